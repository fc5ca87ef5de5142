import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { starterTestimonials } from './bench/content.ts';
import { browserForLighthouse } from './bench/lighthouse.ts';
import { parts, results, updated, type Looks, type Part, type Results, type Size } from './bench/results.ts';
import { measureSize } from './bench/size.ts';
import { markdownOf, withResults } from './bench/table.ts';
import { command } from './command.ts';
import { Failure } from './failure.ts';
import { repository } from './folders.ts';
import { inSight } from './progress.ts';
import { buildCms, isCmsBuilt } from './start/cms-build.ts';
import { runTool } from './tool.ts';

const help = `npm run bench -- [options]
Measures builds, pulling, the way from Publish to the served page, memory, bytes and Lighthouse, on systems that it starts
apart and ends: with the starter content, and with 1,000 testimonials in every language. An hour and more on a machine with
nothing else to do, up to half of it for Lighthouse, which looks at each kind of page in each language of the starter
content. A run writes scripts/bench/results.json and the tables in README.md: those of the systems, if it measured all of
their parts, and that of Lighthouse, if it looked.

Options
  --quick              the starter content only, no Lighthouse
  --only build,pull    only these parts: ${parts.join(', ')}`;

const large = 1_000;
const resultsFile = join(repository, 'scripts', 'bench', 'results.json');
const readme = join(repository, 'README.md');

function machine(): string {
  const model = cpus()[0]?.model ?? 'unknown processor';
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${availableParallelism()} × ${model}, ${memory} GiB, Node ${process.versions.node}, load ${(loadavg()[0] ?? 0).toFixed(1)} before`;
}

/** Writes the results where README shows them, set as lint wants them. */
async function keep(found: Results): Promise<void> {
  writeFileSync(resultsFile, JSON.stringify(found));
  writeFileSync(readme, withResults(readFileSync(readme, 'utf8'), markdownOf(found)));
  const { code, lines } = await runTool('prettier', ['--write', resultsFile, readme]);
  if (code !== 0) throw new Failure(lines);
}

/** Each size after the other; Lighthouse looks at the first, whose content somebody wrote. */
async function measure(
  folder: string,
  wanted: ReadonlySet<Part>,
  browser: string | undefined,
  quick: boolean,
  signal: AbortSignal,
): Promise<{ readonly sizes: readonly Size[]; readonly lighthouse: Looks | undefined }> {
  const starter = { testimonials: starterTestimonials(), parts: wanted, rounds: { build: 3, pull: 9, edits: 20 } };
  const many = { testimonials: large, parts: wanted, rounds: { build: 1, pull: 5, edits: 20 } };
  const first = await measureSize(join(folder, 'starter'), { ...starter, browser }, signal);
  const isFirstOnly = quick || (wanted.size === 1 && wanted.has('lighthouse'));
  const second = isFirstOnly ? [] : [await measureSize(join(folder, 'large'), { ...many, browser: undefined }, signal)];
  return { sizes: [first, ...second].map(({ size }) => size), lighthouse: first.lighthouse };
}

await command({ help, takesLanguages: false, flags: ['quick'], parts }, async ({ flags, parts: asked }) => {
  const quick = flags.has('quick');
  const wanted = new Set(parts.filter((part) => asked.has(part) && !(quick && part === 'lighthouse')));
  const browser = wanted.has('lighthouse') ? browserForLighthouse() : undefined;
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  const earlier = results.parse(JSON.parse(readFileSync(resultsFile, 'utf8')));
  const head = { date: new Date().toISOString().slice(0, 10), machine: machine() };
  if (!isCmsBuilt()) await inSight([{ title: 'Build the admin (once, about a minute)', run: buildCms }]);

  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  // Ctrl-C may end this process in the middle of a step.
  process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  try {
    const { sizes, lighthouse } = await measure(folder, wanted, browser, quick, stop.signal);
    const found = results.parse({ ...head, sizes, ...(lighthouse ? { lighthouse: { ...head, ...lighthouse } } : {}) });
    process.stdout.write(`\n${markdownOf(found)}\n`);
    if (!quick) await keep(updated(earlier, found, wanted));
  } catch (error) {
    if (!stop.signal.aborted) throw error;
    process.stderr.write('Stopped.\n');
    process.exitCode = 130;
  }
});

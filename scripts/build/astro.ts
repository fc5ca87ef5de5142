import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildEnvironment } from '../env.ts';
import { Failure } from '../failure.ts';
import { repository } from '../folders.ts';
import type { Series } from '../series.ts';
import { runTool } from '../tool.ts';

const site = join(repository, 'site');

/** Astro keeps its half-made pages in the folder it is started in: builds that run side by side need one each, from which packages are found. */
function ownWorkplace(): string {
  const parent = join(site, '.astro');
  mkdirSync(parent, { recursive: true });
  return mkdtempSync(join(parent, 'build-'));
}

interface Input {
  readonly series: Series;
  /** File of the snapshot; none for the root. */
  readonly snapshot: string | undefined;
  readonly origin: string;
  /** Folder the pages are written to. */
  readonly out: string;
  readonly signal?: AbortSignal;
}

/** Runs the stock `astro build` for one series. A warning of Astro's is an error: it may mean a page that was dropped. */
export async function astroBuild({ series, snapshot, origin, out, signal }: Input): Promise<void> {
  const env = buildEnvironment({
    SITE_LANGUAGE: series,
    SITE_ORIGIN: origin,
    SITE_OUT: out,
    ...(snapshot === undefined ? {} : { SITE_SNAPSHOT: snapshot }),
  });
  const workplace = ownWorkplace();
  const { code, lines } = await runTool('astro', ['build', '--root', site], { folder: workplace, env, signal }).finally(
    () => rmSync(workplace, { recursive: true, force: true }),
  );
  const warnings = lines.filter((line) => /\[(?:WARN|ERROR)\]|\bwarning\b/i.test(line));
  if (code !== 0) throw new Failure([`The pages of ${series} could not be built:`, ...lines.slice(-25)]);
  if (warnings.length > 0)
    throw new Failure([`Astro warned while building ${series}, and a warning stops the release:`, ...warnings]);
}

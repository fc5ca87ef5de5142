import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { command } from './command.ts';
import { Failure } from './failure.ts';
import { repository } from './folders.ts';
import { inSight } from './progress.ts';
import { buildCms, isCmsBuilt } from './start/cms-build.ts';
import { toolScript } from './tool.ts';

const help = `npm test
Sets up what the tests need, a browser included, and runs every check: lint, unit tests, suites on a real CMS, journeys in
a real browser. Ports and data are its own, so it runs beside npm start.`;

interface Count {
  readonly passed: number;
  readonly failed: number;
}

/** Runs a program in sight and tells whether it succeeded. */
async function run(script: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<boolean> {
  const child = spawn(process.execPath, [script, ...args], {
    cwd: repository,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  });
  await once(child, 'exit');
  return child.exitCode === 0;
}

const vitestReport = z.object({ numPassedTests: z.int(), numFailedTests: z.int(), success: z.boolean() });
const playwrightReport = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int(), skipped: z.int() }),
});

const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

await command({ help, takesLanguages: false }, async () => {
  const reports = mkdtempSync(join(tmpdir(), 'reports-'));
  await inSight([
    ...(isCmsBuilt() ? [] : [{ title: 'Build the CMS (once, about a minute)', run: buildCms }]),
    {
      title: 'Find a browser',
      run: async () => {
        if (!(await run('tests/support/install-browser.ts', [])))
          throw new Failure([
            'There is no browser for the tests. Install Chromium or Chrome, or run: npx playwright install chromium',
          ]);
      },
    },
  ]);
  const counts: Count[] = [];
  const lint = await run('scripts/lint.ts', []);
  counts.push({ passed: lint ? 1 : 0, failed: lint ? 0 : 1 });

  const vitest = join(reports, 'vitest.json');
  await run(toolScript('vitest'), [
    'run',
    '--config',
    'tests/vitest.config.ts',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${vitest}`,
  ]);
  const unit = vitestReport.parse(read(vitest));
  counts.push({
    passed: unit.numPassedTests,
    failed: unit.numFailedTests + (unit.success || unit.numFailedTests > 0 ? 0 : 1),
  });

  const playwright = join(reports, 'playwright.json');
  await run(toolScript('playwright'), ['test', '--config', 'tests/playwright.config.ts', '--reporter=list,json'], {
    PLAYWRIGHT_JSON_OUTPUT_FILE: playwright,
  });
  const { stats } = playwrightReport.parse(read(playwright));
  counts.push({ passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped });
  rmSync(reports, { recursive: true });

  const sum = (of: keyof Count): number => counts.reduce((total, count) => total + count[of], 0);
  process.stdout.write(`\n${sum('passed')} passed, ${sum('failed')} failed\n`);
  if (sum('failed') > 0) process.exitCode = 1;
});

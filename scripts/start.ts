import { once } from 'node:events';
import { accessSync, constants, mkdirSync } from 'node:fs';
import type { Server } from 'node:http';
import { command, wordsOf } from './command.ts';
import { cmsEnvironment, exportToken, settings, type Settings } from './env.ts';
import { Failure } from './failure.ts';
import { ensureFree, listen } from './listen.ts';
import { alone } from './lock.ts';
import { inSight } from './progress.ts';
import { keepUpToDate, reconcile, type Outcome } from './publisher.ts';
import { cmsAt } from './pull/cms.ts';
import { siteServer } from './serve/server.ts';
import { buildCms, isCmsBuilt } from './start/cms-build.ts';
import { ensureNoCms, startCms, stopCms, type RunningCms } from './start/cms-process.ts';
import { ensureSecrets } from './start/secrets.ts';
import { summary } from './start/summary.ts';

const help = `npm start
Runs everything on this machine: the CMS, the site in all languages, and publishing on change. The first start sets all of
it up. Ctrl-C stops everything.`;

const print = (line: string): void => void process.stdout.write(`${line}\n`);

/** A folder that cannot be written is found before anything is done in it. */
function ensureFolders({ folders }: Settings): void {
  try {
    for (const folder of Object.values(folders)) mkdirSync(folder, { recursive: true });
    accessSync(folders.data, constants.W_OK);
  } catch (error) {
    throw new Failure(
      [
        `The folder ${folders.data} cannot be written. Give yourself the right to write it, or set DATA_DIR to another folder.`,
      ],
      { cause: error },
    );
  }
}

await command({ help, takesLanguages: false }, async () => {
  const isNew = ensureSecrets();
  const now = settings();
  cmsEnvironment();
  ensureFolders(now);
  await alone(now.folders, 'start', words(now), () => startAll(now, isNew));
});

/** Two would write into one database. */
function words({ folders }: Settings) {
  return (holder: number): string =>
    `npm start is already running on the folder ${folders.data}, as process ${holder}. Stop that one with Ctrl-C, or set DATA_DIR, CMS_PORT and SITE_PORT to others.`;
}

async function startAll(now: Settings, isNew: boolean): Promise<void> {
  ensureNoCms(now.folders);
  await ensureFree(now.cmsPort, 'the CMS');
  await ensureFree(now.sitePort, 'the site');

  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stop.abort());

  const server = siteServer(now.folders);
  let cms: RunningCms | undefined;
  let outcomes: Outcome[] = [];
  try {
    if (!isCmsBuilt()) await inSight([{ title: 'Build the admin (once, about a minute)', run: buildCms }]);
    await inSight([
      {
        title: 'Start the CMS',
        run: async () => {
          cms = await startCms(now.folders);
        },
      },
    ]);
    await inSight([
      {
        title: 'Release the site in all languages',
        run: async (say) => {
          outcomes = await reconcile(now, cmsAt(now.cmsUrl, exportToken()), stop.signal);
          say(`${outcomes.filter(({ outcome }) => outcome === 'live').length} new releases`);
        },
      },
    ]);
    await listen(server, now.sitePort, 'the site');
  } catch (error) {
    if (cms) await stopCms(cms);
    if (stop.signal.aborted) return;
    throw error;
  }
  if (!cms) return;
  print(summary(now, { ...cms, isNew }, outcomes));
  await run(now, cms, server, stop);
}

async function run(now: Settings, cms: RunningCms, server: Server, stop: AbortController): Promise<void> {
  const crashed = once(cms.process, 'exit', { signal: stop.signal }).then(
    () => {
      process.stderr.write(
        `The CMS has stopped unexpectedly. Look for the reason in its log, ${cms.log}, then run npm start again.\n`,
      );
      process.exitCode = 1;
      stop.abort();
    },
    () => undefined,
  );
  const published = keepUpToDate(now, cmsAt(now.cmsUrl, exportToken()), print, stop.signal).catch((error: unknown) =>
    process.stderr.write(`${wordsOf(error)}\n`),
  );
  await crashed;
  server.closeAllConnections();
  server.close();
  // The publisher waits for an answer of the CMS, and has one when that ends.
  await stopCms(cms);
  await published;
  print('Stopped.');
}

import { once } from 'node:events';
import type { Server } from 'node:http';
import { command, wordsOf } from './command.ts';
import { cmsEnvironment, settings, type Settings } from './env.ts';
import { Failure } from './failure.ts';
import { ensureFree, listen } from './listen.ts';
import { alone } from './lock.ts';
import { inSight } from './progress.ts';
import type { Outcome } from './publisher/report.ts';
import { siteServer } from './serve/server.ts';
import { ensureNone } from './start/child.ts';
import { buildCms, isCmsBuilt } from './start/cms-build.ts';
import { startCms, stopCms, type RunningCms } from './start/cms-process.ts';
import { startPublisher, type RunningPublisher } from './start/publisher-process.ts';
import { ensureSecrets } from './start/secrets.ts';
import { summary } from './start/summary.ts';
import { ensureWritable } from './start/writable.ts';

const help = `npm start
Runs everything on this machine: the CMS, the site in all languages, and publishing on change. The first start sets all of
it up. Ctrl-C stops everything.`;

const print = (line: string): void => void process.stdout.write(`${line}\n`);

await command({ help, takesLanguages: false }, async () => {
  const now = settings();
  ensureWritable(now.folders);
  await alone(now.folders, 'start', words(now), async () => {
    const isNew = ensureSecrets();
    cmsEnvironment();
    await startAll(now, isNew);
  });
});

/** Two would write into one database. */
function words({ folders }: Settings) {
  return (holder: number): string =>
    `npm start is already running on the folder ${folders.data}, as process ${holder}. Stop that one with Ctrl-C, or set DATA_DIR, CMS_PORT and SITE_PORT to others.`;
}

interface Parts {
  cms?: RunningCms;
  publisher?: RunningPublisher;
}

async function startAll(now: Settings, isNew: boolean): Promise<void> {
  ensureNone(now.folders);
  await ensureFree(now.cmsPort, 'the CMS');
  await ensureFree(now.sitePort, 'the site');

  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stop.abort());

  const server = siteServer(now.folders);
  const parts: Parts = {};
  let outcomes: readonly Outcome[];
  try {
    outcomes = await startParts(now, parts, stop.signal);
    await listen(server, now.sitePort, 'the site');
  } catch (error) {
    const wasAsked = stop.signal.aborted;
    stop.abort();
    await endParts(parts);
    if (!wasAsked) throw error;
    print('Stopped.');
    return;
  }
  const { cms, publisher } = parts;
  if (!cms || !publisher) return;
  print(summary(now, { ...cms, isNew }, outcomes));
  await run(cms, publisher, server, stop);
}

/** Starts what runs beside this process, one after the other; what has started stands in `parts` even if a later one fails. */
async function startParts({ folders }: Settings, parts: Parts, signal: AbortSignal): Promise<readonly Outcome[]> {
  let outcomes: readonly Outcome[] = [];
  if (!isCmsBuilt())
    await inSight([{ title: 'Build the admin (once, about a minute)', run: (say) => buildCms(say, signal) }]);
  await inSight([
    {
      title: 'Start the CMS',
      run: async () => {
        parts.cms = await startCms(folders);
      },
    },
  ]);
  await inSight([
    {
      title: 'Release the site in all languages',
      run: async (say) => {
        parts.publisher = startPublisher(folders, print, signal);
        const report = await parts.publisher.first;
        if ('trouble' in report) throw new Failure([report.trouble]);
        ({ outcomes } = report);
        say(`${outcomes.filter(({ outcome }) => outcome === 'live').length} new releases`);
      },
    },
  ]);
  return outcomes;
}

/** The publisher waits for an answer of the CMS, and has one when that ends. */
async function endParts({ cms, publisher }: Parts): Promise<void> {
  if (cms) await stopCms(cms);
  await publisher?.ended.catch(() => undefined);
}

async function run(cms: RunningCms, publisher: RunningPublisher, server: Server, stop: AbortController): Promise<void> {
  const fail = (words: string): void => {
    process.stderr.write(`${words}\n`);
    process.exitCode = 1;
    stop.abort();
  };
  publisher.ended.catch((error: unknown) => fail(wordsOf(error)));
  await once(cms.process, 'exit', { signal: stop.signal }).then(
    () =>
      fail(`The CMS has stopped unexpectedly. Look for the reason in its log, ${cms.log}, then run npm start again.`),
    () => undefined,
  );
  server.closeAllConnections();
  server.close();
  await endParts({ cms, publisher });
  print('Stopped.');
}

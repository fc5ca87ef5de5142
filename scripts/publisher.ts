import { setTimeout as delay } from 'node:timers/promises';
import { wordsOf } from './command.ts';
import { exportToken, settings, type Settings } from './env.ts';
import { Failure } from './failure.ts';
import { reconcile } from './publisher/reconcile.ts';
import { linesOf, type Report } from './publisher/report.ts';
import { cmsAt, type Cms } from './pull/cms.ts';
import { today } from './pull/pull.ts';

/** Longest time in seconds between two looks at the CMS. */
const patience = 25;

/** Keeps the site up to date until it is told to stop. A CMS that is away, a full disk: it says so once, and tries again. */
export async function keepUpToDate(
  now: Settings,
  cms: Cms,
  tell: (report: Report) => void,
  signal: AbortSignal,
): Promise<void> {
  let seen = { revision: -1, epoch: '', day: '' };
  let trouble = '';
  const stopped = (): boolean => signal.aborted;
  while (!stopped()) {
    try {
      const { revision, epoch } =
        seen.revision < 0 ? await cms.position() : await cms.position(seen.revision, patience);
      if (revision !== seen.revision || epoch !== seen.epoch || today() !== seen.day) {
        const day = today();
        const outcomes = await reconcile(now, cms, signal);
        if (stopped()) return;
        tell({ outcomes });
        const failed = outcomes.filter(({ outcome }) => outcome === 'failed');
        if (failed.length > 0)
          throw new Failure(failed.map(({ series, words }) => `${series} could not be brought up to date. ${words}`));
        seen = { revision, epoch, day };
      }
      trouble = '';
    } catch (error) {
      if (stopped()) return;
      const words = wordsOf(error);
      if (words !== trouble) tell({ trouble: words });
      trouble = words;
      await delay(2000, undefined, { signal }).catch(() => undefined);
    }
  }
}

/** A process that started this one is told everything; people read lines. */
function tell(report: Report): void {
  if (process.connected) process.send?.(report);
  else for (const line of linesOf(report)) process.stdout.write(`${line}\n`);
}

if (import.meta.main) {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stop.abort());
  const now = settings();
  await keepUpToDate(now, cmsAt(now.cmsUrl, exportToken()), tell, stop.signal);
}

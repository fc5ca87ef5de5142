import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Failure } from '../failure.ts';
import { repository, type Folders } from '../folders.ts';
import { linesOf, report, type Report } from '../publisher/report.ts';
import { childArguments } from '../tool.ts';
import { startChild } from './child.ts';

const script = join(repository, 'scripts', 'publisher.ts');

/** How often it may crash within so many minutes and be started again. */
const most = 3;
const minutes = 10;

/** Seconds in which a process whose parent is gone has ended. */
const grace = 5;

/** The publisher at work. */
export interface RunningPublisher {
  /** What it tells of its first look at the CMS. */
  readonly first: Promise<Report>;
  /** Resolves when it has ended as it was asked to; rejects when it crashes again and again. */
  readonly ended: Promise<void>;
}

/**
 * Starts the publisher as a process of its own, for it works a processor hard, and readers are answered by this one. When
 * it crashes it is started again: nothing is queued, so nothing is lost. `say` hears its lines after its first report.
 */
export function startPublisher(folders: Folders, say: (line: string) => void, signal: AbortSignal): RunningPublisher {
  const told = Promise.withResolvers<Report>();
  let tell = (one: Report): void => {
    told.resolve(one);
    tell = (next) => linesOf(next).forEach(say);
  };
  const ended = keepRunning(folders, (one) => tell(one), say, signal);
  const none = ended.then(() => {
    throw new Failure(['The publisher was stopped before it had looked at the CMS.']);
  });
  const first = Promise.race([told.promise, none]);
  first.catch(() => undefined);
  return { first, ended };
}

async function keepRunning(
  folders: Folders,
  tell: (one: Report) => void,
  say: (line: string) => void,
  signal: AbortSignal,
): Promise<void> {
  const crashes: number[] = [];
  const stopped = (): boolean => signal.aborted;
  while (!stopped()) {
    const how = await runOnce(folders, tell, signal);
    if (stopped()) return;
    crashes.push(Date.now());
    const recent = crashes.filter((at) => at > Date.now() - minutes * 60_000);
    if (recent.length > most)
      throw new Failure([
        `The publisher has stopped unexpectedly ${recent.length} times within ${minutes} minutes, at last by ${how}. What is released stays as it is. Look above for the reason, then run npm start again.`,
      ]);
    say(`The publisher has stopped unexpectedly, by ${how}. It is started again and catches up.`);
    // What it had started may write until it notices.
    await delay(grace * 1000, undefined, { signal }).catch(() => undefined);
  }
}

/** Runs it to its end; resolves with what ended it. */
async function runOnce(folders: Folders, tell: (one: Report) => void, signal: AbortSignal): Promise<string> {
  const child = startChild(folders, 'publisher', childArguments(script), {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  child.on('message', (message) => tell(report.parse(message)));
  const stop = (): void => void child.kill('SIGTERM');
  signal.addEventListener('abort', stop);
  await once(child, 'exit');
  signal.removeEventListener('abort', stop);
  return child.signalCode ?? `exit code ${child.exitCode}`;
}

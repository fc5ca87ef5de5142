import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';
import type { Folders } from '../folders.ts';
import { hold } from '../lock.ts';

const names = { cms: 'The CMS', publisher: 'The publisher' } as const;
type ChildName = keyof typeof names;

const stillEnding =
  (name: ChildName) =>
  (holder: number): string =>
    `${names[name]} of a start that was killed is still ending, as process ${holder}. Try again in a few seconds.`;

/** Fails while a process of a start that was killed still writes to the data folder. */
export function ensureNone(folders: Folders): void {
  for (const name of ['cms', 'publisher'] as const) hold(folders, name, stillEnding(name))();
}

/** Starts what runs beside `npm start`, by arguments that end it with this process; while it lives it holds its name. */
export function startChild(
  folders: Folders,
  name: ChildName,
  args: readonly string[],
  options: SpawnOptions,
): ChildProcess {
  const child = spawn(process.execPath, args, options);
  child.once('exit', hold(folders, name, stillEnding(name), child.pid));
  return child;
}

/** Asks such a process to end and waits until it has. */
export async function endChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}

import { existsSync, mkdirSync, readFileSync, readlinkSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from './failure.ts';
import { isRunning } from './files.ts';
import type { Folders } from './folders.ts';

/** Another process is at it now. It is no fault of the content: later the same work succeeds. */
export class Taken extends Failure {}

/**
 * Holds a name of a data folder for a process, this one unless told otherwise, and returns what lets go of it. Fails where
 * a process at work on this machine holds it, by `words` with that one's number; what a killed process held is free again.
 */
export function hold(
  { locks }: Pick<Folders, 'locks'>,
  name: string,
  words: (holder: number) => string,
  holder = process.pid,
): () => void {
  const lock = join(locks, name);
  const own = `${holder}@${beginOf(holder)}`;
  mkdirSync(locks, { recursive: true });
  while (!take(lock, own)) {
    const other = holderOf(lock);
    const pid = Number(other?.split('@')[0]);
    if (other === `${pid}@${beginOf(pid)}`) throw new Taken([words(pid)]);
    if (other !== undefined) clear(lock, other);
  }
  return () => rmSync(lock, { force: true });
}

/** Works while this process holds a name, and lets go of it whatever comes. */
export async function alone<Result>(
  folders: Folders,
  name: string,
  words: (holder: number) => string,
  work: () => Promise<Result>,
): Promise<Result> {
  const letGo = hold(folders, name, words);
  try {
    return await work();
  } finally {
    letGo();
  }
}

/** A link that leads nowhere is made with its words in one step, or not at all. */
function take(lock: string, own: string): boolean {
  try {
    symlinkSync(own, lock);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

function holderOf(lock: string): string | undefined {
  try {
    return readlinkSync(lock);
  } catch {
    return existsSync(lock) ? '' : undefined;
  }
}

/** Takes away the lock of a process that is gone; one that another process made meanwhile is put back. */
function clear(lock: string, gone: string): void {
  const aside = `${lock}.${process.pid}`;
  try {
    renameSync(lock, aside);
  } catch {
    return;
  }
  if (holderOf(aside) === gone) rmSync(aside, { recursive: true });
  else renameSync(aside, lock);
}

const boot = '/proc/sys/kernel/random/boot_id';

/**
 * When a process began, for its number is given to another once it is gone: the start of the machine, and ticks since then.
 * Empty for one that is gone; where the system does not tell, the number alone must do.
 */
function beginOf(pid: number): string {
  if (!isRunning(pid)) return '';
  if (!existsSync(boot)) return 'unknown';
  // proc(5): the program's name stands in brackets; the state follows it, and 19 fields later the ticks.
  const [state, ...facts] = read(`/proc/${pid}/stat`).split(') ').at(-1)?.split(' ') ?? [];
  const isGone = state === '' || state === 'Z';
  return isGone ? '' : `${read(boot).trim()}-${facts[18] ?? ''}`;
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

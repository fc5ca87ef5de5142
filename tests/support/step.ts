import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { watch } from 'node:fs';
import { join } from 'node:path';

export const repository = join(import.meta.dirname, '../..');

export interface Ended {
  /** Exit code; null where a signal ended it. */
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Running {
  readonly child: ChildProcess;
  /** What it has said on stderr so far. */
  readonly said: () => string;
  readonly ended: Promise<Ended>;
}

/** Starts a script of the repository with this Node and exactly this environment. */
export const start = (script: string, args: readonly string[], env: NodeJS.ProcessEnv): Running =>
  startIn(repository, [join(repository, script), ...args], env);

/** Starts this Node in a folder. */
export function startIn(folder: string, args: readonly string[], env: NodeJS.ProcessEnv): Running {
  const child = spawn(process.execPath, args, {
    cwd: folder,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const text = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (text.out += chunk));
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (text.err += chunk));
  return {
    child,
    said: () => text.err,
    ended: once(child, 'close').then(([code]) => ({ code: typeof code === 'number' ? code : null, ...text })),
  };
}

export const run = (script: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<Ended> =>
  start(script, args, env).ended;

/** Kills a process with the n-th sign of life in some folders, or lets it end where there are fewer. True if it was killed. */
export async function killAt({ child, ended }: Running, folders: readonly string[], count: number): Promise<boolean> {
  let seen = 0;
  const watchers = folders.map((folder) =>
    watch(folder, () => {
      seen += 1;
      if (seen === count) child.kill('SIGKILL');
    }),
  );
  const { code } = await ended;
  for (const watcher of watchers) watcher.close();
  return code === null;
}

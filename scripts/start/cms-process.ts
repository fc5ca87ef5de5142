import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cmsEnvironment } from '../env.ts';
import { Failure } from '../failure.ts';
import type { Folders } from '../folders.ts';
import { hold } from '../lock.ts';
import { toolArguments } from '../tool.ts';
import { cmsFolder } from './cms-build.ts';

/** A running CMS. */
export interface RunningCms {
  readonly process: ChildProcess;
  /** Port it listens on. */
  readonly port: number;
  /** The first administrator was made by this start. */
  readonly newAdministrator: boolean;
  /** Where it writes what it has to say. */
  readonly log: string;
}

type Message = { readonly kind: 'administrator' } | { readonly kind: 'listening'; readonly port: number };

const isMessage = (message: unknown): message is Message =>
  typeof message === 'object' && message !== null && 'kind' in message;

const stillEnding = (holder: number): string =>
  `The CMS of a start that was killed is still ending, as process ${holder}. Try again in a few seconds.`;

/** Fails while a CMS that lost its parent still writes to the database. */
export const ensureNoCms = (folders: Folders): void => hold(folders, 'cms', stillEnding)();

/** Starts the CMS and resolves when it listens. It ends itself when this process is gone. */
export async function startCms(folders: Folders): Promise<RunningCms> {
  mkdirSync(folders.uploads, { recursive: true });
  const log = join(folders.data, 'cms.log');
  const file = openSync(log, 'a');
  const child = spawn(process.execPath, toolArguments('strapi', ['start']), {
    cwd: cmsFolder,
    env: cmsEnvironment(),
    stdio: ['ignore', file, file, 'ipc'],
  });
  closeSync(file);
  child.once('exit', hold(folders, 'cms', stillEnding, child.pid));
  let newAdministrator = false;
  const listening = new Promise<number>((resolve) => {
    child.on('message', (message) => {
      if (!isMessage(message)) return;
      if (message.kind === 'listening') resolve(message.port);
      else newAdministrator = true;
    });
  });
  const ended = once(child, 'exit').then(() => {
    throw new Failure([
      'The CMS did not start. The end of its log:',
      ...readFileSync(log, 'utf8').trimEnd().split('\n').slice(-15),
    ]);
  });
  const port = await Promise.race([listening, ended]);
  ended.catch(() => undefined);
  return { process: child, port, newAdministrator, log };
}

/** Asks the CMS to end and waits until it has. */
export async function stopCms({ process: child }: RunningCms): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}

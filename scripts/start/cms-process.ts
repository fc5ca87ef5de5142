import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cmsEnvironment } from '../env.ts';
import { Failure } from '../failure.ts';
import type { Folders } from '../folders.ts';
import { toolArguments } from '../tool.ts';
import { endChild, startChild } from './child.ts';
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

/** Starts the CMS and resolves when it listens. It ends itself when this process is gone. */
export async function startCms(folders: Folders): Promise<RunningCms> {
  mkdirSync(folders.uploads, { recursive: true });
  const log = join(folders.data, 'cms.log');
  const file = openSync(log, 'a');
  const child = startChild(folders, 'cms', toolArguments('strapi', ['start']), {
    cwd: cmsFolder,
    env: cmsEnvironment(),
    stdio: ['ignore', file, file, 'ipc'],
  });
  closeSync(file);
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
export const stopCms = ({ process: child }: RunningCms): Promise<void> => endChild(child);

import { statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Core } from '@strapi/strapi';
import { message } from 'content-schemas';
import type { Context, Next } from 'koa';
import { refuse } from './refusal';

interface Settings {
  /** Bytes that must be free on each volume that is written. */
  readonly minimum: number;
  /** The database's folder. */
  readonly data: string;
}

interface Free {
  readonly folder: string;
  readonly bytes: number;
}

/** What is free on the volume of each folder, the least first. */
async function free(folders: readonly string[]): Promise<Free[]> {
  const volumes = await Promise.all(
    folders.map(async (folder): Promise<Free> => {
      const { bavail, bsize } = await statfs(folder);
      return { folder, bytes: bavail * bsize };
    }),
  );
  return volumes.toSorted((a, b) => a.bytes - b.bytes);
}

const inMegabytes = (bytes: number): string => `${Math.floor(bytes / 1024 / 1024)} MB`;

const reads = ['GET', 'HEAD', 'OPTIONS'];
const signIn = /^\/admin\/(?:login|logout|access-token)\/?$/i;

/** Tells the log when a volume becomes full and when there is room again, once each: a person reads it, not every editor's attempt. */
function alarm({ log }: Core.Strapi, minimum: number): (least: Free | undefined) => void {
  let isFull = false;
  return (least) => {
    if (isFull === (least !== undefined)) return;
    isFull = least !== undefined;
    if (least)
      log.error(
        `The disk is almost full: ${inMegabytes(least.bytes)} are free where ${least.folder} is, and ${inMegabytes(minimum)} must be. Nothing is saved until then: free some space there.`,
      );
    else log.info('There is room on the disk again: changes are saved.');
  };
}

/** Takes no more changes before the disk is full: a full disk is where databases lose what they took. */
const diskSpace = ({ minimum, data }: Settings, { strapi }: { strapi: Core.Strapi }) => {
  const tell = alarm(strapi, minimum);
  return async (context: Context, next: Next) => {
    if (reads.includes(context.method) || signIn.test(context.path)) return next();
    const volumes = await free([data, join(strapi.dirs.static.public, 'uploads'), tmpdir()]);
    const full = volumes.find(({ bytes }) => bytes < minimum);
    tell(full);
    return full ? refuse(strapi, context, 507, message('disk.full')) : next();
  };
};

export default diskSpace;

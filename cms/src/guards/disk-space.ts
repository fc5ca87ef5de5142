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

/** Bytes that are free where the least are: in the database's folder, among the stored files, or where uploads arrive. */
async function free(folders: readonly string[]): Promise<number> {
  const volumes = await Promise.all(folders.map((folder) => statfs(folder)));
  return Math.min(...volumes.map(({ bavail, bsize }) => bavail * bsize));
}

const reads = ['GET', 'HEAD', 'OPTIONS'];
const signIn = /^\/admin\/(?:login|logout|access-token)\/?$/i;

/** Takes no more changes before the disk is full: a full disk is where databases lose what they took. */
const diskSpace =
  ({ minimum, data }: Settings, { strapi }: { strapi: Core.Strapi }) =>
  async (context: Context, next: Next) => {
    if (reads.includes(context.method) || signIn.test(context.path)) return next();
    const least = await free([data, join(strapi.dirs.static.public, 'uploads'), tmpdir()]);
    return least >= minimum ? next() : refuse(strapi, context, 507, message('disk.full'));
  };

export default diskSpace;

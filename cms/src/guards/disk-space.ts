import { statfs } from 'node:fs/promises';
import type { Core } from '@strapi/strapi';
import { message } from 'content-schemas';
import type { Context, Next } from 'koa';
import { refuse } from './refusal';

interface Settings {
  /** Bytes that must be free on the volume of the data. */
  readonly minimum: number;
}

const reads = ['GET', 'HEAD', 'OPTIONS'];
const signIn = /^\/admin\/(?:login|logout|access-token)\/?$/i;

/** Takes no more changes before the disk is full: a full disk is where databases lose what they took. */
const diskSpace =
  ({ minimum }: Settings, { strapi }: { strapi: Core.Strapi }) =>
  async (context: Context, next: Next) => {
    if (reads.includes(context.method) || signIn.test(context.path)) return next();
    const { bavail, bsize } = await statfs(strapi.dirs.static.public);
    return bavail * bsize >= minimum ? next() : refuse(strapi, context, 507, message('disk.full'));
  };

export default diskSpace;

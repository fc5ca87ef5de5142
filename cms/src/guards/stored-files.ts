import { posix } from 'node:path';
import type { Core } from '@strapi/strapi';
import { message } from 'content-schemas';
import type { Context, Next } from 'koa';
import { kindOf } from './accepted-files';
import { refuse } from './refusal';

/** The path as the file server reads it; undefined where it cannot be read. */
function decoded(path: string): string | undefined {
  try {
    return posix.normalize(decodeURIComponent(path));
  } catch {
    return undefined;
  }
}

/**
 * A stored file stands at the address of the admin: a picture is shown and never runs, a PDF is
 * saved and not shown, anything else is not there.
 */
const storedFiles =
  (_: unknown, { strapi }: { strapi: Core.Strapi }) =>
  async (context: Context, next: Next) => {
    const path = decoded(context.path);
    if (!path?.startsWith('/uploads/')) return next();
    context.set('Content-Security-Policy', "default-src 'none'; sandbox");
    context.set('X-Content-Type-Options', 'nosniff');
    const kind = kindOf(path);
    if (kind === 'application/pdf') context.set('Content-Disposition', 'attachment');
    return kind === undefined ? refuse(strapi, context, 404, message('request.nothingHere')) : next();
  };

export default storedFiles;

import { posix } from 'node:path';
import type { Context, Next } from 'koa';
import { formatOf } from './pictures';
import { refuse } from './refusal';

/** The path as the file server reads it; undefined where it cannot be read. */
function decoded(path: string): string | undefined {
  try {
    return posix.normalize(decodeURIComponent(path));
  } catch {
    return undefined;
  }
}

/** A stored file stands at the address of the admin: a picture is shown and never runs, anything else is not there. */
const storedFiles = () => async (context: Context, next: Next) => {
  const path = decoded(context.path);
  if (!path?.startsWith('/uploads/')) return next();
  context.set('Content-Security-Policy', "default-src 'none'; sandbox");
  context.set('X-Content-Type-Options', 'nosniff');
  if (formatOf(path) !== undefined) return next();
  refuse(context, 404, 'NotFoundError', 'There is nothing at this address.');
  return undefined;
};

export default storedFiles;

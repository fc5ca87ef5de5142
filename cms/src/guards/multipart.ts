import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { acceptPicture, formatOf, type FormFile } from './pictures';
import { refuse } from './refusal';

interface Settings {
  /** Bytes of all files of one form together. */
  readonly largestUpload: number;
}

type Middleware = (context: Context, next: Next) => Promise<unknown>;

/** Where the admin's media library sends files: new ones, one new one, and a new file in place of an old one. */
const uploads = /^\/upload(?:\/files(?:\/(?<replaced>[^/]+)\/replace)?)?\/?$/i;

/** The form belongs to somebody who is signed in; what they may do is Strapi's question. */
async function isSignedIn(strapi: Core.Strapi, context: Context): Promise<boolean> {
  const token = /^Bearer (\S+)$/i.exec(context.get('authorization'))?.[1];
  if (token === undefined) return false;
  const sessions = strapi.sessionManager('admin');
  const given = sessions.validateAccessToken(token);
  return given.isValid && (await sessions.isSessionActive(given.payload.sessionId));
}

/** A file put in place of another keeps its address, so it must be of the same kind. */
async function checkReplaced(strapi: Core.Strapi, id: unknown, files: readonly FormFile[]): Promise<void> {
  const replaced: { ext: string } | null = await strapi.db.query('plugin::upload.file').findOne({ where: { id } });
  if (replaced && files.some(({ originalFilename }) => formatOf(originalFilename) !== formatOf(`x${replaced.ext}`)))
    throw new errors.ValidationError(`Choose a file that ends in ${replaced.ext}, like the one it is to replace.`);
}

/** What the parser of forms and the parser of JSON say, in words. */
function inWords(error: unknown): unknown {
  if (typeof error !== 'object' || error === null) return error;
  if ('type' in error && error.type === 'entity.too.large')
    return new errors.PayloadTooLargeError('This is too much text to save at once. Shorten it or split it in two.');
  return 'httpCode' in error ? new errors.ValidationError('The upload was not complete. Try it again.') : error;
}

/**
 * Reads a form with files only for an editor who uploads, into a folder that is gone with the answer. Everybody else is
 * refused before a byte is written.
 */
const multipart = ({ largestUpload }: Settings, { strapi }: { strapi: Core.Strapi }): Middleware => {
  const parser = (uploadDir: string): Middleware =>
    strapi.middleware('strapi::body')(
      { formidable: { uploadDir, maxFileSize: largestUpload, maxFields: 40, maxFieldsSize: 256 * 1024 } },
      { strapi },
    ) as Middleware;

  const receive = async (context: Context, next: Next, replaced: unknown): Promise<void> => {
    const folder = await mkdtemp(join(tmpdir(), 'cms-upload-'));
    try {
      await parser(folder)(context, async () => {
        const files = Object.values(context.request.files ?? {}).flat() as FormFile[];
        for (const file of files) await acceptPicture(file, folder);
        if (replaced !== undefined) await checkReplaced(strapi, replaced, files);
        return next();
      });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
    if (context.status === 413)
      throw new errors.PayloadTooLargeError(
        'This upload is larger than 20 MB. Choose smaller files, or fewer at once.',
      );
  };

  return async (context, next) => {
    try {
      if (!context.request.is('multipart')) return await next();
      const upload = context.method === 'POST' ? uploads.exec(context.path) : null;
      if (upload && (await isSignedIn(strapi, context)))
        await receive(context, next, upload.groups?.['replaced'] ?? context.query['id']);
      else {
        context.set('Connection', 'close');
        refuse(
          context,
          415,
          'UnsupportedMediaTypeError',
          'Files can be uploaded only in the media library. Sign in and upload them there.',
        );
      }
      return undefined;
    } catch (error) {
      throw inWords(error);
    }
  };
};

export default multipart;

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import { message, type Message } from 'content-schemas';
import type { Context, Next } from 'koa';
import { acceptFile, kindOf, type FormFile } from './accepted-files';
import { refuse } from './refusal';
import { accountOf, sayTo } from './session';

interface Settings {
  /** Bytes of all files of one form together. */
  readonly largestUpload: number;
}

type Middleware = (context: Context, next: Next) => Promise<unknown>;

/** Where the admin's media library sends files: new ones, one new one, and a new file in place of an old one. */
const uploads = /^\/upload(?:\/files(?:\/(?<replaced>[^/]+)\/replace)?)?\/?$/i;

/** A file put in place of another keeps its address, so it must be of the same kind. */
async function faultOfReplacing(
  strapi: Core.Strapi,
  id: unknown,
  files: readonly FormFile[],
): Promise<Message | undefined> {
  const replaced: { ext: string } | null = await strapi.db.query('plugin::upload.file').findOne({ where: { id } });
  return replaced && files.some(({ originalFilename }) => kindOf(originalFilename) !== kindOf(`x${replaced.ext}`))
    ? message('upload.replaced', { ending: replaced.ext })
    : undefined;
}

/** The first fault of a form's files. */
async function faultIn(
  strapi: Core.Strapi,
  files: readonly FormFile[],
  folder: string,
  replaced: unknown,
): Promise<Message | undefined> {
  for (const file of files) {
    const fault = await acceptFile(file, folder);
    if (fault) return fault;
  }
  return replaced === undefined ? undefined : faultOfReplacing(strapi, replaced, files);
}

type Say = (words: Message) => Promise<string>;

/** What the parser of forms and the parser of JSON say, in words. */
async function inWords(error: unknown, say: Say): Promise<unknown> {
  if (typeof error !== 'object' || error === null) return error;
  if ('type' in error && error.type === 'entity.too.large')
    return new errors.PayloadTooLargeError(await say(message('request.tooMuchText')));
  return 'httpCode' in error ? new errors.ValidationError(await say(message('upload.broken'))) : error;
}

/** Fails when the sender goes before all is read. The parser hears of that only where it listens already. */
const goneBeforeItsEnd = ({ req }: Context, say: Say): Promise<never> =>
  new Promise((_resolve, reject) => {
    const look = (): void => {
      if (!req.complete)
        void say(message('upload.broken')).then((words) => reject(new errors.ValidationError(words)), reject);
    };
    if (req.destroyed) look();
    else req.once('close', look);
  });

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

  const receive = async (context: Context, next: Next, replaced: unknown, say: Say): Promise<void> => {
    const folder = await mkdtemp(join(tmpdir(), 'cms-upload-'));
    try {
      const read = parser(folder)(context, async () => {
        const files = Object.values(context.request.files ?? {}).flat() as FormFile[];
        const fault = await faultIn(strapi, files, folder, replaced);
        if (fault) throw new errors.ValidationError(await say(fault));
        return next();
      });
      await Promise.race([read, goneBeforeItsEnd(context, say)]);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
    if (context.status === 413)
      throw new errors.PayloadTooLargeError(
        await say(message('upload.size', { megabytes: largestUpload / 1024 / 1024 })),
      );
  };

  const answer = async (context: Context, next: Next, say: Say): Promise<unknown> => {
    if (!context.request.is('multipart')) return next();
    const upload = context.method === 'POST' ? uploads.exec(context.path) : null;
    if (!upload) return refuse(strapi, context, 415, message('upload.elsewhere'));
    // At 401 the admin renews a session that rests and sends the form again; at anything else it gives up.
    if (!(await accountOf(strapi, context))) return refuse(strapi, context, 401, message('upload.signIn'));
    return receive(context, next, upload.groups?.['replaced'] ?? context.query['id'], say);
  };

  return async (context, next) => {
    const say: Say = (words) => sayTo(strapi, context, words);
    return answer(context, next, say).catch(async (error: unknown) => {
      throw await inWords(error, say);
    });
  };
};

export default multipart;

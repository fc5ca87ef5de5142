import { stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { message, type Message } from 'content-schemas';
import { remakePdf } from './pdf/remake';
import { remakePicture } from './pictures';

/** A file of a form, as the form's parser describes it and Strapi takes it over. */
export interface FormFile {
  filepath: string;
  size: number;
  readonly newFilename: string;
  readonly originalFilename: string | null;
  readonly mimetype: string | null;
}

/** What may be uploaded, by the ending of the file's name. */
const kinds = {
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.pdf': 'application/pdf',
} as const;

const isKnown = (ending: string): ending is keyof typeof kinds => Object.hasOwn(kinds, ending);

/** What a file is by its name or path; undefined if that is nothing which may be uploaded. */
export function kindOf(name: string | null): (typeof kinds)[keyof typeof kinds] | undefined {
  const ending = extname(name ?? '').toLowerCase();
  return isKnown(ending) ? kinds[ending] : undefined;
}

const longestName = 120;

/** Signs that lead elsewhere or cannot be in a name on some system, which Strapi refuses too, and those that turn a name backwards. */
const refusedSigns = /[<>:"/\\|?*\p{Cc}\p{Bidi_Control}]/u;

/** What is wrong with the name of a file. */
function faultOfName(name: string): Message | undefined {
  if (Buffer.byteLength(name) > longestName) return message('upload.name');
  return refusedSigns.test(name) ? message('upload.nameSigns') : undefined;
}

/** Takes a file from a form, or tells why not. What Strapi is handed was made anew from what was understood of the file. */
export async function acceptFile(file: FormFile, folder: string): Promise<Message | undefined> {
  const faultOfItsName = faultOfName(file.originalFilename ?? '');
  if (faultOfItsName) return faultOfItsName;
  const kind = kindOf(file.originalFilename);
  if (kind === undefined || file.mimetype !== kind) return message('upload.otherKind');
  const made = join(folder, `${file.newFilename}.made`);
  const fault =
    kind === 'application/pdf' ? await remakePdf(file.filepath, made) : await remakePicture(file.filepath, made, kind);
  if (fault) return fault;
  file.filepath = made;
  file.size = (await stat(made)).size;
  return undefined;
}

import { stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { message, pictureLimits, type Message } from 'content-schemas';
import sharp, { type Metadata } from 'sharp';

/** A file of a form, as the form's parser describes it and Strapi takes it over. */
export interface FormFile {
  filepath: string;
  size: number;
  readonly newFilename: string;
  readonly originalFilename: string | null;
  readonly mimetype: string | null;
}

/** The names of the formats that may be uploaded. */
const nameOf = { jpeg: 'JPEG', png: 'PNG', webp: 'WebP' } as const;

/** These formats by the ending of the file's name. */
const formats: Readonly<Record<string, keyof typeof nameOf>> = {
  '.jpg': 'jpeg',
  '.jpeg': 'jpeg',
  '.png': 'png',
  '.webp': 'webp',
};

/** What a file is by its name or path; undefined if that is nothing which may be uploaded. */
export const formatOf = (name: string | null) => formats[extname(name ?? '').toLowerCase()];

const longestName = 120;
const quality = 85;

/** No other decoder than those three is reachable in this process, whoever calls it and whatever the file claims to be. */
export function limitDecoders(): void {
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({ operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp'] });
}

/** Headers only: a picture is measured before it is decoded. */
const headersOf = (file: string): Promise<Metadata | undefined> =>
  sharp(file, { limitInputPixels: false })
    .metadata()
    .catch(() => undefined);

/** What is wrong with the picture that a file should be. */
async function faultOf(filepath: string, format: keyof typeof nameOf): Promise<Message | undefined> {
  const headers = await headersOf(filepath);
  if (headers?.format !== format) return message('upload.otherInside', { format: nameOf[format] });
  if ((headers.pages ?? 1) > 1) return message('upload.moving');
  if (headers.width * headers.height > pictureLimits.pixels)
    return message('upload.pixels', { millions: pictureLimits.pixels / 1e6 });
  return undefined;
}

/**
 * Takes a picture from a form, or tells why not. What Strapi is handed is the picture made anew: upright, in sRGB, without
 * place, camera, names or anything else that was hidden in the file.
 */
export async function acceptPicture(file: FormFile, folder: string): Promise<Message | undefined> {
  if (Buffer.byteLength(file.originalFilename ?? '') > longestName) return message('upload.name');
  const format = formatOf(file.originalFilename);
  if (format === undefined || file.mimetype !== `image/${format}`) return message('upload.notPicture');
  const fault = await faultOf(file.filepath, format);
  if (fault) return fault;
  const made = join(folder, `${file.newFilename}.made`);
  try {
    const picture = sharp(file.filepath, { limitInputPixels: pictureLimits.pixels, failOn: 'error' }).autoOrient();
    await picture.toFormat(format, { quality }).toFile(made);
  } catch {
    return message('upload.damaged');
  }
  file.filepath = made;
  file.size = (await stat(made)).size;
  return undefined;
}

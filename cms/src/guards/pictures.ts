import { stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { errors } from '@strapi/utils';
import sharp, { type Metadata } from 'sharp';

/** A file of a form, as the form's parser describes it and Strapi takes it over. */
export interface FormFile {
  filepath: string;
  size: number;
  readonly newFilename: string;
  readonly originalFilename: string | null;
  readonly mimetype: string | null;
}

/** What may be uploaded, by the ending of the file's name. */
export const pictureFormats: Readonly<Record<string, 'jpeg' | 'png' | 'webp'>> = {
  '.jpg': 'jpeg',
  '.jpeg': 'jpeg',
  '.png': 'png',
  '.webp': 'webp',
};

const longestName = 120;
const mostPixels = 50_000_000;
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

/** Why a file is not taken, in words for an editor; undefined if it is a picture that its name and type say it is. */
async function faultOf({ filepath, originalFilename, mimetype }: FormFile): Promise<string | undefined> {
  const name = originalFilename ?? '';
  if (Buffer.byteLength(name) > longestName)
    return 'The name of this file is too long. Give it a short name and upload it again.';
  const format = pictureFormats[extname(name).toLowerCase()];
  if (format === undefined || mimetype !== `image/${format}`)
    return 'Only pictures can be uploaded: JPEG, PNG or WebP. Save this file as one of them.';
  const headers = await headersOf(filepath);
  if (headers?.format !== format)
    return `This file is not a ${format.toUpperCase()} picture, although its name says so. Open it in a picture program and save it anew.`;
  if ((headers.pages ?? 1) > 1) return 'This picture moves. Only still pictures can be uploaded.';
  if (headers.width * headers.height > mostPixels)
    return 'This picture has more than 50 million pixels. Make it smaller and upload it again.';
  return undefined;
}

/**
 * Takes a picture from a form, or refuses it with a sentence. What Strapi is handed is the picture made anew: upright, in
 * sRGB, without place, camera, names or anything else that was hidden in the file.
 */
export async function acceptPicture(file: FormFile, folder: string): Promise<void> {
  const fault = await faultOf(file);
  if (fault !== undefined) throw new errors.ValidationError(fault);
  const made = join(folder, `${file.newFilename}.made`);
  try {
    const picture = sharp(file.filepath, { limitInputPixels: mostPixels, failOn: 'error' }).autoOrient();
    await picture
      .toFormat(pictureFormats[extname(file.originalFilename ?? '').toLowerCase()] ?? 'png', { quality })
      .toFile(made);
  } catch {
    throw new errors.ValidationError(
      'This picture is damaged. Open it in a picture program, save it anew and upload that.',
    );
  }
  file.filepath = made;
  file.size = (await stat(made)).size;
}

import { stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { errors } from '@strapi/utils';
import { pictureLimits } from 'content-schemas';
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
const formats: Readonly<Record<string, 'jpeg' | 'png' | 'webp'>> = {
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

/** What is wrong with the picture that a file should be, in words for an editor. */
async function faultOf(filepath: string, format: string): Promise<string | undefined> {
  const headers = await headersOf(filepath);
  if (headers?.format !== format)
    return `This file is not a ${format.toUpperCase()} picture, although its name says so. Open it in a picture program and save it again.`;
  if ((headers.pages ?? 1) > 1) return 'This is a moving picture. Upload a still one.';
  if (headers.width * headers.height > pictureLimits.pixels)
    return 'This picture has more than 50 million pixels. Make it smaller and upload it again.';
  return undefined;
}

/**
 * Takes a picture from a form, or refuses it with a sentence. What Strapi is handed is the picture made anew: upright, in
 * sRGB, without place, camera, names or anything else that was hidden in the file.
 */
export async function acceptPicture(file: FormFile, folder: string): Promise<void> {
  if (Buffer.byteLength(file.originalFilename ?? '') > longestName)
    throw new errors.ValidationError('The name of this file is too long. Give it a short name and upload it again.');
  const format = formatOf(file.originalFilename);
  if (format === undefined || file.mimetype !== `image/${format}`)
    throw new errors.ValidationError(
      'This is not a JPEG, PNG or WebP picture. Save it as one of these, and upload that file.',
    );
  const fault = await faultOf(file.filepath, format);
  if (fault !== undefined) throw new errors.ValidationError(fault);
  const made = join(folder, `${file.newFilename}.made`);
  try {
    const picture = sharp(file.filepath, { limitInputPixels: pictureLimits.pixels, failOn: 'error' }).autoOrient();
    await picture.toFormat(format, { quality }).toFile(made);
  } catch {
    throw new errors.ValidationError(
      'This picture is damaged. Open it in a picture program, save it again, and upload the new file.',
    );
  }
  file.filepath = made;
  file.size = (await stat(made)).size;
}

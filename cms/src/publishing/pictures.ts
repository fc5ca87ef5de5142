import type { Core } from '@strapi/strapi';
import { pictureLimits, type Picture } from 'content-schemas';
import sharp from 'sharp';
import { bytesOf, nameOf, sha256, type LibraryFile } from './library-file';

/** What is known of a file: of one that cannot be read as a picture only its name, which the contract refuses. */
type Known = Pick<Picture, 'file'> & Partial<Picture>;

/** A file's name, bytes and picture as they are on the disk at this moment; nothing is believed that the library only says. */
export async function pictureOf(strapi: Core.Strapi, library: LibraryFile): Promise<Known> {
  const { focalPoint } = library;
  const file = nameOf(library);
  const bytes = await bytesOf(strapi, library, pictureLimits.bytes);
  if (!bytes) return { file };
  const seen = await lookAt(bytes);
  if (!seen) return { file };
  return {
    file,
    sha256: sha256(bytes),
    bytes: bytes.length,
    ...seen,
    ...(focalPoint && { focus: { x: Math.round(focalPoint.x), y: Math.round(focalPoint.y) } }),
  };
}

const mimes = { jpeg: 'image/jpeg', png: 'image/png', webp: 'image/webp' } as const;

const isKnown = (format: string): format is keyof typeof mimes => Object.hasOwn(mimes, format);

/** Kind and size of a picture; undefined where it cannot be decoded to its last pixel. One too large to decode tells its size only. */
async function lookAt(bytes: Buffer): Promise<Pick<Picture, 'mime' | 'width' | 'height'> | undefined> {
  try {
    const { format, autoOrient } = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (!isKnown(format)) return undefined;
    const { width, height } = autoOrient;
    if (width * height <= pictureLimits.pixels) await decode(bytes);
    return { mime: mimes[format], width, height };
  } catch {
    return undefined;
  }
}

/** Reads every pixel, or throws. Not `stats()`: that forgets a decoder's error while other pictures are read in the same process. */
const decode = (bytes: Buffer): Promise<Buffer> =>
  sharp(bytes, { failOn: 'error' }).resize(1, 1, { fit: 'fill', fastShrinkOnLoad: false }).raw().toBuffer();

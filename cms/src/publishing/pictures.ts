import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Core } from '@strapi/strapi';
import { pictureLimits, type Picture } from 'content-schemas';
import sharp from 'sharp';

/** A file of the media library as an entry that uses it has it. */
interface LibraryFile {
  readonly id: number;
  readonly hash: string;
  readonly ext: string;
  readonly focalPoint: { readonly x: number; readonly y: number } | null;
}

export const isLibraryFile = (value: unknown): value is LibraryFile =>
  typeof value === 'object' && value !== null && 'hash' in value && 'ext' in value;

/** What is known of a file: of one that cannot be read as a picture only its name, which the contract refuses. */
type Known = Pick<Picture, 'file'> & Partial<Picture>;

/** A file's name, bytes and picture as they are on the disk at this moment; nothing is believed that the library only says. */
export async function pictureOf(strapi: Core.Strapi, { hash, ext, focalPoint }: LibraryFile): Promise<Known> {
  const file = `${hash}${ext}`;
  const path = join(strapi.dirs.static.public, 'uploads', file);
  const { size } = await stat(path).catch(() => ({ size: 0 }));
  if (size === 0 || size > pictureLimits.bytes) return { file };
  const bytes = await readFile(path);
  const seen = await lookAt(bytes);
  if (!seen) return { file };
  return {
    file,
    sha256: createHash('sha256').update(bytes).digest('hex'),
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

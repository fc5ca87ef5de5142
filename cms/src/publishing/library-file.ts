import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Core } from '@strapi/strapi';

/** A file of the media library as an entry that uses it has it. */
export interface LibraryFile {
  readonly id: number;
  readonly hash: string;
  readonly ext: string;
  readonly focalPoint: { readonly x: number; readonly y: number } | null;
}

export const isLibraryFile = (value: unknown): value is LibraryFile =>
  typeof value === 'object' && value !== null && 'hash' in value && 'ext' in value;

/** Name of a file among the uploads. */
export const nameOf = ({ hash, ext }: LibraryFile): string => `${hash}${ext}`;

/** Bytes of a file as they are on the disk at this moment; undefined where there are none, or more than may be. */
export async function bytesOf(strapi: Core.Strapi, file: LibraryFile, most: number): Promise<Buffer | undefined> {
  const path = join(strapi.dirs.static.public, 'uploads', nameOf(file));
  const { size } = await stat(path).catch(() => ({ size: 0 }));
  return size === 0 || size > most ? undefined : readFile(path);
}

export const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

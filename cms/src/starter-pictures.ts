import { existsSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Core } from '@strapi/strapi';
import type { DocumentType } from 'content-schemas';
import { picturesOf } from './publishing/content';

/** The pictures of a starter document, found by its key and put into the media library: each field's name with the id of its file. */
export async function starterPictures(
  strapi: Core.Strapi,
  directory: string,
  type: DocumentType,
  key: unknown,
): Promise<Record<string, number>> {
  const path = join(directory, 'pictures', `${String(key)}.png`);
  const fields = picturesOf(type);
  if (fields.length === 0 || !existsSync(path)) return {};
  const file = { filepath: path, originalFilename: basename(path), mimetype: 'image/png', size: statSync(path).size };
  const [stored]: { id: number }[] = await strapi
    .plugin('upload')
    .service('upload')
    .upload({ data: { fileInfo: {} }, files: file });
  if (!stored) throw new Error(`The media library did not take ${path}.`);
  return Object.fromEntries(fields.map((name) => [name, stored.id]));
}

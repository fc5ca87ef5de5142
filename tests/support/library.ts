import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Cms } from './cms.ts';

interface LibraryFile {
  readonly id: number;
  readonly hash: string;
  readonly ext: string;
}

interface Library {
  upload: (what: { data: object; files: object }) => Promise<LibraryFile[]>;
  replace: (id: number, what: { data: object; file: object }) => Promise<unknown>;
}

const library = ({ strapi }: Cms): Library => strapi.plugin('upload').service('upload') as unknown as Library;
const given = (folder: string, name: string, bytes: Uint8Array) => {
  const filepath = join(folder, name);
  writeFileSync(filepath, bytes);
  return { filepath, originalFilename: name, mimetype: 'image/png', size: bytes.length };
};

/** Puts a file into the media library. */
export async function upload(cms: Cms, folder: string, name: string, bytes: Uint8Array, info: object = {}) {
  const [file] = await library(cms).upload({
    data: { fileInfo: info },
    files: given(folder, name, bytes),
  });
  if (!file) throw new Error(`${name} was not stored.`);
  return { ...file, path: join(folder, 'public/uploads', `${file.hash}${file.ext}`) };
}

/** Puts another file in the place of one, as “Replace media” does. */
export const replace = (cms: Cms, folder: string, id: number, name: string, bytes: Uint8Array): Promise<unknown> =>
  library(cms).replace(id, { data: { fileInfo: {} }, file: given(folder, name, bytes) });

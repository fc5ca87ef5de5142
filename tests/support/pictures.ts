import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';
import type { Cms } from './cms.ts';

type Colour = 'red' | 'lime' | 'blue' | 'yellow';

/** A picture of four quarters, each of another colour: left above, right above, left below, right below. */
export function quarters(
  width: number,
  height: number,
  [first, second, third, fourth]: readonly Colour[] = ['red', 'lime', 'blue', 'yellow'],
): Sharp {
  const plain = (background: Colour = 'red', share = 1) => ({
    create: { width: width * share, height: height * share, channels: 3 as const, background },
  });
  return sharp(plain(first)).composite([
    { input: plain(second, 0.5), gravity: 'northeast' },
    { input: plain(third, 0.5), gravity: 'southwest' },
    { input: plain(fourth, 0.5), gravity: 'southeast' },
  ]);
}

/** A PNG of one colour, however large: its lines are never held as pixels. */
export function blank(width: number, height: number): Buffer {
  const chunk = (type: string, data: Uint8Array): Buffer => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width);
  header.writeUInt32BE(height, 4);
  header[8] = 1;
  const lines = deflateSync(Buffer.alloc((Math.ceil(width / 8) + 1) * height), { level: 1 });
  const start = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([start, chunk('IHDR', header), chunk('IDAT', lines), chunk('IEND', Buffer.alloc(0))]);
}

/** What the contract holds of a PNG under a name; 480 by 480 unless more is said. */
export const pictureOf = <More extends object>(file: string, bytes: Uint8Array, more: More) => ({
  file,
  sha256: createHash('sha256').update(bytes).digest('hex'),
  mime: 'image/png' as const,
  bytes: bytes.length,
  width: 480,
  height: 480,
  ...more,
});

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

import { readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import * as z from 'zod';
import { filesIn, sha256 } from '../files.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.ico': 'image/x-icon',
  '.pdf': 'application/pdf',
  'feed.xml': 'application/rss+xml; charset=utf-8',
};

/** Type of a file by its name, or by how its name ends. */
const typeOf = (file: string): string => types[basename(file)] ?? types[extname(file)] ?? 'application/octet-stream';

/** Files that hold text: worth compressing, and worth reading. */
export const isText = (file: string): boolean => typeOf(file).includes('charset=utf-8');

/** Files whose name stands for their bytes: they never change, and may be kept by readers for good. */
export const isNamedByContent = (file: string): boolean => /^(?:_astro|files|pictures|previews)\//.test(file);

/** Files that a browser saves and does not open. */
export const isToSave = (file: string): boolean => file.startsWith('files/');

const entry = z.strictObject({
  sha256: z.string(),
  bytes: z.int().nonnegative(),
  type: z.string(),
  encodings: z.array(z.enum(['br', 'gzip'])),
});

export const manifest = z.strictObject({
  id: z.string(),
  series: z.string(),
  snapshot: z.string(),
  epoch: z.string(),
  revision: z.int().nonnegative(),
  code: z.string(),
  origin: z.string(),
  /** sha256 over all files and headers: equal trees have equal ones. */
  tree: z.string(),
  files: z.record(z.string(), entry),
});
/** What a release consists of, and what it was made from. */
export type Manifest = z.infer<typeof manifest>;
export type ManifestFiles = Manifest['files'];

/** Every file of a tree with its digest. */
export const filesOf = (folder: string): ManifestFiles =>
  Object.fromEntries(filesIn(folder).map((file) => [file, entryOf(file, readFileSync(join(folder, file)))]));

const entryOf = (file: string, bytes: Uint8Array): z.infer<typeof entry> => ({
  sha256: sha256(bytes),
  bytes: bytes.length,
  type: typeOf(file),
  encodings: isText(file) ? ['br', 'gzip'] : [],
});

/** Digest of a whole tree and its headers. */
export const treeOf = (files: ManifestFiles, beside: unknown): string =>
  sha256(JSON.stringify([Object.entries(files).map(([file, { sha256: digest }]) => `${file} ${digest}`), beside]));

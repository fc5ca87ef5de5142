import {
  existsSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { readJson, sync } from '../files.ts';
import { copyTree } from './copy-tree.ts';
import type { Headers } from './headers.ts';
import { manifest, type Manifest } from './manifest.ts';
import type { Redirects } from './redirects.ts';

/** A release that is ready to be kept: its tree in a folder, and what lies beside the tree. */
export interface Candidate {
  readonly manifest: Manifest;
  readonly headers: Headers;
  readonly redirects: Redirects;
  /** Folder with the files of the manifest, compressed ones beside them. */
  readonly tree: string;
}

/** Where the releases of one series are kept. */
export interface Target {
  /** Ids of the kept releases, oldest first. */
  readonly ids: () => string[];
  readonly live: () => string | undefined;
  readonly manifestOf: (id: string) => Manifest;
  /** Keeps a release whole, without showing it. */
  readonly put: (candidate: Candidate) => void;
  /** Shows a kept release, in one step. */
  readonly show: (id: string) => void;
  readonly remove: (id: string) => void;
}

const isRelease = (name: string): boolean => /^\d{6}-[0-9a-f]{12}$/.test(name);
const isHalf = (name: string): boolean => name.endsWith('.new') && isRelease(name.slice(0, -'.new'.length));

/** A local folder: a folder a release, and the link `current` that the server follows. */
export function folderTarget(folder: string): Target {
  const link = join(folder, 'current');
  return {
    ids: () => (existsSync(folder) ? readdirSync(folder).filter(isRelease).toSorted() : []),
    live: () => (existsSync(link) ? readlinkSync(link) : undefined),
    manifestOf: (id) => manifest.parse(readJson(join(folder, id, 'manifest.json'))),
    put: (candidate) => put(folder, candidate),
    show: (id) => {
      const beside = `${link}.new`;
      rmSync(beside, { force: true });
      symlinkSync(id, beside);
      renameSync(beside, link);
      sync(folder);
    },
    remove: (id) => rmSync(join(folder, id), { recursive: true, force: true }),
  };
}

function put(folder: string, { manifest: contents, headers, redirects, tree }: Candidate): void {
  const beside = join(folder, `${contents.id}.new`);
  mkdirSync(folder, { recursive: true });
  // What a release that was killed has left behind.
  for (const name of readdirSync(folder).filter(isHalf)) rmSync(join(folder, name), { recursive: true });
  mkdirSync(beside);
  copyTree(tree, join(beside, 'site'));
  writeFileSync(join(beside, 'manifest.json'), `${JSON.stringify(contents, null, 1)}\n`);
  writeFileSync(join(beside, 'headers.json'), `${JSON.stringify(headers, null, 1)}\n`);
  writeFileSync(join(beside, 'redirects.json'), `${JSON.stringify(redirects, null, 1)}\n`);
  for (const entry of readdirSync(beside, { recursive: true, withFileTypes: true }))
    sync(join(entry.parentPath, entry.name));
  sync(beside);
  renameSync(beside, join(folder, contents.id));
  sync(folder);
}

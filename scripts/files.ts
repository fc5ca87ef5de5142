import { createHash } from 'node:crypto';
import {
  closeSync,
  copyFileSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

export const sha256 = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Every file below a folder, as sorted paths with forward slashes. */
export const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .toSorted();

/** Makes sure that a file or folder is on the disk and not only in memory. */
export function sync(path: string): void {
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Replaces a file whole: whoever reads it finds the old bytes or the new ones. */
export function replaceFile(path: string, bytes: string | Uint8Array, mode = 0o666): void {
  mkdirSync(dirname(path), { recursive: true });
  removeHalves(dirname(path));
  const beside = `${path}.${process.pid}.new`;
  writeFileSync(beside, bytes, { mode });
  sync(beside);
  renameSync(beside, path);
  sync(dirname(path));
}

/** Puts a file that never changes at a second place too, without its bytes where the disk allows it. */
export function keepFile(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

/** What processes that were killed have left half-written in a folder. */
function removeHalves(folder: string): void {
  for (const name of readdirSync(folder)) {
    const writer = /\.(\d+)\.new$/.exec(name)?.[1];
    if (writer !== undefined && !isRunning(Number(writer))) rmSync(join(folder, name), { force: true });
  }
}

/** Whether a process with this number is at work on this machine. */
export function isRunning(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH');
  }
}

/** Content of a JSON file, or undefined where there is none. */
export function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

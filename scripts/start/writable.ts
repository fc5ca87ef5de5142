import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../failure.ts';
import type { Folders } from '../folders.ts';

/** Files in the data folder that are opened to write. */
const files = ['database.sqlite', 'database.sqlite-wal', 'database.sqlite-shm', 'cms.log'];

/** Makes the folders that are missing. Fails, before anything is done, with every folder and file that cannot be written. */
export function ensureWritable(folders: Folders): void {
  const kept = files.map((name) => join(folders.data, name)).filter((file) => existsSync(file));
  const faults = [
    ...Object.values(folders).filter((folder) => !isWritable(folder, () => mkdirSync(folder, { recursive: true }))),
    ...kept.filter((file) => !isWritable(file)),
  ];
  // Where the data folder itself cannot be written, what lies in it is no news.
  const told = faults.includes(folders.data) ? [folders.data] : faults;
  if (told.length === 0) return;
  throw new Failure([
    `${told.join(', ')} cannot be written. Give yourself the right to write there, or set DATA_DIR to another folder.`,
  ]);
}

function isWritable(path: string, make?: () => void): boolean {
  try {
    make?.();
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

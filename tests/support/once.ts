import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, watch, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isRunning } from '../../scripts/files.ts';

// All test files of a run are threads of one process; another process may come to have its number.
const began = Math.round((Date.now() / 1000 - process.uptime()) / 10);
const shelf = join(tmpdir(), `membership-tests-${process.pid}-${began}`);

/** Shelves of runs that have ended. */
function clearOldShelves(): void {
  for (const name of readdirSync(tmpdir())) {
    const owner = /^membership-tests-(\d+)-/.exec(name)?.[1];
    if (owner !== undefined && !isRunning(Number(owner)))
      rmSync(join(tmpdir(), name), { recursive: true, force: true });
  }
}

/** A folder that is made once for all test files of a run: whoever comes later waits for it. It is copied, never changed. */
export async function madeOnce(name: string, make: (folder: string) => Promise<void>): Promise<string> {
  const folder = join(shelf, name);
  const failed = join(shelf, `${name}.failed`);
  clearOldShelves();
  mkdirSync(shelf, { recursive: true });
  try {
    mkdirSync(`${folder}.taken`);
  } catch {
    await until(() => existsSync(folder) || existsSync(failed));
    if (existsSync(failed)) throw new Error(`${name} could not be made: see the other test file that tried.`);
    return folder;
  }
  try {
    mkdirSync(`${folder}.making`);
    await make(`${folder}.making`);
  } catch (error) {
    writeFileSync(failed, '');
    throw error;
  }
  renameSync(`${folder}.making`, folder);
  return folder;
}

/** Resolves when something on the shelf makes it so. */
const until = (isSo: () => boolean): Promise<void> =>
  new Promise((resolve) => {
    const watcher = watch(shelf, look);
    function look(): void {
      if (!isSo()) return;
      watcher.close();
      resolve();
    }
    look();
  });

/** A new empty folder. */
export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'membership-'));

export const removeFolder = (folder: string): void => rmSync(folder, { recursive: true, force: true });

import { join } from 'node:path';

/** Top of the repository. */
export const repository = join(import.meta.dirname, '..');

/** Where everything that is written at run time lies, below the data folder. */
export const foldersIn = (data: string) => ({
  data,
  uploads: join(data, 'public', 'uploads'),
  snapshots: join(data, 'snapshots'),
  pdfs: join(data, 'pdfs'),
  pictures: join(data, 'pictures'),
  builds: join(data, 'builds'),
  releases: join(data, 'releases'),
  cache: join(data, 'cache'),
  locks: join(data, 'locks'),
});
export type Folders = ReturnType<typeof foldersIn>;

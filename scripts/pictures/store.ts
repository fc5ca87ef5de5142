import { cpSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pictureName, type Document, type Picture, type Snapshot } from 'content-schemas';
import { clearUnused } from '../clear-unused.ts';
import { Failure } from '../failure.ts';
import { sync } from '../files.ts';
import type { Folders } from '../folders.ts';

/** The pictures that a snapshot shows, each with the document that it belongs to. */
export const picturesIn = ({ documents }: Snapshot): { readonly document: Document; readonly shown: Picture }[] =>
  documents.flatMap(({ content }) =>
    'portrait' in content && content.portrait ? [{ document: content, shown: content.portrait }] : [],
  );

const folderOf = ({ pictures }: Folders, picture: Picture): string => join(pictures, pictureName(picture));

/** Whether everything that is made of a picture is there: a folder has its name once it is whole. */
export const isStored = (folders: Folders, picture: Picture): boolean => existsSync(folderOf(folders, picture));

/** Keeps what was made of a picture, whole or not at all. */
export function storePicture(folders: Folders, picture: Picture, files: ReadonlyMap<string, Uint8Array>): void {
  const folder = folderOf(folders, picture);
  const beside = `${folder}.${process.pid}.new`;
  rmSync(beside, { recursive: true, force: true });
  mkdirSync(beside, { recursive: true });
  for (const [name, bytes] of files) {
    writeFileSync(join(beside, name), bytes);
    sync(join(beside, name));
  }
  sync(beside);
  // Another process may have made the same in the meantime.
  if (isStored(folders, picture)) rmSync(beside, { recursive: true });
  else renameSync(beside, folder);
  sync(folders.pictures);
}

/** Puts the pictures that the pages of a snapshot show below a folder of pages. */
export function placePictures(folders: Folders, snapshot: Snapshot, pages: string): void {
  const pictures = picturesIn(snapshot).map(({ shown }) => shown);
  if (!pictures.every((picture) => isStored(folders, picture)))
    throw new Failure([`Pictures of ${snapshot.language} are missing in ${folders.pictures}. Run npm run pull.`]);
  for (const picture of pictures)
    cpSync(folderOf(folders, picture), join(pages, 'pictures', pictureName(picture)), { recursive: true });
}

/** Removes what no kept snapshot shows any more; releases have pictures of their own. */
export const clearPictures = ({ pictures, snapshots }: Folders, latest: readonly Snapshot[]): void =>
  clearUnused(pictures, snapshots, latest, (snapshot) => picturesIn(snapshot).map(({ shown }) => pictureName(shown)));

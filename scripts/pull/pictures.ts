import { about, message, pictureName, type Message, type Picture, type Problem, type Snapshot } from 'content-schemas';
import { atMost } from '../at-most.ts';
import { sha256 } from '../files.ts';
import type { Folders } from '../folders.ts';
import { derive } from '../pictures/derive.ts';
import { isStored, picturesIn, storePicture } from '../pictures/store.ts';
import type { Cms } from './cms.ts';

/** What is wrong with pictures, each by its file and name; those that are right are not in it. */
export type PictureFaults = ReadonlyMap<string, Message>;

// The library may hold the same bytes twice, and one of the two files may be damaged.
const idOf = (picture: Picture): string => `${picture.file} ${pictureName(picture)}`;

/** Fetches the pictures that snapshots show, each file once, and makes what pages show of them unless that is there already. */
export async function fetchPictures(
  cms: Cms,
  folders: Folders,
  snapshots: readonly Snapshot[],
): Promise<PictureFaults> {
  const shown = new Map(snapshots.flatMap(picturesIn).map(({ picture }) => [idOf(picture), picture]));
  const looked = await atMost(4, [...shown], async ([id, picture]) => ({
    id,
    fault: await faultOf(cms, folders, picture),
  }));
  return new Map(looked.flatMap(({ id, fault }) => (fault === undefined ? [] : [[id, fault]])));
}

async function faultOf(cms: Cms, folders: Folders, picture: Picture): Promise<Message | undefined> {
  const bytes = await cms.upload(picture.file, picture.bytes);
  if (!bytes) return message('pull.pictureMissing');
  if (bytes.length !== picture.bytes || sha256(bytes) !== picture.sha256) return message('pull.pictureChanged');
  if (isStored(folders, picture)) return undefined;
  const files = await derive(bytes, picture);
  if (!files) return message('pictureUnreadable');
  storePicture(folders, picture, files);
  return undefined;
}

/** The faults of the pictures that a snapshot shows, at the documents that show them. */
export const pictureProblems = (snapshot: Snapshot, faults: PictureFaults): Problem[] =>
  picturesIn(snapshot).flatMap(({ document, picture }) => {
    const fault = faults.get(idOf(picture));
    return fault === undefined ? [] : [{ ...about(document), path: ['portrait'], message: fault }];
  });

import { message, pictureName, type Picture } from 'content-schemas';
import { derive } from '../pictures/derive.ts';
import { isStored, picturesIn, storePicture } from '../pictures/store.ts';
import type { LibraryKind } from './library.ts';

/** Portraits: what pages show of them is made unless it is there already. */
export const pictures: LibraryKind<Picture> = {
  field: 'portrait',
  shownIn: picturesIn,
  nameOf: pictureName,
  missing: message('pull.pictureMissing'),
  changed: message('pull.pictureChanged'),
  keep: async (folders, picture, bytes) => {
    if (isStored(folders, picture)) return undefined;
    const files = await derive(bytes, picture);
    if (!files) return message('pictureUnreadable');
    storePicture(folders, picture, files);
    return undefined;
  },
};

import { about, type Document, type Message, type Problem, type Snapshot } from 'content-schemas';
import { atMost } from '../at-most.ts';
import { sha256 } from '../files.ts';
import type { Folders } from '../folders.ts';
import type { Cms } from './cms.ts';

/** What was known of a file of the CMS's media library when it was published. */
interface LibraryFile {
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** One kind of file that documents show. */
export interface LibraryKind<Shown extends LibraryFile> {
  /** The field in which documents have it. */
  readonly field: string;
  readonly shownIn: (snapshot: Snapshot) => readonly { readonly document: Document; readonly shown: Shown }[];
  /** Stands for all that readers get of it. */
  readonly nameOf: (shown: Shown) => string;
  readonly missing: Message;
  readonly changed: Message;
  /** Keeps one whose bytes are those that were published, or tells why not. */
  readonly keep: (
    folders: Folders,
    shown: Shown,
    bytes: Uint8Array,
  ) => Message | undefined | Promise<Message | undefined>;
}

/** Fetches the files of a kind that snapshots show, each once, and keeps them. Tells what is wrong with those of a snapshot, at the documents that show them. */
export async function fetchShown<Shown extends LibraryFile>(
  cms: Cms,
  folders: Folders,
  snapshots: readonly Snapshot[],
  kind: LibraryKind<Shown>,
): Promise<(snapshot: Snapshot) => Problem[]> {
  // The library may hold the same bytes twice, and one of the two files may be damaged.
  const idOf = (shown: Shown): string => `${shown.file} ${kind.nameOf(shown)}`;
  const all = new Map(snapshots.flatMap(kind.shownIn).map(({ shown }) => [idOf(shown), shown]));
  const looked = await atMost(4, [...all], async ([id, shown]) => ({
    id,
    fault: await faultOf(cms, folders, shown, kind),
  }));
  const faults = new Map(looked.flatMap(({ id, fault }) => (fault === undefined ? [] : [[id, fault]])));
  return (snapshot) =>
    kind.shownIn(snapshot).flatMap(({ document, shown }) => {
      const fault = faults.get(idOf(shown));
      return fault === undefined ? [] : [{ ...about(document), path: [kind.field], message: fault }];
    });
}

async function faultOf<Shown extends LibraryFile>(
  cms: Cms,
  folders: Folders,
  shown: Shown,
  { missing, changed, keep }: LibraryKind<Shown>,
): Promise<Message | undefined> {
  const bytes = await cms.upload(shown.file, shown.bytes);
  if (!bytes) return missing;
  if (bytes.length !== shown.bytes || sha256(bytes) !== shown.sha256) return changed;
  return keep(folders, shown, bytes);
}

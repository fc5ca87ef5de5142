import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { languageCodes, type LanguageCode, type Snapshot } from 'content-schemas';
import { readJson, replaceFile, sha256 } from './files.ts';

const pointer = z.strictObject({
  /** sha256 of the snapshot's bytes, which name its file. */
  digest: z.string(),
  epoch: z.string(),
  /** Revision of the CMS up to which the snapshot is right. */
  revision: z.int().nonnegative(),
});
export type SnapshotPointer = z.infer<typeof pointer>;

const pointerFile = (snapshots: string, language: LanguageCode): string => join(snapshots, language, 'current.json');

/** File of a snapshot by its digest. */
export const snapshotFile = (snapshots: string, language: LanguageCode, digest: string): string =>
  join(snapshots, language, `${digest}.json`);

// Written by pull, which checks it against the contract.
/** The snapshot in a file. */
export const snapshotAt = (file: string): Snapshot => JSON.parse(readFileSync(file, 'utf8')) as Snapshot;

/** Writes a snapshot under the digest of its bytes, then points at it: whole or not at all, and same content, same bytes. */
export function writeSnapshot(
  snapshots: string,
  snapshot: Snapshot,
  { epoch, revision }: Omit<SnapshotPointer, 'digest'>,
): SnapshotPointer {
  const bytes = `${JSON.stringify(snapshot, null, 1)}\n`;
  const digest = sha256(bytes);
  replaceFile(snapshotFile(snapshots, snapshot.language, digest), bytes);
  replaceFile(pointerFile(snapshots, snapshot.language), `${JSON.stringify({ digest, epoch, revision })}\n`);
  clearOld(snapshots, snapshot.language);
  return { digest, epoch, revision };
}

/** Builds and checks that are under way may still read one of these. */
const kept = 10;

const filesOf = (folder: string): string[] =>
  readdirSync(folder)
    .filter((file) => /^[0-9a-f]{64}\.json$/.test(file))
    .map((file) => join(folder, file));

/** The snapshots of all languages that are kept. */
export const keptSnapshots = (snapshots: string): Snapshot[] =>
  languageCodes
    .map((language) => join(snapshots, language))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => filesOf(folder).map(snapshotAt));

function clearOld(snapshots: string, language: LanguageCode): void {
  const byAge = filesOf(join(snapshots, language)).toSorted((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  for (const file of byAge.slice(kept)) rmSync(file, { force: true });
}

/** The last snapshot that was pulled, or undefined before the first. */
export function currentSnapshot(snapshots: string, language: LanguageCode): SnapshotPointer | undefined {
  const value = readJson(pointerFile(snapshots, language));
  return value === undefined ? undefined : pointer.parse(value);
}

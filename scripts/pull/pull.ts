import { composeSnapshot, languageCodes, type LanguageCode, type Problem } from 'content-schemas';
import type { Folders } from '../folders.ts';
import { clearPdfs } from '../pdfs/store.ts';
import { clearPictures } from '../pictures/store.ts';
import { writeSnapshot, type SnapshotPointer } from '../snapshots.ts';
import type { Cms } from './cms.ts';
import { fetchShown } from './library.ts';
import { pdfs } from './pdfs.ts';
import { pictures } from './pictures.ts';

/** What became of one language: its snapshot, or everything that keeps it from being one. */
export type Pulled = {
  readonly language: LanguageCode;
  /** Revision of the newest change to a document in this language. */
  readonly changed: number;
} & ({ readonly pointer: SnapshotPointer; readonly documents: number } | { readonly problems: readonly Problem[] });

/**
 * Published documents in, a validated snapshot a language out, with the pictures and PDFs that it shows. A language with a problem
 * keeps its old snapshot; the others go on.
 */
export async function pull(
  cms: Cms,
  languages: readonly LanguageCode[],
  folders: Folders,
  asOf: string,
): Promise<Pulled[]> {
  const { epoch, revision } = await cms.position();
  const [first = [], ...others] = await Promise.all(languageCodes.map((language) => cms.documents(language, revision)));
  // Every language brings the documents that have none; once is enough.
  const exported = [...first, ...others.flat().filter((row) => row.language !== null)];
  const composed = languages.map((language) => ({
    language,
    changed: Math.max(0, ...exported.filter((row) => row.language === language).map((row) => row.revision)),
    ...composeSnapshot(language, exported, asOf),
  }));
  const snapshots = composed.flatMap(({ snapshot }) => snapshot ?? []);
  const pictureFaults = await fetchShown(cms, folders, snapshots, pictures);
  const pdfFaults = await fetchShown(cms, folders, snapshots, pdfs);
  const pulled = composed.map(({ language, changed, snapshot, problems }): Pulled => {
    const found = snapshot ? [...pictureFaults(snapshot), ...pdfFaults(snapshot)] : problems;
    if (!snapshot || found.length > 0) return { language, changed, problems: found };
    const pointer = writeSnapshot(folders.snapshots, snapshot, { epoch, revision });
    return { language, changed, pointer, documents: snapshot.documents.length };
  });
  clearPictures(folders, snapshots);
  clearPdfs(folders, snapshots);
  return pulled;
}

/** Today in UTC, as the contract counts days. */
export const today = (): string => new Date().toISOString().slice(0, 10);

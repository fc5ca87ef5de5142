import { composeSnapshot, languageCodes, type LanguageCode, type Problem } from 'content-schemas';
import type { Cms } from './cms.ts';
import { writeSnapshot, type SnapshotPointer } from '../snapshots.ts';

/** What became of one language: its snapshot, or everything that keeps it from being one. */
export type Pulled = { readonly language: LanguageCode } & (
  { readonly pointer: SnapshotPointer; readonly documents: number } | { readonly problems: readonly Problem[] }
);

/** Published documents in, a validated snapshot a language out. A language with a problem keeps its old snapshot; the others go on. */
export async function pull(
  cms: Cms,
  languages: readonly LanguageCode[],
  snapshots: string,
  asOf: string,
): Promise<Pulled[]> {
  const { epoch, revision } = await cms.position();
  const [first = [], ...others] = await Promise.all(languageCodes.map((language) => cms.documents(language, revision)));
  // Every language brings the documents that have none; once is enough.
  const exported = [...first, ...others.flat().filter((row) => row.language !== null)];
  return languages.map((language): Pulled => {
    const { snapshot, problems } = composeSnapshot(language, exported, asOf);
    return snapshot
      ? {
          language,
          pointer: writeSnapshot(snapshots, snapshot, { epoch, revision }),
          documents: snapshot.documents.length,
        }
      : { language, problems };
  });
}

/** Today in UTC, as the contract counts days. */
export const today = (): string => new Date().toISOString().slice(0, 10);

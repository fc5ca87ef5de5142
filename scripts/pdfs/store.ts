import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { paths, type Document, type Pdf, type Snapshot } from 'content-schemas';
import { clearUnused } from '../clear-unused.ts';
import { Failure } from '../failure.ts';
import { keepFile, replaceFile } from '../files.ts';
import type { Folders } from '../folders.ts';

/** The PDFs that a snapshot offers, each with the document that it belongs to. */
export const pdfsIn = ({ documents }: Snapshot): { readonly document: Document; readonly shown: Pdf }[] =>
  documents.flatMap(({ content }) =>
    content.type === 'application-form' && content.file ? [{ document: content, shown: content.file }] : [],
  );

const nameOf = ({ sha256 }: Pdf): string => `${sha256}.pdf`;
const placeOf = ({ pdfs }: Folders, pdf: Pdf): string => join(pdfs, nameOf(pdf));

/** Keeps the bytes of a PDF under their digest, whole or not at all. */
export function storePdf(folders: Folders, pdf: Pdf, bytes: Uint8Array): void {
  const place = placeOf(folders, pdf);
  if (!existsSync(place)) replaceFile(place, bytes);
}

/** Puts the PDFs that the pages of a snapshot offer below a folder of pages. */
export function placePdfs(folders: Folders, snapshot: Snapshot, pages: string): void {
  for (const { shown: pdf } of pdfsIn(snapshot)) {
    const [from, to] = [placeOf(folders, pdf), join(pages, paths.formPdf(pdf))];
    if (!existsSync(from))
      throw new Failure([`A PDF of ${snapshot.language} is missing in ${folders.pdfs}. Run npm run pull.`]);
    mkdirSync(dirname(to), { recursive: true });
    keepFile(from, to);
  }
}

/** Removes what no kept snapshot offers any more; releases have PDFs of their own. */
export const clearPdfs = ({ pdfs, snapshots }: Folders, latest: readonly Snapshot[]): void =>
  clearUnused(pdfs, snapshots, latest, (snapshot) => pdfsIn(snapshot).map(({ shown }) => nameOf(shown)));

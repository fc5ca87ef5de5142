import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { paths, type Document, type Pdf, type Snapshot } from 'content-schemas';
import { Failure } from '../failure.ts';
import { keepFile, replaceFile } from '../files.ts';
import type { Folders } from '../folders.ts';
import { keptSnapshots } from '../snapshots.ts';

/** The PDFs that a snapshot offers, each with the document that it belongs to. */
export const pdfsIn = ({ documents }: Snapshot): { readonly document: Document; readonly pdf: Pdf }[] =>
  documents.flatMap(({ content }) =>
    content.type === 'application-form' && content.file ? [{ document: content, pdf: content.file }] : [],
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
  for (const { pdf } of pdfsIn(snapshot)) {
    const [from, to] = [placeOf(folders, pdf), join(pages, paths.formPdf(pdf))];
    if (!existsSync(from))
      throw new Failure([`A PDF of ${snapshot.language} is missing in ${folders.pdfs}. Run npm run pull.`]);
    mkdirSync(dirname(to), { recursive: true });
    keepFile(from, to);
  }
}

// Another pull may have stored PDFs for snapshots that it has not written yet.
const shortestLife = 60 * 60_000;

/** Removes what no kept snapshot offers any more; releases have PDFs of their own. */
export function clearPdfs({ pdfs, snapshots }: Folders, latest: readonly Snapshot[]): void {
  const old = existsSync(pdfs)
    ? readdirSync(pdfs).filter((name) => Date.now() - statSync(join(pdfs, name)).mtimeMs > shortestLife)
    : [];
  const notIn = (offered: readonly Snapshot[]): ((name: string) => boolean) => {
    const names = new Set(offered.flatMap(pdfsIn).map(({ pdf }) => nameOf(pdf)));
    return (name) => !names.has(name);
  };
  const unused = old.filter(notIn(latest));
  if (unused.length === 0) return;
  for (const name of unused.filter(notIn(keptSnapshots(snapshots)))) rmSync(join(pdfs, name), { force: true });
}

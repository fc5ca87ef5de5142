import { about, isPdf, message, type Message, type Pdf, type Problem, type Snapshot } from 'content-schemas';
import { atMost } from '../at-most.ts';
import { sha256 } from '../files.ts';
import type { Folders } from '../folders.ts';
import { pdfsIn, storePdf } from '../pdfs/store.ts';
import type { Cms } from './cms.ts';

/** What is wrong with PDFs, each by its file and digest; those that are right are not in it. */
export type PdfFaults = ReadonlyMap<string, Message>;

// The library may hold the same bytes twice, and one of the two files may be damaged.
const idOf = ({ file, sha256: digest }: Pdf): string => `${file} ${digest}`;

/** Fetches the PDFs that snapshots offer, each file once, and keeps those that are what was published. */
export async function fetchPdfs(cms: Cms, folders: Folders, snapshots: readonly Snapshot[]): Promise<PdfFaults> {
  const offered = new Map(snapshots.flatMap(pdfsIn).map(({ pdf }) => [idOf(pdf), pdf]));
  const looked = await atMost(4, [...offered], async ([id, pdf]) => ({ id, fault: await faultOf(cms, folders, pdf) }));
  return new Map(looked.flatMap(({ id, fault }) => (fault === undefined ? [] : [[id, fault]])));
}

async function faultOf(cms: Cms, folders: Folders, pdf: Pdf): Promise<Message | undefined> {
  const bytes = await cms.upload(pdf.file, pdf.bytes);
  if (!bytes) return message('pull.pdfMissing');
  if (bytes.length !== pdf.bytes || sha256(bytes) !== pdf.sha256) return message('pull.pdfChanged');
  if (!isPdf(bytes)) return message('pdfUnreadable');
  storePdf(folders, pdf, bytes);
  return undefined;
}

/** The faults of the PDFs that a snapshot offers, at the documents that offer them. */
export const pdfProblems = (snapshot: Snapshot, faults: PdfFaults): Problem[] =>
  pdfsIn(snapshot).flatMap(({ document, pdf }) => {
    const fault = faults.get(idOf(pdf));
    return fault === undefined ? [] : [{ ...about(document), path: ['file'], message: fault }];
  });

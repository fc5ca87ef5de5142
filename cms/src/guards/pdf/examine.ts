import { ParseSpeeds, PDFDocument, PDFRef, type PDFContext } from '@cantoo/pdf-lib';
import { message, pdfLimits, type Message } from 'content-schemas';
import { tidy } from './tidy';
import { faultIn } from './faults';
import { objectsIn } from './objects';

/** What is wrong with a PDF, or the PDF that was made anew from it. */
export interface Examined {
  readonly fault?: Message;
  readonly made?: Uint8Array;
}

const mostObjects = 20_000;

/**
 * Looks through every object of a PDF, and writes those that its pages need into a new one. Readers get no byte that was
 * not understood here: nothing before or after the PDF, nothing of earlier versions of it.
 */
export async function examine(bytes: Uint8Array): Promise<Examined> {
  try {
    if (!isComplete(bytes)) return { fault: message('upload.pdfDamaged') };
    const document = await PDFDocument.load(bytes, {
      parseSpeed: ParseSpeeds.Fastest,
      ignoreEncryption: true,
      throwOnInvalidObject: true,
      updateMetadata: false,
      preserveXFA: true,
    });
    const fault = faultOf(document);
    if (fault) return { fault };
    tidy(document);
    return {
      made: await document.save({ useObjectStreams: true, addDefaultPage: false, updateFieldAppearances: false }),
    };
  } catch {
    return { fault: message('upload.pdfDamaged') };
  }
}

/** The end is where it should be, and says where the index is: what was cut off has neither. */
function isComplete(bytes: Uint8Array): boolean {
  const end = Buffer.from(bytes.subarray(-1024)).toString('latin1');
  const index = Number(/startxref\s+(\d{1,8})\s+%%EOF\s*$/.exec(end)?.[1] ?? Infinity);
  return index < bytes.length;
}

function faultOf(document: PDFDocument): Message | undefined {
  if (document.isEncrypted) return message('upload.pdfLocked');
  const { context } = document;
  const fault = faultInAll(context);
  if (fault) return fault;
  const pages = document.getPageCount();
  if (pages === 0) return message('upload.pdfDamaged');
  return pages > pdfLimits.pages ? message('upload.pdfPages', { pages: pdfLimits.pages }) : undefined;
}

function faultInAll(context: PDFContext): Message | undefined {
  const all = context.enumerateIndirectObjects();
  if (all.length > mostObjects) return message('upload.pdfHeavy');
  if (!(context.trailerInfo.Root instanceof PDFRef)) return message('upload.pdfDamaged');
  for (const [, object] of all)
    for (const inner of objectsIn(object)) {
      const fault = faultIn(inner);
      if (fault) return fault;
    }
  return undefined;
}

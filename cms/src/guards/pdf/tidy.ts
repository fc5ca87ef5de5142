import { PDFDict, PDFHexString, PDFName, PDFRef, PDFString, type PDFContext, type PDFDocument } from '@cantoo/pdf-lib';
import { objectsIn } from './objects';

/** Who made a PDF, when, from what and with which program, and how it looked to them. */
const hidden = ['Metadata', 'PieceInfo', 'LastModified', 'Thumb'];
/** Where to begin, and rights that hold only for the bytes that came in. */
const ofThisFile = ['OpenAction', 'Perms', 'DSS', 'Collection'];

/** Takes out of a PDF what says where it comes from, and all that its pages do not lead to; its title stays, which readers see. */
export function tidy({ context, catalog }: PDFDocument): void {
  const title = titleIn(context);
  for (const name of ofThisFile) catalog.delete(PDFName.of(name));
  const needed = new Set<PDFRef>();
  const waiting = [context.trailerInfo.Root];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (!(next instanceof PDFRef) || needed.has(next)) continue;
    needed.add(next);
    waiting.push(...refsIn(context, next));
  }
  for (const [ref] of context.enumerateIndirectObjects()) if (!needed.has(ref)) context.delete(ref);
  const { Root } = context.trailerInfo;
  context.trailerInfo = {
    ...(Root ? { Root } : {}),
    ...(title ? { Info: context.register(context.obj({ Title: title })) } : {}),
  };
}

/** What an object leads to once what is hidden in it is gone. */
function refsIn(context: PDFContext, ref: PDFRef): PDFRef[] {
  const object = context.lookup(ref);
  const refs: PDFRef[] = [];
  if (!object) return refs;
  for (const inner of objectsIn(object)) {
    if (inner instanceof PDFRef) refs.push(inner);
    if (inner instanceof PDFDict) for (const name of hidden) inner.delete(PDFName.of(name));
  }
  return refs;
}

function titleIn(context: PDFContext): PDFString | PDFHexString | undefined {
  const info = context.lookup(context.trailerInfo.Info);
  const title = info instanceof PDFDict ? info.lookup(PDFName.of('Title')) : undefined;
  return title instanceof PDFString || title instanceof PDFHexString ? title : undefined;
}

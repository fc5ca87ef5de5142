import { PDFArray, PDFDict, PDFStream, type PDFObject } from '@cantoo/pdf-lib';

const inside = (object: PDFObject): PDFObject[] => {
  if (object instanceof PDFStream) return [object.dict];
  if (object instanceof PDFDict) return object.values();
  return object instanceof PDFArray ? object.asArray() : [];
};

/** An object with everything inside it, as far as it is no reference; not by recursion, because anything may be nested deeply. */
export function* objectsIn(object: PDFObject): Generator<PDFObject> {
  const waiting = [object];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    yield next;
    waiting.push(...inside(next));
  }
}

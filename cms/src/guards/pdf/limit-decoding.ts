import { decodePDFRawStream, PDFContext, PDFRawStream } from '@cantoo/pdf-lib';

/** Bytes that one part of a PDF may become when it is unpacked: no list of objects that people make is that long. */
const most = 32 * 1024 * 1024;

type Grow = (this: unknown, requested: number) => unknown;

const isGrow = (value: unknown): value is Grow => typeof value === 'function';

/**
 * The library unpacks lists of objects as far as they go, and neither its settings nor a thread's limits bound that memory.
 * So the one place at which all its decoders ask for more is bounded; only the process that calls this is changed.
 */
export function limitDecoding(): void {
  const context = PDFContext.create();
  const stream = PDFRawStream.of(context.obj({ Filter: 'FlateDecode' }), Uint8Array.of(0x78, 0x9c));
  const decoders: object = Object.getPrototypeOf(Object.getPrototypeOf(decodePDFRawStream(stream)));
  const grow: unknown = Reflect.get(decoders, 'ensureBuffer');
  if (!isGrow(grow)) throw new Error('ensureBuffer');
  Reflect.set(decoders, 'ensureBuffer', function bounded(this: unknown, requested: number) {
    if (requested > most) throw new RangeError('most');
    return Reflect.apply(grow, this, [requested]);
  });
}

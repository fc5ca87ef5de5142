import { blank, quarters } from './pictures.ts';

const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="600"/>';
const pdf = '%PDF-1.4\n1 0 obj<</Pages 2 0 R>>endobj 2 0 obj<</Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF';

/** What is no picture that may be shown, whatever its file is called; most of it other decoders would gladly take. */
export const impostors: readonly (readonly [name: string, bytes: () => Promise<Uint8Array>])[] = [
  ['words', () => Promise.resolve(Buffer.from('<!doctype html><script>alert(1)</script>'))],
  ['half a picture', async () => (await quarters(600, 600).jpeg().toBuffer()).subarray(0, 3000)],
  ['an SVG', () => Promise.resolve(Buffer.from(drawing))],
  ['an SVG behind a declaration', () => Promise.resolve(Buffer.from(`<?xml version="1.0"?>\n${drawing}`))],
  ['a PDF', () => Promise.resolve(Buffer.from(pdf))],
  ['a HEIF (AVIF)', () => quarters(600, 600).avif().toBuffer()],
  ['a GIF', () => quarters(600, 600).gif().toBuffer()],
  ['a TIFF', () => quarters(600, 600).tiff().toBuffer()],
  ['more than 50 million pixels', () => Promise.resolve(blank(16_383, 16_383))],
];

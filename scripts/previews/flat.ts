import { Resvg } from '@resvg/resvg-js';
import type { Flat } from './png.ts';

/** No text is left in a drawing: no face of this machine is asked for. */
const raster = (svg: string) => new Resvg(svg, { font: { loadSystemFonts: false } }).render();

// Colours whose first four bits are the same become one: flat areas keep theirs, and the edges between them lose what nobody sees.
const near = 1 << 12;
const nearOf = (pixel: number): number =>
  ((pixel >> 4) & 0xf) | (((pixel >> 12) & 0xf) << 4) | (((pixel >> 20) & 0xf) << 8);

/** Draws an opaque SVG in few colours. */
export function flatOf(svg: string): Flat {
  const { width, height, pixels: bytes } = raster(svg);
  const pixels = new Uint32Array(bytes.buffer, bytes.byteOffset, width * height);
  // The most frequent colour of those that become one is left when the others cancel each other out.
  const [colours, counts, places] = [new Uint32Array(near), new Int32Array(near), new Uint8Array(near)];
  const seen = new Set<number>();
  for (const pixel of pixels) {
    const one = nearOf(pixel);
    const count = counts[one] ?? 0;
    if (count === 0) {
      colours[one] = pixel;
      seen.add(one);
    }
    counts[one] = colours[one] === pixel ? count + 1 : count - 1;
  }
  const used = [...seen];
  for (const [place, one] of used.entries()) places[one] = place;
  const palette = used.map((one) => [0, 8, 16].map((bits) => ((colours[one] ?? 0) >> bits) & 0xff));
  const drawn = new Uint8Array(pixels.length);
  for (let place = 0; place < drawn.length; place += 1) drawn[place] = places[nearOf(pixels[place] ?? 0)] ?? 0;
  return { width, height, palette, places: drawn };
}

/** How much of each pixel an SVG without background covers, from 0 to 15. */
export function coverageOf(svg: string): {
  readonly width: number;
  readonly height: number;
  readonly steps: Uint8Array;
} {
  const { width, height, pixels } = raster(svg);
  const steps = new Uint8Array(width * height);
  for (let place = 0; place < steps.length; place += 1) steps[place] = (pixels[place * 4 + 3] ?? 0) >> 4;
  return { width, height, steps };
}

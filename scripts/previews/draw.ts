import { previewRecipe } from 'content-schemas';
import { ramp } from './colours.ts';
import { colourOf, type Drawings } from './drawings.ts';
import { coverageOf, flatOf } from './flat.ts';
import { pngOf, type Flat } from './png.ts';
import type { Preview } from './preview.ts';
import { sheetSvg } from './sheet.ts';
import { nameLayer, titleLayer, type Layer } from './words.ts';

const { width, height } = previewRecipe;
const side = height / 3;
const margin = 72;
const nameHeight = 40;

/** Left edge of the words and of the sheet: the sheet stands at the side at which a line ends. */
const edges = {
  ltr: { words: margin, sheet: width - 2 * side },
  rtl: { words: 2 * side + margin, sheet: 0 },
} as const;
const column = width - 2 * side - 2 * margin;

// The palette begins with two ramps from paper to a colour of words.
const ofName = 0;
const ofTitle = 16;
const ofSheet = 32;

/** Puts words over what is there: the more of a pixel they cover, the further along the ramp. */
function cover(places: Uint8Array, { left, top, svg }: Layer, start: number): void {
  const drawn = coverageOf(svg);
  for (let row = 0; row < drawn.height; row += 1)
    for (let from = 0; from < drawn.width; from += 1) {
      const step = drawn.steps[row * drawn.width + from] ?? 0;
      if (step > 0) places[(top + row) * width + left + from] = start + step;
    }
}

/** All that pictures of one site and plan have in common: the sheet, the mark and the name. */
function blank(drawings: Drawings, { site, plan, ...script }: Preview): Flat {
  const sheet = flatOf(sheetSvg(drawings, side, plan));
  const places = new Uint8Array(width * height);
  const { words, sheet: left } = edges[script.direction];
  for (let row = 0; row < height; row += 1)
    for (let at = 0; at < sheet.width; at += 1)
      places[row * width + left + at] = ofSheet + (sheet.places[row * sheet.width + at] ?? 0);
  const box = { left: words, top: margin - 8, width: column, height: nameHeight };
  cover(places, nameLayer(site, drawings.mark, script, box), ofName);
  const [paper, ink] = [colourOf(drawings, 'paper'), colourOf(drawings, 'ink')];
  const own = plan === undefined ? ink : colourOf(drawings, `${plan}-ink`);
  return { width, height, palette: [...ramp(paper, ink), ...ramp(paper, own), ...sheet.palette], places };
}

/** Draws the pictures of pages that wear these drawings, as PNG. What several have in common is drawn once. */
export function previewArtist(drawings: Drawings): (preview: Preview) => Buffer {
  const blanks = new Map<string, Flat>();
  return (preview) => {
    const { language, direction, site, plan, title } = preview;
    const common = JSON.stringify([language, direction, site, plan]);
    const flat = blanks.get(common) ?? blank(drawings, preview);
    blanks.set(common, flat);
    const top = margin + nameHeight + 40;
    const box = { left: edges[direction].words, top, width: column, height: height - margin - top };
    const layer = titleLayer(title, preview, box);
    const places = Uint8Array.from(flat.places);
    if (layer) cover(places, layer, ofTitle);
    return pngOf({ ...flat, places });
  };
}

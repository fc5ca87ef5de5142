import bidiFactory from 'bidi-js/dist/bidi.mjs';
import { Buffer, Direction, shape } from 'harfbuzzjs';
import { runsOf, type Run } from './faces.ts';

const bidi = bidiFactory();

/** How a text is set: its language decides about faces and forms, its direction about the order of what it mixes. */
export interface Script {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
}

interface Piece {
  readonly text: string;
  readonly level: number;
}

/** A line in pieces of one direction each, in the order in which they are seen (UAX 9, rule L2). */
function piecesSeen(line: string, { direction }: Script): Piece[] {
  const { levels } = bidi.getEmbeddingLevels(line, direction);
  const pieces: Piece[] = [];
  for (let start = 0; start < line.length;) {
    const level = levels[start] ?? 0;
    let end = start + 1;
    while (end < line.length && levels[end] === level) end += 1;
    pieces.push({ text: line.slice(start, end), level });
    start = end;
  }
  return reordered(pieces);
}

function reordered(pieces: Piece[]): Piece[] {
  const seen = [...pieces];
  const highest = Math.max(0, ...pieces.map(({ level }) => level));
  for (let level = highest; level > 0; level -= 1)
    for (let start = 0; start < seen.length;) {
      let end = start;
      while (end < seen.length && (seen[end]?.level ?? 0) >= level) end += 1;
      if (end > start) seen.splice(start, end - start, ...seen.slice(start, end).toReversed());
      start = end + 1;
    }
  return seen;
}

/** A line of text in outlines, at a size of 1: its width, and paths in SVG with their places. */
export interface Shaped {
  readonly width: number;
  readonly svg: string;
}

// Latin headings are set a little tighter, as on the pages.
const tracking = -0.022;
const isTracked = (text: string): boolean => /^[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]*$/u.test(text);

/** Sets one line; undefined where no face has one of its characters. */
export function shaped(line: string, script: Script): Shaped | undefined {
  let width = 0;
  let svg = '';
  for (const { text, level } of piecesSeen(line, script)) {
    const runs = runsOf(text, script.language);
    if (!runs) return undefined;
    for (const run of level % 2 === 0 ? runs : runs.toReversed()) {
      const part = shapedRun(run, level, script.language, width);
      svg += part.svg;
      width = part.width;
    }
  }
  return { width, svg };
}

function shapedRun({ font, text }: Run, level: number, language: string, start: number): Shaped {
  const buffer = new Buffer();
  buffer.addText(text);
  buffer.setDirection(level % 2 === 0 ? Direction.LTR : Direction.RTL);
  buffer.setLanguage(language);
  buffer.guessSegmentProperties();
  shape(font, buffer);
  const scale = 1 / font.face.upem;
  const extra = isTracked(text) ? tracking : 0;
  let width = start;
  let svg = '';
  for (const { codepoint, xAdvance = 0, xOffset = 0, yOffset = 0 } of buffer.getGlyphInfosAndPositions()) {
    const outline = font.glyphToPath(codepoint);
    const place = [scale, 0, 0, -scale, width + xOffset * scale, -yOffset * scale].map((one) => one.toFixed(6));
    if (outline !== '') svg += `<path transform="matrix(${place.join(' ')})" d="${outline}"/>`;
    width += xAdvance * scale + extra;
  }
  return { width, svg };
}

import { charactersOf } from './faces.ts';
import type { Script } from './shape.ts';

/** A place for text, in pixels. */
export interface Box {
  readonly width: number;
  readonly height: number;
}

/** Text in lines, and the size of its letters in pixels. */
interface Fitted {
  readonly size: number;
  readonly lines: readonly string[];
}

const sizes = [84, 76, 68, 60, 54, 48, 42, 37, 32, 28] as const;
const smallest = 28;

// What a line loses that ends where the sense does not.
const lossOf = (line: string): number =>
  /[:：。.?!？！–—｜]\s*$/u.test(line) ? 0 : /[,、，;；]\s*$/u.test(line) ? 0.25 : 1;

// Large letters in many lines read worse than smaller ones in few.
const effectOf = ({ size, lines }: Fitted): number =>
  lines.slice(0, -1).reduce((effect, line) => effect * (1 - 0.15 * lossOf(line)), size * 0.8 ** lines.length);

const isHan = ({ language }: Script): boolean => /^(?:ja|zh)\b/.test(language);

/** Line height for a size of 1. */
export const leading = ({ language }: Script): number => (/^(?:ar|ja|ko|zh)\b/.test(language) ? 1.3 : 1.14);

// What must not begin or end a line of Japanese or Chinese; a Japanese particle stays with its word.
const neverFirst = /^[\p{Pe}\p{Pf}\p{Po}\p{Pd}・ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ｜\s]/u;
const neverLast = /[\p{Ps}\p{Pi}]$/u;
const particle = /^\p{Script=Hiragana}+$/u;
// A foreign name is one word, whatever a dictionary makes of it.
const insideName = /[\p{Script=Katakana}ー]{2}/u;

/** A text in the pieces between which a line may end; together they are the text. */
export function piecesOf(text: string, script: Script): string[] {
  if (!isHan(script)) return text.match(/[^ ]+ *|^ +/g) ?? [];
  const pieces: string[] = [];
  for (const { segment } of new Intl.Segmenter(script.language, { granularity: 'word' }).segment(text)) {
    const last = pieces.at(-1);
    const seam = (last?.at(-1) ?? '') + (segment.at(0) ?? '');
    const stays =
      neverFirst.test(segment) || (script.language === 'ja' && particle.test(segment)) || insideName.test(seam);
    if (last !== undefined && (stays || neverLast.test(last))) pieces[pieces.length - 1] = last + segment;
    else pieces.push(segment);
  }
  return pieces;
}

/** Width of a text at a size of 1. */
type Measure = (text: string) => number;

interface Measured {
  readonly text: string;
  /** With the space at its end, and without. */
  readonly full: number;
  readonly bare: number;
}

/** Breaks a text into few lines of about the same length, in large letters. */
export function fitted(text: string, script: Script, box: Box, measure: Measure): Fitted {
  const measured = (pieces: readonly string[]): Measured[] =>
    pieces.map((piece) => ({ text: piece, full: measure(piece), bare: measure(piece.trimEnd()) }));
  const whole = measured(piecesOf(text, script));
  const ways = sizes.flatMap((size) => {
    const lines = balanced(whole, box.width / size);
    return lines && lines.length * size * leading(script) <= box.height ? [{ size, lines }] : [];
  });
  const [best] = ways.toSorted((a, b) => effectOf(b) - effectOf(a));
  if (best) return best;
  // A word that is wider than the place at the smallest size is broken between any two characters.
  const anywhere = whole.flatMap((piece) =>
    piece.bare * smallest > box.width ? measured(charactersOf(piece.text)) : [piece],
  );
  const most = Math.floor(box.height / (smallest * leading(script)));
  return { size: smallest, lines: (balanced(anywhere, box.width / smallest) ?? []).slice(0, most) };
}

const widthOf = (pieces: readonly Measured[]): number =>
  pieces.reduce((sum, { full, bare }, index) => sum + (index === pieces.length - 1 ? bare : full), 0);

/** The fewest lines, and among those the ones that are most alike; undefined where a piece is wider than a line. */
function balanced(pieces: readonly Measured[], width: number): string[] | undefined {
  // Best way to set the pieces from each one on.
  const best: ({ readonly lines: number; readonly cost: number; readonly end: number } | undefined)[] = [];
  for (let start = pieces.length - 1; start >= 0; start -= 1) {
    for (let end = start + 1; end <= pieces.length; end += 1) {
      const own = widthOf(pieces.slice(start, end));
      if (own > width) break;
      const rest = end === pieces.length ? { lines: 0, cost: 0 } : best[end];
      if (!rest) continue;
      const way = {
        lines: rest.lines + 1,
        cost:
          rest.cost +
          (width - own) ** 2 +
          (end === pieces.length ? 0 : lossOf(pieces[end - 1]?.text ?? '') * (width / 3) ** 2),
        end,
      };
      const known = best[start];
      if (!known || way.lines < known.lines || (way.lines === known.lines && way.cost < known.cost)) best[start] = way;
    }
  }
  const lines: string[] = [];
  for (let start = 0; start < pieces.length;) {
    const way = best[start];
    if (!way) return undefined;
    lines.push(
      pieces
        .slice(start, way.end)
        .map(({ text }) => text)
        .join('')
        .trim(),
    );
    start = way.end;
  }
  return lines;
}

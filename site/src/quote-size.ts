import type { Both } from './both.ts';
import { hole } from './i18n/index.ts';
import { isOnBlank, type Quote } from './quote.ts';

/** How the quote is set in print, so that it fits one sheet of A4 and of Letter whatever its texts: in points, or tight, the last resort. */
export type QuoteSize = (typeof sizes)[number] | 'tight';

const sizes = ['10', '9.5', '9', '8.5', '8'] as const;

// Of a page of Letter, which is lower than A4, and of A4, which is narrower; some is left for faces that run wider.
const [height, inline, gap, kept] = [261, 190, 5, 0.96];
const [millimetres, leading] = [0.3528, 1.3];
/** Lines of headings, labels and signatures, and the space between parts. */
const fixed = 24;
/** Lines of space for each section. */
const sectionSpace = 0.6;
/** How long a blank may become in ems: a city's name has up to 80 letters. */
const blank = 14;

/** Width of a text in ems, about: a Han, kana or Hangul character is as wide as high, any other half. */
const widthOf = (text: string): number =>
  text
    .split(hole)
    .map((piece, index) =>
      index % 2 === 1
        ? blank
        : Array.from(piece).reduce(
            (sum, sign) => sum + (/[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7ff\uf900-\uffef]/u.test(sign) ? 1 : 0.54),
            0,
          ),
    )
    .reduce((sum, width) => sum + width, 0);

const texts = ({ network, types, rule, sections, asks, leaving, resolution }: Quote): Both[] => [
  network,
  joined(types.map(({ texts }) => texts).slice(0, 1)),
  joined(rule.filter(isOnBlank).map(({ texts }) => texts)),
  ...sections.map(({ title, text }) => joined([title, text])),
  asks,
  leaving,
  resolution,
];

const joined = (all: readonly Both[]): Both =>
  (all[0] ?? []).map(({ lang }, side) => ({ lang, text: all.map((one) => one[side]?.text ?? '').join(' ') }));

/** The largest size at which everything fits. */
export function sizeOf(quote: Quote): QuoteSize {
  const rows = texts(quote);
  const columns = Math.max(...rows.map(({ length }) => length));
  const widths = rows.map((both) => Math.max(...both.map(({ text }) => widthOf(text))));
  const fits = (size: (typeof sizes)[number]): boolean => {
    const em = Number(size) * millimetres;
    const column = (columns === 1 ? inline : (inline - gap) / 2) / em - 1;
    const lines = widths.reduce(
      (sum, width) => sum + Math.ceil(width / column),
      fixed + sectionSpace * quote.sections.length,
    );
    return lines * em * leading <= height * kept;
  };
  return sizes.find(fits) ?? 'tight';
}

/** Whether the reader's words need clearly more room than the English ones: Han characters at the same number of letters. */
export function isWide(quote: Quote): boolean {
  const rows = texts(quote);
  const [own = 0, english = 0] = [0, 1].map((side) =>
    rows.reduce((sum, both) => sum + widthOf(both[side]?.text ?? ''), 0),
  );
  return english > 0 && own > english * 1.3;
}

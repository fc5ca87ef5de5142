import type { BenefitSection } from 'content-schemas';

type Plan = BenefitSection['icon'];

/** A square of the drawn city: which plan, where, and whether it wears its colour. */
interface Square {
  readonly plan: Plan;
  /** SVG transform. */
  readonly place: string;
  readonly lit: boolean;
}

// Any plan may touch any other and be turned: rows of [plan, quarter turns, lit where several are].
const sheet: readonly (readonly [Plan, number, boolean])[] = [
  ['grid', 1, false],
  ['star', 0, true],
  ['ring', 2, false],
  ['river', 0, false],
  ['grid', 0, true],
  ['ring', 0, true],
  ['fan', 3, false],
  ['star', 0, false],
  ['fan', 0, true],
  ['river', 1, false],
  ['star', 0, false],
  ['grid', 0, false],
  ['river', 0, true],
  ['fan', 0, false],
  ['ring', 1, false],
  ['grid', 0, true],
  ['ring', 2, false],
  ['star', 0, true],
  ['river', 0, false],
  ['ring', 0, true],
];

const corner = (index: number): string => `translate(${(index % 5) * 96} ${Math.floor(index / 5) * 96})`;

/** The square that a page lights alone, and the one that may stand open: both are in sight however much of the sheet is cut off. */
const alone = 6;
export const placeOfAlone = corner(alone);
export const placeOfOpen = corner(11);

/** The squares of the sheet: with several lit, with one plan lit alone, or with none. */
export const squaresOf = (lit: 'all' | 'none' | Plan): Square[] =>
  sheet.map(([plan, turns, bright], index) => {
    if (lit !== 'all' && lit !== 'none' && index === alone) return { plan: lit, place: placeOfAlone, lit: true };
    return {
      plan,
      place: turns === 0 ? corner(index) : `${corner(index)}rotate(${turns * 90} 48 48)`,
      lit: lit === 'all' && bright,
    };
  });

/** A street of plans side by side, each plan lit once: the head of a letter. However wide the paper, it is cut off. */
export const street = (): Omit<Square, 'place'>[] =>
  [...sheet, ...sheet].map(([plan], index) => ({
    plan,
    lit: sheet.findIndex(([other, , bright]) => bright && other === plan) === index,
  }));

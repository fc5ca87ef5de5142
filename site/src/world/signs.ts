import { columnOf, distance, rowOf } from './blocks.ts';
import type { Owner } from './land.ts';
import { columns } from './rows.ts';

/** As many blocks of a country as it has testimonials, if it has so many: around its middle, every second one first, so that each is seen. */
export function blocksOfVoices(blocks: readonly number[], voices: number): number[] {
  const [middle = 0] = blocks;
  const isBeside = (block: number): number =>
    (columnOf(block) - columnOf(middle)) % 2 !== 0 || (rowOf(block) - rowOf(middle)) % 2 !== 0 ? 1 : 0;
  return blocks
    .toSorted((a, b) => isBeside(a) - isBeside(b) || distance(a, middle) - distance(b, middle))
    .slice(0, voices);
}

// From a testimonial to a number: about the size of the number on a phone.
const clear = 20;

/** The block in which a region's number stands: well within it, and away from its testimonials. */
export function blockOfNumber(owners: readonly Owner[], own: readonly number[], voices: readonly number[]) {
  const freedom = (block: number): number => Math.min(clear, ...voices.map((voice) => distance(block, voice)));
  const [best] = deepOf(owners, own).toSorted((a, b) => freedom(b.block) - freedom(a.block) || b.depth - a.depth);
  return best?.block;
}

/** The blocks that lie at least half as deep in a region as the deepest. */
function deepOf(
  owners: readonly Owner[],
  own: readonly number[],
): { readonly block: number; readonly depth: number }[] {
  const depths = own.map((block) => ({ block, depth: depthOf(owners, block) }));
  const deepest = depths.reduce((most, { depth }) => Math.max(most, depth), 0);
  return depths.filter(({ depth }) => depth * 2 >= deepest);
}

/** How many rings of blocks around one are of the same owner. */
function depthOf(owners: readonly Owner[], block: number): number {
  let depth = 1;
  while (isRing(owners, block, depth)) depth += 1;
  return depth;
}

function isRing(owners: readonly Owner[], block: number, depth: number): boolean {
  for (let along = -depth; along <= depth; along += 1)
    for (const side of [-depth, depth])
      for (const step of [side * columns + along, along * columns + side])
        if (owners[block + step] !== owners[block]) return false;
  return true;
}

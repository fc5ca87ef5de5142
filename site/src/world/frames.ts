import { columnOf, rowOf } from './blocks.ts';
import { columns, rows } from './rows.ts';

/** A part of the map: where it begins, and how many columns and rows it has. */
export interface Frame {
  readonly column: number;
  readonly row: number;
  readonly width: number;
  readonly height: number;
}

/** The part of the map that has all of some blocks, but for a share of the outermost ones on each side. */
function boundsOf(blocks: readonly number[], share = 0): Frame {
  const endsOf = (values: readonly number[]): readonly [number, number] => {
    const sorted = values.toSorted((a, b) => a - b);
    const left = Math.floor(sorted.length * share);
    return [sorted[left] ?? 0, sorted.at(-1 - left) ?? 0];
  };
  const [west, east] = endsOf(blocks.map(columnOf));
  const [north, south] = endsOf(blocks.map(rowOf));
  return { column: west, row: north, width: east - west + 1, height: south - north + 1 };
}

/** The part of the map that has all of some blocks. */
export const frameAround = (blocks: readonly number[]): Frame => boundsOf(blocks);

// Blocks that are larger than this share of the drawing would look like a few tiles, not like land.
const leastRows = 14;
const margin = 6;

/** The part of the map that shows some blocks from near, `ratio` times as wide as high; the few that lie far from the others may be left out. */
export function closeUpOn(blocks: readonly number[], ratio: number): Frame {
  const bounds = boundsOf(blocks, 0.01);
  const height = Math.min(
    rows,
    Math.max(leastRows, bounds.height + margin, Math.ceil((bounds.width + margin) / ratio)),
  );
  const width = Math.min(columns, Math.round(height * ratio));
  return {
    column: startOf(bounds.column, bounds.width, width, columns),
    row: startOf(bounds.row, bounds.height, height, rows),
    width,
    height,
  };
}

/** Where a wider part begins that has a part in its middle, as far as the map goes. */
const startOf = (start: number, size: number, wider: number, all: number): number =>
  Math.max(0, Math.min(all - wider, start - Math.floor((wider - size) / 2)));

/** A block lies within a part of the map. */
export const isWithin = ({ column, row, width, height }: Frame, block: number): boolean =>
  columnOf(block) >= column && columnOf(block) < column + width && rowOf(block) >= row && rowOf(block) < row + height;

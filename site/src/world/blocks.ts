import { columns, rows } from './rows.ts';

// A block is its place in the map, row by row from the north.
export const columnOf = (block: number): number => block % columns;
export const rowOf = (block: number): number => Math.floor(block / columns);

/** How far apart two blocks are, squared. */
export const distance = (a: number, b: number): number => (columnOf(a) - columnOf(b)) ** 2 + (rowOf(a) - rowOf(b)) ** 2;

/** The block in the middle of blocks, whether or not it is one of them. */
export const middleOf = (blocks: readonly number[]): number | undefined =>
  blocks.length === 0 ? undefined : blockOf(meanOf(blocks.map(rowOf)), meanOf(blocks.map(columnOf)));

const blockOf = (row: number, column: number): number => row * columns + column;
const meanOf = (values: readonly number[]): number =>
  Math.round(values.reduce((sum, value) => sum + value, 0) / values.length);

const reach = [-3, -2, -1, 0, 1, 2, 3];

/** A block and those around it, the nearest first. */
export const around = (middle: number): number[] =>
  reach
    .flatMap((down) => reach.map((right) => [rowOf(middle) + down, columnOf(middle) + right] as const))
    .filter(([row, column]) => row >= 0 && row < rows && column >= 0 && column < columns)
    .map(([row, column]) => blockOf(row, column))
    .toSorted((a, b) => distance(a, middle) - distance(b, middle));

/** SVG path of the middles of blocks, to be stroked with square ends: a square on each. */
export const squaresOf = (blocks: readonly number[]): string =>
  blocks.map((block) => `M${columnOf(block)}.5 ${rowOf(block)}.5h0`).join('');

/** SVG path of blocks, to be stroked one wide: neighbours in a row are one line along its middle. `M39 9.5h3m-4 1h5` */
export function pathOf(blocks: readonly number[]): string {
  const sorted = blocks.toSorted((a, b) => a - b);
  const isRunOn = (at: number): boolean => {
    const block = sorted[at] ?? 0;
    return sorted[at - 1] === block - 1 && columnOf(block) > 0;
  };
  const starts = sorted
    .keys()
    .filter((at) => !isRunOn(at))
    .toArray();
  let [x, y] = [0, 0];
  return starts
    .map((at, run) => {
      const [block = 0, length] = [sorted[at], (starts[run + 1] ?? sorted.length) - at];
      const [column, row] = [columnOf(block), rowOf(block)];
      const line = `${run === 0 ? `M${column} ${row}.5` : `m${column - x} ${row - y}`}h${length}`;
      [x, y] = [column + length, row];
      return line;
    })
    .join('');
}

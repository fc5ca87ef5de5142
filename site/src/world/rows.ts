import { halfWidth, parallelAt, projected } from './projection.ts';

/** Blocks from the west to the east of the map. */
export const columns = 144;
const block = (2 * halfWidth) / columns;
// No city lies beyond these latitudes.
const top = projected(0, 80).y;
/** Rows of blocks from the north to the south of the map. */
export const rows = Math.round((projected(0, -56).y - top) / block);
const parallels = Array.from({ length: rows }, (_, row) => parallelAt(top + (row + 0.5) * block));

/** The latitude in the middle of a row. */
export const latitudeOf = (row: number): number => parallels[row]?.latitude ?? -90;

/** The first row whose middle lies south of a latitude, looked for from a row near it. */
export function rowBelow(latitude: number, near: number): number {
  let row = near;
  while (row > 0 && latitudeOf(row - 1) < latitude) row -= 1;
  while (row < rows && latitudeOf(row) >= latitude) row += 1;
  return row;
}

/** The first column whose middle lies east of a place in a row. */
export const columnBeyond = (row: number, east: number): number =>
  Math.ceil((east * (parallels[row]?.degree ?? 0)) / block + columns / 2 - 0.5);

/** The block at a place. */
export function blockAt(east: number, latitude: number): number {
  const { x, y } = projected(east, latitude);
  return Math.floor((y - top) / block) * columns + Math.floor(x / block + columns / 2);
}

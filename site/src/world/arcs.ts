import atlas from 'world-atlas/countries-50m.json';
import { eastOfMiddle } from './projection.ts';
import { latitudeOf, rowBelow } from './rows.ts';

/** A line of the atlas: a piece of coast, or of a border that two countries share. */
export interface Arc {
  /** By row: where it crosses the middle of it, in degrees east of the middle of the map. */
  readonly crossings: readonly (readonly [row: number, east: number])[];
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
}

const { scale, translate } = atlas.transform;

/** All lines of the atlas, in its order. */
export const arcs = (): readonly Arc[] => atlas.arcs.map(arcOf);

function arcOf(steps: readonly (readonly [number, number])[]): Arc {
  const crossings: [number, number][] = [];
  const bounds = { west: 180, east: -180, south: 90, north: -90 };
  let [x, y, before, from, fromRow] = [0, 0, 0, 0, 0];
  for (const [index, [right, up]] of steps.entries()) {
    [x, y] = [x + right, y + up];
    const longitude = x * scale[0] + translate[0];
    const latitude = y * scale[1] + translate[1];
    const row = rowBelow(latitude, fromRow);
    if (index > 0)
      for (let crossed = Math.min(row, fromRow); crossed < Math.max(row, fromRow); crossed += 1) {
        // A line that leaves the atlas on one side goes on at the other.
        const step = longitude - before - 360 * Math.round((longitude - before) / 360);
        const part = (latitudeOf(crossed) - from) / (latitude - from);
        crossings.push([crossed, eastOfMiddle(before + part * step)]);
      }
    [before, from, fromRow] = [longitude, latitude, row];
    include(bounds, eastOfMiddle(longitude), latitude);
  }
  return { crossings, ...bounds };
}

function include(bounds: { west: number; east: number; south: number; north: number }, east: number, north: number) {
  bounds.west = Math.min(bounds.west, east);
  bounds.east = Math.max(bounds.east, east);
  bounds.south = Math.min(bounds.south, north);
  bounds.north = Math.max(bounds.north, north);
}

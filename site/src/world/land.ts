import type { Region } from 'content-schemas';
import { around, distance, middleOf } from './blocks.ts';
import type { Grid } from './grid.ts';

/** Whose a block is: a region by its place in the list, or of no region; nothing at sea. */
export type Owner = number | 'nobody' | undefined;

/** The blocks of the map by region. */
export interface Land {
  readonly owners: readonly Owner[];
  /** The blocks of each country of a region, those in its middle first; none for a country that the atlas does not have. */
  readonly countries: ReadonlyMap<string, readonly number[]>;
}

/** The land of regions. A country too small for the grid takes a block, so that every member's country is seen. */
export function landOf({ blocks, middles }: Grid, regions: readonly Pick<Region, 'countries'>[]): Land {
  const regionOf = new Map(regions.flatMap(({ countries }, place) => countries.map((country) => [country, place])));
  const owners = blocks.map((country): Owner =>
    country === undefined ? undefined : (regionOf.get(country) ?? 'nobody'),
  );
  const found = Map.groupBy(blocks.keys(), (block) => blocks[block]);
  const centres = regions.map((_, place) => middleOf([...owners.keys()].filter((block) => owners[block] === place)));
  const countries = new Map<string, readonly number[]>();
  for (const [country, place] of regionOf) {
    const [middle, ...others] = middles.get(country) ?? [];
    if (middle === undefined) continue;
    // Of islands far from each other, those near the other countries of their region.
    const near = [middle, ...others].toSorted(nearestTo(centres[place] ?? middle))[0] ?? middle;
    const own = found.get(country)?.toSorted(nearestTo(middle));
    countries.set(country, own ?? [claim(owners, near, place)]);
  }
  return { owners, countries };
}

const nearestTo =
  (middle: number) =>
  (a: number, b: number): number =>
    distance(a, middle) - distance(b, middle);

/** Gives a region the block nearest to a middle that can be had: none that is another region's only one. */
function claim(owners: Owner[], middle: number, place: number): number {
  const isFree = (block: number): boolean => {
    const owner = owners[block];
    return typeof owner !== 'number' || owner === place || owners.indexOf(owner) !== owners.lastIndexOf(owner);
  };
  const block = around(middle).find(isFree) ?? middle;
  owners[block] = place;
  return block;
}

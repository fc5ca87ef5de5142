import type { Region } from 'content-schemas';
import { pathOf, squaresOf } from './blocks.ts';
import { closeUpOn, frameAround, isWithin, type Frame } from './frames.ts';
import { gridOfEarth } from './grid.ts';
import { landOf } from './land.ts';
import { shadesOf } from './shades.ts';
import { blockOfNumber, blocksOfVoices } from './signs.ts';

/** A region on the map of the world. Land is a path to be stroked, one wide. */
interface MappedRegion {
  readonly key: string;
  readonly land: string;
  /** 0, 1 or 2. */
  readonly shade: number;
  /** Block of its number; none for a region without land. */
  readonly number: number | undefined;
}

/** A region from near. */
export interface CloseUp {
  readonly frame: Frame;
  readonly land: string;
  /** Land of others. */
  readonly around: string;
  /** A square for each testimonial, in its country, as far as there is room. */
  readonly voices: string;
}

/** The map of a network. */
export interface WorldMap {
  readonly frame: Frame;
  /** In the order in which they were given. */
  readonly regions: readonly MappedRegion[];
  /** Land of no region. */
  readonly around: string;
  /** A square for each testimonial, in its country, as far as there is room. */
  readonly voices: string;
  /** A region from near, `ratio` times as wide as high. */
  readonly closeUp: (region: string, ratio: number) => CloseUp;
}

/** Draws regions, with the number of testimonials of each country. */
export function worldMapOf(regions: readonly Region[], voices: ReadonlyMap<string, number>): WorldMap {
  const { owners, countries } = landOf(gridOfEarth(), regions);
  const owned = Map.groupBy(owners.keys(), (block) => owners[block]);
  const land = [...owners.keys()].filter((block) => owners[block] !== undefined);
  const shades = shadesOf(owners, regions.length);
  const drawn = regions.map(({ key, countries: codes }, place) => {
    const own = owned.get(place) ?? [];
    const lit = codes.flatMap((code) => blocksOfVoices(countries.get(code) ?? [], voices.get(code) ?? 0));
    return { key, own, lit, shade: shades[place] ?? 0, number: blockOfNumber(owners, own, lit) };
  });
  return {
    frame: frameAround(land),
    regions: drawn.map(({ key, own, shade, number }) => ({ key, land: pathOf(own), shade, number })),
    around: pathOf(owned.get('nobody') ?? []),
    voices: squaresOf([...new Set(drawn.flatMap(({ lit }) => lit))]),
    closeUp: (region, ratio) => {
      const place = regions.findIndex(({ key }) => key === region);
      const { own = [], lit = [] } = drawn[place] ?? {};
      const frame = closeUpOn(own, ratio);
      const around = land.filter((block) => owners[block] !== place && isWithin(frame, block));
      return {
        frame,
        land: pathOf(own.filter((block) => isWithin(frame, block))),
        around: pathOf(around),
        voices: squaresOf([...new Set(lit)].filter((block) => isWithin(frame, block))),
      };
    },
  };
}

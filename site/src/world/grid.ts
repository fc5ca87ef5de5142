import atlas from 'world-atlas/countries-50m.json';
import { arcs, type Arc } from './arcs.ts';
import { blockAt, columnBeyond, columns, rows } from './rows.ts';

/** The land of the Earth as blocks of equal area, row by row from the north. */
export interface Grid {
  /** The country under the middle of each block by its ISO 3166-1 code, `''` for land that has none; nothing at sea. */
  readonly blocks: readonly (string | undefined)[];
  /** The blocks in the middle of each piece of a country's land, the largest first; a small piece is on no block of its own. */
  readonly middles: ReadonlyMap<string, readonly number[]>;
}

/** The land of the atlas. */
export function gridOfEarth(): Grid {
  const lines = arcs();
  const linesOf = (numbers: readonly number[]): Arc[] =>
    numbers.flatMap((number) => lines[number < 0 ? ~number : number] ?? []);
  const blocks: (string | undefined)[] = Array.from({ length: columns * rows });
  const middles = new Map<string, readonly number[]>();
  for (const [code, parts] of Map.groupBy(atlas.objects.countries.geometries, ({ id }) => codeOf(id))) {
    const polygons = parts.flatMap((part) => (part.type === 'Polygon' ? [part.arcs] : part.arcs));
    for (const block of blocksWithin(linesOf(polygons.flat(2)))) blocks[block] = code;
    middles.set(code, middlesOf(polygons.map(([outline = []]) => linesOf(outline))));
  }
  return { blocks, middles };
}

// A locale knows the three digits of ISO 3166-1 as another name of the two letters.
const codeOf = (id: string | undefined): string =>
  id === undefined ? '' : (new Intl.Locale(`und-${id}`).region ?? '');

/** The blocks whose middles lie within lines that close: from an odd crossing of a row to the next. */
function* blocksWithin(lines: readonly Arc[]): Generator<number> {
  const crossings = Map.groupBy(
    lines.flatMap((line) => line.crossings),
    ([row]) => row,
  );
  for (const [row, places] of crossings) {
    const ends = places.map(([, east]) => columnBeyond(row, east)).toSorted((a, b) => a - b);
    for (let pair = 0; pair + 1 < ends.length; pair += 2)
      for (let column = ends[pair] ?? 0; column < (ends[pair + 1] ?? 0); column += 1) yield row * columns + column;
  }
}

/** The blocks in the middle of some outlines, that of the largest first. */
const middlesOf = (outlines: readonly (readonly Arc[])[]): number[] =>
  outlines
    .map((lines) => {
      const [west, east] = [Math.min(...lines.map((line) => line.west)), Math.max(...lines.map((line) => line.east))];
      const [south, north] = [
        Math.min(...lines.map((line) => line.south)),
        Math.max(...lines.map((line) => line.north)),
      ];
      const latitude = (south + north) / 2;
      const area = (east - west) * (north - south) * Math.cos((latitude * Math.PI) / 180);
      return { area, block: blockAt((west + east) / 2, latitude) };
    })
    .toSorted((a, b) => b.area - a.area)
    .map(({ block }) => block);

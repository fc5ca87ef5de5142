import { addressOf, composeSnapshot, documentsOf, languageCodes, paths, type Region } from 'content-schemas';
import { defaultTreeAdapter, type DefaultTreeAdapterTypes } from 'parse5';
import { beforeAll, describe, expect, test } from 'vitest';
import { attribute, builtPages, textOf } from '../scripts/check/page.ts';
import { buildFolder } from '../scripts/series.ts';
import { currentSnapshot, snapshotAt, snapshotFile } from '../scripts/snapshots.ts';
import { gridOfEarth } from '../site/src/world/grid.ts';
import { landOf } from '../site/src/world/land.ts';
import { worldMapOf } from '../site/src/world/map.ts';
import { eastOfMiddle } from '../site/src/world/projection.ts';
import { blockAt, columns } from '../site/src/world/rows.ts';
import { builtStarter } from './support/built.ts';
import { asOf, starterDocuments } from './support/starter.ts';
import { workplaceIn, type Workplace } from './support/workplace.ts';

const { snapshot } = composeSnapshot('en', starterDocuments(), asOf);
if (!snapshot) throw new Error('The starter content has no snapshot.');
const regions = documentsOf(snapshot, 'region');
const grid = gridOfEarth();
const { countries: blocksByCountry } = landOf(grid, regions);
const everyCountry = [...grid.middles.keys()].filter((code) => code !== '');

/** The blocks of a path of strokes: `M39 9.5h3m-4 1h5`. */
function blocksOn(path: string): number[] {
  let [x, y] = [0, 0];
  return [...path.matchAll(/[Mm](-?\d+) (-?[\d.]+)h(\d+)/g)].flatMap(([step, right, down, length]) => {
    [x, y] = step.startsWith('M') ? [Number(right), Number(down) - 0.5] : [x + Number(right), y + Number(down)];
    const start = y * columns + x;
    x += Number(length);
    return Array.from({ length: Number(length) }, (_, run) => start + run);
  });
}
/** The blocks of a path of squares: `M39.5 9.5h0`. */
const squaresOn = (path: string): number[] =>
  [...path.matchAll(/M([\d.]+) ([\d.]+)h0/g)].map(([, x, y]) => (Number(y) - 0.5) * columns + Number(x) - 0.5);

const inTheSea: readonly string[] = regions
  .flatMap(({ countries }) => countries)
  .filter((code) => !grid.middles.has(code));

describe('the map of the regions of the starter content', () => {
  const map = worldMapOf(
    regions,
    new Map([
      ['IT', 3],
      ['SG', 2],
      ['US', 400],
    ]),
  );
  const landOn = new Map(map.regions.map(({ key, land }) => [key, new Set(blocksOn(land))]));
  const regionAt = (block: number): string | undefined => [...landOn].find(([, blocks]) => blocks.has(block))?.[0];

  test('has land and a number of its own for every region, and no block twice', () => {
    expect(map.regions.map(({ key }) => key)).toEqual(regions.map(({ key }) => key));
    expect(map.regions.filter(({ land, number }) => land === '' || number === undefined)).toEqual([]);
    const all = [...landOn.values()].flatMap((blocks) => [...blocks]);
    expect(new Set(all).size).toBe(all.length);
    for (const { key, number = -1 } of map.regions) expect(regionAt(number)).toBe(key);
  });

  test.each([
    ['Nairobi', 'KE', 36.8, -1.3],
    ['Ulaanbaatar', 'MN', 106.9, 47.9],
    ['Madrid', 'ES', -3.7, 40.4],
    ['Brasília', 'BR', -47.9, -15.8],
    ['Denver', 'US', -105, 39.7],
    ['Alice Springs', 'AU', 133.9, -23.7],
    ['Nagpur', 'IN', 79.1, 21.1],
    ['Vientiane', 'LA', 102.6, 18],
    ['Anadyr', 'RU', 177.5, 64.7],
    ['Mount Hagen', 'PG', 144.2, -5.9],
  ])('%s lies in the region of its country, %s', (_, country, longitude, latitude) => {
    const region = regions.find(({ countries }) => countries.includes(country));
    expect(regionAt(blockAt(eastOfMiddle(longitude), latitude))).toBe(region?.key);
  });

  test('has every country that the atlas knows in the land of its region, however small it is', () => {
    expect(inTheSea).toEqual(['TV']);
    const places = regions.flatMap(({ key, countries: codes }) =>
      codes.map((code) => ({ code, key, on: blocksByCountry.get(code)?.map(regionAt) ?? [] })),
    );
    const lost = places.filter(
      ({ code, key, on }) => !inTheSea.includes(code) && (on.length === 0 || on.some((one) => one !== key)),
    );
    expect(lost).toEqual([]);
  });

  test('has a square for each testimonial in its country, or one on each of its blocks if there are more', () => {
    const squares = squaresOn(map.voices);
    const own = (code: string): readonly number[] => blocksByCountry.get(code) ?? [];
    expect(squares.filter((block) => own('IT').includes(block))).toHaveLength(3);
    expect(squares.filter((block) => own('SG').includes(block))).toHaveLength(1);
    expect(squares.filter((block) => own('US').includes(block))).toHaveLength(own('US').length);
  });

  test('gives regions that touch different shades', () => {
    const touching = map.regions.flatMap((one, at) =>
      map.regions
        .slice(at + 1)
        .filter(({ key, shade }) => {
          const other = landOn.get(key) ?? new Set();
          return (
            shade === one.shade &&
            [...(landOn.get(one.key) ?? [])].some((block) =>
              [1, -1, columns, -columns].some((step) => other.has(block + step)),
            )
          );
        })
        .map(({ key }) => `${one.key} and ${key}`),
    );
    expect(touching).toEqual([]);
  });

  test.each(regions.map(({ key }) => key))(
    'shows nearly all of %s from near, with nothing from beyond the frame',
    (key) => {
      const { frame, land, around } = map.closeUp(key, 1.6);
      const own = blocksOn(land);
      expect(own.length).toBeGreaterThan((landOn.get(key)?.size ?? 0) * 0.9);
      const isBeyond = (block: number): boolean =>
        block % columns < frame.column ||
        block % columns >= frame.column + frame.width ||
        Math.floor(block / columns) < frame.row ||
        Math.floor(block / columns) >= frame.row + frame.height;
      expect([...own, ...blocksOn(around)].filter(isBeyond)).toEqual([]);
      expect(blocksOn(around).filter((block) => landOn.get(key)?.has(block))).toEqual([]);
    },
  );
});

describe('the map of any other network', () => {
  const alone = (code: string): Region => ({ ...regions[0], key: code.toLowerCase(), countries: [code] }) as Region;

  test('has land for every region, even if each country is one', () => {
    const map = worldMapOf(everyCountry.map(alone), new Map());
    expect(map.regions.filter(({ land }) => land === '').map(({ key }) => key)).toEqual([]);
  });

  test('leaves what is in no region as land of nobody', () => {
    const map = worldMapOf([alone('JP')], new Map());
    expect(blocksOn(map.around).length).toBeGreaterThan(1500);
    expect(worldMapOf([], new Map()).voices).toBe('');
  });

  test('goes without land and number where a region has only what the atlas does not know', () => {
    const [tuvalu] = worldMapOf([alone('TV')], new Map([['TV', 2]])).regions;
    expect(tuvalu).toEqual({ key: 'tv', land: '', shade: 0, number: undefined });
  });
});

describe('the page of testimonials', () => {
  let built: Workplace;
  beforeAll(async () => {
    built = workplaceIn(await builtStarter());
  });

  const within = (element: DefaultTreeAdapterTypes.Element, tag: string): DefaultTreeAdapterTypes.Element[] =>
    defaultTreeAdapter
      .getChildNodes(element)
      .filter((node) => defaultTreeAdapter.isElementNode(node))
      .flatMap((child) => [...(child.tagName === tag ? [child] : []), ...within(child, tag)]);

  test.each(languageCodes)(
    'in %s is a list of links, one for each region in its order, each with its part of the map',
    (language) => {
      const { snapshots } = built.folders;
      const own = snapshotAt(snapshotFile(snapshots, language, currentSnapshot(snapshots, language)?.digest ?? ''));
      const page = builtPages(buildFolder(built.folders, language)).find(({ path }) => path === paths.testimonials);
      const world = page?.elements.find((element) => attribute(element, 'class') === 'world');
      if (!world) throw new Error('There is no map.');
      const links = within(world, 'li').flatMap((item) => within(item, 'a'));
      const told = documentsOf(own, 'region').map(({ key, name }) => [addressOf(language, paths.region(key)), name]);
      expect(links.map((link) => [attribute(link, 'href'), within(link, 'b').map(textOf).join()])).toEqual(told);
      const drawn = links.flatMap((link) => within(link, 'path').map((path) => attribute(path, 'd') ?? ''));
      expect(drawn.map((path) => blocksOn(path).length > 0)).toEqual(told.map(() => true));
      for (const svg of within(world, 'svg')) expect(attribute(svg, 'aria-hidden')).toBe('true');
    },
  );
});

import { beforeAll, expect, test } from 'vitest';
import { sitemap } from '../scripts/check/sitemap.ts';
import { builtSite, type BuiltSite } from '../scripts/check/site.ts';
import { allSeries } from '../scripts/series.ts';
import { builtStarter } from './support/built.ts';
import { origin, workplaceIn, type Workplace } from './support/workplace.ts';

let place: Workplace;
let site: BuiltSite;
beforeAll(async () => {
  place = workplaceIn(await builtStarter());
  site = builtSite(place.folders, 'es');
});

test.each(allSeries)('as it is built, the sitemap of %s agrees with its pages', (series) => {
  expect(sitemap(builtSite(place.folders, series))).toEqual([]);
});

const fees = `<url><loc>${origin}/es/fees/</loc>`;
const entry = (address: string): RegExp => new RegExp(`<url><loc>${origin}${address}</loc>.*?</url>`);
/** One file broken in one way, and what is said of it. */
const broken: readonly (readonly [
  fault: string,
  file: string,
  from: string | RegExp,
  to: string,
  lines: readonly (string | RegExp)[],
])[] = [
  ['without a page', 'sitemap-0.xml', entry('/es/fees/'), '', ['/es/fees/: the sitemap does not name it.']],
  [
    'with a page that is not there',
    'sitemap-0.xml',
    fees,
    `<url><loc>${origin}/es/old/</loc></url>${fees}`,
    [`/es/: the sitemap names ${origin}/es/old/, which is no page for search engines.`],
  ],
  [
    'with the page that tells of a missing one',
    'sitemap-0.xml',
    fees,
    `<url><loc>${origin}/es/404.html</loc></url>${fees}`,
    [`/es/: the sitemap names ${origin}/es/404.html, which is no page for search engines.`],
  ],
  [
    'with a page twice',
    'sitemap-0.xml',
    '</urlset>',
    `${fees}</url></urlset>`,
    ['/es/fees/: the sitemap names it more than once.'],
  ],
  [
    'with another time',
    'sitemap-0.xml',
    /(?<=\/es\/fees\/<\/loc><lastmod>)[^<]*/,
    '2026-11-04T09:00:00.000Z',
    ['/es/fees/: the sitemap says that it changed 2026-11-04T09:00:00.000Z, the page says 2026-11-03T09:00:00.000Z.'],
  ],
  [
    'without a time',
    'sitemap-0.xml',
    /(?<=\/es\/fees\/<\/loc>)<lastmod>.*?<\/lastmod>/,
    '',
    ['/es/fees/: the sitemap says that it changed never, the page says 2026-11-03T09:00:00.000Z.'],
  ],
  [
    'without x-default',
    'sitemap-0.xml',
    /(?<=\/es\/fees\/<\/loc>.*?)<xhtml:link rel="alternate" hreflang="x-default"[^>]*>/,
    '',
    ['/es/fees/: the sitemap names other alternates than the page.'],
  ],
  [
    'with an alternate of another page',
    'sitemap-0.xml',
    /(?<=\/es\/fees\/<\/loc>.*?hreflang="ko" href="[^"]*\/ko\/)fees/,
    'apply',
    ['/es/fees/: the sitemap names other alternates than the page.'],
  ],
  ['that is no XML', 'sitemap-0.xml', '</urlset>', '', [/^\/es\/sitemap-0\.xml is no XML: /]],
  [
    'that the index does not name',
    'sitemap-index.xml',
    'sitemap-0.xml',
    'sitemap-1.xml',
    ['/es/sitemap-index.xml does not name just the sitemaps that were built.'],
  ],
  [
    'with an index that is none',
    'sitemap-index.xml',
    /<sitemapindex.*/s,
    '<index/>',
    ['/es/sitemap-index.xml is no sitemap.', '/es/sitemap-index.xml does not name just the sitemaps that were built.'],
  ],
];

test.each(broken)('a sitemap %s stops a release', (_, file, from, to, lines) => {
  const text = site.sitemaps.get(file) ?? '';
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  expect(sitemap({ ...site, sitemaps: new Map([...site.sitemaps, [file, changed]]) })).toEqual(
    lines.map((line) => (typeof line === 'string' ? line : (expect.stringMatching(line) as string))),
  );
});

test('so do a page that is hidden from search engines and yet named, and a build without any sitemap', () => {
  const hidden = site.pages.map((page) =>
    page.path === 'fees/'
      ? { ...page, elements: site.pages.find(({ path }) => path === '404.html')?.elements ?? [] }
      : page,
  );
  expect(sitemap({ ...site, pages: hidden })).toEqual([
    `/es/: the sitemap names ${origin}/es/fees/, which is no page for search engines.`,
  ]);
  const faults = sitemap({ ...site, sitemaps: new Map() });
  expect(faults).toHaveLength(site.pages.length - 1);
  expect(faults).toContain('/es/fees/: the sitemap does not name it.');
});

import { describe, expect, test } from 'vitest';
import {
  addressOf,
  composeSnapshot,
  isFallback,
  languageCodes,
  pagesOf,
  paths,
  regionOf,
  switcherOf,
  testimonialsIn,
  type ExportedDocument,
  type LanguageCode,
  type Page,
  type Snapshot,
} from 'content-schemas';
import { starterDocuments } from './support/starter.ts';

const rows = starterDocuments();
function snapshotOf(language: LanguageCode, from: readonly ExportedDocument[] = rows): Snapshot {
  const { snapshot, problems } = composeSnapshot(language, from, '2026-11-03');
  if (!snapshot) throw new Error(JSON.stringify(problems));
  return snapshot;
}
const pathsOf = (snapshot: Snapshot): string[] => pagesOf(snapshot).map(({ path }) => path);
function pageAt(snapshot: Snapshot, path: string): Page {
  const page = pagesOf(snapshot).find((candidate) => candidate.path === path);
  if (!page) throw new Error(`No page at ${path}`);
  return page;
}
const addressesFrom = (page: Page, own: LanguageCode): string[] =>
  switcherOf(page, own, page.path).map(({ address }) => address);

describe('addresses', () => {
  test('begin with the segment of the language, in small letters', () => {
    expect(languageCodes.map((language) => addressOf(language, paths.fees))).toEqual([
      '/en/fees/',
      '/es/fees/',
      '/fr/fees/',
      '/pt/fees/',
      '/ko/fees/',
      '/ja/fees/',
      '/zh-hans/fees/',
    ]);
  });

  test('of every kind of page', () => {
    expect([
      paths.join,
      paths.section('get-connected'),
      paths.testimonials,
      paths.region('africa'),
      paths.region('africa', 1),
      paths.region('africa', 2),
      paths.testimonial('africa', 'a-mayor'),
      paths.fees,
      paths.apply,
      paths.form,
      paths.contact,
      paths.information('privacy'),
      paths.notFound,
    ]).toMatchInlineSnapshot(`
      [
        "",
        "benefits/get-connected/",
        "testimonials/",
        "testimonials/africa/",
        "testimonials/africa/",
        "testimonials/africa/page/2/",
        "testimonials/africa/a-mayor/",
        "fees/",
        "apply/",
        "apply/form/",
        "contact/",
        "privacy/",
        "404.html",
      ]
    `);
  });
});

describe('pages', () => {
  test.each(languageCodes)('of %s have one path each, which ends in a slash', (language) => {
    const all = pathsOf(snapshotOf(language));
    expect(new Set(all).size).toBe(all.length);
    expect(all.filter((path) => !/^(?:[a-z0-9-]+\/)*$/.test(path))).toEqual(['404.html']);
  });

  test('of the seven languages are the same, as everything is written', () => {
    for (const language of languageCodes)
      expect(pathsOf(snapshotOf(language)).toSorted()).toEqual(pathsOf(snapshotOf('en')).toSorted());
  });

  test('are five sections, eight regions, the testimonials, three pages of information and seven others', () => {
    const kinds = Map.groupBy(pagesOf(snapshotOf('en')), ({ kind }) => kind);
    expect(Object.fromEntries([...kinds].map(([kind, pages]) => [kind, pages.length]))).toMatchInlineSnapshot(`
      {
        "apply": 1,
        "contact": 1,
        "fees": 1,
        "form": 1,
        "information": 3,
        "join": 1,
        "not-found": 1,
        "quote": 1,
        "region": 8,
        "section": 5,
        "testimonial": 16,
        "testimonials": 1,
      }
    `);
  });

  test('are no fallback where everything is written', () => {
    for (const snapshot of languageCodes.map((language) => snapshotOf(language)))
      expect(pagesOf(snapshot).filter((page) => isFallback(snapshot, page))).toEqual([]);
  });
});

const first = (type: ExportedDocument['type'], language: LanguageCode): ExportedDocument => {
  const row = rows.find((candidate) => candidate.type === type && candidate.language === language);
  if (!row) throw new Error(`No ${type} in ${language}.`);
  return row;
};

/** The starter content with so many testimonials in Africa, all in English. */
function withTestimonials(count: number): ExportedDocument[] {
  const one = first('testimonial', 'en');
  const many = Array.from({ length: count }, (_, index): ExportedDocument => ({
    ...one,
    document: `many-${index}`,
    content: { ...one.content, document: `many-${index}`, key: `many-${index}`, country: 'KE' },
  }));
  return [...rows.filter(({ type }) => type !== 'testimonial'), ...many];
}

describe('the testimonials of a region', () => {
  test.each([
    [0, 1],
    [1, 1],
    [24, 1],
    [25, 2],
    [48, 2],
    [49, 3],
  ])('%d stand on %d pages', (count, pages) => {
    const snapshot = snapshotOf('en', withTestimonials(count));
    expect(testimonialsIn(snapshot, 'africa')).toHaveLength(count);
    expect(
      pagesOf(snapshot)
        .filter(({ kind, path }) => kind === 'region' && path.startsWith('testimonials/africa/'))
        .map(({ path }) => path),
    ).toEqual(Array.from({ length: pages }, (_, index) => paths.region('africa', index + 1)));
    expect(new Set(pathsOf(snapshot)).size).toBe(pathsOf(snapshot).length);
  });

  test('on its second page are in this language alone, and the switcher leads to the first page of others', () => {
    const snapshot = snapshotOf('en', withTestimonials(25));
    const second = pageAt(snapshot, 'testimonials/africa/page/2/');
    expect(second.written).toEqual(['en']);
    expect(addressesFrom(second, 'en')).toEqual([
      '/en/testimonials/africa/page/2/',
      ...languageCodes.slice(1).map((language) => addressOf(language, 'testimonials/africa/')),
    ]);
  });

  test('are those of its countries', () => {
    const snapshot = snapshotOf('en');
    expect(regionOf(snapshot, 'BR')).toBe('latin-america-and-the-caribbean');
    expect(() => regionOf(snapshot, 'AQ')).toThrowErrorMatchingInlineSnapshot(`[Error: AQ belongs to no region.]`);
  });
});

describe('a testimonial that is not written in every language', () => {
  const some = rows.filter(
    (row) => row.content?.['key'] !== 'mihon-planner' || row.language === 'en' || row.language === 'ja',
  );
  const path = 'testimonials/east-asia/mihon-planner/';

  test('has a page where it is written', () => {
    expect(languageCodes.filter((language) => pathsOf(snapshotOf(language, some)).includes(path))).toEqual([
      'en',
      'ja',
    ]);
  });

  test('leads to the join page of the languages that lack it', () => {
    expect(addressesFrom(pageAt(snapshotOf('ja', some), path), 'ja')).toEqual([
      '/en/' + path,
      '/es/',
      '/fr/',
      '/pt/',
      '/ko/',
      '/ja/' + path,
      '/zh-hans/',
    ]);
  });

  test('names as its alternates the languages in which it is written', () => {
    expect(pageAt(snapshotOf('en', some), path).written).toEqual(['en', 'ja']);
  });
});

describe('a section that is not translated', () => {
  const half = rows.filter((row) => row.content?.['key'] !== 'get-connected' || row.language !== 'ko');
  const page = pageAt(snapshotOf('ko', half), 'benefits/get-connected/');

  test('is a fallback in that language only, and no alternate', () => {
    expect(isFallback(snapshotOf('ko', half), page)).toBe(true);
    expect(isFallback(snapshotOf('es', half), pageAt(snapshotOf('es', half), page.path))).toBe(false);
    expect(page.written).not.toContain('ko');
  });

  test('has its page in every language, so that the switcher stays on it', () => {
    expect(addressesFrom(page, 'ko')).toEqual(languageCodes.map((language) => addressOf(language, page.path)));
  });
});

test('a page of information in French alone is on the French site alone', () => {
  const alone = rows.filter((row) => row.content?.['key'] !== 'privacy' || row.language === 'fr');
  expect(languageCodes.filter((language) => pathsOf(snapshotOf(language, alone)).includes('privacy/'))).toEqual(['fr']);
  expect(addressesFrom(pageAt(snapshotOf('fr', alone), 'privacy/'), 'fr')).toEqual([
    '/en/',
    '/es/',
    '/fr/privacy/',
    '/pt/',
    '/ko/',
    '/ja/',
    '/zh-hans/',
  ]);
});

test('the page for what is not found leads to the join pages', () => {
  expect(addressesFrom(pageAt(snapshotOf('es'), '404.html'), 'en').slice(1)).toEqual(
    languageCodes.slice(1).map((language) => addressOf(language, '')),
  );
});

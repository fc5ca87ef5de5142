import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  composeSnapshot,
  keyOf,
  pagesOf,
  testimonialsPerPage,
  type DocumentType,
  type Page,
  type Shown,
  type Snapshot,
} from 'content-schemas';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { astroBuild } from '../scripts/build/astro.ts';
import { builtPages, textOf, type BuiltPage } from '../scripts/check/page.ts';
import { documentsOn } from '../site/src/documents-on.ts';
import { changedAt } from '../site/src/frame.ts';
import { libraryOf } from '../site/src/library.ts';
import { copiesOf } from './support/copies.ts';
import { markedSnapshot } from './support/marked.ts';
import { newFolder, removeFolder } from './support/once.ts';
import { asOf, starterDocuments } from './support/starter.ts';
import { origin } from './support/workplace.ts';

/** A region's second page. */
const copies = copiesOf('ville-exemple-deputy-mayor', testimonialsPerPage);

const profile = { name: 'Profile', address: 'https://social.example/@network' };

function composed(): Snapshot {
  const rows = starterDocuments((row) =>
    row.type === 'network-facts' ? { ...row, content: row.content && { ...row.content, socialLinks: [profile] } } : row,
  );
  const { snapshot, problems } = composeSnapshot('fr', [...rows, ...rows.flatMap(copies)], asOf);
  if (!snapshot) throw new Error(JSON.stringify(problems));
  return snapshot;
}

const { snapshot, marked } = markedSnapshot(composed());
const library = libraryOf(snapshot);
const pages = pagesOf(snapshot).filter(({ kind }) => kind !== 'not-found');
const nameOf = ({ content }: Shown): string => `${content.type}/${keyOf(content)}/${content.document}`;
const timesOf = (documents: readonly Shown[]): string[] => documents.map(({ changedAt }) => changedAt).toSorted();

const folder = newFolder();
const site = join(folder, 'fr');
let built: ReadonlyMap<string, BuiltPage>;
beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'fr.json'), JSON.stringify(snapshot));
  await astroBuild({ series: 'fr', snapshot: join(folder, 'fr.json'), origin, out: site });
  built = new Map(builtPages(site).map((page) => [page.path, page]));
}, 300_000);
afterAll(() => {
  removeFolder(folder);
});

function pageAt({ path }: Page): BuiltPage {
  const page = built.get(path);
  if (!page) throw new Error(`${path} was not built.`);
  return page;
}

/** What a page shows without any of its words: as a number, as squares of a map, as countries of a fee. */
const drawn: Partial<Record<Page['kind'], readonly DocumentType[]>> = {
  join: ['testimonial', 'network-facts'],
  testimonials: ['testimonial'],
  region: ['testimonial'],
  fees: ['region'],
  quote: ['region'],
};

/** The documents whose marks stand in the content of a page, in its text or in an attribute, and those that are drawn there. */
function shownOn(page: Page): Shown[] {
  const [, main = ''] = /<main\b.*?>(.*)<\/main>/s.exec(pageAt(page).html) ?? [];
  const text = main.replaceAll(/(?<=\d)[\s\u202f](?=\d)/g, '');
  return marked
    .filter(({ shown, mark }) => text.includes(mark) || drawn[page.kind]?.includes(shown.content.type))
    .map(({ shown }) => shown);
}

test('every document stands on a page', () => {
  const seen = new Set(pages.flatMap(shownOn).map(nameOf));
  expect(snapshot.documents.map(nameOf).filter((name) => !seen.has(name))).toEqual([]);
});

test.each(pages)('/$path is known to show just the documents that it shows', (page) => {
  const { own, named } = documentsOn(library, page);
  const known = new Set([...own, ...named].map(nameOf));
  expect([...known].toSorted()).toEqual(shownOn(page).map(nameOf).toSorted());
});

test('every page says in its data, its footer and the sitemap when the newest document on it changed', () => {
  const sitemap = readFileSync(join(site, 'sitemap-0.xml'), 'utf8');
  const days = new Intl.DateTimeFormat('fr', { dateStyle: 'long', timeZone: 'UTC' });
  const told = pages.map((page) => {
    const { html, elements } = pageAt(page);
    const footer = elements.find(({ tagName }) => tagName === 'footer');
    return {
      path: page.path,
      data: /"dateModified":"(.*?)"/.exec(html)?.[1],
      footer: footer && /mis à jour le (.+? \d{4})\./.exec(textOf(footer))?.[1]?.replace(/^1er/, '1'),
      sitemap: new RegExp(`<loc>${origin}/fr/${page.path}</loc><lastmod>(.*?)</lastmod>`).exec(sitemap)?.[1],
    };
  });
  expect(told).toEqual(
    pages.map((page) => {
      const newest = timesOf(shownOn(page)).at(-1) ?? '';
      return { path: page.path, data: newest, footer: days.format(new Date(newest)), sitemap: newest };
    }),
  );
  expect(new Set(told.map(({ data }) => data)).size).toBeGreaterThan(pages.length / 3);
});

test('the form is signed in the wording of its own day, whatever else on its page is newer', () => {
  const page = pages.find(({ kind }) => kind === 'form');
  const [form] = library.shown['application-form'];
  const own = form?.changedAt.slice(0, 10) ?? '';
  expect(page && pageAt(page).html).toContain(`${own}/fr`);
  expect(page && changedAt(library, page)?.slice(0, 10)).not.toBe(own);
});

/** The pages whose date another state of the content changes, with that date. */
function changedBy(
  change: (shown: Shown) => Shown,
  fees = snapshot.fees,
): [kind: Page['kind'], at: string | undefined][] {
  const later = libraryOf({ ...snapshot, fees, documents: snapshot.documents.map(change) });
  return pages
    .filter((page) => changedAt(later, page) !== changedAt(library, page))
    .map((page) => [page.kind, changedAt(later, page)]);
}

test('English that is newer than its translation changes the quote, which shows it, and no page without it', () => {
  const newer = '2026-11-01T09:00:00.000Z';
  expect(
    changedBy((shown) => (shown.content.type === 'applicant-type' ? { ...shown, outdatedSince: newer } : shown)),
  ).toEqual([['quote', newer]]);
});

test('fees that were published before their year change their pages on its first day, and on the day after its last', () => {
  const inForce = (shown: Shown): Shown =>
    shown.content.type === 'fee-schedule'
      ? { ...shown, content: { ...shown.content, validFrom: '2025-12-31', validTo: '2026-02-28' } }
      : shown;
  const [first, after] = ['2025-12-31T00:00:00.000Z', '2026-03-01T00:00:00.000Z'];
  expect(changedBy(inForce)).toEqual([
    ['fees', first],
    ['quote', first],
  ]);
  expect(changedBy(inForce, snapshot.fees && { ...snapshot.fees, expired: true })).toEqual([
    ['fees', after],
    ['quote', after],
  ]);
});

test('a voice changes its pages on the day of consent', () => {
  const changed = changedBy((shown) =>
    shown.content.type === 'testimonial' && shown.content.key === 'copy-23'
      ? { ...shown, content: { ...shown.content, consentOn: '2026-02-28' } }
      : shown,
  );
  const regions = pages.filter(({ kind }) => kind === 'region');
  expect(changed).toEqual(
    ['join', 'testimonials', ...regions.map(({ kind }) => kind), 'testimonial'].map((kind) => [
      kind,
      '2026-02-28T00:00:00.000Z',
    ]),
  );
});

test('a profile of the network elsewhere is told to be the same, once', () => {
  const told = [...built].filter(([, { html }]) => html.includes(`"sameAs":["${profile.address}"]`));
  expect(told.map(([path]) => path)).toEqual(['']);
});

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  addressOf,
  composeSnapshot,
  documentsOf,
  paths,
  regionOf,
  testimonialsPerPage,
  type ExportedDocument,
  type Snapshot,
} from 'content-schemas';
import { XMLParser } from 'fast-xml-parser';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { astroBuild } from '../scripts/build/astro.ts';
import { feed } from '../scripts/check/feed.ts';
import { builtPages } from '../scripts/check/page.ts';
import type { BuiltSite } from '../scripts/check/site.ts';
import { filesIn } from '../scripts/files.ts';
import { copiesOf } from './support/copies.ts';
import { newFolder, removeFolder } from './support/once.ts';
import { asOf, starterDocuments } from './support/starter.ts';
import { origin } from './support/workplace.ts';

const quote = 'Moins de 5 % & plus de <b>20</b> 🏙.\nLe reste suivra ]]> demain.';
const changes: Readonly<Record<string, object>> = {
  'mihon-planner': { expiresOn: '2026-11-02' },
  'vila-exemplo-secretary': { consentOn: '2026-11-04' },
  'yesi-climate-officer': { quote },
};
const hidden = ['mihon-planner', 'vila-exemplo-secretary'];

const keyOf = ({ content }: ExportedDocument): string => {
  const key = content?.['key'];
  return typeof key === 'string' ? key : '';
};

/** More testimonials than a feed has. */
const copies = copiesOf('ville-exemple-deputy-mayor', 2 * testimonialsPerPage);

function snapshotOfAll(): Snapshot {
  const rows = starterDocuments((row) => {
    const key = row.type === 'testimonial' ? keyOf(row) : '';
    return { ...row, content: row.content && { ...row.content, ...changes[key] } };
  });
  const { snapshot, problems } = composeSnapshot('fr', [...rows, ...rows.flatMap(copies)], asOf);
  if (!snapshot) throw new Error(JSON.stringify(problems));
  return snapshot;
}

const feedOf = z.object({
  rss: z.object({
    channel: z.object({
      title: z.string(),
      link: z.string(),
      language: z.string(),
      lastBuildDate: z.string(),
      'atom:link': z.object({ href: z.string(), rel: z.string(), type: z.string() }),
      item: z.array(
        z.object({
          title: z.string(),
          link: z.string(),
          guid: z.object({ '#text': z.string(), isPermaLink: z.string() }),
          description: z.string(),
          pubDate: z.string(),
        }),
      ),
    }),
  }),
});

const snapshot = snapshotOfAll();
const folder = newFolder();
const site = join(folder, 'fr');
let text = '';
beforeAll(async () => {
  const file = join(folder, 'fr.json');
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, JSON.stringify(snapshot));
  await astroBuild({ series: 'fr', snapshot: file, origin, out: site });
  text = readFileSync(join(site, paths.feed), 'utf8');
}, 300_000);
afterAll(() => {
  removeFolder(folder);
});

const checked: BuiltSite = {
  series: 'fr',
  base: '/fr/',
  origin,
  files: [],
  wholePdfs: new Set(),
  pages: [],
  feed: undefined,
  sitemaps: new Map(),
  expected: undefined,
  elsewhere: new Set(),
  knowsRoot: false,
};

const channel = () =>
  feedOf.parse(new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '' }).parse(text)).rss.channel;
const shown = documentsOf(snapshot, 'testimonial');

test('the feed names its language and its address, and is as old as what it tells', () => {
  const last = snapshot.documents
    .flatMap(({ content, changedAt }) => (content.type === 'testimonial' ? [changedAt] : []))
    .toSorted()
    .at(-1);
  expect(channel()).toMatchObject({
    link: `${origin}/fr/testimonials/`,
    language: 'fr',
    lastBuildDate: new Date(last ?? '').toUTCString(),
    'atom:link': { href: `${origin}/fr/testimonials/feed.xml`, rel: 'self', type: 'application/rss+xml' },
  });
});

test('it tells the newest fifty testimonials of the snapshot, each with its page and its day', () => {
  expect(shown.length).toBeGreaterThan(50);
  const told = shown.slice(0, 50).map(({ key, country, givenOn, speaker, place }) => {
    const link = origin + addressOf('fr', paths.testimonial(regionOf(snapshot, country), key));
    return {
      title: `${speaker}, ${place}`,
      link,
      guid: { '#text': link, isPermaLink: 'true' },
      pubDate: new Date(givenOn).toUTCString(),
    };
  });
  expect(channel().item).toMatchObject(told);
  expect(channel().item).toHaveLength(50);
});

test('a testimonial that has expired, or without consent yet, is nowhere: in the feed, on a page, in the sitemap', () => {
  expect(starterDocuments().filter((row) => row.language === 'fr' && hidden.includes(keyOf(row)))).toHaveLength(2);
  const telling = filesIn(site).filter((file) =>
    hidden.some((key) => readFileSync(join(site, file), 'utf8').includes(key)),
  );
  expect(telling).toEqual([]);
});

test('the voice after the first 24 of a region stands on its second page, and on no page before or after', () => {
  const inAfrica = shown.filter(({ country }) => regionOf(snapshot, country) === 'africa').map(({ key }) => key);
  expect(inAfrica.length).toBeGreaterThan(2 * testimonialsPerPage);
  const pages = builtPages(site).filter(({ path }) => /^testimonials\/africa\/(?:page\/\d+\/)?$/.test(path));
  const listed = pages.map(({ path, html }) => [
    path,
    [...html.matchAll(/<figcaption.*?<a href="\/fr\/testimonials\/africa\/([^/"]+)\/"/gs)].map(([, key]) => key),
  ]);
  expect(Object.fromEntries(listed)).toEqual({
    'testimonials/africa/': inAfrica.slice(0, 24),
    'testimonials/africa/page/2/': inAfrica.slice(24, 48),
    'testimonials/africa/page/3/': inAfrica.slice(48),
  });
});

test('each page of the regions has a description of its own', () => {
  const told = builtPages(site)
    .filter(({ path }) => /^testimonials\/[^/]+\/(?:page\/\d+\/)?$/.test(path))
    .map(({ html }) => / name="description" content="([^"]+)"/.exec(html)?.[1] ?? '');
  expect(told.length).toBeGreaterThan(9);
  expect(new Set(told).size).toBe(told.length);
});

test('signs of markup in a quote are read as signs, not as markup', () => {
  const item = channel().item.find(({ link }) => link.includes('yesi-climate-officer'));
  expect(item?.description).toContain(
    'Moins de 5 % &amp; plus de &lt;b&gt;20&lt;/b&gt; 🏙.</p><p>Le reste suivra ]]&gt; demain.',
  );
});

test('the pages of testimonials tell feed readers of it, and one has a link for people; the others do neither', () => {
  const href = '/fr/testimonials/feed.xml';
  for (const file of filesIn(site).filter((name) => name.endsWith('.html'))) {
    const html = readFileSync(join(site, file), 'utf8');
    const told = html.includes(
      `<link rel="alternate" type="application/rss+xml" title="La parole aux membres" href="${href}">`,
    );
    expect([file, told]).toEqual([file, file.startsWith('testimonials/')]);
    expect([file, html.includes(`<a class="onward" href="${href}"`)]).toEqual([
      file,
      file === 'testimonials/index.html',
    ]);
  }
  expect(
    filesIn(site).filter(
      (file) => file.startsWith('sitemap') && readFileSync(join(site, file), 'utf8').includes('feed'),
    ),
  ).toEqual([]);
});

test.each([
  ['a feed that is not there', undefined, ['/fr/testimonials/feed.xml was not built.']],
  ['a feed that is no XML', '<rss><channel></rss>', [/^\/fr\/testimonials\/feed\.xml is no XML: /]],
  ['another kind of XML', '<feed/>', ['/fr/testimonials/feed.xml is no RSS feed.']],
])('%s stops a release', (_, broken, lines) => {
  expect(feed({ ...checked, feed: broken })).toEqual(
    lines.map((line) => (typeof line === 'string' ? line : (expect.stringMatching(line) as string))),
  );
});

test('so does one that leads to a page that is not there; as built it does not', () => {
  const pages = builtPages(site);
  expect(feed({ ...checked, pages, feed: text })).toEqual([]);
  const without = pages.filter(({ path }) => path !== 'testimonials/africa/copy-3/');
  const line = `/fr/testimonials/feed.xml leads to ${origin}/fr/testimonials/africa/copy-3/, which does not exist.`;
  expect(feed({ ...checked, pages: without, feed: text })).toEqual([line, line]);
});

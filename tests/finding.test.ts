import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  addressOf,
  documentsOf,
  languageCodes,
  paths,
  previewRecipe,
  type LanguageCode,
  type NetworkFacts,
} from 'content-schemas';
import { defaultTreeAdapter } from 'parse5';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { build } from '../scripts/build/build.ts';
import { attribute, builtPages, textOf, type BuiltPage } from '../scripts/check/page.ts';
import { filesIn } from '../scripts/files.ts';
import { buildFolder } from '../scripts/series.ts';
import { writeSnapshot } from '../scripts/snapshots.ts';
import { inside, one, pagesIn, snapshotIn } from './support/built-pages.ts';
import { builtStarter } from './support/built.ts';
import { unjoined } from './support/unjoined.ts';
import { copyOf, origin, workplaceIn, type Workplace } from './support/workplace.ts';

let built: Workplace;
beforeAll(async () => {
  built = workplaceIn(await builtStarter());
});

type Data = Readonly<Record<string, unknown>>;

function factsIn(language: LanguageCode): NetworkFacts {
  const [facts] = documentsOf(snapshotIn(built, language), 'network-facts');
  if (!facts) throw new Error(`No facts in ${language}.`);
  return facts;
}

const meta = (page: BuiltPage, name: string): string =>
  attribute(
    one(page.elements, (element) => [attribute(element, 'property'), attribute(element, 'name')].includes(name)),
    'content',
  ) ?? '';

/** What a page says in the terms of schema.org, of one kind. */
const dataOf = ({ elements }: BuiltPage, type: string): Data[] =>
  elements
    .filter((element) => attribute(element, 'type') === 'application/ld+json')
    .map(
      (element) =>
        JSON.parse(
          defaultTreeAdapter
            .getChildNodes(element)
            .map((node) => ('value' in node ? node.value : ''))
            .join(''),
        ) as Data,
    )
    .filter((data) => data['@context'] === 'https://schema.org' && data['@type'] === type);

const squeezed = (text: unknown): string => String(text).replace(/\s+/g, '');

describe.each(languageCodes)('in %s', (language) => {
  test('every page tells machines its name, address, language and last change', () => {
    for (const { page, html } of pagesIn(built, language))
      expect(dataOf(html, 'WebPage')).toEqual([
        {
          '@context': 'https://schema.org',
          '@type': 'WebPage',
          name: meta(html, 'og:title'),
          url: origin + addressOf(language, page.path),
          inLanguage: language,
          dateModified: '2026-11-03T09:00:00.000Z',
          publisher: { '@type': 'Organization', '@id': `${origin}/#organization`, name: factsIn(language).name },
        },
      ]);
  });

  test('every page has a description of its own', () => {
    const told = pagesIn(built, language).map(({ html }) => meta(html, 'og:description'));
    expect(told).not.toContain('');
    expect(new Set(told).size).toBe(told.length);
  });

  test('the first page, and no other, says who the network is, and how to reach it', () => {
    const facts = factsIn(language);
    const person = documentsOf(snapshotIn(built, language), 'contact-person').find(
      ({ key }) => key === facts.defaultContact,
    );
    const told = pagesIn(built, language).flatMap(({ page, html }) =>
      dataOf(html, 'Organization').map((data) => ({ path: page.path, data })),
    );
    expect(told).toEqual([
      {
        path: paths.join,
        data: {
          '@context': 'https://schema.org',
          '@type': 'Organization',
          '@id': `${origin}/#organization`,
          name: facts.name,
          alternateName: 'ICLEI',
          url: origin + addressOf(language, paths.join),
          logo: `${origin}/apple-touch-icon.png`,
          foundingDate: '1990',
          address: facts.address.split('\n').join(', '),
          contactPoint: {
            '@type': 'ContactPoint',
            contactType: 'membership',
            email: 'membership@example.org',
            ...(person?.phone !== undefined && { telephone: person.phone }),
            availableLanguage: person?.languages,
          },
          ...(facts.socialLinks.length > 0 && { sameAs: facts.socialLinks.map((link) => link.address) }),
        },
      },
    ]);
  });

  test('the trail of every inner page is the one that readers see', () => {
    const inner = pagesIn(built, language).filter(({ page }) => page.kind !== 'join');
    for (const { html } of inner) {
      const shown = inside(
        one(html.elements, (element) => attribute(element, 'class')?.startsWith('trail ') ?? false),
      ).filter(({ tagName }) => tagName === 'a' || tagName === 'span');
      expect(dataOf(html, 'BreadcrumbList').map((data) => data['itemListElement'])).toEqual([
        shown.map((element, index) => {
          const href = attribute(element, 'href');
          return {
            '@type': 'ListItem',
            position: index + 1,
            name: textOf(element),
            ...(href !== undefined && { item: origin + href }),
          };
        }),
      ]);
    }
  });

  test('the questions that machines read are those that stand on the page', () => {
    const asked = pagesIn(built, language).filter(({ html }) => dataOf(html, 'FAQPage').length > 0);
    expect(asked.map(({ page }) => page.kind)).toEqual(['apply']);
    for (const { html } of asked) {
      const shown = inside(
        one(html.elements, (element) => attribute(element, 'class')?.startsWith('questions') ?? false),
      ).filter(({ tagName }) => tagName === 'details');
      const told = dataOf(html, 'FAQPage').flatMap(
        (data) => data['mainEntity'] as { name: string; acceptedAnswer: Data }[],
      );
      expect(told.length).toBeGreaterThan(0);
      expect(told.map(({ name, acceptedAnswer }) => squeezed(name + String(acceptedAnswer['text'])))).toEqual(
        shown.map((element) => squeezed(textOf(element))),
      );
    }
  });

  test('every page names a picture of its own, of the size that it says', () => {
    const pictures = pagesIn(built, language).map(({ html }) => {
      const address = meta(html, 'og:image');
      expect(address.startsWith(`${origin}${addressOf(language, 'previews/')}`)).toBe(true);
      const png = readFileSync(join(buildFolder(built.folders, language), 'previews', address.split('/').at(-1) ?? ''));
      expect(png.subarray(1, 4).toString()).toBe('PNG');
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([previewRecipe.width, previewRecipe.height]);
      expect([meta(html, 'og:image:width'), meta(html, 'og:image:height')]).toEqual(['1200', '630']);
      expect(meta(html, 'og:image:alt')).toContain(meta(html, 'og:title'));
      expect(meta(html, 'twitter:card')).toBe('summary_large_image');
      expect(png.length).toBeLessThan(60_000);
      return address;
    });
    expect(new Set(pictures).size).toBe(pictures.length);
  });

  test('every page opens a mail about itself, to the shared address of the network', () => {
    for (const { page, html } of pagesIn(built, language)) {
      const [link, ...others] = html.elements
        .flatMap((element) => attribute(element, 'href') ?? [])
        .filter((href) => href.startsWith('mailto:') && href.includes('body='));
      expect(others).toEqual([]);
      const url = new URL(link ?? '');
      expect(url.pathname).toBe('membership@example.org');
      // Read as mail programs do: a plus sign is a plus sign.
      const fields = Object.fromEntries(
        url.search
          .slice(1)
          .split('&')
          .map((field) => field.split('=').map(decodeURIComponent)),
      ) as Record<string, string>;
      expect(Object.keys(fields)).toEqual(['subject', 'body']);
      expect(fields['subject']).not.toBe('');
      expect(fields['body']).toBe(
        `\r\n\r\n${origin}${addressOf(language, page.path)}\r\n${language}\r\n2026-11-03T09:00:00.000Z`,
      );
    }
  });

  test('the list for language models names every page but testimonials, by title and address', () => {
    const lines = readFileSync(join(buildFolder(built.folders, language), 'llms.txt'), 'utf8').split('\n');
    expect(lines[0]).toMatch(/^# \S/);
    expect(lines[2]).toMatch(/^> \S/);
    const listed = lines.flatMap((line) => /^- (\[.+?\]\(.+?\))/.exec(line)?.[1] ?? []);
    const wanted = pagesIn(built, language)
      .filter(({ page }) => page.kind !== 'testimonial')
      .map(({ page, html }) => `[${meta(html, 'og:title')}](${origin}${addressOf(language, page.path)})`);
    expect(listed.toSorted()).toEqual(wanted.toSorted());
  });
});

describe('where the English text is newer', () => {
  const changed = '2026-11-20T10:00:00.000Z';

  test.each([
    [
      'fr',
      '2026-10-05T09:00:00.000Z',
      'La version anglaise de cette page est plus récente : elle a été modifiée le 20\u00a0novembre 2026. La version française date du 5\u00a0octobre 2026.',
    ],
    [
      'ja',
      '2026-10-05T09:00:00.000Z',
      'このページは、英語版のほうが新しい内容です。英語版の更新日は2026年11月20日、日本語版の更新日は2026年10月5日です。',
    ],
    [
      'es',
      '2026-11-20T09:00:00.000Z',
      'La versión en inglés de esta página es más reciente: se modificó el 20 de noviembre de 2026.',
    ],
  ] as const)(
    'the page in %s says so with a link, and names its own day, %s, if it is another one; no other page does',
    async (language, own, words) => {
      const place = copyOf(built.folders.data);
      const snapshot = snapshotIn(place, language);
      const documents = snapshot.documents.map((shown) =>
        shown.content.type === 'information-page' && shown.content.key === 'privacy'
          ? { ...shown, changedAt: own, outdatedSince: changed }
          : shown,
      );
      writeSnapshot(place.folders.snapshots, { ...snapshot, documents }, { epoch: 'recorded', revision: 900 });
      await build(place.now, language);
      const told = pagesIn(place, language).filter(({ html }) =>
        html.elements.some((element) => unjoined(textOf(element)) === words.replace(/\s+/g, ' ')),
      );
      expect(told.map(({ page }) => page.path)).toEqual([paths.information('privacy')]);
      const links = told.flatMap(({ html }) =>
        html.elements.filter((element) => attribute(element, 'hreflang') === 'en' && element.tagName === 'a'),
      );
      expect(links.map((element) => attribute(element, 'href'))).toContain('/en/privacy/');
      expect(links.filter((element) => (attribute(element, 'lang') ?? '') === '')).toHaveLength(1);
    },
  );
});

test('the picture of a page that did not change is taken over; only a new title is drawn', async () => {
  const place = copyOf(built.folders.data);
  const folder = join(buildFolder(place.folders, 'es'), 'previews');
  const namesIn = (at: Workplace): string[] => pagesIn(at, 'es').map(({ html }) => meta(html, 'og:image'));
  const before = namesIn(place);
  const drawn = before.map((address) => join(folder, address.split('/').at(-1) ?? ''));
  // Whatever lies under the name is taken over as it is.
  for (const file of drawn) appendFileSync(file, 'kept');
  const snapshot = snapshotIn(place, 'es');
  const documents = snapshot.documents.map((shown) =>
    shown.content.type === 'information-page' && shown.content.key === 'privacy'
      ? { ...shown, content: { ...shown.content, title: 'Otra privacidad' } }
      : shown,
  );
  writeSnapshot(place.folders.snapshots, { ...snapshot, documents }, { epoch: 'recorded', revision: 901 });
  await build(place.now, 'es');
  const after = namesIn(place);
  const fresh = after.filter((address) => !before.includes(address));
  expect(fresh).toHaveLength(1);
  const isKept = (address: string): boolean =>
    readFileSync(join(folder, address.split('/').at(-1) ?? ''))
      .subarray(-4)
      .toString() === 'kept';
  expect(after.filter((address) => !isKept(address))).toEqual(fresh);
});

describe('at the root of the site', () => {
  const root = (file: string): Buffer => readFileSync(join(buildFolder(built.folders, 'root'), file));

  test('robots.txt names a sitemap of each language, and llms.txt a list of its pages, which exist', () => {
    for (const [file, named] of [
      ['robots.txt', 'sitemap-index.xml'],
      ['llms.txt', 'llms.txt'],
    ] as const) {
      const addresses = root(file)
        .toString()
        .match(/https:[^\s)]+/g);
      expect(addresses).toEqual(languageCodes.map((code) => origin + addressOf(code, named)));
      for (const code of languageCodes) expect(filesIn(buildFolder(built.folders, code))).toContain(named);
    }
  });

  test('security.txt says whom to tell, until when, in which languages, and where it lies', () => {
    expect(root('.well-known/security.txt').toString().trimEnd().split('\n')).toEqual([
      'Contact: mailto:security@example.org',
      expect.stringMatching(/^Expires: \d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
      `Preferred-Languages: ${languageCodes.join(', ')}`,
      `Canonical: ${origin}/.well-known/security.txt`,
    ]);
  });

  test('the icons are of the sizes that browsers and home screens ask for', async () => {
    const { width, height } = await sharp(root('apple-touch-icon.png')).metadata();
    expect([width, height]).toEqual([180, 180]);
    // An icon file: kind 1, then the width of its first picture.
    expect([...root('favicon.ico').subarray(0, 4), root('favicon.ico')[6]]).toEqual([0, 0, 1, 0, 32]);
    expect(root('favicon.svg').toString()).toMatch(/^<svg [^>]*viewBox=/);
  });

  test('the choice of languages names its picture', () => {
    const [page] = builtPages(buildFolder(built.folders, 'root'));
    const address = page ? meta(page, 'og:image') : '';
    expect(address.startsWith(`${origin}/previews/`)).toBe(true);
    expect(
      root(address.slice(origin.length + 1))
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');
  });
});

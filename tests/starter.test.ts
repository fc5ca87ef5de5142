import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  composeSnapshot,
  describe as say,
  documentsOf,
  documentTypeNames,
  fallbackLanguage,
  feeFor,
  fixedLists,
  keyOf,
  languageCodes,
  plainText,
  regionOf,
  testimonialsIn,
  typeFacts,
  type LanguageCode,
  type Snapshot,
} from 'content-schemas';
import { isRaw, type Raw } from './support/examples.ts';
import { starterDocuments } from './support/starter.ts';

const folder = join(import.meta.dirname, '../cms/starter');
const translations = languageCodes.filter((code) => code !== fallbackLanguage);
const rows = starterDocuments();
const snapshots = new Map(languageCodes.map((language) => [language, composeSnapshot(language, rows, '2026-11-03')]));
function composed(language: LanguageCode): Snapshot {
  const snapshot = snapshots.get(language)?.snapshot;
  if (!snapshot) throw new Error(`The starter content in ${language} composes no snapshot.`);
  return snapshot;
}

/** What a file holds: a list of documents, or one. */
function contentOf(file: string): Raw[] {
  const content: unknown = JSON.parse(readFileSync(join(folder, file), 'utf8'));
  return [content].flat().filter(isRaw);
}

describe.each(languageCodes)('the starter content in %s', (language) => {
  test('is valid without a CMS', () => {
    expect(snapshots.get(language)?.problems.map((problem) => say(problem))).toEqual([]);
  });

  test('is really written: nothing falls back', () => {
    expect(
      composed(language).documents.filter((shown) => shown.language !== null && shown.language !== language),
    ).toEqual([]);
    const missing = Object.entries(composed(language).written)
      .filter(([, written]) => !written.includes(language))
      .map(([name]) => name);
    expect(missing).toEqual([]);
    expect(composed(language).documents).toHaveLength(composed(fallbackLanguage).documents.length);
  });

  test('follows the English of today', () => {
    expect(composed(language).documents.filter(({ outdatedSince }) => outdatedSince !== null)).toEqual([]);
  });

  test('has five sections with twenty items, and one section without', () => {
    const sections = documentsOf(composed(language), 'benefit-section').map(({ key }) => key);
    const items = documentsOf(composed(language), 'benefit-item').map(({ section }) => section);
    expect(sections.map((section) => [section, items.filter((of) => of === section).length])).toEqual([
      ['get-connected', 5],
      ['get-informed', 4],
      ['get-resources', 0],
      ['get-involved', 6],
      ['get-featured', 5],
    ]);
    expect(items).toHaveLength(20);
  });

  test('has eight regions, each with two testimonials or more', () => {
    const regions = documentsOf(composed(language), 'region').map(({ key }) => key);
    expect(regions).toHaveLength(8);
    expect(regions.filter((region) => testimonialsIn(composed(language), region).length < 2)).toEqual([]);
  });
});

describe('the starter files', () => {
  test('are one for each language of each type, and no other', () => {
    const wanted = documentTypeNames.flatMap((type) =>
      ['shared', ...(typeFacts(type).localized ? languageCodes : [])].map((name) => `${type}/${name}.json`),
    );
    const glossaries = languageCodes.map((language) => `glossary/${language}.json`);
    expect(
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.json'))
        .toSorted(),
    ).toEqual([...wanted, ...glossaries].toSorted());
  });

  test.each(documentTypeNames.filter((type) => typeFacts(type).localized))(
    'of %s have a text for every shared document, and no text without one',
    (type) => {
      const keys = (name: string): unknown[] =>
        contentOf(`${type}/${name}.json`)
          .map(({ key }) => key)
          .toSorted();
      for (const language of languageCodes) expect(keys(language)).toEqual(keys('shared'));
    },
  );

  test('hold localized fields in the languages and shared ones in the shared file only', () => {
    const twice = documentTypeNames
      .filter((type) => typeFacts(type).localized)
      .flatMap((type) => {
        const shared = contentOf(`${type}/shared.json`).flatMap((document) => Object.keys(document));
        return languageCodes.flatMap((language) =>
          contentOf(`${type}/${language}.json`)
            .flatMap((document) => Object.keys(document).filter((name) => name !== 'key' && shared.includes(name)))
            .map((name) => `${type} ${language} ${name}`),
        );
      });
    expect(twice).toEqual([]);
  });
});

/** Every text of a document, its rows and bodies included. */
const textsOf = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
};

/** Numbers of a thousand and more, however the language groups or names them: 1,500, 31 mil, 3.1万. */
function largeNumbers(text: string): number[] {
  const plain = text.normalize('NFKC').replaceAll(/(\d)[,. \u202f](?=\d{3}(?!\d))/g, '$1');
  const named = [...plain.matchAll(/(\d+(?:[.,]\d+)?) ?(mil\b|千|천|万|만)?/g)].map(
    ([, digits = '', unit = '']) => Number(digits.replace(',', '.')) * (units[unit] ?? 1),
  );
  return named.filter((number) => number >= 1000).toSorted((a, b) => a - b);
}
const units: Readonly<Record<string, number>> = { mil: 1000, 千: 1000, 천: 1000, 万: 10_000, 만: 10_000 };

/** The numbers of each document that has a language, without its dates and keys. */
const figuresOf = (language: LanguageCode): Map<string, number[]> =>
  new Map(
    composed(language)
      .documents.filter((shown) => shown.language !== null)
      .map(({ content }) => [
        `${content.type}/${keyOf(content)}`,
        largeNumbers(
          textsOf(content)
            .filter((text) => !/^\d{4}-\d{2}-\d{2}$/.test(text))
            .join(' | '),
        ),
      ]),
  );

describe('figures', () => {
  test('are read however a language writes them', () => {
    expect(
      ['1,500', '1.500', '1\u202f500', '1 500', '1500', '31 mil', '3.1万', '3万', '１５００', '150'].map(largeNumbers),
    ).toEqual([[1500], [1500], [1500], [1500], [1500], [31_000], [31_000], [30_000], [1500], []]);
  });

  test.each(translations)('of %s are those of English, document by document', (language) => {
    expect(Object.fromEntries(figuresOf(language))).toEqual(Object.fromEntries(figuresOf('en')));
  });

  test('of the network stand in the network facts', () => {
    expect(documentsOf(composed('en'), 'network-facts')).toMatchObject([
      { memberCount: 1500, officeCount: 17, founded: 1990 },
    ]);
  });

  test.each(languageCodes)('of members or offices in %s texts are those of the network facts', (language) => {
    const texts = composed(language)
      .documents.filter((shown) => shown.language === language && shown.content.type !== 'network-facts')
      .flatMap(({ content }) => textsOf(content));
    const counted = texts.flatMap((text) =>
      [...text.matchAll(counts[language])].map(([, number = '']) => number.replaceAll(/\D/g, '')),
    );
    expect(counted.filter((number) => number !== '1500' && number !== '17')).toEqual([]);
  });
});

/** A number before the word for members or offices. */
const counts: Readonly<Record<LanguageCode, RegExp>> = {
  en: /(\d[\d,]*) (?:members|offices)/g,
  es: /(\d[\d.,\u00a0\u202f]*) (?:miembros|oficinas)/g,
  fr: /(\d[\d.,\u00a0\u202f]*)\s(?:membres|bureaux)/g,
  pt: /(\d[\d.,\u00a0\u202f]*) (?:membros|escritórios|associados)/g,
  ko: /(\d[\d,]*)(?:개 |여 )?(?:회원|사무소)/g,
  ja: /(\d[\d,]*)(?:の)?(?:会員|事務所)/g,
  'zh-Hans': /(\d[\d,]*)\s?(?:多)?(?:个|家)(?:会员|办事处)/g,
};

describe('fees', () => {
  test.each(['2026-11-03', '2027-06-01'])('of %s answer every country that has a region with an amount', (asOf) => {
    const { snapshot } = composeSnapshot('en', rows, asOf);
    if (!snapshot) throw new Error('No snapshot.');
    const [schedule] = documentsOf(snapshot, 'fee-schedule');
    if (!schedule) throw new Error('No schedule.');
    const bands = documentsOf(snapshot, 'fee-band');
    const countries = documentsOf(snapshot, 'region').flatMap((region) => region.countries);
    const asked = countries.flatMap((country) =>
      documentsOf(snapshot, 'applicant-type').flatMap(({ key }) =>
        feeFor(schedule, bands, {
          applicantType: key,
          country,
          region: regionOf(snapshot, country),
          population: 80_000,
        }).kind !== 'amount'
          ? [`${country} ${key}`]
          : [],
      ),
    );
    expect(asked).toEqual([]);
    expect(countries.length).toBeGreaterThan(190);
    expect(countries.filter((country) => !fixedLists.country.includes(country))).toEqual([]);
  });

  test('of the high-income group are ICLEI’s own: three million people pay EUR 5,240 or JPY 840,000', () => {
    const snapshot = composed('en');
    const [schedule] = documentsOf(snapshot, 'fee-schedule');
    if (!schedule) throw new Error('No schedule.');
    expect(
      feeFor(schedule, documentsOf(snapshot, 'fee-band'), {
        applicantType: 'local-government',
        country: 'DE',
        region: 'europe',
        population: 3_000_000,
      }),
    ).toMatchObject({
      amounts: [
        { currency: 'EUR', amount: 5240 },
        { currency: 'USD', amount: 7000 },
        { currency: 'JPY', amount: 840_000 },
      ],
    });
  });
});

describe('what is invented', () => {
  test('is marked as such', () => {
    const snapshot = composed('en');
    expect(documentsOf(snapshot, 'fee-schedule').every(({ illustrative }) => illustrative)).toBe(true);
    expect(
      [...documentsOf(snapshot, 'testimonial'), ...documentsOf(snapshot, 'contact-person')].every(
        ({ sample }) => sample,
      ),
    ).toBe(true);
  });

  test('has e-mail addresses of example.org only', () => {
    const addresses = languageCodes.flatMap((language) =>
      composed(language).documents.flatMap(
        ({ content }) =>
          textsOf(content)
            .join(' ')
            .match(/[\w.+-]+@[\w.-]*\w/g) ?? [],
      ),
    );
    expect(addresses.filter((address) => !address.endsWith('@example.org'))).toEqual([]);
    expect(addresses.length).toBeGreaterThan(0);
  });
});

test('a body reads as plain words, a line for each paragraph and list item', () => {
  expect(
    documentsOf(composed('en'), 'join-page').map(({ feesNote }) => plainText(feesNote).split('\n').length > 3),
  ).toEqual([true]);
});

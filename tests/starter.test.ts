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

/** Words of the questions what membership obliges us to, who approves it, when it starts, how we leave, and what if we pay late. */
const asked: Readonly<Record<LanguageCode, readonly string[]>> = {
  en: ['oblige', 'approves', 'start', 'leave', 'late'],
  es: ['obliga', 'aprueba', 'empieza', 'baja', 'tarde'],
  fr: ['engage', 'approuve', 'commence', 'mettre fin', 'retard'],
  pt: ['obriga', 'aprova', 'começa', 'saímos', 'atraso'],
  ko: ['의무', '승인', '시작', '탈퇴', '늦어'],
  ja: ['義務', '承認', 'いつから', '退会', '遅れ'],
  'zh-Hans': ['义务', '批准', '什么时候', '退会', '逾期'],
};

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

  test('has a page about accessibility, about privacy and about who is responsible', () => {
    expect(
      documentsOf(composed(language), 'information-page')
        .map(({ key }) => key)
        .toSorted(),
    ).toEqual(['accessibility', 'legal-notice', 'privacy']);
  });

  test('answers the questions a council asks, in the order of English', () => {
    const [questions = []] = documentsOf(composed(language), 'join-page').map((page) =>
      page.questions.map(({ question }) => question),
    );
    expect(questions).toHaveLength(8);
    expect(asked[language].map((word) => questions.findIndex((question) => question.includes(word)))).toEqual([
      0, 2, 3, 4, 5,
    ]);
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

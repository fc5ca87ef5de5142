import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { composeSnapshot, describe as say, documentsOf, documentTypeNames, fallbackLanguage, feeFor, fixedLists, keyOf, languageCodes, plainText, regionOf, testimonialsIn, typeFacts, type LanguageCode, type Snapshot } from 'content-schemas';
import { isRaw, type Raw } from './support/examples.ts';
import { starterDocuments } from './support/starter.ts';

const folder = join(import.meta.dirname, '../cms/starter');
const translations = languageCodes.filter((code) => code !== fallbackLanguage);
const rows = starterDocuments();
const composed = (language: LanguageCode): Snapshot => {
  const { snapshot, problems } = composeSnapshot(language, rows, '2026-11-03');
  if (!snapshot) throw new Error(problems.map(say).join('\n'));
  return snapshot;
};

/** What a file holds: a list of documents, or one. */
function contentOf(file: string): Raw[] {
  const content: unknown = JSON.parse(readFileSync(join(folder, file), 'utf8'));
  return [content].flat().filter(isRaw);
}

describe.each(languageCodes)('the starter content in %s', (language) => {
  test('is valid without a CMS', () => {
    expect(composeSnapshot(language, rows, '2026-11-03').problems.map(say)).toEqual([]);
  });

  test('is really written: nothing falls back', () => {
    expect(composed(language).documents.filter((shown) => shown.language !== null && shown.language !== language)).toEqual([]);
    const missing = Object.entries(composed(language).written).filter(([, written]) => !written.includes(language)).map(([name]) => name);
    expect(missing).toEqual([]);
    expect(composed(language).documents).toHaveLength(composed(fallbackLanguage).documents.length);
  });

  test('follows the English of today', () => {
    expect(composed(language).documents.filter(({ outdatedSince }) => outdatedSince !== null)).toEqual([]);
  });

  test('has five sections with twenty items, and one section without', () => {
    const sections = documentsOf(composed(language), 'benefit-section').map(({ key }) => key);
    const items = documentsOf(composed(language), 'benefit-item').map(({ section }) => section);
    expect(sections.map((section) => [section, items.filter((of) => of === section).length])).toEqual([['get-connected', 5], ['get-informed', 4], ['get-resources', 0], ['get-involved', 6], ['get-featured', 5]]);
    expect(items).toHaveLength(20);
  });

  test('has eight regions, each with a testimonial', () => {
    const regions = documentsOf(composed(language), 'region').map(({ key }) => key);
    expect(regions).toHaveLength(8);
    expect(regions.filter((region) => testimonialsIn(composed(language), region).length === 0)).toEqual([]);
  });
});

describe('the starter files', () => {
  test('are one for each language of each type, and no other', () => {
    const wanted = documentTypeNames.flatMap((type) => ['shared', ...(typeFacts(type).localized ? languageCodes : [])].map((name) => `${type}/${name}.json`));
    const glossaries = translations.map((language) => `glossary/${language}.json`);
    expect(readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.json')).toSorted()).toEqual([...wanted, ...glossaries].toSorted());
  });

  test.each(documentTypeNames.filter((type) => typeFacts(type).localized))('of %s have a text for every shared document, and no text without one', (type) => {
    const keys = (name: string): unknown[] => contentOf(`${type}/${name}.json`).map(({ key }) => key).toSorted();
    for (const language of languageCodes) expect(keys(language)).toEqual(keys('shared'));
  });

  test('hold localized fields in the languages and shared ones in the shared file only', () => {
    const twice = documentTypeNames.filter((type) => typeFacts(type).localized).flatMap((type) => {
      const shared = contentOf(`${type}/shared.json`).flatMap((document) => Object.keys(document));
      return languageCodes.flatMap((language) => contentOf(`${type}/${language}.json`).flatMap((document) => Object.keys(document).filter((name) => name !== 'key' && shared.includes(name))).map((name) => `${type} ${language} ${name}`));
    });
    expect(twice).toEqual([]);
  });

  test('of the glossaries translate the same words, each with something', () => {
    const words = translations.map((language) => contentOf(`glossary/${language}.json`)[0] ?? {});
    expect(words.map((glossary) => Object.keys(glossary))).toEqual(words.map(() => Object.keys(words[0] ?? {})));
    expect(words.flatMap((glossary) => Object.values(glossary)).filter((word) => typeof word !== 'string' || word.trim() === '')).toEqual([]);
    expect(Object.keys(words[0] ?? {}).length).toBeGreaterThan(10);
  });
});

/** Every text of a document, its rows and bodies included. */
const textsOf = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
};

describe('facts and figures', () => {
  test.each(translations)('of %s are those of English: the same numbers stand in the same document', (language) => {
    const numbers = (text: string): string[] => (text.normalize('NFKC').replaceAll(/(\d)[,. \u00a0\u202f](?=\d{3}\b)/g, '$1').match(/\d{2,}/g) ?? []).toSorted();
    const localized = (code: LanguageCode): Map<string, string[]> => new Map(composed(code).documents.filter((shown) => shown.language !== null).map(({ content }) => [`${content.type}/${keyOf(content)}`, numbers(textsOf({ ...content, language: '' }).filter((text) => !/^[\w.+-]+@|^https:/.test(text)).join(' '))]));
    const english = localized('en');
    const other = [...localized(language)].filter(([name, found]) => JSON.stringify(found) !== JSON.stringify(english.get(name)));
    expect(other.map(([name, found]) => ({ name, found, english: english.get(name) }))).toEqual([]);
  });

  test.each(languageCodes)('of %s: no text but the network facts counts the members or offices', (language) => {
    const { memberCount, officeCount } = documentsOf(composed(language), 'network-facts')[0] ?? { memberCount: 0, officeCount: 0 };
    expect([memberCount, officeCount]).toEqual([1500, 17]);
    const said = composed(language).documents.filter(({ content }) => !['network-facts', 'fee-band', 'fee-schedule'].includes(content.type)).flatMap(({ content }) => textsOf(content).filter((text) => /1[,. \u00a0\u202f]?500|1[,.]?750|2[,. \u00a0\u202f]?[56]00/.test(text)));
    expect(said.filter((text) => !/1[,. \u00a0\u202f]?500/.test(text))).toEqual([]);
  });
});

describe('fees', () => {
  test.each(['2026-11-03', '2027-06-01'])('of %s answer every country that has a region with an amount', (asOf) => {
    const { snapshot } = composeSnapshot('en', rows, asOf);
    if (!snapshot) throw new Error('No snapshot.');
    const [schedule] = documentsOf(snapshot, 'fee-schedule');
    if (!schedule) throw new Error('No schedule.');
    const bands = documentsOf(snapshot, 'fee-band');
    const countries = documentsOf(snapshot, 'region').flatMap((region) => region.countries);
    const asked = countries.flatMap((country) =>
      documentsOf(snapshot, 'applicant-type').flatMap(({ key }) => (feeFor(schedule, bands, { applicantType: key, country, region: regionOf(snapshot, country), population: 80_000 }).kind === 'ask' ? [`${country} ${key}`] : [])),
    );
    expect(asked).toEqual([]);
    expect(countries.length).toBeGreaterThan(190);
    expect(countries.filter((country) => !fixedLists.country.includes(country))).toEqual([]);
  });

  test('of the high-income group are ICLEI’s own: three million people pay EUR 5,240 or JPY 840,000', () => {
    const snapshot = composed('en');
    const [schedule] = documentsOf(snapshot, 'fee-schedule');
    if (!schedule) throw new Error('No schedule.');
    expect(feeFor(schedule, documentsOf(snapshot, 'fee-band'), { applicantType: 'local-government', country: 'DE', region: 'europe', population: 3_000_000 })).toMatchObject({ amounts: [{ currency: 'EUR', amount: 5240 }, { currency: 'USD', amount: 7000 }, { currency: 'JPY', amount: 840_000 }] });
  });
});

describe('what is invented', () => {
  test('is marked as such', () => {
    const snapshot = composed('en');
    expect(documentsOf(snapshot, 'fee-schedule').every(({ illustrative }) => illustrative)).toBe(true);
    expect([...documentsOf(snapshot, 'testimonial'), ...documentsOf(snapshot, 'contact-person')].every(({ sample }) => sample)).toBe(true);
  });

  test('has e-mail addresses of example.org only', () => {
    const addresses = languageCodes.flatMap((language) => composed(language).documents.flatMap(({ content }) => textsOf(content).join(' ').match(/[\w.+-]+@[\w.-]*\w/g) ?? []));
    expect(addresses.filter((address) => !address.endsWith('@example.org'))).toEqual([]);
    expect(addresses.length).toBeGreaterThan(0);
  });
});

test('a body reads as plain words, a line for each paragraph and list item', () => {
  expect(documentsOf(composed('en'), 'join-page').map(({ feesNote }) => plainText(feesNote).split('\n').length > 3)).toEqual([true]);
});

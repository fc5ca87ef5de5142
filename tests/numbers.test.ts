import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  composeSnapshot,
  documentsOf,
  fallbackLanguage,
  keyOf,
  languageCodes,
  type LanguageCode,
} from 'content-schemas';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { digitsIn, monthsIn, wordsIn } from './support/numbers.ts';
import { asOf, starterDocuments } from './support/starter.ts';

const translations = languageCodes.filter((code) => code !== fallbackLanguage);
const rows = starterDocuments();

function documentsIn(language: LanguageCode) {
  const { snapshot } = composeSnapshot(language, rows, asOf);
  if (!snapshot) throw new Error(`The starter content in ${language} composes no snapshot.`);
  return snapshot;
}

/** What a reader may count in: no keys, codes or addresses. */
const unread = ['address', 'country', 'document', 'icon', 'key', 'portrait', 'section', 'timeZone', 'type', 'url'];
const wordsOf = (value: unknown): string[] => {
  if (typeof value === 'string') return /^\d{4}-\d{2}-\d{2}$/.test(value) ? [] : [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => (unread.includes(name) ? [] : wordsOf(inner)));
};

const phrases = z.record(z.string(), z.record(z.string(), z.string()));

/** Every text of a language by its name: a document of the starter content, or a phrase of the interface with its plurals. */
function textsOf(language: LanguageCode): Map<string, string> {
  const texts = new Map<string, string>();
  for (const { language: written, content } of documentsIn(language).documents)
    if (written !== null) texts.set(`${content.type}/${keyOf(content)}`, wordsOf(content).join(' | '));
  const file = join(import.meta.dirname, `../site/src/i18n/${language}.json`);
  for (const [group, words] of Object.entries(phrases.parse(JSON.parse(readFileSync(file, 'utf8')))))
    for (const [name, phrase] of Object.entries(words)) {
      const stem = `${group}.${name.replace(/_(?:one|many|other)$/, '')}`;
      texts.set(stem, `${texts.get(stem) ?? ''} ${phrase}`);
    }
  return texts;
}

const english = textsOf(fallbackLanguage);
/** One is also an article, and nought a figure of speech. */
const from2 = (numbers: readonly number[]): number[] => [...new Set(numbers)].filter((number) => number >= 2);

describe('numbers are read', () => {
  test('however a language groups or names them', () => {
    expect(
      ['1,500', '1.500', '1\u202f500', '1 500', '1500', '31 mil', '3.1万', '3万', '１５００', '10 %', '2.2'].map(
        digitsIn,
      ),
    ).toEqual([[1500], [1500], [1500], [1500], [1500], [31_000], [31_000], [30_000], [1500], [10], [2.2]]);
  });

  test.each<[LanguageCode, string, number[]]>([
    ['en', 'Ten bands, seventeen offices, a tenth of Maytown', [10, 17]],
    ['es', 'Diez tramos, diecisiete oficinas, cuarenta dosis', [10, 17, 40]],
    ['fr', 'Dix tranches, dix-sept bureaux, quatre-vingt pour cent', [10, 17, 80]],
    ['pt', 'Dez faixas, dezessete escritórios, trinta dias', [10, 17, 30]],
    ['ko', '열 구간, 사무소 두 곳, 마흔 해, 가세요', [2, 10, 40]],
    ['ja', '十の区分、十七の事務所、二十三', [10, 17, 23]],
    ['zh-Hans', '十档，十七个办事处，两周', [10, 17, 2]],
  ])('in words of %s', (language, text, numbers) => {
    expect(wordsIn(text, language)).toEqual(numbers);
  });

  test('in texts of English, from documents and from phrases', () => {
    const counted = [...english].filter(([, text]) => from2([...digitsIn(text), ...wordsIn(text, 'en')]).length > 0);
    expect(counted.filter(([name]) => name.includes('/')).length).toBeGreaterThan(15);
    expect(counted.filter(([name]) => !name.includes('/')).length).toBeGreaterThan(3);
    expect(
      digitsIn(english.get('join-page/join-page') ?? '').length +
        wordsIn(english.get('join-page/join-page') ?? '', 'en').length,
    ).toBeGreaterThan(3);
  });
});

/** What a translation says in another way than with the same number, by text and language. */
const exceptions: Readonly<Record<string, Partial<Record<LanguageCode, readonly number[]>>>> = {
  // A paragraph of an article is set off by a point.
  'information-page/privacy': { es: [6, 6.1] },
  'form.privacyText': { es: [6, 6.1] },
  // Two languages that differ are languages that differ; two tools are counted by their names.
  'information-page/legal-notice': { ja: [2] },
  'information-page/accessibility': { es: [2] },
  // A calendar year is told by its days or months.
  'application-form/application-form': { ja: [12] },
  'fees.pro-rata': { ko: [12, 31] },
  'join-page/join-page': { ko: [12, 31], ja: [12] },
  // Two or three is one word, and so are three days.
  'benefit-item/speaking': { ko: [3] },
  'testimonial/ville-exemple-deputy-mayor': { ko: [3] },
  // Twice as large is one more time as large, or a time.
  'testimonial/udaharan-pur-commissioner': { ja: [2], 'zh-Hans': [2] },
};
const excepted = (name: string, language: LanguageCode): readonly number[] => exceptions[name]?.[language] ?? [];

describe.each(translations)('numbers of %s', (language) => {
  const pairs = [...textsOf(language)].map(([name, text]) => ({ name, text, original: english.get(name) ?? '' }));

  test('of English stand in the translation, text by text', () => {
    const lost = pairs.flatMap(({ name, text, original }) => {
      const found = [...digitsIn(text), ...wordsIn(text, language), ...excepted(name, language)];
      return from2([...digitsIn(original), ...wordsIn(original, 'en')])
        .filter((number) => !found.includes(number))
        .map((number) => `${name}: ${number}`);
    });
    expect(lost).toEqual([]);
  });

  test('in digits stand in the English text', () => {
    const added = pairs.flatMap(({ name, text, original }) => {
      const found = [
        ...digitsIn(original),
        ...wordsIn(original, 'en'),
        ...monthsIn(original),
        ...excepted(name, language),
      ];
      return from2(digitsIn(text))
        .filter((number) => !found.includes(number))
        .map((number) => `${name}: ${number}`);
    });
    expect(added).toEqual([]);
  });
});

/** Words for members and offices, and how far a number may stand before them. */
const counted: Readonly<Record<LanguageCode, RegExp>> = {
  en: /(\d[\d,]*)[^\d.|]{1,40}?(?:members?|offices?)\b/g,
  es: /(\d[\d.]*)[^\d.|]{1,40}?(?:miembros?|oficinas?)\b/g,
  fr: /(\d[\d\s]*)[^\d.|]{1,40}?(?:membres?|bureaux?)\b/g,
  pt: /(\d[\d.]*)[^\d.|]{1,40}?(?:membros?|associados?|escritórios?)\b/g,
  ko: /(\d[\d,]*)[^\d.|년]{1,10}?(?:회원|사무소)/g,
  ja: /(\d[\d,]*)[^\d。|]{0,10}?(?:会員|事務所)/g,
  'zh-Hans': /(\d[\d,]*)[^\d。|]{0,10}?(?:会员|办事处)/g,
};
const countsIn = (text: string, language: LanguageCode): number[] =>
  [...text.matchAll(counted[language])].map(([, number = '']) => Number(number.replaceAll(/\D/g, '')));

describe('counts of the network', () => {
  const facts = documentsOf(documentsIn('en'), 'network-facts');

  test('stand in the network facts', () => {
    expect(facts).toMatchObject([{ memberCount: 1500, officeCount: 17, founded: 1990 }]);
  });

  test.each(languageCodes)('are read in %s where the interface says them', (language) => {
    const texts = textsOf(language);
    const said = [1500, 17].map(
      (number, index) =>
        `${number.toLocaleString(language, { useGrouping: 'always' })} ${texts.get(['join.members', 'join.offices'][index] ?? '') ?? ''}`,
    );
    expect(said.map((text) => countsIn(text, language)[0])).toEqual([1500, 17]);
  });

  test.each(languageCodes)('in %s texts are those of the network facts', (language) => {
    const found = [...textsOf(language)].flatMap(([name, text]) =>
      countsIn(text, language)
        .filter((number) => number !== 1500 && number !== 17)
        .map((number) => `${name}: ${number}`),
    );
    expect(found).toEqual([]);
  });
});

import { composeSnapshot, fixedLists, languageCodes, type ExportedDocument } from 'content-schemas';
import { quoteNumber } from 'content-schemas/quote';
import { describe, expect, test } from 'vitest';
import { asOf, starterDocuments } from './support/starter.ts';

describe('the number of a quote', () => {
  const asked = [2027, 'local-government', 'KE', 'fees-2027', 3_000_000, 5240] satisfies Parameters<typeof quoteNumber>;

  test('names the year, the type and the country', () => {
    expect(quoteNumber(...asked)).toMatch(/^2027-LG-KE-[0-9A-F]{5}$/);
    expect(quoteNumber(2027, 'subnational-association', 'KE', 'fees-2027', undefined, 900)).toMatch(/^2027-SA-KE-/);
  });

  test('is the same for the same question, and another for another one or another answer', () => {
    expect(quoteNumber(...asked)).toBe(quoteNumber(...asked));
    const others = [
      [2027, 'local-government', 'KE', 'fees-2027', 3_000_001, 5240],
      [2027, 'local-government', 'KE', 'fees-2027-b', 3_000_000, 5240],
      [2027, 'local-government', 'KE', 'fees-2027', 3_000_000, 5241],
      [2027, 'local-gathering', 'KE', 'fees-2027', 3_000_000, 5240],
    ] satisfies Parameters<typeof quoteNumber>[];
    expect(new Set([asked, ...others].map((parts) => quoteNumber(...parts))).size).toBe(5);
  });

  test('tells the populations and countries apart', () => {
    const numbers = fixedLists.country.flatMap((country) =>
      Array.from({ length: 20 }, (_, step) => quoteNumber(2027, 'local-government', country, 'fees-2027', step * 9973)),
    );
    expect(new Set(numbers).size).toBe(numbers.length);
  });
});

const rows = starterDocuments();

function snapshotBytes(language: (typeof languageCodes)[number], from: readonly ExportedDocument[]): string {
  const { snapshot } = composeSnapshot(language, from, asOf);
  if (!snapshot) throw new Error(`No snapshot of ${language}.`);
  return JSON.stringify(snapshot);
}

/** The languages that an English text changes, where nothing says that it is newer than its translations. */
const changedBy = (type: ExportedDocument['type'], field: string): string[] => {
  const after = rows.map((row) =>
    row.type === type && row.language === 'en' && row.content
      ? { ...row, content: { ...row.content, [field]: 'Other words' } }
      : row,
  );
  return languageCodes.filter((language) => snapshotBytes(language, rows) !== snapshotBytes(language, after));
};

describe('English beside the reader’s language', () => {
  test.each([
    ['benefit-section', 'title'],
    ['benefit-section', 'inShort'],
    ['application-form', 'asksInShort'],
    ['application-form', 'leaving'],
    ['applicant-type', 'name'],
    ['network-facts', 'name'],
    ['network-facts', 'adoptedBy'],
  ] as const)('of %s, %s, is in every snapshot: when it changes, all do', (type, field) => {
    expect(changedBy(type, field)).toEqual(languageCodes);
  });

  test.each([
    ['benefit-section', 'summary'],
    ['region', 'name'],
    ['contact-person', 'role'],
  ] as const)('of %s has no %s, which the quote does not show', (type, field) => {
    expect(changedBy(type, field)).toEqual(['en']);
  });

  test('is left out where it breaks the contract, and stops no other language', () => {
    const broken = rows.map((row) =>
      row.type === 'application-form' && row.language === 'en' && row.content
        ? { ...row, content: { ...row.content, leaving: '' } }
        : row,
    );
    expect(composeSnapshot('en', broken, asOf).snapshot).toBeUndefined();
    expect(composeSnapshot('ko', broken, asOf).snapshot?.english).not.toHaveProperty([
      'application-form/application-form',
    ]);
  });
});

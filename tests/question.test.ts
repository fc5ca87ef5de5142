import { describe, expect, test } from 'vitest';
import { fixedLists, languageCodes } from 'content-schemas';
import { hashOf, populationIn, questionIn } from 'content-schemas/question';

const numbers = [7, 1000, 50_001, 1_234_567_890];
// Numerals that are not digits of a place value (Roman, Han) stand for no script in which a population is written in digits.
const digits = Intl.supportedValuesOf('numberingSystem').filter((system) =>
  /^\p{Nd}+$/u.test(new Intl.NumberFormat('en', { numberingSystem: system, useGrouping: false }).format(1_234_567_890)),
);

describe('a population is read', () => {
  test.each([...new Set<string>([...languageCodes, ...fixedLists.language])])(
    'however %s writes it, in the digits of any script',
    (language) => {
      const all = digits.flatMap((numberingSystem) =>
        (['always', false] as const).flatMap((useGrouping) => {
          const format = new Intl.NumberFormat(language, { numberingSystem, useGrouping });
          return numbers.map((number) => [number, format.format(number)] as const);
        }),
      );
      // ICU has the words “standart onluq kəsr” in place of a pattern for Azerbaijani in Arabic digits.
      const isWritten = ([, written]: readonly [number, string]): boolean => !/\p{L}/u.test(written);
      expect(all.filter(isWritten).filter(([number, written]) => populationIn(written) !== number)).toEqual([]);
    },
  );

  test('in the digits of more than fifty scripts', () => expect(digits.length).toBeGreaterThan(50));

  test.each([
    ['3 000 000', 3_000_000],
    ['3\u00a0000\u00a0000', 3_000_000],
    ['3\u202f000\u202f000', 3_000_000],
    ['3.000.000', 3_000_000],
    ["3'000'000", 3_000_000],
    ['30,00,000', 3_000_000],
    ['３００万', 3_000_000],
    ['３，０００，０００', 3_000_000],
    ['300 만 명', 3_000_000],
    ['300万人', 3_000_000],
    ['1億2,000万', 120_000_000],
    ['1亿2000万', 120_000_000],
    ['5억', 500_000_000],
    ['31万5,000人', 315_000],
    ['٣٠٠٠٠٠٠', 3_000_000],
    ['  42 ', 42],
    ['10000000000', 10_000_000_000],
  ])('from “%s”', (written, number) => expect(populationIn(written)).toBe(number));
});

describe('what is no population is told apart', () => {
  test.each([
    ['', 'empty'],
    [' \u00a0', 'empty'],
    ['人', 'empty'],
    ['1,08 million', 'fraction'],
    ['3.5', 'fraction'],
    ['12,34', 'fraction'],
    ['1.08万', 'fraction'],
    ['3,000.000', 'fraction'],
    ['٣٫٥', 'fraction'],
    ['three', 'unclear'],
    ['3 million', 'unclear'],
    ['万', 'unclear'],
    ['-5', 'unclear'],
    ['−3 000', 'unclear'],
    ['3e6', 'unclear'],
    ['0x10', 'unclear'],
    ['1 2', 'unclear'],
    ['3 000 00', 'unclear'],
    ['三百万', 'unclear'],
    ['10000000001', 'large'],
    ['9'.repeat(400), 'large'],
  ])('“%s”: %s', (written, fault) => expect(populationIn(written)).toBe(fault));
});

describe('a question', () => {
  test('comes back from the address it is kept in', () => {
    for (const population of [...numbers, undefined]) {
      const question = { applicantType: 'local-government', country: 'KE', population };
      expect(questionIn(hashOf(question))).toEqual(question);
    }
  });

  test('is read from an address that a person wrote', () => {
    expect(questionIn('#country=JP&population=300万&type=associate')).toEqual({
      applicantType: 'associate',
      country: 'JP',
      population: 3_000_000,
    });
  });

  test.each(['', '#', '#local-government-group-1', '#type=local-government', '#country=KE', '#%', '#type=&country=KE'])(
    'is not in the anchor “%s”',
    (hash) => expect(questionIn(hash)).toBeUndefined(),
  );
});

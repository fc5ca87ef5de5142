import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import {
  describe as say,
  documentTypeNames,
  fieldsOf,
  inWords,
  parseDocument,
  partOf,
  typeFacts,
  type DocumentType,
  type Problem,
} from 'content-schemas';
import { example, examples, isRaw, type Raw } from './support/examples.ts';
import { changed, longestText, mutationsOf, type Path } from './support/mutations.ts';

const problemsOf = (content: Raw): readonly Problem[] => parseDocument(content).problems;
const saying = (content: Raw): string[] => problemsOf(content).map((problem) => say(problem));
const of = (type: DocumentType): Raw[] =>
  examples.filter(({ folder }) => folder === type).map(({ content }) => content);
const withChange = (content: Raw, path: Path, value: unknown): Raw => {
  const copy = changed(content, path, value);
  return isRaw(copy) ? copy : {};
};

describe('examples', () => {
  test.each(examples)('$name is accepted as it is', ({ content, folder }) => {
    expect(saying(content)).toEqual([]);
    expect(parseDocument(content).document).toEqual(content);
    expect(content['type']).toBe(folder);
  });

  test('every type has examples, and every field of it stands in one', () => {
    const unused = documentTypeNames.flatMap((type) => {
      const fields = fieldsOf(typeFacts(type).schema);
      return fields.filter(([name]) => !of(type).some((content) => name in content)).map(([name]) => `${type}.${name}`);
    });
    expect(unused).toEqual([]);
    expect(documentTypeNames.map((type) => of(type).length >= 2)).toEqual(documentTypeNames.map(() => true));
  });

  test('every field inside a part or a row stands in one', () => {
    const unused = documentTypeNames.flatMap((type) =>
      fieldsOf(typeFacts(type).schema).flatMap(([name, , schema]) => {
        const part = partOf(schema);
        const rows = of(type)
          .flatMap((content) => [content[name]].flat())
          .filter(isRaw);
        return part
          ? fieldsOf(part).flatMap(([inner]) => (rows.some((row) => inner in row) ? [] : [`${type}.${name}.${inner}`]))
          : [];
      }),
    );
    expect(unused).toEqual([]);
  });
});

const mutations = examples.flatMap(({ name, folder, content }) => {
  const type = documentTypeNames.find((candidate) => candidate === folder);
  if (!type) throw new Error(`${folder} is no type.`);
  return mutationsOf(typeFacts(type).schema, content).map((mutation) => ({
    ...mutation,
    name,
    broken: withChange(content, mutation.path, mutation.value),
  }));
});
const label = ({ name, path, rule }: { name: string; path: Path; rule: string }): string =>
  `${name}: ${path.join('.')} ${rule}`;
const startsWith = (path: Path, start: Path): boolean => start.every((step, index) => path[index] === step);

describe('every rule of every field', () => {
  test('is broken in more than a thousand ways', () => {
    expect(mutations.length).toBeGreaterThan(1000);
  });

  test('refuses what breaks it, at its place', () => {
    const passed = mutations.filter(
      ({ broken, path }) => !problemsOf(broken).some((problem) => startsWith(problem.path, path)),
    );
    expect(passed.map(label)).toEqual([]);
  });

  test('blames no other field', () => {
    const strayed = mutations.filter(({ broken, path }) =>
      problemsOf(broken).some((problem) => !startsWith(problem.path, path)),
    );
    expect(strayed.map(label)).toEqual([]);
  });

  test('takes a text of the greatest length, counted as a reader counts', () => {
    const refused = documentTypeNames.flatMap((type) => {
      const content = of(type)[0] ?? {};
      return fieldsOf(typeFacts(type).schema)
        .filter(([, { kind }]) => ['string', 'text', 'blocks'].includes(kind))
        .flatMap((field) => saying({ ...content, [field[0]]: longestText(field) }));
    });
    expect(refused).toEqual([]);
  });

  test('takes minus zero for zero', () => {
    const zeros = documentTypeNames
      .flatMap((type) => fieldsOf(typeFacts(type).schema))
      .flatMap((field) => [field, ...fieldsOf(partOf(field[2]) ?? z.object())])
      .filter(([, { kind, min }]) => (kind === 'integer' || kind === 'decimal') && min === 0);
    expect(zeros.map(([, , schema]) => schema.parse(-0))).toEqual(zeros.map(() => 0));
    expect(zeros.length).toBeGreaterThan(5);
  });

  test('speaks plainly', () => {
    const messages = [
      ...new Set(mutations.flatMap(({ broken }) => problemsOf(broken).map(({ message }) => inWords(message)))),
    ].toSorted();
    expect(
      messages.filter((message) => /invalid|expected|received|undefined|null|object|string|array|NaN/i.test(message)),
    ).toEqual([]);
    expect(messages).toMatchInlineSnapshot(`
      [
        "A character was lost here and shows as �: type it again.",
        "Add at least one row.",
        "Check the year: choose a day between 1900 and 2199.",
        "Choose Yes or No.",
        "Choose a day that exists in the calendar.",
        "Choose a larger picture: at least 300 pixels wide and 300 high.",
        "Choose a smaller picture: at most 10,000 pixels wide or high, and 50 million pixels in all.",
        "Choose at least one.",
        "Choose from the list.",
        "Choose one from the list.",
        "Keep at most 10 rows.",
        "Keep at most 12 rows.",
        "Keep at most 20 rows.",
        "Keep at most 30 rows.",
        "Keep at most 60 rows.",
        "One entry is chosen twice. Remove one of them.",
        "Remove the extra accents: one letter has more than four.",
        "Remove what does not belong here: onclick. If this keeps happening, tell the technical team.",
        "Shorten this to at most 1,200 characters.",
        "Shorten this to at most 1,500 characters.",
        "Shorten this to at most 100 characters.",
        "Shorten this to at most 120 characters.",
        "Shorten this to at most 160 characters.",
        "Shorten this to at most 2,000 characters.",
        "Shorten this to at most 20 characters.",
        "Shorten this to at most 20,000 characters.",
        "Shorten this to at most 220 characters.",
        "Shorten this to at most 250 characters.",
        "Shorten this to at most 254 characters.",
        "Shorten this to at most 30 characters.",
        "Shorten this to at most 300 characters.",
        "Shorten this to at most 40 characters.",
        "Shorten this to at most 400 characters.",
        "Shorten this to at most 500 characters.",
        "Shorten this to at most 60 characters.",
        "Shorten this to at most 600 characters.",
        "Shorten this to at most 80 characters.",
        "This cannot be read. Clear the field and fill it in again. If this keeps happening, tell the technical team.",
        "This file is damaged or is not a PDF. Choose or upload another.",
        "This picture cannot be read: its file is damaged, or is not a JPEG, PNG or WebP. Choose or upload another.",
        "This text contains invisible characters: delete it and type it again.",
        "Too many signs are joined into one character here: delete it and type it again.",
        "Use no more than 2 decimals.",
        "Use only small letters a-z, digits and single hyphens, for example accessibility.",
        "Use only small letters a-z, digits and single hyphens, for example east-asia.",
        "Use only small letters a-z, digits and single hyphens, for example fees-2027.",
        "Use only small letters a-z, digits and single hyphens, for example get-connected.",
        "Use only small letters a-z, digits and single hyphens, for example harbour-town-mayor.",
        "Use only small letters a-z, digits and single hyphens, for example local-government.",
        "Use only small letters a-z, digits and single hyphens, for example membership.",
        "Use only small letters a-z, digits and single hyphens, for example peer-networking.",
        "Write a full web address that starts with https://, or a page of this site such as /en/fees/.",
        "Write a number of at least 0.",
        "Write a number of at least 1.",
        "Write a number of at least 1800.",
        "Write a number of at least 1900.",
        "Write a number of at least 2000.",
        "Write a number of at most 1,000,000.",
        "Write a number of at most 10,000.",
        "Write a number of at most 2,000,000,000.",
        "Write a number of at most 2100.",
        "Write a number of at most 999.",
        "Write a number, for example 160.50.",
        "Write a short name in small letters, for example accessibility.",
        "Write a short name in small letters, for example east-asia.",
        "Write a short name in small letters, for example fees-2027.",
        "Write a short name in small letters, for example get-connected.",
        "Write a short name in small letters, for example harbour-town-mayor.",
        "Write a short name in small letters, for example local-government.",
        "Write a short name in small letters, for example membership.",
        "Write a short name in small letters, for example peer-networking.",
        "Write a whole number, without dots, commas or words.",
        "Write one email address, for example membership@example.org.",
        "Write something here: this would be blank on the site.",
        "Write where the link goes.",
      ]
    `);
  });

  test.each(documentTypeNames)('%s takes no field that it does not know', (type) => {
    for (const content of of(type)) {
      for (const stranger of ['onclick', 'id', 'approved', 'locale'])
        expect(problemsOf({ ...content, [stranger]: true }).map(({ message }) => inWords(message))).toEqual([
          `Remove what does not belong here: ${stranger}. If this keeps happening, tell the technical team.`,
        ]);
      const prototype: unknown = JSON.parse(JSON.stringify(content).replace('{', '{"__proto__":{"role":1},'));
      expect(isRaw(prototype) ? saying(prototype) : []).not.toEqual([]);
    }
  });

  test.each(documentTypeNames)('%s needs an id and one of the seven languages, or none', (type) => {
    const content = of(type)[0] ?? {};
    expect(problemsOf({ ...content, document: '' })).not.toEqual([]);
    for (const language of ['zz', 'EN', 'en_US', 'zh', '../', '*', '', undefined])
      expect(problemsOf({ ...content, language })).not.toEqual([]);
    const { localized } = typeFacts(type);
    expect(
      problemsOf({ ...content, language: localized ? null : 'en' }).map(({ message }) => inWords(message)),
    ).toEqual([
      localized
        ? 'This needs a language. Tell the technical team.'
        : 'This cannot have a language. Tell the technical team.',
    ]);
  });
});

test('a type that does not exist is a fault of the program', () => {
  expect(() => parseDocument({ type: 'toString' })).toThrowErrorMatchingInlineSnapshot(
    `[Error: No such type of document: toString]`,
  );
});

describe('rules within one document', () => {
  const amounts = (...rows: Raw[]): string[] => saying(example('fee-band/open-top-without-groups', { amounts: rows }));
  const surcharges = (...rows: Raw[]): string[] =>
    saying(example('fee-schedule/canada-with-surcharges', { surcharges: rows }));

  test('of a fee band', () => {
    expect([
      ...saying(example('fee-band/cents', { populationFrom: 10, populationTo: 9 })),
      ...saying(example('fee-band/flat-fee', { populationTo: 9 })),
      ...saying(example('fee-band/flat-fee', { amounts: [] })),
      ...amounts({ currency: 'JPY', amount: 0.5 }),
      ...amounts({ currency: 'USD', amount: 0.30000000000000004 }),
      ...amounts({ currency: 'USD', amount: 1e308 }),
      ...amounts({ currency: 'USD', amount: '12,50' }),
    ]).toMatchInlineSnapshot(`
      [
        "Row of the fee table “local-government: 10 to 9”, People to: “People to” cannot be smaller than “People from”. Change one of the two.",
        "Row of the fee table “joint-capital”, People from: Write the smallest population too, for example 0.",
        "Row of the fee table “joint-capital”, Amounts: Add the amounts, or choose Yes for “Ask us”.",
        "Row of the fee table “local-government: 4,000,001 and above”, Amounts, row 1, Amount for a year: Japanese Yen (JPY) has no decimals: write a whole number.",
        "Row of the fee table “local-government: 4,000,001 and above”, Amounts, row 1, Amount for a year: Use no more than 2 decimals.",
        "Row of the fee table “local-government: 4,000,001 and above”, Amounts, row 1, Amount for a year: Write a number of at most 1,000,000.",
        "Row of the fee table “local-government: 4,000,001 and above”, Amounts, row 1, Amount for a year: Write a number, for example 160.50.",
      ]
    `);
    expect(saying(example('fee-band/cents', { populationFrom: 9, populationTo: 9 }))).toEqual([]);
  });

  test('of a fee schedule', () => {
    expect([
      ...saying(example('fee-schedule/iaec-with-cents', { validTo: '2019-12-31' })),
      ...saying(
        example('fee-schedule/iaec-with-cents', {
          groups: [
            { key: 'I', countries: ['ES'] },
            { key: 'I', countries: ['ES'] },
          ],
        }),
      ),
      ...saying(
        example('fee-schedule/canada-with-surcharges', {
          localCurrencies: [
            { currency: 'JPY', countries: ['JP'] },
            { currency: 'EUR', countries: ['CA', 'JP'] },
            { currency: 'USD', countries: ['US'] },
          ],
        }),
      ),
      ...surcharges({ region: 'oceania', kind: 'fixed', value: 1 }),
      ...surcharges({ region: 'oceania', kind: 'fixed', value: 1, currency: 'USD' }),
      ...surcharges({ region: 'oceania', kind: 'fixed', value: 1, currency: 'EUR' }),
      ...surcharges(
        { region: 'oceania', kind: 'fixed', value: 0.5, currency: 'JPY' },
        { region: 'oceania', kind: 'fixed', value: 1, currency: 'EUR' },
      ),
      ...surcharges({ region: 'oceania', kind: 'percent', value: 101 }),
    ]).toMatchInlineSnapshot(`
      [
        "Fees by year “iaec-2020”, Valid to: “Valid to” cannot be before “Valid from”. Change one of the two.",
        "Fees by year “iaec-2020”, Income groups, row 2, Group: Two groups are called “I”. Rename or delete one.",
        "Fees by year “iaec-2020”, Income groups, row 2, Countries: Spain is in two groups; remove it from one.",
        "Fees by year “canada-2017”, Countries that pay in another currency, row 2, Countries: Japan is in two currencies; remove it from one.",
        "Fees by year “canada-2017”, Countries that pay in another currency, row 3, Currency: US Dollar (USD) is not among the currencies of these fees. Choose another, or add it to “Currencies”.",
        "Fees by year “canada-2017”, Surcharges, row 1, Currency: Choose the currency of the fixed amount.",
        "Fees by year “canada-2017”, Surcharges, row 1, Currency: US Dollar (USD) is not among the currencies of these fees. Choose another, or add it to “Currencies”.",
        "Fees by year “canada-2017”, Surcharges, row 1, Currency: Add a row with the fixed amount in each of these currencies too: Japanese Yen (JPY). Amounts are not converted.",
        "Fees by year “canada-2017”, Surcharges, row 1, Value: Japanese Yen (JPY) has no decimals: write a whole number.",
        "Fees by year “canada-2017”, Surcharges, row 1, Value: Write a percentage of at most 100.",
      ]
    `);
  });

  test('of a testimonial', () => {
    expect([
      ...saying(example('testimonial/expiring', { expiresOn: '2025-09-01' })),
      ...saying(example('testimonial/expiring', { consentOn: '2025-09-01' })),
    ]).toMatchInlineSnapshot(`
      [
        "Testimonial “Ana Exemplo” (Portuguese), Show until: “Show until” cannot be before “Given on”. Change one of the two.",
        "Testimonial “Ana Exemplo” (Portuguese), Consent given on: “Consent given on” cannot be before “Given on”. Change one of the two.",
      ]
    `);
  });
});

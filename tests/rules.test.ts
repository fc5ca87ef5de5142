import { describe, expect, test } from 'vitest';
import { describe as say, siteProblems } from 'content-schemas';
import { example, isRaw, type Raw } from './support/examples.ts';
import { changedSite, copyOf, isMatch, to, without, type Change } from './support/site.ts';

const saying = (change: Change, added: readonly Raw[] = []): string[] =>
  siteProblems('en', changedSite(change, added)).map((problem) => say(problem));
const same: Change = (document) => document;

test('the starter content breaks no rule', () => {
  expect(saying(same)).toEqual([]);
});

describe('keys', () => {
  test('are given once in a type', () => {
    expect(saying(same, [copyOf({ type: 'benefit-item', key: 'peer-networking' }, { title: 'Twin' })]))
      .toMatchInlineSnapshot(`
      [
        "Benefit “Twin” (English), Name in web addresses: Choose another name: “peer-networking” is already used by “Meet people who do your job”.",
      ]
    `);
  });

  test('are said of each twin but the first', () => {
    expect(
      saying(same, [
        copyOf({ key: 'africa' }, { countries: ['AQ'] }),
        copyOf({ key: 'africa' }, { document: 'another', countries: ['BV'] }),
      ]),
    ).toMatchInlineSnapshot(`
      [
        "Region “Africa” (English), Name in web addresses: Choose another name: “africa” is already used by “Africa”.",
        "Region “Africa” (English), Name in web addresses: Choose another name: “africa” is already used by “Africa”.",
      ]
    `);
  });

  test('may be the same in two types', () => {
    expect(saying(same, [copyOf({ type: 'information-page', key: 'privacy' }, { key: 'africa' })])).toEqual([]);
  });

  test('of a type with one document cannot be chosen', () => {
    expect(saying(same, [copyOf({ type: 'network-facts' }, {})])).toMatchInlineSnapshot(`
      [
        "Facts about the network (English): There are two of these. Keep one and delete the other.",
      ]
    `);
  });
});

describe('references', () => {
  test('of every kind lead to a published document', () => {
    expect([
      ...saying(to({ section: 'gone' }, { type: 'benefit-item', key: 'peer-networking' })),
      ...saying(to({ section: 'gone' }, { type: 'testimonial', key: 'mihon-planner' })),
      ...saying(to({ regions: ['africa', 'gone'] }, { type: 'contact-person' })),
      ...saying(to({ defaultContact: 'gone' }, { type: 'network-facts' })),
      ...saying(
        to(
          { surcharges: [{ region: 'gone', kind: 'percent', value: 10 }] },
          { type: 'fee-schedule', key: 'fees-2026' },
        ),
      ),
      ...saying(same, [example('fee-band/open-top-without-groups', { populationFrom: 0 })]),
      ...saying(
        to(
          { applicantType: 'gone' },
          { type: 'fee-band', schedule: 'fees-2026', applicantType: 'national-association' },
        ),
      ),
    ]).toMatchInlineSnapshot(`
      [
        "Benefit “Meet people who do your job” (English), Section: The section “gone” is not published. Publish it first, or choose another.",
        "Testimonial “Hanako Sample” (English), Benefit it is about: The section “gone” is not published. Publish it first, or choose another.",
        "Contact “Eva Madeira” (English), Regions: The region “gone” is not published. Publish it first, or choose another.",
        "Facts about the network (English), Contact for all other countries: The contact “gone” is not published. Publish it first, or choose another.",
        "Fees by year “fees-2026”, Surcharges, row 1, Region: The region “gone” is not published. Publish it first, or choose another.",
        "Row of the fee table “City, town or region: 0 and above”, Fees of the year: The fee table “regional-2012” is not published. Publish it first, or choose another.",
        "Row of the fee table “gone”, Type of organisation: The type of organisation “gone” is not published. Publish it first, or choose another.",
      ]
    `);
  });

  test('break where the document that they lead to is taken away', () => {
    expect(saying(without({ type: 'benefit-section', key: 'get-resources' }))).toMatchInlineSnapshot(`
      [
        "Testimonial “Hanako Sample” (English), Benefit it is about: The section “get-resources” is not published. Publish it first, or choose another.",
        "Testimonial “Asha Namuna” (English), Benefit it is about: The section “get-resources” is not published. Publish it first, or choose another.",
        "Testimonial “Neema Mfano” (English), Benefit it is about: The section “get-resources” is not published. Publish it first, or choose another.",
        "Testimonial “Nguyễn Văn Mẫu” (English), Benefit it is about: The section “get-resources” is not published. Publish it first, or choose another.",
      ]
    `);
  });

  test('lead to a document of the right type only', () => {
    expect(saying(to({ section: 'africa' }, { type: 'benefit-item', key: 'peer-networking' }))).toMatchInlineSnapshot(`
      [
        "Benefit “Meet people who do your job” (English), Section: The section “africa” is not published. Publish it first, or choose another.",
      ]
    `);
  });
});

describe('regions', () => {
  test('share no country', () => {
    expect(
      saying(to({ countries: ['KE', 'FR'] }, { type: 'region', key: 'europe' })).filter((line) =>
        line.startsWith('Region'),
      ),
    ).toMatchInlineSnapshot(`
      [
        "Region “Europe” (English), Countries: Kenya already belongs to “Africa”. Remove it from one of the two.",
      ]
    `);
  });

  test('hold the country of every testimonial', () => {
    expect(saying(to({ country: 'AQ' }, { type: 'testimonial', key: 'mihon-planner' }))).toMatchInlineSnapshot(`
      [
        "Testimonial “Hanako Sample” (English), Country: Antarctica belongs to no published region. Add it to a region first.",
      ]
    `);
  });
});

describe('fee schedules', () => {
  const later = (key: string, validFrom: string, validTo: string): Raw[] => [
    copyOf({ type: 'fee-schedule', key: 'fees-2027' }, { document: key, key, validFrom, validTo }),
    copyOf(
      { type: 'fee-band', schedule: 'fees-2027', applicantType: 'national-association' },
      { document: `${key}-band`, schedule: key },
    ),
  ];

  test('may follow each other with a pause', () => {
    expect(saying(same, later('fees-2028', '2028-01-01', '2028-12-31'))).toEqual([]);
    expect(saying(same, later('fees-2030', '2030-01-01', '2030-12-31'))).toEqual([]);
  });

  test('hold in periods that share no day', () => {
    expect(saying(same, later('fees-mid-year', '2027-12-31', '2028-03-31'))).toMatchInlineSnapshot(`
      [
        "Fees by year “fees-mid-year”, Valid from: Choose a day after 31 December 2027: “fees-2027” is valid until then.",
      ]
    `);
  });

  test('are compared with every period before, not the last one only', () => {
    expect(
      saying(same, [
        ...later('fees-short', '2027-02-01', '2027-02-28'),
        ...later('fees-long', '2027-06-01', '2028-06-30'),
      ]),
    ).toMatchInlineSnapshot(`
      [
        "Fees by year “fees-short”, Valid from: Choose a day after 31 December 2027: “fees-2027” is valid until then.",
        "Fees by year “fees-long”, Valid from: Choose a day after 31 December 2027: “fees-2027” is valid until then.",
      ]
    `);
  });

  test('have bands', () => {
    expect(saying(without({ type: 'fee-band', schedule: 'fees-2027' }))).toMatchInlineSnapshot(`
      [
        "Fees by year “fees-2027”: These fees have no rows yet. Add at least one under “Rows of the fee table”.",
      ]
    `);
  });
});

/** The starter content with these bands instead of those of the largest table of 2026; from and to of each. */
function withBands(...limits: readonly (readonly [from?: number, to?: number])[]): string[] {
  const ofTable = { type: 'fee-band', schedule: 'fees-2026', applicantType: 'local-government' };
  const { populationFrom, populationTo, ...flat } = copyOf(ofTable, {});
  expect([populationFrom, populationTo]).toEqual([0, 50_000]);
  const bands = limits.map(([from, to], index) => ({
    ...flat,
    document: `band-${index}`,
    ...(from === undefined ? {} : { populationFrom: from }),
    ...(to === undefined ? {} : { populationTo: to }),
  }));
  return saying(without(ofTable), bands);
}

describe('fee bands', () => {
  test.each([[[[0, 9], [10]]], [[[1, 9], [10, 10], [11]]], [[[10], [0, 9]]], [[[]]], [[[0]]], [[[1]]]] as const)(
    '%j meet',
    (limits) => {
      expect(withBands(...limits)).toEqual([]);
    },
  );

  test('of the tables that networks really print are refused', () => {
    expect({
      'ICLEI USA, 1-50,000 and 50,000-100,000': withBands([1, 50_000], [50_000, 100_000], [100_001]),
      'archive, over 4,000,001': withBands([0, 4_000_000], [4_000_002]),
      'a gap of many': withBands([0, 50_000], [100_001]),
      'without the smallest': withBands([2, 50_000], [50_001]),
      'closed at the top': withBands([0, 50_000], [50_001, 100_000]),
      'one fee for all, and bands': withBands([], [0, 50_000]),
      'two for all': withBands([], []),
      'the same twice': withBands([0, 9], [0, 9], [10]),
      'one inside another': withBands([0, 100], [10, 20], [101]),
      'a closed one inside the open one': withBands([0], [10, 20]),
      'one that came later and ends in another': withBands([50_000], [0, 50_000]),
      'one that came later, around another': withBands([10, 20], [0]),
      'one that came later, over three': withBands([0, 9], [10, 20], [21], [5, 30]),
      'one that came later and ends too early': withBands([51], [0, 49]),
    }).toMatchInlineSnapshot(`
      {
        "ICLEI USA, 1-50,000 and 50,000-100,000": [
          "Row of the fee table “City, town or region: 50,000 to 100,000”, People from: There are two fees for a population of 50,000: one here, one in the row “1 to 50,000”. Change or delete one of the two rows.",
        ],
        "a closed one inside the open one": [
          "Row of the fee table “City, town or region: 10 to 20”, People from: There are two fees for a population of 10 to 20: one here, one in the row “0 and above”. Change or delete one of the two rows.",
        ],
        "a gap of many": [
          "Row of the fee table “City, town or region: 100,001 and above”, People from: There is no fee for a population of 50,001 to 100,000, between the rows “0 to 50,000” and “100,001 and above”. Change one of the two, or add a row.",
        ],
        "archive, over 4,000,001": [
          "Row of the fee table “City, town or region: 4,000,002 and above”, People from: There is no fee for a population of 4,000,001, between the rows “0 to 4,000,000” and “4,000,002 and above”. Change one of the two, or add a row.",
        ],
        "closed at the top": [
          "Row of the fee table “City, town or region: 50,001 to 100,000”, People to: The last row must have no upper limit: leave “People to” empty, or add a row from 100,001.",
        ],
        "one fee for all, and bands": [
          "Row of the fee table “City, town or region: 0 to 50,000”, People from: There are two fees for a population of 0 to 50,000: one here, one in the row “any population”. Change or delete one of the two rows.",
        ],
        "one inside another": [
          "Row of the fee table “City, town or region: 10 to 20”, People from: There are two fees for a population of 10 to 20: one here, one in the row “0 to 100”. Change or delete one of the two rows.",
        ],
        "one that came later and ends in another": [
          "Row of the fee table “City, town or region: 0 to 50,000”, People to: There are two fees for a population of 50,000: one here, one in the row “50,000 and above”. Change or delete one of the two rows.",
        ],
        "one that came later and ends too early": [
          "Row of the fee table “City, town or region: 0 to 49”, People to: There is no fee for a population of 50, between the rows “0 to 49” and “51 and above”. Change one of the two, or add a row.",
        ],
        "one that came later, around another": [
          "Row of the fee table “City, town or region: 0 and above”, People to: There are two fees for a population of 10 to 20: one here, one in the row “10 to 20”. Change or delete one of the two rows.",
        ],
        "one that came later, over three": [
          "Row of the fee table “City, town or region: 5 to 30”, People from: There are two fees for some populations: one here, one in the rows “0 to 9”, “10 to 20”, and “21 and above”. Change this row, or change or delete those.",
        ],
        "the same twice": [
          "Row of the fee table “City, town or region: 0 to 9”, People from: There are two rows for the same population. Delete one.",
        ],
        "two for all": [
          "Row of the fee table “City, town or region”, People from: There are two rows for the same population. Delete one.",
        ],
        "without the smallest": [
          "Row of the fee table “City, town or region: 2 to 50,000”, People from: There is no fee for a population below 2: begin the first row with 0.",
        ],
      }
    `);
  });

  const withAmounts = (change: (rows: readonly Raw[]) => readonly Raw[]): string[] =>
    saying((document) =>
      isMatch(document, { type: 'fee-band', schedule: 'fees-2026', populationFrom: 50_001 })
        ? { amounts: change(Array.isArray(document['amounts']) ? document['amounts'].filter(isRaw) : []) }
        : {},
    );

  test('have one amount for each group and currency of their schedule', () => {
    expect({
      missing: withAmounts((rows) => rows.slice(1)),
      'stranger currency': withAmounts((rows) => [...rows, { group: 'I', currency: 'KRW', amount: 1 }]),
      'stranger group': withAmounts((rows) => [...rows, { group: 'V', currency: 'EUR', amount: 1 }]),
      'no group': withAmounts((rows) => [...rows, { currency: 'EUR', amount: 1 }]),
      twins: withAmounts((rows) => [...rows, ...rows.slice(0, 1)]),
    }).toMatchInlineSnapshot(`
      {
        "missing": [
          "Row of the fee table “City, town or region: 50,001 to 100,000”, Amounts: Add the amount in Euro (EUR) for income group I.",
        ],
        "no group": [
          "Row of the fee table “City, town or region: 50,001 to 100,000”, Amounts, row 13, Income group: Choose the income group.",
        ],
        "stranger currency": [
          "Row of the fee table “City, town or region: 50,001 to 100,000”, Amounts, row 13, Currency: South Korean Won (KRW) is not among the currencies of “fees-2026”. Choose one of those.",
        ],
        "stranger group": [
          "Row of the fee table “City, town or region: 50,001 to 100,000”, Amounts, row 13, Income group: V is not among the income groups of “fees-2026”. Choose one of those.",
        ],
        "twins": [
          "Row of the fee table “City, town or region: 50,001 to 100,000”, Amounts, row 13, Currency: Rows 1 and 13 are for the same income group and currency. Delete one.",
        ],
      }
    `);
  });

  test('have no group where the schedule has none', () => {
    const schedule = example('fee-schedule/without-income-groups');
    expect(
      saying(same, [
        schedule,
        example('fee-band/flat-fee', {
          schedule: 'regional-2012',
          applicantType: 'local-government',
          amounts: [{ group: 'IV', currency: 'USD', amount: 1 }],
        }),
      ]),
    ).toMatchInlineSnapshot(`
      [
        "Row of the fee table “City, town or region”, Amounts, row 1, Income group: Leave this empty: “regional-2012” has no income groups.",
        "Row of the fee table “City, town or region”, Amounts: Add the amount in US Dollar (USD).",
      ]
    `);
    expect(
      saying(same, [
        schedule,
        example('fee-band/flat-fee', {
          schedule: 'regional-2012',
          applicantType: 'local-government',
          amounts: [{ currency: 'USD', amount: 1 }],
        }),
      ]),
    ).toEqual([]);
  });

  test('need no amount where the answer is to ask', () => {
    expect(
      saying(same, [
        example('fee-schedule/without-income-groups'),
        example('fee-band/ask-us', { applicantType: 'local-government' }),
      ]),
    ).toEqual([]);
  });
});

describe('types of one document', () => {
  test.each(['application-form', 'join-page', 'network-facts'])('%s must be there', (type) => {
    expect(saying(without({ type }))).toHaveLength(1);
  });

  test('are asked for in the language that lacks them', () => {
    expect(siteProblems('ko', []).map((problem) => say(problem))).toMatchInlineSnapshot(`
      [
        "How to apply (Korean): Publish this in Korean or English: the site needs it.",
        "Front page (Korean): Publish this in Korean or English: the site needs it.",
        "Facts about the network (Korean): Publish this in Korean or English: the site needs it.",
      ]
    `);
  });
});

import { describe, expect, test } from 'vitest';
import { describe as say, siteProblems } from 'content-schemas';
import { example, isRaw, type Raw } from './support/examples.ts';
import { changedSite, starterSite, type Change } from './support/site.ts';

const saying = (change: Change, added: readonly Raw[] = []): string[] => siteProblems('en', changedSite(change, added)).map(say);
const same: Change = (document) => document;

/** Other fields for the one document that matches. */
const to = (fields: Raw, match: Raw): Change => (document) => (isMatch(document, match) ? fields : {});
const without = (match: Raw): Change => (document) => (isMatch(document, match) ? null : {});
const isMatch = (document: Raw, match: Raw): boolean => Object.entries(match).every(([name, value]) => document[name] === value);
const copyOf = (match: Raw, fields: Raw): Raw => ({ ...starterSite('en').find((document) => isMatch(document, match)), document: 'a-copy', ...fields });

test('the starter content breaks no rule', () => {
  expect(saying(same)).toEqual([]);
});

describe('keys', () => {
  test('are given once in a type', () => {
    expect(saying(same, [copyOf({ type: 'benefit-item', key: 'peer-networking' }, { title: 'Twin' })])).toMatchInlineSnapshot(`
      [
        "Benefit item “Twin” (en), Key: Choose another key: “peer-networking” is already used by “Meet people who do your job”.",
      ]
    `);
  });

  test('are said of each twin but the first', () => {
    expect(saying(same, [copyOf({ key: 'africa' }, { countries: ['AQ'] }), copyOf({ key: 'africa' }, { document: 'another', countries: ['BV'] })])).toMatchInlineSnapshot(`
      [
        "Region “Africa” (en), Key: Choose another key: “africa” is already used by “Africa”.",
        "Region “Africa” (en), Key: Choose another key: “africa” is already used by “Africa”.",
      ]
    `);
  });

  test('may be the same in two types', () => {
    expect(saying(same, [copyOf({ type: 'information-page', key: 'privacy' }, { key: 'africa' })])).toEqual([]);
  });

  test('of a type with one document cannot be chosen', () => {
    expect(saying(same, [copyOf({ type: 'network-facts' }, {})])).toMatchInlineSnapshot(`
      [
        "Network facts “ICLEI – Local Governments for Sustainability” (en): There is a second one. Keep one and delete the other.",
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
      ...saying(to({ surcharges: [{ region: 'gone', kind: 'percent', value: 10 }] }, { type: 'fee-schedule', key: 'fees-2026' })),
      ...saying(same, [example('fee-band/open-top-without-groups', { populationFrom: 0 })]),
      ...saying(to({ applicantType: 'gone' }, { type: 'fee-band', schedule: 'fees-2026', applicantType: 'national-association' })),
    ]).toMatchInlineSnapshot(`
      [
        "Benefit item “Meet people who do your job” (en), Section: The section “gone” is not published. Publish it first, or choose another.",
        "Testimonial “Hanako Sample” (en), Benefit it speaks of: The section “gone” is not published. Publish it first, or choose another.",
        "Contact person “Eva Madeira” (en), Regions: The region “gone” is not published. Publish it first, or choose another.",
        "Network facts “ICLEI – Local Governments for Sustainability” (en), Who answers everything else: The contact person “gone” is not published. Publish it first, or choose another.",
        "Fee schedule “fees-2026”, Surcharges, row 1, Region: The region “gone” is not published. Publish it first, or choose another.",
        "Fee band “local-government, from 0”, Fee schedule: The fee schedule “regional-2012” is not published. Publish it first, or choose another.",
        "Fee band “gone”, Who pays: The applicant type “gone” is not published. Publish it first, or choose another.",
      ]
    `);
  });

  test('break where the document that they lead to is taken away', () => {
    expect(saying(without({ type: 'benefit-section', key: 'get-resources' }))).toMatchInlineSnapshot(`
      [
        "Testimonial “Hanako Sample” (en), Benefit it speaks of: The section “get-resources” is not published. Publish it first, or choose another.",
        "Testimonial “Asha Namuna” (en), Benefit it speaks of: The section “get-resources” is not published. Publish it first, or choose another.",
      ]
    `);
  });

  test('lead to a document of the right type only', () => {
    expect(saying(to({ section: 'africa' }, { type: 'benefit-item', key: 'peer-networking' }))).toMatchInlineSnapshot(`
      [
        "Benefit item “Meet people who do your job” (en), Section: The section “africa” is not published. Publish it first, or choose another.",
      ]
    `);
  });
});

describe('regions', () => {
  test('share no country', () => {
    expect(saying(to({ countries: ['KE', 'FR'] }, { type: 'region', key: 'europe' })).filter((line) => line.startsWith('Region'))).toMatchInlineSnapshot(`
      [
        "Region “Europe” (en), Countries: Kenya already belongs to “Africa”. A country belongs to one region.",
      ]
    `);
  });

  test('hold the country of every testimonial', () => {
    expect(saying(to({ country: 'AQ' }, { type: 'testimonial', key: 'mihon-planner' }))).toMatchInlineSnapshot(`
      [
        "Testimonial “Hanako Sample” (en), Country: Antarctica belongs to no published region. Add it to a region first.",
      ]
    `);
  });
});

describe('fee schedules', () => {
  const later = (key: string, validFrom: string, validTo: string): Raw[] => [
    copyOf({ type: 'fee-schedule', key: 'fees-2027' }, { document: key, key, validFrom, validTo }),
    copyOf({ type: 'fee-band', schedule: 'fees-2027', applicantType: 'national-association' }, { document: `${key}-band`, schedule: key }),
  ];

  test('may follow each other with a pause', () => {
    expect(saying(same, later('fees-2028', '2028-01-01', '2028-12-31'))).toEqual([]);
    expect(saying(same, later('fees-2030', '2030-01-01', '2030-12-31'))).toEqual([]);
  });

  test('hold in periods that share no day', () => {
    expect(saying(same, later('fees-mid-year', '2027-12-31', '2028-03-31'))).toMatchInlineSnapshot(`
      [
        "Fee schedule “fees-mid-year”, Valid from: The period overlaps that of “fees-2027”, which runs until 2027-12-31.",
      ]
    `);
  });

  test('are compared with every period before, not the last one only', () => {
    expect(saying(same, [...later('fees-short', '2027-02-01', '2027-02-28'), ...later('fees-long', '2027-06-01', '2028-06-30')])).toMatchInlineSnapshot(`
      [
        "Fee schedule “fees-short”, Valid from: The period overlaps that of “fees-2027”, which runs until 2027-12-31.",
        "Fee schedule “fees-long”, Valid from: The period overlaps that of “fees-2027”, which runs until 2027-12-31.",
      ]
    `);
  });

  test('have bands', () => {
    expect(saying(without({ type: 'fee-band', schedule: 'fees-2027' }))).toMatchInlineSnapshot(`
      [
        "Fee schedule “fees-2027”: This schedule has no fee band yet. Add at least one.",
      ]
    `);
  });
});

/** The starter content with these bands instead of those of the largest table of 2026; from and to of each. */
function withBands(...limits: readonly (readonly [from?: number, to?: number])[]): string[] {
  const ofTable = { type: 'fee-band', schedule: 'fees-2026', applicantType: 'local-government' };
  const { populationFrom, populationTo, ...flat } = copyOf(ofTable, {});
  expect([populationFrom, populationTo]).toEqual([0, 50_000]);
  const bands = limits.map(([from, to], index) => ({ ...flat, document: `band-${index}`, ...(from === undefined ? {} : { populationFrom: from }), ...(to === undefined ? {} : { populationTo: to }) }));
  return saying(without(ofTable), bands);
}

describe('fee bands', () => {
  test.each([[[[0, 9], [10]]], [[[1, 9], [10, 10], [11]]], [[[10], [0, 9]]], [[[]]], [[[0]]], [[[1]]]] as const)('%j meet', (limits) => {
    expect(withBands(...limits)).toEqual([]);
  });

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
    }).toMatchInlineSnapshot(`
      {
        "ICLEI USA, 1-50,000 and 50,000-100,000": [
          "Fee band “local-government, 50000 to 100000”, People from: Bands “1 to 50000” and “50000 to 100000” of local-government overlap.",
        ],
        "a closed one inside the open one": [
          "Fee band “local-government, 10 to 20”, People from: Bands “0 to any number” and “10 to 20” of local-government overlap.",
        ],
        "a gap of many": [
          "Fee band “local-government, from 100001”, People from: Bands “0 to 50000” and “100001 to any number” of local-government leave a gap: 50001 to 100000 has no fee.",
        ],
        "archive, over 4,000,001": [
          "Fee band “local-government, from 4000002”, People from: Bands “0 to 4000000” and “4000002 to any number” of local-government leave a gap: 4000001 has no fee.",
        ],
        "closed at the top": [
          "Fee band “local-government, 50001 to 100000”, People to: The top band of local-government must stay open: leave “People to” empty, or add a band from 100001.",
        ],
        "one fee for all, and bands": [
          "Fee band “local-government, 0 to 50000”, People from: Bands “for all” and “0 to 50000” of local-government overlap.",
        ],
        "one inside another": [
          "Fee band “local-government, 10 to 20”, People from: Bands “0 to 100” and “10 to 20” of local-government overlap.",
        ],
        "the same twice": [
          "Fee band “local-government, 0 to 9”, People from: Bands “0 to 9” and “0 to 9” of local-government overlap.",
        ],
        "two for all": [
          "Fee band “local-government”, People from: Bands “for all” and “for all” of local-government overlap.",
        ],
        "without the smallest": [
          "Fee band “local-government, 2 to 50000”, People from: The first band of local-government starts at 2: fees for fewer people are missing.",
        ],
      }
    `);
  });

  const withAmounts = (change: (rows: readonly Raw[]) => readonly Raw[]): string[] =>
    saying((document) => (isMatch(document, { type: 'fee-band', schedule: 'fees-2026', populationFrom: 50_001 }) ? { amounts: change(Array.isArray(document['amounts']) ? document['amounts'].filter(isRaw) : []) } : {}));

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
          "Fee band “local-government, 50001 to 100000”, Amounts: The amount in EUR for group I is missing in band “50001 to 100000” of local-government.",
        ],
        "no group": [
          "Fee band “local-government, 50001 to 100000”, Amounts, row 13, Income group: Choose the income group.",
        ],
        "stranger currency": [
          "Fee band “local-government, 50001 to 100000”, Amounts, row 13, Currency: The schedule “fees-2026” has no KRW.",
        ],
        "stranger group": [
          "Fee band “local-government, 50001 to 100000”, Amounts, row 13, Income group: The schedule “fees-2026” has no group V.",
        ],
        "twins": [
          "Fee band “local-government, 50001 to 100000”, Amounts, row 13, Currency: Rows 1 and 13 are for the same group and currency.",
        ],
      }
    `);
  });

  test('have no group where the schedule has none', () => {
    const schedule = example('fee-schedule/without-income-groups');
    expect(saying(same, [schedule, example('fee-band/flat-fee', { schedule: 'regional-2012', applicantType: 'local-government', amounts: [{ group: 'IV', currency: 'USD', amount: 1 }] })])).toMatchInlineSnapshot(`
      [
        "Fee band “local-government”, Amounts, row 1, Income group: The schedule “regional-2012” has no group IV.",
        "Fee band “local-government”, Amounts: The amount in USD is missing in band “for all” of local-government.",
      ]
    `);
    expect(saying(same, [schedule, example('fee-band/flat-fee', { schedule: 'regional-2012', applicantType: 'local-government', amounts: [{ currency: 'USD', amount: 1 }] })])).toEqual([]);
  });

  test('need no amount where the answer is to ask', () => {
    expect(saying(same, [example('fee-schedule/without-income-groups'), example('fee-band/ask-us', { applicantType: 'local-government' })])).toEqual([]);
  });
});

describe('types of one document', () => {
  test.each(['application-form', 'join-page', 'network-facts'])('%s must be there', (type) => {
    expect(saying(without({ type }))).toHaveLength(1);
  });

  test('are asked for in the language that lacks them', () => {
    expect(siteProblems('ko', []).map(say)).toMatchInlineSnapshot(`
      [
        "Application form “Application form” (ko): Publish it in this language or in English: the site cannot do without it.",
        "Join page “Join page” (ko): Publish it in this language or in English: the site cannot do without it.",
        "Network facts “Network facts” (ko): Publish it in this language or in English: the site cannot do without it.",
      ]
    `);
  });
});

import { band, schedule, type Fields } from './entries.ts';
import type { Attempt, HostileRow } from './hostile.ts';

const noDay = 'Choose a day that exists in the calendar.';
const year = 'Check the year: choose a day between 1900 and 2199.';
const number = 'Write a number, for example 160.50.';

const amount = (value: unknown): Pick<Attempt, 'type' | 'fields'> => ({
  type: 'fee-band',
  fields: { amounts: [{ currency: 'EUR', amount: value }] },
});
const refusedAmount = (value: unknown, ...words: readonly string[]): Attempt => ({
  what: `fee ${JSON.stringify(value)}`,
  ...amount(value),
  refused: words.map((one) => ['amounts.0.amount', one]),
});
/** A number as no form writes it. */
const refusedBytes = (bytes: string, more: Partial<Attempt> = {}): Attempt => ({
  what: `fee ${bytes}`,
  ...amount(777),
  bytes: ['777', bytes],
  refused: [['amounts.0.amount', number]],
  ...more,
});

const reviewed = (reviewBy: unknown, ...words: readonly string[]): Attempt => ({
  what: JSON.stringify(reviewBy),
  type: 'information-page',
  fields: { reviewBy },
  refused: words.map((one) => ['reviewBy', one]),
});

/** Fees of a year with rows from and to a population; the fees are published with their rows. */
const fees = (what: string, ofYear: number, bands: readonly Fields[], refused: Attempt['refused']): Attempt => ({
  what,
  type: 'fee-schedule',
  fields: schedule(ofYear),
  drafts: bands.map((fields) => ({ type: 'fee-band', fields })),
  ...(refused ? { refused, across: true } : {}),
});

/** A fee of minus zero, which has a form in JSON alone. */
const minusZero = (ofYear: number, bytes: string): Attempt => {
  const priced = (value: number): Fields => band(ofYear, 0, null, { amounts: [{ currency: 'EUR', amount: value }] });
  return {
    what: `fee ${bytes}`,
    type: 'fee-schedule',
    fields: schedule(ofYear),
    drafts: [{ type: 'fee-band', fields: priced(777), kept: priced(0) }],
    bytes: ['777', bytes],
  };
};

const german = { code: 'de', name: 'German', isDefault: true };
const languagesStay =
  'The languages of the site are part of the program. Ask the technical team to add one or take one away.';

/** Numbers, days and languages. */
export const hostileValues: readonly HostileRow[] = [
  {
    number: 42,
    input: 'fee below nothing',
    attempts: [
      refusedAmount(-5, 'Write a number of at least 0.'),
      refusedAmount(-0.01, 'Write a number of at least 0.'),
      minusZero(2079, '-0'),
      minusZero(2080, '-0.00'),
      minusZero(2081, '"-0"'),
    ],
    because: 'Minus zero is zero: it is taken and loses its sign.',
  },
  {
    number: 43,
    input: 'fee beyond all numbers',
    attempts: [
      refusedAmount(1_000_000.01, 'Write a number of at most 1,000,000.'),
      refusedAmount(1e308, 'Write a number of at most 1,000,000.'),
      refusedBytes('1e309'),
      ...['NaN', 'Infinity'].map((bytes) => refusedBytes(bytes, { whole: [400, /is not valid JSON$/] })),
    ],
  },
  {
    number: 44,
    input: 'fee of fractions of a cent',
    attempts: [
      refusedAmount(0.30000000000000004, 'Use no more than 2 decimals.'),
      refusedAmount(160.125, 'Use no more than 2 decimals.'),
      refusedAmount(1_234_567_890.129, 'Write a number of at most 1,000,000.', 'Use no more than 2 decimals.'),
    ],
  },
  {
    number: 45,
    input: 'fee that is no number',
    attempts: [
      ...['12,50', '0x10', '1e3', ' ', 'ten', 'Infinity'].map((value) => refusedAmount(value, number)),
      ...[true, {}, [5]].map((value) => refusedAmount(value, number)),
    ],
  },
  {
    number: 46,
    input: 'rows of the fee table that do not meet',
    attempts: [
      {
        what: 'end before beginning',
        type: 'fee-band',
        fields: { populationFrom: 1000, populationTo: 0 },
        refused: [['populationTo', '“People to” cannot be smaller than “People from”. Change one of the two.']],
      },
      fees(
        'gap',
        2071,
        [band(2071, 0, 1000), band(2071, 1002, null)],
        [
          [
            '',
            'There is no fee for a population of 1,001, between the rows “0 to 1,000” and “1,002 and above”. Change one of the two, or add a row.',
          ],
        ],
      ),
      fees(
        'overlap',
        2072,
        [band(2072, 0, 1000), band(2072, 1000, null)],
        [
          [
            '',
            'There are two fees for a population of 1,000: one here, one in the row “0 to 1,000”. Change or delete one of the two rows.',
          ],
        ],
      ),
      fees(
        'none at the top',
        2074,
        [band(2074, 0, 1000)],
        [['', 'The last row must have no upper limit: leave “People to” empty, or add a row from 1,001.']],
      ),
      fees(
        'two equal rows',
        2075,
        [band(2075, 0, null), band(2075, 0, null)],
        [['', 'There are two rows for the same population. Delete one.']],
      ),
      fees(
        'another currency',
        2076,
        [band(2076, 0, null, { amounts: [{ currency: 'JPY', amount: 100 }] })],
        [
          ['', 'Japanese Yen (JPY) is not among the currencies of “fees-2076”. Choose one of those.'],
          ['', 'Add the amount in Euro (EUR).'],
        ],
      ),
      fees('out of order', 2077, [band(2077, 1001, null), band(2077, 0, 1000)], undefined),
      fees('one person', 2078, [band(2078, 0, 0), band(2078, 1, 1), band(2078, 2, null)], undefined),
    ],
  },
  {
    number: 47,
    input: 'days that do not exist',
    attempts: [
      reviewed('2027-02-29', noDay),
      reviewed('0000-01-01', year),
      reviewed('10000-01-01', noDay, year),
      reviewed('2027-1-1', noDay),
      reviewed('29/02/2028', noDay, year),
      reviewed('0026-01-01', year),
      ...[20_270_101, true, {}].map((value) => reviewed(value, noDay)),
      {
        what: 'ends before it begins',
        type: 'testimonial',
        fields: { givenOn: '2026-05-02', consentOn: '2026-05-01', expiresOn: '2026-04-30' },
        refused: [
          ['expiresOn', '“Show until” cannot be before “Given on”. Change one of the two.'],
          ['consentOn', '“Consent given on” cannot be before “Given on”. Change one of the two.'],
        ],
      },
      {
        what: 'an hour that clocks leave out',
        type: 'information-page',
        fields: { reviewBy: '2027-03-28T02:30:00' },
        kept: { reviewBy: '2027-03-28' },
      },
      { what: 'a leap day', type: 'information-page', fields: { reviewBy: '2028-02-29' } },
    ],
    because: 'There are days only: an hour is left out before it is stored.',
  },
  {
    number: 48,
    input: 'language that is none of the site',
    attempts: ['zz', 'EN', 'en_US', '../', '*', 'en,es', 'toString'].map((language) => ({
      what: language,
      type: 'benefit-item',
      language,
      fields: {},
      refused: [],
      whole: [400, "This locale doesn't exist"],
    })),
  },
  {
    number: 49,
    input: 'language taken out of the CMS',
    attempts: [],
    requests: [
      { method: 'POST', path: () => '/i18n/locales', body: german, refused: languagesStay },
      { method: 'PUT', path: (portuguese) => `/i18n/locales/${portuguese}`, body: german, refused: languagesStay },
      { method: 'DELETE', path: (portuguese) => `/i18n/locales/${portuguese}`, refused: languagesStay },
    ],
  },
  {
    number: 50,
    input: 'page from right to left without saying so',
    attempts: [],
    because: 'No language of the site is written so. Texts that are stand in their own direction: row 30.',
    tested: [
      [
        'ar.spec.ts',
        'every page in the eighth language runs from right to left, keeps what runs the other way in order, and fits 320 px',
      ],
    ],
  },
];

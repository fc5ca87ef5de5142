import { describe, expect, test } from 'vitest';
import { feeFor, siteProblems, type Applicant, type FeeBand } from 'content-schemas';
import { feeFor as feeForPages } from 'content-schemas/fees';
import type { Raw } from './support/examples.ts';
import { bandOf, iaec, iclei, metropolis, regional, tables, type FeeTable } from './support/fee-tables.ts';

const city: Applicant = { applicantType: 'local-government', country: 'DE', region: 'europe', population: 0 };

/** `EUR 5240, JPY 840000`, or why a person must be asked. */
function say({ schedule, bands }: FeeTable, applicant: Partial<Applicant>): string {
  const fee = feeFor(schedule, bands, { ...city, ...applicant });
  return fee.kind !== 'amount'
    ? fee.kind
    : fee.amounts.map(({ currency, amount }) => `${currency} ${amount}`).join(', ');
}

describe('ICLEI', () => {
  const table = iclei();

  test('a city of three million in a high-income country pays what ICLEI says in its own example', () => {
    expect(say(table, { population: 3_000_000 })).toBe('EUR 5240, JPY 840000');
  });

  test.each([
    [0, 450],
    [1, 450],
    [50_000, 450],
    [50_001, 900],
    [100_000, 900],
    [100_001, 1310],
    [200_000, 1310],
    [200_001, 1680],
    [300_000, 1680],
    [300_001, 2060],
    [500_000, 2060],
    [500_001, 2620],
    [750_000, 2620],
    [750_001, 3370],
    [1_000_000, 3370],
    [1_000_001, 4300],
    [2_000_000, 4300],
    [2_000_001, 5240],
    [4_000_000, 5240],
    [4_000_001, 5985],
    [40_000_000, 5985],
  ])('%d people pay EUR %d', (population, amount) => {
    expect(say(table, { population })).toContain(`EUR ${amount},`);
  });

  test('an association pays one fee, whatever its population', () => {
    expect(
      [0, 1, 80_000_000].map((population) => say(table, { applicantType: 'national-association', population })),
    ).toEqual(Array.from({ length: 3 }, () => 'EUR 2620, JPY 314400'));
  });

  test('names the band and the group that it found', () => {
    expect(feeFor(table.schedule, table.bands, { ...city, population: 50_001 })).toMatchObject({
      kind: 'amount',
      band: { populationFrom: 50_001 },
      group: 'IV',
    });
  });
});

describe('a person is asked', () => {
  test('where no band is for the applicant type', () => {
    expect(say(iclei(), { applicantType: 'company' })).toBe('no-band');
  });

  test('where no band holds the population', () => {
    expect(say({ ...regional, bands: regional.bands.slice(1) }, { population: 50_000 })).toBe('no-band');
    expect(say(iclei(), { population: -1 })).toBe('no-band');
    expect(say(iclei(), { population: NaN })).toBe('no-band');
  });

  test('where the country is in no group', () => {
    expect(say(iclei(), { country: 'KE' })).toBe('no-group');
  });

  test('where the band says so, whatever amounts it has', () => {
    expect(say(iclei(), { applicantType: 'associate' })).toBe('no-amount');
    expect(say({ ...iaec, bands: iaec.bands.map((band) => ({ ...band, askUs: true })) }, { country: 'FR' })).toBe(
      'no-amount',
    );
  });

  test('where the band has no amount for the group', () => {
    expect(
      say(
        {
          ...iaec,
          bands: iaec.bands.map((band) => ({ ...band, amounts: band.amounts.filter(({ group }) => group !== 'IV') })),
        },
        { country: 'FR' },
      ),
    ).toBe('no-amount');
  });
});

describe('other networks', () => {
  test('IAEC has cents', () => {
    expect(
      [0, 49_999, 50_000, 249_999, 2_000_000, 5_000_001].map((population) => say(iaec, { country: 'BR', population })),
    ).toEqual(['EUR 160.5', 'EUR 160.5', 'EUR 214', 'EUR 481.5', 'EUR 1872.5', 'EUR 2140']);
  });

  test('Metropolis asks for the class, not for the population', () => {
    expect(
      ['ET', 'KE', 'BR', 'FR'].map((country) =>
        say(metropolis, { applicantType: 'joint-capital', country, population: 9_000_000 }),
      ),
    ).toEqual(['EUR 2340', 'EUR 5530', 'EUR 11040', 'EUR 19870']);
    expect(say(metropolis, { applicantType: 'exclusive-standard', country: 'FR' })).toBe('EUR 11010');
  });

  test('a table without groups is for every country', () => {
    expect(['ET', 'FR', 'AQ'].map((country) => say(regional, { country, population: 4_000_001 }))).toEqual([
      'USD 750',
      'USD 750',
      'USD 750',
    ]);
  });
});

describe('the currency', () => {
  const inCountry = (country: string, fields: Raw = {}): string => say(iclei(fields), { country, population: 187_000 });

  test('of a country that pays in another than the first stands first, and the others follow as the schedule has them', () => {
    expect(['JP', 'CA', 'DE'].map((country) => inCountry(country))).toEqual([
      'JPY 210000, EUR 1310',
      'EUR 1310, JPY 210000',
      'EUR 1310, JPY 210000',
    ]);
  });

  test('is the first for everybody where no country pays in another', () => {
    expect(inCountry('JP', { localCurrencies: [] })).toBe('EUR 1310, JPY 210000');
    expect(inCountry('JP', { localCurrencies: undefined })).toBe('EUR 1310, JPY 210000');
  });
});

describe('surcharges', () => {
  const fixed = [
    { region: 'oceania', kind: 'fixed', value: 25.5, currency: 'EUR' },
    { region: 'oceania', kind: 'fixed', value: 4000, currency: 'JPY' },
  ];
  const percent = (value: number): Raw => ({ surcharges: [{ region: 'north-america', kind: 'percent', value }] });

  test('of 10 per cent are ICLEI Canada’s', () => {
    expect(say(iclei(percent(10)), { region: 'north-america', population: 3_000_000 })).toBe('EUR 5764, JPY 924000');
  });

  test('are paid in their region only', () => {
    expect(say(iclei(percent(10)), { region: 'europe', population: 3_000_000 })).toBe('EUR 5240, JPY 840000');
  });

  test('of a fixed amount are paid in each currency', () => {
    expect(say(iclei({ surcharges: fixed }), { region: 'oceania' })).toBe('EUR 475.5, JPY 76000');
  });

  test('add up, per cent of the fee without the others', () => {
    expect(
      say(iclei({ surcharges: [{ region: 'oceania', kind: 'percent', value: 10 }, ...fixed] }), { region: 'oceania' }),
    ).toBe('EUR 520.5, JPY 83200');
  });

  test('are rounded half up to what the currency has', () => {
    expect(say(iclei(percent(0.01)), { region: 'north-america', population: 0 })).toBe('EUR 450.05, JPY 72007');
    expect(say(iclei(percent(0.33)), { region: 'north-america', population: 2_000_001 })).toBe(
      'EUR 5257.29, JPY 842772',
    );
    const one = (amount: number, value: number): string =>
      say(
        {
          ...iclei(percent(value)),
          bands: iclei()
            .bands.slice(0, 1)
            .map((band) => ({ ...band, amounts: [{ group: 'IV', currency: 'EUR', amount }] })),
        },
        { region: 'north-america' },
      );
    expect([one(1.15, 50), one(160.5, 10), one(0.01, 50), one(1_000_000, 100), one(8.35, 10)]).toEqual([
      'EUR 1.73',
      'EUR 176.55',
      'EUR 0.02',
      'EUR 2000000',
      'EUR 9.19',
    ]);
  });
});

test('pages have the same rule through a door of their own', () => {
  expect(feeForPages(iaec.schedule, iaec.bands, { ...city, country: 'FR' })).toEqual(
    feeFor(iaec.schedule, iaec.bands, { ...city, country: 'FR' }),
  );
});

/** Numbers from 0 up to 1, the same for the same seed. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Limits of up to twelve bands in any order: they meet, or one of them starts elsewhere. */
function limits(seed: number): { readonly from: number; readonly to: number | undefined }[] {
  const next = numbers(seed);
  const below = (end: number): number => Math.floor(next() * end);
  const tops = [...new Set(Array.from({ length: below(12) }, () => 5 + below(10_000_000)))].toSorted((a, b) => a - b);
  const moved = below(2 * (tops.length + 1));
  const shift = below(2) * 4 - 2;
  const met = [...tops, undefined].map((to, index) => ({ from: index === 0 ? 0 : (tops[index - 1] ?? 0) + 1, to }));
  return met
    .map(({ from, to }, index) => ({ from: index === moved ? Math.max(0, from + shift) : from, to }))
    .toSorted(() => next() - 0.5);
}

function generated(seed: number): FeeTable {
  const { schedule } = regional;
  const bands = limits(seed).map(({ from, to }, index) =>
    bandOf({
      ...regional.bands[0],
      document: `band-${index}`,
      populationFrom: from,
      populationTo: to,
      amounts: [{ currency: 'USD', amount: index }],
    }),
  );
  return { schedule, bands };
}

const isRight = ({ schedule, bands }: FeeTable): boolean =>
  !siteProblems('en', [schedule, ...bands]).some(
    ({ path }) => path[0] === 'populationFrom' || path[0] === 'populationTo',
  );

/** Both sides of every limit, and the ends. */
const populations = ({ bands }: FeeTable): number[] =>
  [
    0,
    1,
    10_000_000,
    ...bands.flatMap(({ populationFrom = 0, populationTo = 0 }) =>
      [populationFrom, populationTo].flatMap((limit) => [limit - 1, limit, limit + 1]),
    ),
  ].filter((population) => population >= 0);

describe('of 2,000 generated schedules', () => {
  const all = [...Array.from({ length: 2000 }, (_, seed) => generated(seed)), ...Object.values(tables)];

  test('some are right and some are not', () => {
    const right = all.filter(isRight).length;
    expect([right > 500, right < 1900]).toEqual([true, true]);
  });

  test('the band found holds the population', () => {
    const wrong = all.flatMap((table) =>
      populations(table).filter((population) => {
        const fee = feeFor(table.schedule, table.bands, { ...city, country: 'FR', population });
        return (
          fee.kind === 'amount' &&
          (population < (fee.band.populationFrom ?? 0) || population > (fee.band.populationTo ?? Infinity))
        );
      }),
    );
    expect(wrong).toEqual([]);
  });

  test('those that break no rule hold every population once, and those that break one do not', () => {
    const isWhole = (table: FeeTable): boolean =>
      ofEachType(table).every((bands) =>
        populations({ ...table, bands }).every(
          (population) => population === 0 || bands.filter((band) => holds(band, population)).length === 1,
        ),
      );
    expect(all.filter((table) => isWhole(table) !== isRight(table))).toEqual([]);
  });
});

const ofEachType = ({ bands }: FeeTable): FeeBand[][] =>
  [...new Set(bands.map(({ applicantType }) => applicantType))].map((type) =>
    bands.filter(({ applicantType }) => applicantType === type),
  );

const holds = ({ populationFrom = 0, populationTo = Infinity }: FeeBand, population: number): boolean =>
  populationFrom <= population && population <= populationTo;

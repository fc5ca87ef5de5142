import { accepted, example, type Raw } from './examples.ts';
import type { FeeBand, FeeSchedule } from 'content-schemas';

/** A published fee table: its schedule, and rows of [from, to, an amount for each group and currency in turn]. */
export interface FeeTable {
  readonly schedule: FeeSchedule;
  readonly bands: readonly FeeBand[];
}

type Row = readonly [from: number | undefined, to: number | undefined, ...amounts: number[]];

function scheduleOf(content: Raw): FeeSchedule {
  const document = accepted(content);
  if (document.type !== 'fee-schedule') throw new Error('No fee schedule.');
  return document;
}

/** A band that the contract accepts. */
export function bandOf(content: Raw): FeeBand {
  const document = accepted(content);
  if (document.type !== 'fee-band') throw new Error('No fee band.');
  return document;
}

function tableOf(content: Raw, rows: Readonly<Record<string, readonly Row[]>>): FeeTable {
  const schedule = scheduleOf(content);
  const groups: Raw[] = schedule.groups.length === 0 ? [{}] : schedule.groups.map(({ key }) => ({ group: key }));
  const cells = groups.flatMap((group) => schedule.currencies.map((currency) => ({ ...group, currency })));
  const bands = Object.entries(rows).flatMap(([applicantType, ofType]) =>
    ofType.map(([from, to, ...amounts], index) =>
      bandOf({
        ...example('fee-band/ask-us', {
          document: `${applicantType}-${index}`,
          schedule: schedule.key,
          applicantType,
          remove: false,
          askUs: amounts.length === 0,
        }),
        ...(from === undefined ? {} : { populationFrom: from }),
        ...(to === undefined ? {} : { populationTo: to }),
        amounts: amounts.map((amount, cell) => ({ ...cells[cell], amount })),
      }),
    ),
  );
  return { schedule, bands };
}

/** ICLEI, group IV: EUR as in Canada in 2017, JPY as in Japan. */
export const iclei = (fields: Raw = {}): FeeTable =>
  tableOf(
    example('fee-schedule/canada-with-surcharges', {
      surcharges: [],
      groups: [{ key: 'IV', incomeAbove: 11455, countries: ['CA', 'DE', 'JP'] }],
      ...fields,
    }),
    {
      'local-government': [
        [0, 50_000, 450, 72_000],
        [50_001, 100_000, 900, 144_000],
        [100_001, 200_000, 1310, 210_000],
        [200_001, 300_000, 1680, 270_000],
        [300_001, 500_000, 2060, 330_000],
        [500_001, 750_000, 2620, 420_000],
        [750_001, 1_000_000, 3370, 540_000],
        [1_000_001, 2_000_000, 4300, 690_000],
        [2_000_001, 4_000_000, 5240, 840_000],
        [4_000_001, undefined, 5985, 960_000],
      ],
      'national-association': [[undefined, undefined, 2620, 314_400]],
      associate: [[undefined, undefined]],
    },
  );

/** Educating Cities 2020: four groups, some amounts with cents. */
export const iaec: FeeTable = tableOf(example('fee-schedule/iaec-with-cents'), {
  'local-government': [
    [0, 49_999, 70, 104, 160.5, 220],
    [50_000, 99_999, 100, 156, 214, 330],
    [100_000, 249_999, 250, 338, 481.5, 715],
    [250_000, 499_999, 350, 520, 749, 1100],
    [500_000, 999_999, 500, 780, 1070, 1650],
    [1_000_000, 1_999_999, 650, 1040, 1605, 2200],
    [2_000_000, 5_000_000, 800, 1300, 1872.5, 2750],
    [5_000_001, undefined, 1000, 1560, 2140, 3300],
  ],
});

/** Metropolis 2023-25: one amount a class, whatever the population. */
export const metropolis: FeeTable = tableOf(example('fee-schedule/metropolis-flat'), {
  'joint-standard': [[undefined, undefined, 2090, 3320, 8840, 16_560]],
  'joint-capital': [[undefined, undefined, 2340, 5530, 11_040, 19_870]],
  'exclusive-standard': [[undefined, undefined, 1390, 2210, 5870, 11_010]],
  'exclusive-capital': [[undefined, undefined, 1540, 3670, 7330, 13_190]],
});

/** ICLEI's regional table without income groups, archive 12571. */
export const regional: FeeTable = tableOf(example('fee-schedule/without-income-groups'), {
  'local-government': [
    [0, 50_000, 100],
    [50_001, 100_000, 150],
    [100_001, 4_000_000, 500],
    [4_000_001, undefined, 750],
  ],
});

export const tables: Readonly<Record<string, FeeTable>> = { iclei: iclei(), iaec, metropolis, regional };

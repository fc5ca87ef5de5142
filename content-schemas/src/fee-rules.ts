import type { DocumentByType } from './documents.ts';
import { dayInWords, grouped, populations } from './in-words.ts';
import type { Problem } from './problems.ts';
import { of, problem, type Rule } from './rule.ts';

/** Only one table of fees holds on a day. */
export const periodsDoNotOverlap: Rule = (documents) => {
  const schedules = of(documents, 'fee-schedule').toSorted((a, b) => a.validFrom.localeCompare(b.validFrom));
  return schedules.flatMap((schedule, index) => {
    const before = schedules.slice(0, index).find(({ validTo }) => schedule.validFrom <= validTo);
    return before
      ? [
          problem(
            schedule,
            ['validFrom'],
            `Choose a day after ${dayInWords(before.validTo)}: “${before.key}” is valid until then.`,
          ),
        ]
      : [];
  });
};

/** The rows of a table leave no population without a fee and give none two. */
export const bandsMeet: Rule = (documents) =>
  of(documents, 'fee-schedule').flatMap((schedule) => {
    const bands = of(documents, 'fee-band').filter((band) => band.schedule === schedule.key);
    const applicants = [...new Set(bands.map((band) => band.applicantType))];
    if (bands.length === 0)
      return [problem(schedule, [], 'These fees have no rows yet. Add at least one under “Rows of the fee table”.')];
    return applicants.flatMap((applicant) => gaps(bands.filter((band) => band.applicantType === applicant)));
  });

/** What is wrong among the bands of one applicant type: each is compared with the one below that reaches highest. */
function gaps(bands: DocumentByType['fee-band'][]): Problem[] {
  const sorted = bands.toSorted((a, b) => (a.populationFrom ?? -1) - (b.populationFrom ?? -1));
  const pairs = sorted.map((band, index) => ({
    band,
    below: sorted.slice(0, index).reduce<DocumentByType['fee-band'] | undefined>(higher, undefined),
  }));
  const top = sorted.reduce<DocumentByType['fee-band'] | undefined>(higher, undefined);
  return [
    ...pairs.flatMap(({ band, below }) => (below ? meeting(below, band) : lowest(band))),
    ...(top ? open(top) : []),
  ];
}

const topOf = (band: DocumentByType['fee-band']): number => band.populationTo ?? Infinity;

const higher = (
  a: DocumentByType['fee-band'] | undefined,
  b: DocumentByType['fee-band'],
): DocumentByType['fee-band'] => (a && topOf(a) >= topOf(b) ? a : b);

const lowest = (band: DocumentByType['fee-band']): Problem[] =>
  (band.populationFrom ?? 0) <= 1
    ? []
    : [
        problem(
          band,
          ['populationFrom'],
          `There is no fee for a population below ${grouped(band.populationFrom ?? 0)}: begin the first row with 0.`,
        ),
      ];

const open = (band: DocumentByType['fee-band']): Problem[] =>
  band.populationTo === undefined
    ? []
    : [
        problem(
          band,
          ['populationTo'],
          `The last row must have no upper limit: leave “People to” empty, or add a row from ${grouped(band.populationTo + 1)}.`,
        ),
      ];

function meeting(below: DocumentByType['fee-band'], band: DocumentByType['fee-band']): Problem[] {
  const from = band.populationFrom ?? 0;
  const next = topOf(below) + 1;
  if (from === next) return [];
  const rows = `the rows ${range(below)} and ${range(band)}`;
  if (from > next)
    return [
      problem(
        band,
        ['populationFrom'],
        `There is no fee for a population of ${span(next, from - 1)}, between ${rows}.`,
      ),
    ];
  if (range(below) === range(band))
    return [problem(band, ['populationFrom'], 'There are two rows for the same population. Delete one.')];
  return [
    problem(
      band,
      ['populationFrom'],
      `There are two fees for a population of ${span(from, Math.min(topOf(below), topOf(band)))}, in ${rows}. Change or delete one.`,
    ),
  ];
}

const span = (from: number, to: number): string =>
  from === to ? grouped(from) : populations(from, to === Infinity ? undefined : to);

const range = ({ populationFrom, populationTo }: DocumentByType['fee-band']): string =>
  `“${populations(populationFrom, populationTo)}”`;

/** Every row has an amount for each income group and currency of its table, and no other. */
export const amountsMatchSchedule: Rule = (documents) =>
  of(documents, 'fee-band').flatMap((band) => {
    const schedule = of(documents, 'fee-schedule').find(({ key }) => key === band.schedule);
    if (!schedule || band.askUs) return [];
    const groups: readonly (string | undefined)[] =
      schedule.groups.length === 0 ? [undefined] : schedule.groups.map(({ key }) => key);
    const strangers = band.amounts.flatMap((row, index) => {
      if (!schedule.currencies.includes(row.currency))
        return [
          problem(
            band,
            ['amounts', index, 'currency'],
            `${row.currency} is not among the currencies of “${schedule.key}”.`,
          ),
        ];
      if (!groups.includes(row.group))
        return [problem(band, ['amounts', index, 'group'], strangerGroup(row.group, schedule))];
      const twin = band.amounts.findIndex((other) => other.group === row.group && other.currency === row.currency);
      return twin === index
        ? []
        : [
            problem(
              band,
              ['amounts', index, 'currency'],
              `Rows ${twin + 1} and ${index + 1} are for the same ${row.group === undefined ? 'currency' : 'income group and currency'}. Delete one.`,
            ),
          ];
    });
    const missing = groups.flatMap((group) =>
      schedule.currencies
        .filter((currency) => !band.amounts.some((row) => row.group === group && row.currency === currency))
        .map((currency) =>
          problem(
            band,
            ['amounts'],
            `Add the amount in ${currency}${group === undefined ? '' : ` for income group ${group}`}.`,
          ),
        ),
    );
    return [...strangers, ...missing];
  });

function strangerGroup(group: string | undefined, { key, groups }: DocumentByType['fee-schedule']): string {
  if (groups.length === 0) return `Leave this empty: “${key}” has no income groups.`;
  return group === undefined ? 'Choose the income group.' : `${group} is not among the income groups of “${key}”.`;
}

import type { DocumentByType } from './documents.ts';
import { message, populations, type Message } from './message.ts';
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
            message('periodsOverlap', { day: { day: before.validTo }, fees: before.key }),
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
    if (bands.length === 0) return [problem(schedule, [], message('feesWithoutRows'))];
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
    : [problem(band, ['populationFrom'], message('noFeeBelow', { number: band.populationFrom ?? 0 }))];

const open = (band: DocumentByType['fee-band']): Problem[] =>
  band.populationTo === undefined
    ? []
    : [
        problem(
          band,
          ['populationTo'],
          message('noUpperLimit', { field: { of: 'fee-band', field: 'populationTo' }, number: band.populationTo + 1 }),
        ),
      ];

function meeting(below: DocumentByType['fee-band'], band: DocumentByType['fee-band']): Problem[] {
  const from = band.populationFrom ?? 0;
  const next = topOf(below) + 1;
  if (from === next) return [];
  const rows = { below: range(below), above: range(band) };
  if (from > next)
    return [problem(band, ['populationFrom'], message('noFeeBetween', { people: span(next, from - 1), ...rows }))];
  if (below.populationFrom === band.populationFrom && below.populationTo === band.populationTo)
    return [problem(band, ['populationFrom'], message('sameRow'))];
  return [
    problem(
      band,
      ['populationFrom'],
      message('twoFees', { people: span(from, Math.min(topOf(below), topOf(band))), ...rows }),
    ),
  ];
}

const span = (from: number, to: number): number | Message =>
  from === to ? from : populations(from, to === Infinity ? undefined : to);

const range = ({ populationFrom, populationTo }: DocumentByType['fee-band']): Message =>
  populations(populationFrom, populationTo);

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
            message('currencyNotOf', { currency: { currency: row.currency }, fees: schedule.key }),
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
              message(row.group === undefined ? 'sameCurrency' : 'sameGroupAndCurrency', {
                first: twin + 1,
                second: index + 1,
              }),
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
            group === undefined
              ? message('amountMissing', { currency: { currency } })
              : message('amountOfGroupMissing', { currency: { currency }, group }),
          ),
        ),
    );
    return [...strangers, ...missing];
  });

function strangerGroup(group: string | undefined, { key, groups }: DocumentByType['fee-schedule']): Message {
  if (groups.length === 0) return message('noGroups', { fees: key });
  return group === undefined ? message('chooseGroup') : message('groupNotOf', { group, fees: key });
}

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

type Band = DocumentByType['fee-band'];

/** The rows of a table leave no population without a fee and give none two. */
export const bandsMeet: Rule = (documents) =>
  of(documents, 'fee-schedule').flatMap((schedule) => {
    const bands = of(documents, 'fee-band').filter((band) => band.schedule === schedule.key);
    const applicants = [...new Set(bands.map((band) => band.applicantType))];
    if (bands.length === 0) return [problem(schedule, [], message('feesWithoutRows'))];
    return applicants.flatMap((applicant) => {
      const rows = bands.filter((band) => band.applicantType === applicant);
      return [...overlaps(rows), ...gaps(rows)];
    });
  });

const bottomOf = ({ populationFrom = 0 }: Band): number => populationFrom;
const topOf = ({ populationTo = Infinity }: Band): number => populationTo;

/** A row that came later than those it overlaps is told of them, once and at the end that reaches into them. */
const overlaps = (bands: readonly Band[]): Problem[] =>
  bands.flatMap((band, index) => {
    const others = bands
      .slice(0, index)
      .filter((other) => bottomOf(other) <= topOf(band) && bottomOf(band) <= topOf(other))
      .toSorted((a, b) => bottomOf(a) - bottomOf(b));
    const [first] = others;
    if (!first) return [];
    if (others.some((other) => bottomOf(other) === bottomOf(band) && topOf(other) === topOf(band)))
      return [problem(band, ['populationFrom'], message('sameRow'))];
    const beginsInside = others.some((other) => bottomOf(other) <= bottomOf(band) && bottomOf(band) <= topOf(other));
    const people = span(Math.max(bottomOf(first), bottomOf(band)), Math.min(topOf(first), topOf(band)));
    return [
      problem(
        band,
        [beginsInside ? 'populationFrom' : 'populationTo'],
        others.length === 1
          ? message('twoFees', { people, row: range(first) })
          : message('severalFees', {
              rows: { list: others.map((other) => message('quoted', { words: range(other) })) },
            }),
      ),
    ];
  });

/** Populations between two rows, below all and above all; a gap is told at the row of the two that came later. */
function gaps(bands: readonly Band[]): Problem[] {
  const sorted = bands.toSorted((a, b) => bottomOf(a) - bottomOf(b));
  const [lowest] = sorted;
  const top = highest(sorted);
  return [
    ...(lowest && bottomOf(lowest) > 1
      ? [problem(lowest, ['populationFrom'], message('noFeeBelow', { number: bottomOf(lowest) }))]
      : []),
    ...sorted.flatMap((band, index) => {
      const below = highest(sorted.slice(0, index));
      if (!below || bottomOf(band) <= topOf(below) + 1) return [];
      const people = span(topOf(below) + 1, bottomOf(band) - 1);
      const words = message('noFeeBetween', { people, below: range(below), above: range(band) });
      return bands.indexOf(below) > bands.indexOf(band)
        ? [problem(below, ['populationTo'], words)]
        : [problem(band, ['populationFrom'], words)];
    }),
    ...(top?.populationTo === undefined ? [] : [open(top, top.populationTo)]),
  ];
}

/** Of several rows the one that reaches highest. */
const highest = (bands: readonly Band[]): Band | undefined =>
  bands.reduce<Band | undefined>((high, band) => (high && topOf(high) >= topOf(band) ? high : band), undefined);

const open = (band: Band, to: number): Problem =>
  problem(
    band,
    ['populationTo'],
    message('noUpperLimit', { field: { of: 'fee-band', field: 'populationTo' }, number: to + 1 }),
  );

const span = (from: number, to: number): number | Message =>
  from === to ? from : populations(from, to === Infinity ? undefined : to);

const range = ({ populationFrom, populationTo }: Band): Message => populations(populationFrom, populationTo);

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

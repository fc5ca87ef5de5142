import type { ContactPerson, FeeBand, FeeSchedule, Region } from 'content-schemas';
import { feeFor, type BandForFees, type Fee, type ScheduleForFees } from 'content-schemas/fees';
import type { Question } from 'content-schemas/question';

/** What a page's script must know to apply the fee rule. */
export interface FeeData {
  readonly schedule: ScheduleForFees;
  readonly bands: readonly BandForFees[];
  /** Region's key by country. */
  readonly regions: ReadonlyMap<string, string>;
}

/** A person, and the regions for which a page names them; an empty key stands for countries that are in no region. */
export interface PersonToAsk {
  readonly person: ContactPerson;
  readonly regions: readonly string[];
}

/** The same as lines of text, for the data attributes of a page: letters are fewer than JSON in an attribute, and no code. */
interface FeeLines {
  /** `EUR,USD` */
  readonly currencies: string;
  /** A group's key a line. */
  readonly groups: string;
  /** A region a line, with its countries of each group, and those of none: `africa,BFBI,AOBJ,,SC,EH`; the last line is of no region. */
  readonly regions: string;
  /** `africa,fixed,25,EUR` */
  readonly surcharges: string;
  /** `local-government,0,50000,` and the amounts, for each group in each currency; none where a person must be asked. */
  readonly bands: string;
}

const lines = (rows: readonly (readonly (string | number | undefined)[])[]): string =>
  rows.map((row) => row.join(',')).join('\n');

export function feeLines(
  { currencies, groups, surcharges }: FeeSchedule,
  bands: readonly FeeBand[],
  regions: readonly Region[],
): FeeLines {
  const cells = (groups.length === 0 ? [undefined] : groups.map(({ key }) => key)).flatMap((group) =>
    currencies.map((currency) => ({ group, currency })),
  );
  const amountsOf = ({ askUs, amounts }: FeeBand): (number | undefined)[] =>
    cells.map(({ group, currency }) =>
      askUs ? undefined : amounts.find((row) => row.group === group && row.currency === currency)?.amount,
    );
  return {
    currencies: currencies.join(','),
    groups: groups.map(({ key }) => key).join('\n'),
    regions: lines(regionRows(groups, regions)),
    surcharges: lines(surcharges.map(({ region, kind, value, currency }) => [region, kind, value, currency])),
    bands: lines(bands.map((band) => [band.applicantType, band.populationFrom, band.populationTo, ...amountsOf(band)])),
  };
}

function regionRows(groups: FeeSchedule['groups'], regions: readonly Region[]): string[][] {
  const grouped = groups.flatMap(({ countries }) => countries);
  const inRegions = regions.flatMap(({ countries }) => countries);
  const inNone = { key: '', countries: grouped.filter((country) => !inRegions.includes(country)) };
  return [...regions, inNone].map(({ key, countries }) => [
    key,
    ...groups.map((group) => countries.filter((country) => group.countries.includes(country)).join('')),
    countries.filter((country) => !grouped.includes(country)).join(''),
  ]);
}

const rowsIn = (text = ''): string[][] => (text ? text.split('\n').map((line) => line.split(',')) : []);
const codesIn = (text = ''): string[] => text.match(/../g) ?? [];
const numberIn = (text = ''): number | undefined => (text ? Number(text) : undefined);

/** What `feeLines` wrote, read from the data attributes of an element. */
export function feeDataOf(data: Readonly<Partial<Record<keyof FeeLines, string>>>): FeeData {
  const [currencies = []] = rowsIn(data.currencies);
  const regions = rowsIn(data.regions);
  const groups = data.groups ? data.groups.split('\n') : [];
  return {
    schedule: {
      groups: groups.map((key, index) => ({ key, countries: regions.flatMap((row) => codesIn(row[index + 1])) })),
      surcharges: rowsIn(data.surcharges).map(([region = '', kind, value, currency]) => ({
        region,
        kind: kind === 'fixed' ? kind : 'percent',
        value: Number(value),
        currency,
      })),
    },
    bands: rowsIn(data.bands).map(([applicantType = '', from, to, ...amounts]) => ({
      applicantType,
      populationFrom: numberIn(from),
      populationTo: numberIn(to),
      amounts: amounts.flatMap((text, index) => {
        const currency = currencies[index % currencies.length] ?? '';
        return text ? [{ group: groups[Math.floor(index / currencies.length)], currency, amount: Number(text) }] : [];
      }),
      askUs: false,
    })),
    regions: new Map(regions.flatMap(([key = '', ...codes]) => codesIn(codes.join('')).map((code) => [code, key]))),
  };
}

/** The fee that is asked for, by the contract's rule. */
export const feeOf = ({ schedule, bands, regions }: FeeData, { applicantType, country, population }: Question): Fee =>
  feeFor(schedule, bands, { applicantType, country, region: regions.get(country) ?? '', population: population ?? 0 });

/** The fee of a type is the same whatever the population. */
export const isFlat = ({ bands }: FeeData, applicantType: string): boolean =>
  bands.every((band) => band.applicantType !== applicantType || !(band.populationFrom || band.populationTo));

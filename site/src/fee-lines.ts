import { fixedLists, type ContactPerson, type FeeBand, type FeeSchedule, type Region } from 'content-schemas';
import type { FeeLines } from './fee-data.ts';

/** A person, and the regions for which a page names them; an empty key stands for countries that are in no region. */
export interface PersonToAsk {
  readonly person: ContactPerson;
  readonly regions: readonly string[];
}

const lines = (rows: readonly (readonly (string | number | undefined)[])[]): string =>
  rows.map((row) => row.join('\t')).join('\n');

/** What `feeDataOf` reads on the page. */
export function feeLines(
  { currencies, groups, surcharges }: FeeSchedule,
  bands: readonly FeeBand[],
  regions: readonly Region[],
  labelOf: (band: FeeBand) => string,
): FeeLines {
  const columns = (groups.length === 0 ? [undefined] : groups.map(({ key }) => key)).flatMap((group) =>
    currencies.map((currency) => ({ group, currency })),
  );
  const amountsOf = ({ askUs, amounts }: FeeBand): (number | undefined)[] =>
    askUs
      ? []
      : columns.map(
          ({ group, currency }) => amounts.find((row) => row.group === group && row.currency === currency)?.amount,
        );
  return {
    countries: lines(countryRows(groups, regions)),
    columns: lines(columns.map(({ currency, group }) => (group === undefined ? [currency] : [currency, group]))),
    bands: lines(
      bands.map((band) => [
        band.applicantType,
        band.populationFrom,
        band.populationTo,
        labelOf(band),
        ...amountsOf(band),
      ]),
    ),
    surcharges: lines(
      surcharges.map(({ region, value, currency }) => (currency ? [region, value, currency] : [region, value])),
    ),
  };
}

function countryRows(groups: FeeSchedule['groups'], regions: readonly Region[]): string[][] {
  const keyIn = (places: FeeSchedule['groups'] | readonly Region[], country: string): string =>
    places.find(({ countries }) => countries.includes(country))?.key ?? '';
  const places = Map.groupBy(fixedLists.country, (country) => `${keyIn(regions, country)}\t${keyIn(groups, country)}`);
  return [...places].map(([place, countries]) => [place, countries.join('')]);
}

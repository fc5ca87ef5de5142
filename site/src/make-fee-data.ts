import { fixedLists, type FeeBand, type FeeSchedule, type Region } from 'content-schemas';
import type { FeeData } from './fee-data.ts';

/** Only what the fee rule asks for: it is sent with the page. */
export const makeFeeData = (
  { groups, currencies, localCurrencies, surcharges }: FeeSchedule,
  bands: readonly FeeBand[],
  regions: readonly Region[],
  labelOf: (band: FeeBand) => string,
): FeeData => ({
  places: placesOf(groups, regions),
  bands: bands.map((band) => {
    const { applicantType, populationFrom, populationTo, askUs, amounts } = band;
    return { applicantType, populationFrom, populationTo, askUs, label: labelOf(band), amounts };
  }),
  currencies,
  localCurrencies,
  surcharges,
});

function placesOf(groups: FeeSchedule['groups'], regions: readonly Region[]): FeeData['places'] {
  const keyIn = (among: FeeSchedule['groups'] | readonly Region[], country: string): string =>
    among.find(({ countries }) => countries.includes(country))?.key ?? '';
  const keys = fixedLists.country.map((code) => ({ code, region: keyIn(regions, code), key: keyIn(groups, code) }));
  const places = Map.groupBy(keys, ({ region, key }) => JSON.stringify([region, key]));
  return [...places.values()].flatMap((countries) => {
    const [first] = countries;
    return first
      ? [{ region: first.region, key: first.key, countries: countries.map(({ code }) => code).join(' ') }]
      : [];
  });
}

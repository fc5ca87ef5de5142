import { expect, test } from 'vitest';
import { feeFor, fixedLists, type FeeBand, type Region } from 'content-schemas';
import { bandsOf, feeDataOf, feeOf } from '../site/src/fee-data.ts';
import { makeFeeData } from '../site/src/make-fee-data.ts';
import { accepted, example } from './support/examples.ts';
import { iclei, tables, type FeeTable } from './support/fee-tables.ts';

const countries = fixedLists.country;

function regionOf(key: string, countries: readonly string[]): Region {
  const region = accepted(example('region/africa', { key, countries: [...countries] }));
  if (region.type !== 'region') throw new Error('No region.');
  return region;
}

const regions = [regionOf('oceania', countries.slice(0, 80)), regionOf('north-america', countries.slice(80, 240))];
const regionKeyOf = (country: string): string =>
  regions.find((region) => region.countries.includes(country))?.key ?? '';
const surcharges = [
  { region: 'oceania', kind: 'percent', value: 12.5 },
  { region: 'oceania', kind: 'fixed', value: 25.5, currency: 'EUR' },
  { region: 'oceania', kind: 'fixed', value: 4000, currency: 'JPY' },
];

const labelOf = ({ document }: FeeBand): string => document;

/** Both sides of every limit of a type's bands. */
const edges = ({ bands }: FeeTable, type: string): number[] => [
  0,
  ...bands
    .filter(({ applicantType }) => applicantType === type)
    .flatMap(({ populationFrom = 0, populationTo = 0 }) => [populationFrom, populationTo, populationTo + 1]),
];

const typesOf = ({ bands }: FeeTable): string[] => [...new Set(bands.map(({ applicantType }) => applicantType))];

test.each(Object.entries({ ...tables, surcharged: iclei({ surcharges }) }))(
  'a page’s script finds for every country what the contract finds: %s',
  (_, table) => {
    const data = feeDataOf(JSON.stringify(makeFeeData(table.schedule, table.bands, regions, labelOf)));
    const wrong = [...typesOf(table), 'unknown'].flatMap((applicantType) =>
      edges(table, applicantType).flatMap((population) =>
        countries.filter((country) => {
          const asked = { applicantType, country, population };
          const { schedule, bands } = table;
          const said = feeFor(schedule, bands, { ...asked, region: regionKeyOf(country) });
          const place = data.places.find(({ countries }) => countries.split(' ').includes(country));
          const found = feeOf(data, asked, place?.region ?? 'none');
          return JSON.stringify(outcome(said)) !== JSON.stringify(outcome(found));
        }),
      ),
    );
    expect(wrong).toEqual([]);
  },
);

function outcome(fee: ReturnType<typeof feeFor>) {
  if (fee.kind !== 'amount') return fee.kind;
  const { group, amounts, band } = fee;
  return { group, amounts, from: band.populationFrom ?? 0, to: band.populationTo ?? Infinity };
}

test('the fee of associations does not depend on their population, that of cities does', () => {
  const data = feeDataOf(JSON.stringify(makeFeeData(iclei().schedule, iclei().bands, regions, labelOf)));
  expect(['national-association', 'local-government'].map((type) => bandsOf(data, type).length)).toEqual([1, 10]);
});

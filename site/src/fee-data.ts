import { feeFor, type BandForFees, type Fee, type ScheduleForFees } from 'content-schemas/fees';
import type { Question } from 'content-schemas/question';

/** What a page's script must know to apply the fee rule. */
export interface FeeData {
  /** Every country of the world; an empty region or group where it is in none. */
  readonly countries: readonly { readonly code: string; readonly region: string; readonly group: string }[];
  readonly bands: readonly (BandForFees & { readonly label: string })[];
  readonly surcharges: ScheduleForFees['surcharges'];
}

/** The same in lines of cells set apart by tabs, for the data attributes of a page: less to send than JSON, and no code. */
export interface FeeLines {
  /** Of the countries of a region in a group: the region, the group, and the codes: `africa I BFBICD`. */
  readonly countries: string;
  /** The currency and the group of each amount of a band: `EUR I`. */
  readonly columns: string;
  /** `local-government 0 50000`, in words `0 to 50,000`, and the amounts; none where a person must be asked. */
  readonly bands: string;
  /** `africa 25 EUR`; per cent have no currency. */
  readonly surcharges: string;
}

const rowsIn = (text = ''): string[][] => (text ? text.split('\n').map((line) => line.split('\t')) : []);

/** What `feeLines` wrote, read from the data attributes of an element. */
export function feeDataOf(data: Readonly<Partial<Record<keyof FeeLines, string>>>): FeeData {
  const columns = rowsIn(data.columns).map(([currency = '', group]) => ({ currency, group }));
  return {
    countries: rowsIn(data.countries).flatMap(([region = '', group = '', codes]) =>
      (codes?.match(/../g) ?? []).map((code) => ({ code, region, group })),
    ),
    bands: rowsIn(data.bands).map(([applicantType = '', from, to, label = '', ...amounts]) => ({
      applicantType,
      populationFrom: Number(from),
      populationTo: Number(to || Infinity),
      label,
      amounts: columns.slice(0, amounts.length).map((column, index) => ({ ...column, amount: Number(amounts[index]) })),
      askUs: false,
    })),
    surcharges: rowsIn(data.surcharges).map(([region = '', value, currency]) => ({
      region,
      kind: currency ? 'fixed' : 'percent',
      value: Number(value),
      currency,
    })),
  };
}

/** The bands of a type. Where there is one, it holds for everybody: bands leave no population without a fee. */
export const bandsOf = ({ bands }: FeeData, applicantType: string): FeeData['bands'] =>
  bands.filter((band) => band.applicantType === applicantType);

/** The fee that is asked for, by the contract's rule. */
export function feeOf({ countries, bands, surcharges }: FeeData, asked: Question): Fee<FeeData['bands'][number]> {
  const groups = countries.flatMap(({ code, group }) => (group ? [{ key: group, countries: [code] }] : []));
  const region = countries.find(({ code }) => code === asked.country)?.region ?? '';
  return feeFor({ groups, surcharges }, bands, { ...asked, region, population: asked.population ?? 1 });
}

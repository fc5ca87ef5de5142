import { feeFor, type BandForFees, type Fee, type ScheduleForFees } from 'content-schemas/fees';
import type { Question } from 'content-schemas/question';

/** A band, and what it is called in the page's language: `0 to 50,000`. */
export type Band = BandForFees & { readonly label: string };

/** What a page's script must know to apply the fee rule. */
export interface FeeData extends Omit<ScheduleForFees, 'groups'> {
  /** Every country of the world, with the others of its region and its group: `BF BI CD`. `region` and `key`, the group's, are empty where it is in none. */
  readonly places: readonly { readonly region: string; readonly key: string; readonly countries: string }[];
  readonly bands: readonly Band[];
}

/** The fee data that `FeeData.astro` wrote into this page. */
export const feeDataOf: (json: string) => FeeData = JSON.parse;

/** The bands of a type. Where there is one, it holds for everybody: bands leave no population without a fee. */
export const bandsOf = ({ bands }: FeeData, applicantType: string): readonly Band[] =>
  bands.filter((band) => band.applicantType === applicantType);

/** The fee that is asked for in a country of a region, by the contract's rule. */
export const feeOf = (data: FeeData, asked: Question, region: string): Fee<Band> =>
  feeFor({ ...data, groups: data.places.filter(({ key }) => key) }, data.bands, {
    ...asked,
    region,
    population: asked.population ?? 1,
  });

/**
 * The fee rule: which band, group and amounts hold for an applicant. No imports: a page can carry it.
 * Source: a fee is looked up by applicant type, income group of the country, population and year; it is never computed
 * from another currency. The country decides the currency too, never the language.
 */
export interface BandForFees {
  readonly applicantType: string;
  readonly populationFrom?: number | undefined;
  readonly populationTo?: number | undefined;
  readonly amounts: readonly {
    readonly group?: string | undefined;
    readonly currency: string;
    readonly amount: number;
  }[];
  readonly askUs: boolean;
}

/** ISO 3166-1 codes: a list, or a text with spaces between them. */
interface Countries {
  readonly includes: (country: string) => boolean;
}

export interface ScheduleForFees {
  /** ISO 4217 codes. Countries pay in the first, but for those of `localCurrencies`. */
  readonly currencies: readonly string[];
  readonly localCurrencies?: readonly { readonly currency: string; readonly countries: Countries }[] | undefined;
  readonly groups: readonly { readonly key: string; readonly countries: Countries }[];
  readonly surcharges: readonly {
    readonly region: string;
    readonly kind: 'percent' | 'fixed';
    readonly value: number;
    readonly currency?: string | undefined;
  }[];
}

/** Who asks: an applicant type's key, an ISO 3166-1 country, that country's region, and the number of people represented. */
export interface Applicant {
  readonly applicantType: string;
  readonly country: string;
  readonly region: string;
  readonly population: number;
}

export type Fee<Band extends BandForFees = BandForFees> =
  | {
      readonly kind: 'amount';
      readonly band: Band;
      readonly group: string | undefined;
      /** In the currency in which the country pays, then in the others of the schedule, which only compare. */
      readonly amounts: readonly { readonly currency: string; readonly amount: number }[];
    }
  /** A person must be asked, because the fees have nothing for such an applicant. */
  | { readonly kind: 'no-band' | 'no-group' | 'no-amount' };

const holds = (band: BandForFees, population: number): boolean =>
  population >= (band.populationFrom ?? 0) && population <= (band.populationTo ?? Infinity);

/** The fee of an applicant for a year of membership, or the reason why a person must be asked. */
export function feeFor<Band extends BandForFees>(
  schedule: ScheduleForFees,
  bands: readonly Band[],
  { applicantType, country, region, population }: Applicant,
): Fee<Band> {
  const band = bands.find((candidate) => candidate.applicantType === applicantType && holds(candidate, population));
  if (!band) return { kind: 'no-band' };
  const group = schedule.groups.find(({ countries }) => countries.includes(country))?.key;
  if (schedule.groups.length > 0 && group === undefined) return { kind: 'no-group' };
  return feeOfBand(schedule, band, group, { country, region });
}

/** What a band comes to for a group: for nobody in particular without surcharges, and in the schedule's order of currencies. */
export function feeOfBand<Band extends BandForFees>(
  schedule: ScheduleForFees,
  band: Band,
  group: string | undefined,
  { country = 'ZZ', region }: Partial<Applicant> = {},
): Fee<Band> {
  const rows = band.amounts.filter((row) => row.group === group);
  if (band.askUs || rows.length === 0) return { kind: 'no-amount' };
  const surcharges = schedule.surcharges.filter((surcharge) => surcharge.region === region);
  const local = schedule.localCurrencies?.find(({ countries }) => countries.includes(country));
  const order = [local?.currency, ...schedule.currencies];
  const amounts = rows
    .map(({ currency, amount }) => ({ currency, amount: withSurcharges(amount, currency, surcharges) }))
    .sort((a, b) => order.indexOf(a.currency) - order.indexOf(b.currency));
  return { kind: 'amount', band, group, amounts };
}

type Surcharge = ScheduleForFees['surcharges'][number];

/** Decimals that an ISO 4217 currency has: 2 for EUR, 0 for JPY. */
export const decimalsOf = (currency: string): number =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;

/** Per cent of the fee are rounded to what the currency has, half up; hundredths are counted as whole numbers. */
function withSurcharges(amount: number, currency: string, surcharges: readonly Surcharge[]): number {
  const unit = 10 ** decimalsOf(currency);
  const millionths = surcharges.reduce(
    (sum, { kind, value, currency: of }) => {
      if (kind === 'percent') return sum + Math.round(amount * 100) * Math.round(value * 100);
      return of === currency ? sum + Math.round(value * 1e6) : sum;
    },
    Math.round(amount * 1e6),
  );
  return Math.round((millionths * unit) / 1e6) / unit;
}

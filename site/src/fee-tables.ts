import { feeOfBand, type FeeBand, type FeeSchedule } from 'content-schemas';

/** One table of an applicant type: of an income group, or of everybody. */
export interface FeeTable {
  /** Counted from 1; undefined where the table holds for every group, or the schedule has none. */
  readonly position: number | undefined;
  readonly group: string | undefined;
  readonly rows: readonly FeeRow[];
}

/** One band. */
interface FeeRow {
  /** Its place among the bands of all types, counted from 0, by which a page's script finds the row. */
  readonly band: number;
  readonly from: number | undefined;
  readonly to: number | undefined;
  /** In the order of the schedule's currencies, without surcharges; none: ask us. */
  readonly amounts: readonly { readonly currency: string; readonly amount: number }[];
}

/** The tables of an applicant type: one for each income group, or a single one where the groups pay the same. */
export function tablesOf(schedule: FeeSchedule, bands: readonly FeeBand[], applicantType: string): FeeTable[] {
  const own = bands.flatMap((band, index) => (band.applicantType === applicantType ? [{ band, index }] : []));
  const tableOf = (group: string | undefined, position?: number): FeeTable => ({
    position,
    group,
    rows: own.map(({ band, index }) => {
      const fee = feeOfBand(schedule, band, group);
      const amounts = fee.kind === 'amount' ? fee.amounts : [];
      return { band: index, from: band.populationFrom, to: band.populationTo, amounts };
    }),
  });
  if (own.length === 0) return [];
  if (schedule.groups.length === 0) return [tableOf(undefined)];
  const tables = schedule.groups.map(({ key }, index) => tableOf(key, index + 1));
  const [first] = tables;
  const same = tables.every(({ rows }) => JSON.stringify(rows) === JSON.stringify(first?.rows));
  return first && same ? [{ ...first, position: undefined, group: undefined }] : tables;
}

/** Anchor of a table. */
export const anchorOf = (applicantType: string, position: number): string => `${applicantType}-group-${position}`;

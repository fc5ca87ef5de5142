import type { FeeBand, FeeSchedule } from 'content-schemas';

/** One table of an applicant type: of an income group, or of everybody. */
export interface FeeTable {
  /** Counted from 1; undefined where the table holds for every group, or the schedule has none. */
  readonly position: number | undefined;
  readonly group: string | undefined;
  readonly rows: readonly FeeRow[];
}

/** One band; `undefined` in a currency's place, or no amounts at all: ask us. */
interface FeeRow {
  readonly from: number | undefined;
  readonly to: number | undefined;
  /** In the order of the schedule's currencies. */
  readonly amounts: readonly (number | undefined)[];
  readonly askUs: boolean;
}

/** The tables of an applicant type: one for each income group, or a single one where the groups pay the same. */
export function tablesOf(
  { currencies, groups }: FeeSchedule,
  bands: readonly FeeBand[],
  applicantType: string,
): FeeTable[] {
  const own = bands.filter((band) => band.applicantType === applicantType);
  const rowsFor = (group: string | undefined): FeeRow[] =>
    own.map((band) => {
      const amounts = currencies.map(
        (currency) => band.amounts.find((row) => row.currency === currency && row.group === group)?.amount,
      );
      return {
        from: band.populationFrom,
        to: band.populationTo,
        amounts,
        askUs: band.askUs || amounts.every((amount) => amount === undefined),
      };
    });
  if (own.length === 0) return [];
  if (groups.length === 0) return [{ position: undefined, group: undefined, rows: rowsFor(undefined) }];
  const tables = groups.map(({ key }, index) => ({ position: index + 1, group: key, rows: rowsFor(key) }));
  const [first] = tables;
  const same = tables.every(({ rows }) => JSON.stringify(rows) === JSON.stringify(first?.rows));
  return first && same ? [{ position: undefined, group: undefined, rows: first.rows }] : tables;
}

/** Anchor of a table. */
export const anchorOf = (applicantType: string, position: number): string => `${applicantType}-group-${position}`;

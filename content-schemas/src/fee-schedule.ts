import * as z from 'zod';
import { documentOf } from './document.ts';
import { decimalsOf } from './fee-band.ts';
import { choice, choices, day, decimal, key, line, option, optionalChoice, optionalWhole, rows, whole, yesNo } from './field.ts';
import { countryName } from './lists.ts';

const group = z.strictObject({
  key: line({ max: 20, label: 'Group', help: 'Short name, as the fee table shows it.', example: 'IV' }),
  incomeAbove: optionalWhole({ min: 0, max: 1_000_000, label: 'Income above (USD per person)', help: 'Lower limit of the group, as it was adopted for this year.', example: '11455' }),
  countries: choices({ list: 'country', min: 0, label: 'Countries', help: 'Every country belongs to one group only.' }),
});

const surcharge = z.strictObject({
  region: choice({ list: 'region', label: 'Region', help: 'Members of this region pay it.' }),
  kind: option(['percent', 'fixed'], { label: 'How it is counted', help: 'Per cent of the fee, or a fixed amount.' }),
  value: decimal({ min: 0, max: 1_000_000, label: 'Per cent or amount', help: 'Only the number.', example: '10' }),
  currency: optionalChoice({ list: 'currency', label: 'Currency', help: 'For a fixed amount.' }),
});

const fields = documentOf('fee-schedule', {
  key: key({ label: 'Key', help: 'Used by the bands; cannot change after the first publishing.', example: 'fees-2027' }),
  year: whole({ min: 2000, max: 2100, label: 'Year', help: 'The year readers see above the table.', example: '2027' }),
  validFrom: day({ label: 'Valid from', help: 'First day.' }),
  validTo: day({ label: 'Valid to', help: 'Last day. Periods of two schedules never overlap.' }),
  adoptedOn: day({ label: 'Adopted on', help: 'Day of the decision; readers see it.' }),
  currencies: choices({ list: 'currency', min: 1, label: 'Currencies', help: 'In the order of the table. Amounts are set in each, never converted.' }),
  groups: rows(group, { component: 'parts.income-group', min: 0, max: 12, label: 'Income groups', help: 'Optional: leave empty if the country does not matter.' }),
  surcharges: rows(surcharge, { component: 'parts.surcharge', min: 0, max: 20, label: 'Surcharges', help: 'Optional.' }),
  period: option(['calendar-year', 'twelve-months', 'pro-rata'], { label: 'What the fee pays for', help: 'The calendar year, twelve months from payment, or the rest of the year in proportion.' }),
  illustrative: yesNo({ label: 'Illustrative', help: 'Yes while the amounts are examples; readers see it.' }),
});

type Surcharge = z.infer<typeof surcharge>;

interface Fault {
  readonly index: number;
  readonly field: keyof Surcharge;
  readonly message: string;
}

/** A fixed amount is never converted: it is set in each currency of the schedule, or a member would pay it in one only. */
function surchargeFaults(currencies: readonly string[], surcharges: readonly Surcharge[]): Fault[] {
  return surcharges.flatMap(({ region, kind, value, currency }, index): Fault[] => {
    if (kind === 'percent') return value > 100 ? [{ index, field: 'value', message: 'Write at most 100 per cent.' }] : [];
    if (currency === undefined) return [{ index, field: 'currency', message: 'Choose the currency of the fixed amount.' }];
    if (!currencies.includes(currency)) return [{ index, field: 'currency', message: `This schedule has no ${currency}.` }];
    if (Number(value.toFixed(decimalsOf(currency))) !== value) return [{ index, field: 'value', message: `${currency} has ${decimalsOf(currency)} decimals: write the amount without more.` }];
    const missing = currencies.filter((code) => !surcharges.some((other) => other.kind === 'fixed' && other.region === region && other.currency === code));
    const first = surcharges.findIndex((other) => other.kind === 'fixed' && other.region === region) === index;
    return first && missing.length > 0 ? [{ index, field: 'currency', message: `Add a row with the fixed amount in ${missing.join(', ')}: amounts are set in each currency.` }] : [];
  });
}

/** The fees of one year. Its rows are the fee bands that name it. */
export const feeSchedule = fields.superRefine(({ validFrom, validTo, currencies, groups, surcharges }, context) => {
  if (context.issues.length > 0) return;
  if (validTo < validFrom) context.addIssue({ code: 'custom', path: ['validTo'], message: 'The last day is before the first.' });
  const seen = new Set<string>();
  groups.forEach(({ key: name, countries }, index) => {
    if (groups.findIndex((other) => other.key === name) !== index) context.addIssue({ code: 'custom', path: ['groups', index, 'key'], message: `Two groups are called ${name}.` });
    for (const country of countries) {
      if (seen.has(country)) context.addIssue({ code: 'custom', path: ['groups', index, 'countries'], message: `${countryName(country)} stands in two groups; keep it in one.` });
      seen.add(country);
    }
  });
  for (const { index, field: place, message } of surchargeFaults(currencies, surcharges)) context.addIssue({ code: 'custom', path: ['surcharges', index, place], message });
});
export type FeeSchedule = z.infer<typeof feeSchedule>;

import * as z from 'zod';
import { documentOf, refuseBefore } from './document.ts';
import {
  choice,
  choices,
  day,
  decimal,
  key,
  line,
  option,
  optionalChoice,
  optionalRows,
  optionalWhole,
  rows,
  whole,
  yesNo,
} from './field.ts';
import { decimalsOf } from './fees.ts';
import { localCurrency, localCurrencyFaults } from './local-currency.ts';
import { coded } from './message.ts';

const group = z.strictObject({
  key: line({ max: 20, label: 'Group', help: 'A short name; the fee table shows it.', example: 'IV' }),
  incomeAbove: optionalWhole({
    min: 0,
    max: 1_000_000,
    label: 'Income above (USD per person)',
    help: 'Countries with a national income above this figure are in this group; leave empty if not used.',
    example: '11455',
  }),
  countries: choices({
    list: 'country',
    min: 0,
    label: 'Countries',
    help: 'A country can be in one group only.',
    example: 'Canada, Japan, Spain',
  }),
});

const surcharge = z.strictObject({
  region: choice({ list: 'region', label: 'Region', help: 'Members in this region pay it.', example: 'North America' }),
  kind: option(['percent', 'fixed'], {
    label: 'Percentage or fixed amount',
    help: 'Whether it is a percentage of the fee or the same amount for everyone.',
    example: 'Percentage',
  }),
  value: decimal({
    min: 0,
    max: 1_000_000,
    label: 'Value',
    help: 'Only the number: a percentage or an amount.',
    example: '10',
  }),
  currency: optionalChoice({ list: 'currency', label: 'Currency', help: 'Only for a fixed amount.', example: 'Euro' }),
});

const fields = documentOf('fee-schedule', {
  key: key({
    label: 'Internal name',
    help: 'Readers do not see it. Small letters, digits and hyphens; it cannot be changed once published.',
    example: 'fees-2027',
  }),
  year: whole({ min: 2000, max: 2100, label: 'Year', help: 'The year readers see above the table.', example: '2027' }),
  validFrom: day({ label: 'Valid from', help: 'First day.', example: '1 January 2027' }),
  validTo: day({
    label: 'Valid to',
    help: 'Last day. It must fall before the next year’s fees begin.',
    example: '31 December 2027',
  }),
  adoptedOn: day({
    label: 'Adopted on',
    help: 'Day on which the fees were decided; readers see it.',
    example: '15 October 2026',
  }),
  currencies: choices({
    list: 'currency',
    min: 1,
    label: 'Currencies',
    help: 'In the order of the fee table. You write the amounts in each currency; nothing is converted.',
    example: 'Euro, US dollar, Japanese yen',
  }),
  localCurrencies: optionalRows(localCurrency, {
    component: 'parts.local-currency',
    max: 20,
    label: 'Countries that pay in another currency',
    help: 'All other countries pay in the first of the currencies above.',
    example: 'Japanese yen: Japan',
  }),
  groups: rows(group, {
    component: 'parts.income-group',
    min: 0,
    max: 12,
    label: 'Income groups',
    help: 'Leave empty if the fee does not depend on the country.',
    example: 'Groups I to IV',
  }),
  surcharges: rows(surcharge, {
    component: 'parts.surcharge',
    min: 0,
    max: 20,
    label: 'Surcharges',
    help: 'Extra amounts for a region (optional).',
    example: '10 per cent for North America',
  }),
  period: option(['calendar-year', 'twelve-months', 'pro-rata'], {
    label: 'The period the fee covers',
    help: 'Readers see it below the fee tables.',
    example: 'Calendar year',
  }),
  illustrative: yesNo({
    label: 'Examples only',
    help: 'Choose Yes until the real amounts are in; readers see that they are examples.',
    example: 'No',
  }),
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
    if (kind === 'percent') return value > 100 ? [{ index, field: 'value', message: coded('percentage') }] : [];
    if (currency === undefined) return [{ index, field: 'currency', message: coded('fixedCurrency') }];
    if (!currencies.includes(currency))
      return [
        {
          index,
          field: 'currency',
          message: coded('currencyNotOfFees', {
            currency: { currency },
            field: { of: 'fee-schedule', field: 'currencies' },
          }),
        },
      ];
    if (Number(value.toFixed(decimalsOf(currency))) !== value)
      return [{ index, field: 'value', message: coded('noDecimals', { currency: { currency } }) }];
    const missing = currencies.filter(
      (code) =>
        !surcharges.some((other) => other.kind === 'fixed' && other.region === region && other.currency === code),
    );
    const first = surcharges.findIndex((other) => other.kind === 'fixed' && other.region === region) === index;
    return first && missing.length > 0
      ? [
          {
            index,
            field: 'currency',
            message: coded('fixedInEach', { currencies: { list: missing.map((code) => ({ currency: code })) } }),
          },
        ]
      : [];
  });
}

/** The fees of one year. Its rows are the fee bands that name it. */
export const feeSchedule = fields.superRefine((schedule, context) => {
  const { validFrom, validTo, currencies, localCurrencies = [], groups, surcharges } = schedule;
  if (context.issues.length > 0) return;
  if (validTo < validFrom) refuseBefore(context, 'fee-schedule', 'validTo', 'validFrom');
  const seen = new Set<string>();
  groups.forEach(({ key: name, countries }, index) => {
    if (groups.findIndex((other) => other.key === name) !== index)
      context.addIssue({
        code: 'custom',
        path: ['groups', index, 'key'],
        message: coded('groupTwice', { name }),
      });
    for (const country of countries) {
      if (seen.has(country))
        context.addIssue({
          code: 'custom',
          path: ['groups', index, 'countries'],
          message: coded('countryInTwoGroups', { country: { country } }),
        });
      seen.add(country);
    }
  });
  for (const { index, field: place, message } of localCurrencyFaults(currencies, localCurrencies))
    context.addIssue({ code: 'custom', path: ['localCurrencies', index, place], message });
  for (const { index, field: place, message } of surchargeFaults(currencies, surcharges))
    context.addIssue({ code: 'custom', path: ['surcharges', index, place], message });
});
export type FeeSchedule = z.infer<typeof feeSchedule>;

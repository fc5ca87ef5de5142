import * as z from 'zod';
import { documentOf } from './document.ts';
import { choice, decimal, optionalChoice, optionalWhole, rows, yesNo } from './field.ts';

/** Decimals that an ISO 4217 currency has: 2 for EUR, 0 for JPY. */
export const decimalsOf = (currency: string): number => new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;

const amount = z.strictObject({
  group: optionalChoice({ list: 'income-group', label: 'Income group', help: 'Leave empty if the schedule has no groups.' }),
  currency: choice({ list: 'currency', label: 'Currency', help: 'One of the currencies of the schedule.' }),
  amount: decimal({ min: 0, max: 1_000_000, label: 'Amount for a year', help: 'Only the number; cents after a point.', example: '5240' }),
});

const fields = documentOf('fee-band', {
  schedule: choice({ list: 'fee-schedule', label: 'Fee schedule', help: 'The year this band belongs to. Publishing the schedule publishes its bands with it.' }),
  applicantType: choice({ list: 'applicant-type', label: 'Who pays', help: 'The kind of body that applies.' }),
  populationFrom: optionalWhole({ min: 0, max: 2_000_000_000, label: 'People from', help: 'Smallest population, included. Empty with the next field: one fee for all.', example: '50001' }),
  populationTo: optionalWhole({ min: 0, max: 2_000_000_000, label: 'People to', help: 'Largest population, included. Empty in the top band.', example: '100000' }),
  amounts: rows(amount, { component: 'parts.amount', min: 0, max: 60, label: 'Amounts', help: 'One row for each income group and currency.' }),
  askUs: yesNo({ label: 'Ask us', help: 'Yes if there is no fixed amount: readers are led to the person to ask.' }),
  remove: yesNo({ label: 'Take away', help: 'Yes to take this band off the site with the next publishing of its schedule.' }),
});

/** One row of the fee table: the population limits are inclusive, an open top has no upper limit, a flat fee has neither. */
export const feeBand = fields.superRefine(({ populationFrom, populationTo, amounts, askUs }, context) => {
  if (context.issues.length > 0) return;
  if (populationFrom !== undefined && populationTo !== undefined && populationTo < populationFrom)
    context.addIssue({ code: 'custom', path: ['populationTo'], message: 'The upper limit is below the lower one.' });
  if (populationFrom === undefined && populationTo !== undefined)
    context.addIssue({ code: 'custom', path: ['populationFrom'], message: 'Write the lower limit too, for example 0.' });
  if (!askUs && amounts.length === 0) context.addIssue({ code: 'custom', path: ['amounts'], message: 'Add the amounts, or answer yes to “Ask us”.' });
  amounts.forEach((row, index) => {
    if (Number(row.amount.toFixed(decimalsOf(row.currency))) !== row.amount)
      context.addIssue({ code: 'custom', path: ['amounts', index, 'amount'], message: `${row.currency} has ${decimalsOf(row.currency)} decimals: write the amount without more.` });
  });
});
export type FeeBand = z.infer<typeof feeBand>;

import * as z from 'zod';
import { documentOf } from './document.ts';
import { decimalsOf } from './fees.ts';
import { coded } from './message.ts';
import { choice, decimal, optionalChoice, optionalWhole, rows, yesNo } from './field.ts';

const amount = z.strictObject({
  group: optionalChoice({
    list: 'income-group',
    label: 'Income group',
    help: 'Leave empty if these fees have no income groups.',
    example: 'IV',
  }),
  currency: choice({
    list: 'currency',
    label: 'Currency',
    help: 'One of the currencies of these fees.',
    example: 'Euro',
  }),
  amount: decimal({
    min: 0,
    max: 1_000_000,
    label: 'Amount for a year',
    help: 'Only the number; use a point before the cents.',
    example: '160.50',
  }),
});

const fields = documentOf('fee-band', {
  schedule: choice({
    list: 'fee-schedule',
    label: 'Fees of the year',
    help: 'The fees this row belongs to. When you publish them, this row is published too.',
    example: 'fees-2027',
  }),
  applicantType: choice({
    list: 'applicant-type',
    label: 'Type of organisation',
    help: 'Who pays this fee.',
    example: 'City, town or region',
  }),
  populationFrom: optionalWhole({
    min: 0,
    max: 2_000_000_000,
    label: 'People from',
    help: 'The smallest population in this row. Leave both fields empty if everyone pays the same.',
    example: '50001',
  }),
  populationTo: optionalWhole({
    min: 0,
    max: 2_000_000_000,
    label: 'People to',
    help: 'The largest population in this row. Leave empty in the last row (no upper limit).',
    example: '100000',
  }),
  amounts: rows(amount, {
    component: 'parts.amount',
    min: 0,
    max: 60,
    label: 'Amounts',
    help: 'One row for each income group and currency.',
    example: 'IV, Euro, 5240',
  }),
  askUs: yesNo({
    label: 'Ask us',
    help: 'No fixed amount: choose Yes to show “Ask us” instead of an amount.',
    example: 'No',
  }),
  remove: yesNo({
    label: 'Remove from the site',
    help: 'Choose Yes; the row disappears the next time you publish these fees.',
    example: 'No',
  }),
});

/** One row of the fee table: the population limits are inclusive, an open top has no upper limit, a flat fee has neither. */
export const feeBand = fields.superRefine(({ populationFrom, populationTo, amounts, askUs }, context) => {
  if (context.issues.length > 0) return;
  if (populationFrom !== undefined && populationTo !== undefined && populationTo < populationFrom)
    context.addIssue({
      code: 'custom',
      path: ['populationTo'],
      message: coded('smallerThan', {
        field: { of: 'fee-band', field: 'populationTo' },
        other: { of: 'fee-band', field: 'populationFrom' },
      }),
    });
  if (populationFrom === undefined && populationTo !== undefined)
    context.addIssue({
      code: 'custom',
      path: ['populationFrom'],
      message: coded('populationFromToo'),
    });
  if (!askUs && amounts.length === 0)
    context.addIssue({
      code: 'custom',
      path: ['amounts'],
      message: coded('amountsOrAsk', { askUs: { of: 'fee-band', field: 'askUs' } }),
    });
  amounts.forEach((row, index) => {
    if (Number(row.amount.toFixed(decimalsOf(row.currency))) !== row.amount)
      context.addIssue({
        code: 'custom',
        path: ['amounts', index, 'amount'],
        message: coded('noDecimals', { currency: { currency: row.currency } }),
      });
  });
});
export type FeeBand = z.infer<typeof feeBand>;

import * as z from 'zod';
import { choice, choices } from './field.ts';
import { coded } from './message.ts';

/** Countries that pay in another currency than the first of a schedule. */
export const localCurrency = z.strictObject({
  currency: choice({
    list: 'currency',
    label: 'Currency',
    help: 'One of the currencies of these fees.',
    example: 'Japanese yen',
  }),
  countries: choices({
    list: 'country',
    min: 1,
    label: 'Countries',
    help: 'A country can be in one currency only.',
    example: 'Japan',
  }),
});
type LocalCurrency = z.infer<typeof localCurrency>;

interface Fault {
  readonly index: number;
  readonly field: keyof LocalCurrency;
  readonly message: string;
}

/** Every country pays in one currency, and it is one of the schedule. */
export const localCurrencyFaults = (currencies: readonly string[], rows: readonly LocalCurrency[]): Fault[] =>
  rows.flatMap(({ currency, countries }, index): Fault[] => {
    const before = rows.slice(0, index).flatMap((row) => row.countries);
    return [
      ...(currencies.includes(currency)
        ? []
        : [
            {
              index,
              field: 'currency' as const,
              message: coded('currencyNotOfFees', {
                currency: { currency },
                field: { of: 'fee-schedule', field: 'currencies' },
              }),
            },
          ]),
      ...countries
        .filter((country) => before.includes(country))
        .map((country) => ({
          index,
          field: 'countries' as const,
          message: coded('countryInTwoCurrencies', { country: { country } }),
        })),
    ];
  });

import { decimalsOf } from 'content-schemas/fees';

// Pages and their scripts write numbers alike; nothing here weighs a script down.

/** A whole number with the locale's grouping. */
export const numberIn = (locale: string, value: number): string =>
  new Intl.NumberFormat(locale, { useGrouping: 'always' }).format(value);

/** An amount without its currency; decimals only if it has them. */
export function amountIn(locale: string, currency: string, value: number): string {
  const digits = Number.isInteger(value) ? 0 : decimalsOf(currency);
  return new Intl.NumberFormat(locale, {
    useGrouping: 'always',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(value);
}

/** An amount with the ISO 4217 code before it: `EUR 5,240`. */
export const moneyIn = (locale: string, currency: string, value: number): string =>
  `${currency}\u00a0${amountIn(locale, currency, value)}`;

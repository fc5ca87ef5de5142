import { decimalsOf } from 'content-schemas/fees';

// Pages and their scripts write numbers and days alike; nothing here weighs a script down.

/** A number with the locale's grouping, and at least that many decimals. */
export const numberIn = (locale: string, value: number, minimumFractionDigits = 0): string =>
  new Intl.NumberFormat(locale, { useGrouping: 'always', minimumFractionDigits }).format(value);

/** An amount without its currency; decimals only if it has them. */
export const amountIn = (locale: string, currency: string, value: number): string =>
  numberIn(locale, value, value % 1 ? decimalsOf(currency) : 0);

/** An amount with the ISO 4217 code before it: `EUR 5,240`. */
export const moneyIn = (locale: string, currency: string, value: number): string =>
  `${currency}\u00a0${amountIn(locale, currency, value)}`;

/** A day in words as Intl has them, which no end of a line breaks in two; but French counts the first of a month as an ordinal. */
export const dayAs = (locale: string, words: string): string =>
  (locale === 'fr' ? words.replace(/^1 /, '1er ') : words)
    .replaceAll(' ', '\u00a0')
    .replace(/(?<=[年月])|(?=[年月日])/g, '\u2060');

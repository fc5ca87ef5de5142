/** How messages write what is stored as a code or a number: an editor reads names, dates and grouped numbers. */

const countries = new Intl.DisplayNames('en', { type: 'region' });
const languages = new Intl.DisplayNames('en', { type: 'language' });
const days = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
const numbers = new Intl.NumberFormat('en');

/** English name of a country: “Kenya”. */
export const countryName = (code: string): string => countries.of(code) ?? code;

/** English name of a language: “Simplified Chinese”. */
export const languageName = (code: string): string => languages.of(code) ?? code;

/** A day `YYYY-MM-DD`: “31 December 2026”. */
export const dayInWords = (day: string): string => days.format(new Date(day));

/** A number of people, an amount or a length: “50,001”. */
export const grouped = (number: number): string => numbers.format(number);

/** The populations of a row of the fee table, limits included: “50,001 to 100,000”. */
export const populations = (from: number | undefined, to: number | undefined): string =>
  to === undefined
    ? from === undefined
      ? 'any population'
      : `${grouped(from)} and above`
    : `${grouped(from ?? 0)} to ${grouped(to)}`;

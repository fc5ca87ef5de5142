import type { FeeSchedule, LanguageCode } from 'content-schemas';
import { populationIn } from 'content-schemas/question';
import { amountIn, dayAs, moneyIn, numberIn } from './amounts.ts';
import { language, t } from './index.ts';

// English here is British; the other codes already mean what the words are written in.
const localeOf = (code: LanguageCode): string => (code === 'en' ? 'en-GB' : code);
export const locale = localeOf(language);
const longDays = (of: LanguageCode) => new Intl.DateTimeFormat(localeOf(of), { dateStyle: 'long', timeZone: 'UTC' });
const long = longDays(language);
const countries = new Intl.DisplayNames(locale, { type: 'region' });
const languageNames = new Intl.DisplayNames(locale, { type: 'language' });
const conjunction = new Intl.ListFormat(locale, { type: 'conjunction' });
const alternatives = new Intl.ListFormat(locale, { type: 'disjunction' });
const collator = new Intl.Collator(locale);

/** A whole number with the language's grouping. */
export const number = (value: number): string => numberIn(locale, value);

/** An amount without its currency; decimals only if it has them. */
export const amount = (currency: string, value: number): string => amountIn(locale, currency, value);

/** An amount with the ISO 4217 code before it: `EUR 5,240`. */
export const money = (currency: string, value: number, of = language): string => moneyIn(localeOf(of), currency, value);

const sizeIn = (unit: 'kilobyte' | 'megabyte', value: number): string =>
  new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short', maximumSignificantDigits: 2 }).format(
    value,
  );

/** The size of a file as precisely as it tells a reader something: `120 kB`, in French `120 ko`. */
export const fileSize = (bytes: number): string =>
  bytes < 995_000 ? sizeIn('kilobyte', Math.max(1, bytes / 1000)) : sizeIn('megabyte', bytes / 1_000_000);

/** What is added to a fee: `10%`, or `EUR 500`. */
export const surcharge = ({ kind, value, currency = '' }: FeeSchedule['surcharges'][number], of = language): string =>
  kind === 'percent'
    ? new Intl.NumberFormat(localeOf(of), { style: 'percent', maximumFractionDigits: 2 }).format(value / 100)
    : money(currency, value, of);

/** The UTC day of an ISO day or time. */
export const day = (iso: string, of = language): string =>
  dayAs(of, (of === language ? long : longDays(of)).format(new Date(iso)));

/** Name of an ISO 3166-1 country. */
export const countryName = (code: string): string => countries.of(code) ?? code;

/** Name of a BCP 47 language. */
export const languageName = (code: string): string => languageNames.of(code) ?? code;

/** The ways in which readers of the language write a large number: `3,000,000`, and in Japanese also `300万`. */
export const waysToWrite = (value: number): string =>
  alternatives.format(
    [number(value), new Intl.NumberFormat(locale, { notation: 'compact' }).format(value)].filter(
      (written) => populationIn(written) === value,
    ),
  );

/** Words joined as the language joins them: `A, B and C`. */
export const list = (words: readonly string[]): string => conjunction.format(words);

/** The same in pieces, so that each word can be marked with its language. */
export const listPieces = (
  words: readonly string[],
): { readonly type: 'element' | 'literal'; readonly value: string }[] => conjunction.formatToParts(words);

/** A name in which a line may not end at a middle dot: `라틴아메리카·카리브`. */
export const held = (name: string): string => name.replaceAll('·', '\u2060·\u2060');

/** The names of countries in the language's alphabet. */
export const countryNames = (codes: readonly string[]): string[] => codes.map(countryName).toSorted(collator.compare);

const zoneWords = (timeZone: string, timeZoneName: 'longGeneric' | 'longOffset', of: string, at: number): string =>
  new Intl.DateTimeFormat(of, { timeZone, timeZoneName }).formatToParts(at).find(({ type }) => type === 'timeZoneName')
    ?.value ?? timeZone;

/** A time zone in words, and its distance from UTC in a year, in summer too where that differs: `Central European Time (UTC+1, in summer UTC+2)`. */
export function timeZoneName(timeZone: string, year: number): string {
  const offsets = [0, 6].map((month) => offsetOf(timeZone, Date.UTC(year, month)));
  const [offset = 0, summer = 0] = offsets.toSorted((one, other) => one - other);
  const name = zoneWords(timeZone, 'longGeneric', locale, Date.UTC(year, 0));
  return t(offset === summer ? 'contact.zone' : 'contact.zoneInSummer', {
    name,
    offset: signed(offset),
    summer: signed(summer),
  });
}

/** Minutes by which a time zone is ahead of UTC. */
function offsetOf(timeZone: string, at: number): number {
  const [, sign = '+', hours = 0, minutes = 0] =
    /([+-])(\d+):(\d+)/.exec(zoneWords(timeZone, 'longOffset', 'en', at)) ?? [];
  return (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1);
}

/** `+5:30`, `−3`, `±0`. */
function signed(minutes: number): string {
  const [hours, rest] = [Math.trunc(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  const sign = minutes === 0 ? '±' : minutes < 0 ? '\u2212' : '+';
  return `${sign}${hours}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`}`;
}

// A first sentence shorter than this only leads up to what a text says. In UTF-8 bytes: a Han or Hangul character says about as much as three letters.
const enough = 70;

/** The first sentence of a text in a language; if it is short, the next one too. */
export function opening(text: string, of: string): string {
  const sentences = [...new Intl.Segmenter(of, { granularity: 'sentence' }).segment(text)].map(
    ({ segment }) => segment,
  );
  const [first = '', second = ''] = sentences;
  return (new TextEncoder().encode(first).length < enough ? first + second : first).trim();
}

const graphemes = new Intl.Segmenter(locale, { granularity: 'grapheme' });

/** First letters of the first and the last word of a name. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const ends = words.length > 1 ? [words.at(0), words.at(-1)] : words;
  return ends.map((word = '') => graphemes.segment(word).containing(0)?.segment ?? '').join('');
}

/** Whom a fee band is for, by population; without limits it is a fee for everybody. */
export function population(from: number | undefined, to: number | undefined): string {
  if (from === undefined || (from === 0 && to === undefined)) return t('fees.anyPopulation');
  return to === undefined
    ? t('fees.populationFrom', { from: number(from - 1) })
    : t('fees.populationBetween', { from: number(from), to: number(to) });
}

/** As much of a text as a search engine shows, at most 160 characters: whole sentences, or else whole characters. */
export function description(text: string): string {
  const sentences = new Intl.Segmenter(locale, { granularity: 'sentence' });
  return beginning(sentences, text) || beginning(graphemes, text);
}

function beginning(pieces: Intl.Segmenter, text: string): string {
  let kept = '';
  for (const { segment } of pieces.segment(text)) {
    if ((kept + segment).trimEnd().length > 160) break;
    kept += segment;
  }
  return kept.trim();
}

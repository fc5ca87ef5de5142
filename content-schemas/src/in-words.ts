import { deskWords, fieldTable, type DeskLanguage, type DeskWords } from './desk-words.ts';
import type { DocumentType } from './documents.ts';
import type { FieldWords } from './field.ts';
import { message, type EntryNames, type Value } from './message.ts';

/** How a desk language writes what is stored as a code or a number: an editor reads names, dates and grouped numbers. */
const formatsIn = (language: string) => ({
  countries: new Intl.DisplayNames(language, { type: 'region' }),
  currencies: new Intl.DisplayNames(language, { type: 'currency' }),
  languages: new Intl.DisplayNames(language, { type: 'language' }),
  // The day comes before the month everywhere but in American English.
  days: new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { dateStyle: 'long', timeZone: 'UTC' }),
  numbers: new Intl.NumberFormat(language),
  lists: new Intl.ListFormat(language),
});
const formats = new Map<DeskLanguage, ReturnType<typeof formatsIn>>();

function formatsOf(language: DeskLanguage): ReturnType<typeof formatsIn> {
  const found = formats.get(language) ?? formatsIn(language);
  formats.set(language, found);
  return found;
}

function wordsFor<Words>(table: Readonly<Record<string, Words>>, name: string): Words {
  const words = table[name];
  if (words === undefined) throw new Error(`No words for ${name}.`);
  return words;
}

const wordsIn = (language: DeskLanguage): DeskWords => deskWords[language];

const noNames: EntryNames = new Map();

/** A message or a value as an editor reads it; `names` are those of the entries it speaks of, in this language. */
export function inWords(value: Value, language: DeskLanguage = 'en', names = noNames): string {
  if (typeof value === 'string') return value;
  const { countries, currencies, languages, days, numbers, lists } = formatsOf(language);
  if (typeof value === 'number') return numbers.format(value);
  if ('country' in value) return countries.of(value.country) ?? value.country;
  if ('currency' in value) return `${currencies.of(value.currency)} (${value.currency})`;
  if ('language' in value) return languages.of(value.language) ?? value.language;
  if ('day' in value) return days.format(new Date(value.day));
  if ('list' in value) return lists.format(value.list.map((part) => inWords(part, language, names)));
  if ('type' in value) return typeName(value.type, language);
  if ('entry' in value) return names.get(value.entry) ?? value.name;
  if ('field' in value) return fieldWords(value.of, value.field, language).label;
  return wordsIn(language).messages[value.id].replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    inWords(wordsFor(value.values, name), language, names),
  );
}

/** The entries that a value speaks of, by id or `type/key`. */
export function entriesIn(value: Value): string[] {
  if (typeof value !== 'object') return [];
  if ('entry' in value) return [value.entry];
  if ('list' in value) return value.list.flatMap(entriesIn);
  return 'values' in value ? Object.values(value.values).flatMap(entriesIn) : [];
}

/** What an editor calls a type of document. */
export const typeName = (type: DocumentType, language: DeskLanguage = 'en'): string =>
  wordsFor(wordsIn(language).types, type);

/** What an editor reads at a field of a type or of a component. */
export const fieldWords = (owner: string, name: string, language: DeskLanguage = 'en'): FieldWords =>
  wordsFor(wordsFor(wordsIn(language).fields, owner), name);

const counted = ['string', 'text', 'blocks'];

/** The line below a field: its help, the most characters of a text, and an example. */
export function hintOf(owner: string, name: string, language: DeskLanguage = 'en'): string {
  const { help, example } = fieldWords(owner, name, language);
  const { kind, max } = wordsFor(wordsFor(fieldTable, owner), name);
  return max !== undefined && counted.includes(kind)
    ? inWords(message('hintOfText', { help, max, example }), language)
    : inWords(message('hint', { help, example }), language);
}

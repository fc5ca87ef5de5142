import { fixedLists, type FixedList } from 'content-schemas';
import type { Choice } from './choice';

type Naming = (code: string) => string;

/** “Berlin (UTC+2)”: the city of an IANA zone and its offset today. */
function zoneNames(locale: string): Naming {
  const now = new Date();
  return (zone) => {
    const parts = new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: 'shortOffset' }).formatToParts(now);
    const offset = parts.find(({ type }) => type === 'timeZoneName')?.value.replace('GMT', 'UTC') ?? 'UTC';
    return `${zone.replace(/^.*\//, '').replaceAll('_', ' ')} (${offset})`;
  };
}

function displayNames(locale: string, type: 'currency' | 'language' | 'region'): Naming {
  const names = new Intl.DisplayNames(locale, { type, fallback: 'code' });
  return (code) => names.of(code) ?? code;
}

const namings: Readonly<Record<FixedList, (locale: string) => Naming>> = {
  country: (locale) => displayNames(locale, 'region'),
  currency: (locale) => {
    const name = displayNames(locale, 'currency');
    return (code) => `${name(code)} (${code})`;
  },
  language: (locale) => displayNames(locale, 'language'),
  'time-zone': zoneNames,
};

const made = new Map<string, readonly Choice[]>();

/** The entries of a fixed list with their names in a language, in its alphabetical order; made once. */
export function fixedChoices(list: FixedList, locale: string): readonly Choice[] {
  const known = made.get(`${list} ${locale}`);
  if (known) return known;
  const nameOf = namings[list](locale);
  const collator = new Intl.Collator(locale);
  const choices = fixedLists[list]
    .map((key) => ({ key, name: nameOf(key) }))
    .sort((a, b) => collator.compare(a.name, b.name));
  made.set(`${list} ${locale}`, choices);
  return choices;
}

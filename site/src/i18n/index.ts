import { SITE_LANGUAGE } from 'astro:env/server';
import {
  directionOf,
  fallbackLanguage,
  languageOf,
  type Direction,
  type Language,
  type LanguageCode,
} from 'content-schemas';
import i18next from 'i18next';
import en from './en.json';
import es from './es.json';
import fr from './fr.json';
import ja from './ja.json';
import ko from './ko.json';
import pt from './pt.json';
import zhHans from './zh-Hans.json';

/** The plural forms of a language. */
type PluralsOf<Code extends LanguageCode> = Extract<Language, { readonly code: Code }>['plurals'][number];

/** The keys of the English words, those that count once for each plural form of the language. */
type WordsWith<Form extends string, Words = typeof en> = {
  readonly [
    Key in keyof Words & string as Key extends `${infer Stem}_other`
      ? `${Stem}_${Form}`
      : Key extends `${string}_one`
        ? never
        : Key
  ]: Words[Key] extends string ? string : WordsWith<Form, Words[Key]>;
};

const words = { en, es, fr, pt, ko, ja, 'zh-Hans': zhHans } satisfies {
  [Code in LanguageCode]: WordsWith<PluralsOf<Code>>;
};

/** `page.word`, without the plural form. */
type Key<Words = typeof en> = {
  [Name in keyof Words & string]: Words[Name] extends string
    ? Name extends `${infer Stem}_${'one' | 'other'}`
      ? Stem
      : Name
    : `${Name}.${Key<Words[Name]>}`;
}[keyof Words & string];

function languageOfBuild(): Language {
  if (SITE_LANGUAGE === 'root') throw new Error('The root release has no language and no interface words.');
  return languageOf(SITE_LANGUAGE);
}

/** The language of this build. */
export const { code: language } = languageOfBuild();
export const direction = directionOf(language);

/** What stands between a sentence and the next: the full stop of Chinese and Japanese has its own room. */
export const gapAfter = (sentence: string): string => (/[。！？]$/u.test(sentence) ? '' : ' ');

/** Stands for a value of a sentence that is set by the page, because it may be in another language than the sentence. */
export const hole = '\n';

/** Stands in a sentence for what the page's script writes, or a hand on paper; what is between the two holes names it. */
export const blank = (name: string): string => `${hole}${name}${hole}`;

// Unicode's marks of isolation: in words written from right to left a value runs its own way and keeps its signs.
const isolated = (value: string): string => (direction === 'rtl' && value !== hole ? `\u2068${value}\u2069` : value);

const instance = i18next.createInstance();
void instance.init({
  lng: language,
  resources: { en: { translation: words.en }, [language]: { translation: words[language] } },
  initAsync: false,
  fallbackLng: false,
  returnNull: false,
  interpolation: { escape: isolated },
});

/** A word of the interface in the language of this build. Values are shown as they are: give numbers and days already written in the language. */
export const t = (key: Key, values: Readonly<Record<string, string | number>> = {}): string => instance.t(key, values);

/** The same in English, for a page that shows it beside the reader's language. */
export const inEnglish: typeof t = (key, values) => instance.t(key, { ...values, lng: fallbackLanguage });

/** Language of a text that is not in the page's language, for its `lang` attribute; nothing if it is. */
export const foreign = ({ language: own }: { readonly language: LanguageCode | null }): LanguageCode | undefined =>
  own === null || own === language ? undefined : own;

/** Direction of a text in another language, for its `dir` attribute; nothing if it runs the way the page does. */
export const turned = (other: LanguageCode | undefined): Direction | undefined =>
  other === undefined || directionOf(other) === direction ? undefined : directionOf(other);

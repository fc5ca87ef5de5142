import { SITE_LANGUAGE } from 'astro:env/server';
import { fallbackLanguage, languageOf, type Language, type LanguageCode } from 'content-schemas';
import i18next from 'i18next';
import en from './en.json';
import es from './es.json';
import fr from './fr.json';
import ja from './ja.json';
import ko from './ko.json';
import pt from './pt.json';
import zhHans from './zh-Hans.json';

/** The plural forms of each language, as `Intl.PluralRules` names them; a word that counts has one key for each. */
interface PluralForms {
  en: 'one' | 'other';
  es: 'one' | 'many' | 'other';
  fr: 'one' | 'many' | 'other';
  pt: 'one' | 'many' | 'other';
  ko: 'other';
  ja: 'other';
  'zh-Hans': 'other';
}

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
  [Code in LanguageCode]: WordsWith<PluralForms[Code]>;
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
export const { code: language, direction } = languageOfBuild();

const instance = i18next.createInstance();
void instance.init({
  lng: language,
  resources: { en: { translation: words.en }, [language]: { translation: words[language] } },
  initAsync: false,
  fallbackLng: false,
  returnNull: false,
  interpolation: { escapeValue: false },
});

/** A word of the interface in the language of this build. Values are shown as they are: give numbers and days already written in the language. */
export const t = (key: Key, values: Readonly<Record<string, string | number>> = {}): string => instance.t(key, values);

/** The same in English, for a page that shows it beside the reader's language. */
export const inEnglish: typeof t = (key, values = {}) => instance.t(key, { ...values, lng: fallbackLanguage });

/** Stands for a value of a sentence that is set by the page, because it may be in another language than the sentence. */
export const hole = '\n';

/** Language of a text that is not in the page's language, for its `lang` attribute; nothing if it is. */
export const foreign = ({ language: own }: { readonly language: LanguageCode | null }): LanguageCode | undefined =>
  own === null || own === language ? undefined : own;

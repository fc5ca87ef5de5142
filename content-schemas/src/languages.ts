/**
 * One row per language of the site. An eighth language is one more row, its interface words and its content. A word that
 * counts has one key for each of the `plurals`, the forms that `Intl.PluralRules` names.
 */
export const languages = [
  { code: 'en', autonym: 'English', direction: 'ltr', segment: 'en', formerly: ['eng'], plurals: ['one', 'other'] },
  {
    code: 'es',
    autonym: 'Español',
    direction: 'ltr',
    segment: 'es',
    formerly: ['esp'],
    plurals: ['one', 'many', 'other'],
  },
  {
    code: 'fr',
    autonym: 'Français',
    direction: 'ltr',
    segment: 'fr',
    formerly: ['fra'],
    plurals: ['one', 'many', 'other'],
  },
  {
    code: 'pt',
    autonym: 'Português',
    direction: 'ltr',
    segment: 'pt',
    formerly: ['por'],
    plurals: ['one', 'many', 'other'],
  },
  { code: 'ko', autonym: '한국어', direction: 'ltr', segment: 'ko', formerly: ['kr', 'kor'], plurals: ['other'] },
  { code: 'ja', autonym: '日本語', direction: 'ltr', segment: 'ja', formerly: ['jp', 'jpn'], plurals: ['other'] },
  {
    code: 'zh-Hans',
    autonym: '简体中文',
    direction: 'ltr',
    segment: 'zh-hans',
    formerly: ['cn', 'zh', 'chn'],
    plurals: ['other'],
  },
] as const;

/** A BCP 47 code of the list above. */
export type LanguageCode = (typeof languages)[number]['code'];
export type Language = (typeof languages)[number];

export const languageCodes: readonly LanguageCode[] = languages.map(({ code }) => code);

/** The language whose text stands in where a document that may fall back is not translated. */
export const fallbackLanguage = 'en' satisfies LanguageCode;

export const isLanguageCode = (code: unknown): code is LanguageCode =>
  languages.some((language) => language.code === code);

/** The row of a language. */
export const languageOf = (code: LanguageCode): Language => {
  const found = languages.find((language) => language.code === code);
  if (!found) throw new Error(`No such language: ${code}`);
  return found;
};

export type Direction = 'ltr' | 'rtl';

/** The way a language is written. */
export const directionOf = (code: LanguageCode): Direction => languageOf(code).direction;

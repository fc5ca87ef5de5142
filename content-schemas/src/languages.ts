/** One row per language of the site. An eighth language is one more row, its interface words and its content. */
export const languages = [
  { code: 'en', autonym: 'English', direction: 'ltr', segment: 'en', formerly: ['eng'] },
  { code: 'es', autonym: 'Español', direction: 'ltr', segment: 'es', formerly: ['esp'] },
  { code: 'fr', autonym: 'Français', direction: 'ltr', segment: 'fr', formerly: ['fra'] },
  { code: 'pt', autonym: 'Português', direction: 'ltr', segment: 'pt', formerly: ['por'] },
  { code: 'ko', autonym: '한국어', direction: 'ltr', segment: 'ko', formerly: ['kr', 'kor'] },
  { code: 'ja', autonym: '日本語', direction: 'ltr', segment: 'ja', formerly: ['jp', 'jpn'] },
  { code: 'zh-Hans', autonym: '简体中文', direction: 'ltr', segment: 'zh-hans', formerly: ['cn', 'zh', 'chn'] },
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

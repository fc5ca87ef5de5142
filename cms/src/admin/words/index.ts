import type { LanguageCode } from 'content-schemas';
import en from './en.json';
import es from './es.json';
import fr from './fr.json';
import ja from './ja.json';
import { fieldTranslations } from './field-words';
import ko from './ko.json';
import pt from './pt.json';
import strapiEs from './strapi/es.json';
import zhHans from './zh-Hans.json';

/** What the desk says in each language that it has: Strapi's own messages where ours are clearer, and our own under `desk.`. */
export const words = { en, es, fr, pt, ko, ja, 'zh-Hans': zhHans } satisfies Partial<Record<LanguageCode, typeof en>>;

/** What Strapi itself says in English only, or not well, in a language of the desk. */
const strapiWords: Partial<Record<string, Record<string, string>>> = { es: strapiEs };

/** All of these, with the labels and hints of the fields where the contract has them in the language. */
export const translations = Object.fromEntries(
  Object.entries(words).map(([language, own]) => [
    language,
    { ...strapiWords[language], ...own, ...fieldTranslations(language) },
  ]),
);

/** A message of ours. */
export type Word = keyof typeof en;

import type { LanguageCode } from 'content-schemas';
import en from './en.json';
import es from './es.json';
import fr from './fr.json';
import ja from './ja.json';
import ko from './ko.json';
import pt from './pt.json';
import zhHans from './zh-Hans.json';

/** What the desk says in each language: Strapi's own messages where ours are clearer, and our own under `desk.`. */
export const words = { en, es, fr, pt, ko, ja, 'zh-Hans': zhHans } satisfies Record<LanguageCode, typeof en>;

/** A message of ours. */
export type Word = keyof typeof en;

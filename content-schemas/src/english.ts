import { keyOf, type Document, type DocumentType } from './documents.ts';
import type { ExportedDocument } from './export.ts';
import { fallbackLanguage, type LanguageCode } from './languages.ts';
import { parseDocument } from './problems.ts';

/** English words beside their translations: by `type/key` of the document, then by field. */
export type English = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The texts of a quote, which shows English beside the reader's language. What is not here changes no other language. */
const textsOfQuote = {
  'applicant-type': ['name'],
  'application-form': ['asksInShort', 'leaving'],
  'benefit-section': ['title', 'inShort'],
  'network-facts': ['name', 'adoptedBy'],
  region: ['name'],
} as const satisfies Partial<Record<DocumentType, readonly string[]>>;

const isOfQuote = (type: DocumentType): type is keyof typeof textsOfQuote => Object.hasOwn(textsOfQuote, type);

/**
 * The English of the documents that a language shows in its own words. English that breaks the contract stops the English
 * site; here it is left out, so that the other languages go on.
 */
export function englishBeside(live: readonly ExportedDocument[], shown: readonly Document[]): English {
  const own = new Set(shown.filter(isTranslation).map(({ document }) => document));
  const surcharged = shown.flatMap((document) =>
    document.type === 'fee-schedule' ? document.surcharges.map(({ region }) => region) : [],
  );
  const entries = live
    .filter(({ type, document, language }) => language === fallbackLanguage && isOfQuote(type) && own.has(document))
    .flatMap(({ content }) => parseDocument(content ?? {}).document ?? [])
    .filter((document) => document.type !== 'region' || surcharged.includes(document.key))
    .map((document) => [`${document.type}/${keyOf(document)}`, wordsOf(document)] as const);
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

const isTranslation = ({ language }: { readonly language: LanguageCode | null }): boolean =>
  language !== null && language !== fallbackLanguage;

function wordsOf(document: Document): Record<string, string> {
  const names: readonly string[] = isOfQuote(document.type) ? textsOfQuote[document.type] : [];
  return Object.fromEntries(
    Object.entries(document).flatMap(([name, value]) =>
      names.includes(name) && typeof value === 'string' ? [[name, value]] : [],
    ),
  );
}

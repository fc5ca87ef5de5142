import { chosenFor, type Document, type LanguageCode } from 'content-schemas';
import { accepted, isRaw, type Raw } from './examples.ts';
import { starterDocuments } from './starter.ts';

const rows = starterDocuments();

/** The documents that the site of a language shows, before the contract has read them: the starter content. */
const starterSite = (language: LanguageCode): readonly Raw[] =>
  chosenFor(language, rows).map(({ content }) => (isRaw(content) ? content : {}));

/** How to change one document: other fields, or null to take it out. */
export type Change = (document: Raw) => Raw | null;

/** The English starter content, changed and added to, as the contract accepts it. */
export function changedSite(change: Change, added: readonly Raw[] = []): Document[] {
  const kept = starterSite('en').flatMap((document) => {
    const next = change(document);
    return next === null ? [] : [{ ...document, ...next }];
  });
  return [...kept, ...added].map(accepted);
}

/** Other fields for the one document that matches. */
export const to =
  (fields: Raw, match: Raw): Change =>
  (document) =>
    isMatch(document, match) ? fields : {};
/** Takes the one document out that matches. */
export const without =
  (match: Raw): Change =>
  (document) =>
    isMatch(document, match) ? null : {};
/** Whether a document has these values. */
export const isMatch = (document: Raw, match: Raw): boolean =>
  Object.entries(match).every(([name, value]) => document[name] === value);
/** The first document of the English starter content that matches, as another one, with some fields replaced. */
export const copyOf = (match: Raw, fields: Raw): Raw => ({
  ...starterSite('en').find((document) => isMatch(document, match)),
  document: 'a-copy',
  ...fields,
});

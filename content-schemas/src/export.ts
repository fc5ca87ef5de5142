import * as z from 'zod';
import { languageCodes, type LanguageCode } from './languages.ts';
import { documentTypeNames, type DocumentType } from './documents.ts';

const languageOrNone = z.enum(languageCodes as [LanguageCode, ...LanguageCode[]]).nullable();

/** One line of the export: the state of a document in a language at a revision. */
export const exportedDocument = z.strictObject({
  revision: z.int().positive(),
  action: z.enum(['publish', 'unpublish', 'delete']),
  type: z.enum(documentTypeNames as [DocumentType, ...DocumentType[]]),
  document: z.string().min(1),
  language: languageOrNone,
  /** When the content last became other than it was. */
  changedAt: z.iso.datetime(),
  /** Digest of the text of this language. */
  textDigest: z.string(),
  /** Digest of the English text that this translation was published against. */
  englishDigest: z.string().nullable(),
  /** The document by the contract; null once it is taken off the site. */
  content: z.record(z.string(), z.json()).nullable(),
});
export type ExportedDocument = z.infer<typeof exportedDocument>;

/** First line of the export. */
export const exportHeader = z.strictObject({
  /** Random id of the database's history; after a restore revisions may count from an earlier one again. */
  epoch: z.string().min(1),
  /** Revision up to which the lines below are complete. */
  revision: z.int().nonnegative(),
});
export type ExportHeader = z.infer<typeof exportHeader>;

/** Last line of the export: without it the answer was cut short. */
export const exportEnd = z.strictObject({ end: z.literal(true), lines: z.int().nonnegative() });

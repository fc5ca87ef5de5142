import type { Document, DocumentByType, DocumentType } from './documents.ts';
import type { Message } from './message.ts';
import { about, type Problem } from './problems.ts';

/** A rule across the documents of a language: everything that breaks it. */
export type Rule = (documents: readonly Document[]) => Problem[];

/** The documents of one type. */
export const of = <Type extends DocumentType>(documents: readonly Document[], type: Type): DocumentByType[Type][] =>
  documents.filter((document): document is DocumentByType[Type] & Document => document.type === type);

/** A problem of a document, at a place in it. */
export const problem = (document: Document, path: readonly (string | number)[], message: Message): Problem => ({
  ...about(document),
  path,
  message,
});

import type * as z from 'zod';
import { documentTypes, isDocumentType, partOf, titleOf, typeFacts, type Document, type DocumentType } from './documents.ts';
import { fieldFacts } from './field.ts';
import type { LanguageCode } from './languages.ts';

/** One thing to put right, where it is, and in whose words. */
export interface Problem {
  readonly type: DocumentType;
  readonly document: string;
  readonly title: string;
  readonly language: LanguageCode | null;
  /** Names of fields and indexes of rows, outermost first; empty for the document as a whole. */
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** The document that a problem is about. */
export const about = (document: Document): Omit<Problem, 'path' | 'message'> => ({ type: document.type, document: document.document, title: titleOf(document), language: document.language });

export type Parsed = { readonly document: Document; readonly problems: readonly [] } | { readonly document: undefined; readonly problems: readonly Problem[] };

/** Reads one document by the contract: the document, or everything that is wrong with it. Throws for a type that does not exist. */
export function parseDocument(value: Record<string, unknown>): Parsed {
  const { type } = value;
  if (typeof type !== 'string' || !isDocumentType(type)) throw new Error(`No such type of document: ${String(type)}`);
  const result = documentTypes[type].schema.safeParse(value);
  if (result.success) return { document: result.data, problems: [] };
  const { document, language } = value as { document?: string; language?: LanguageCode | null };
  const where = { type, document: document ?? '', title: titleOf({ ...value, type }), language: language ?? null };
  return {
    document: undefined,
    problems: result.error.issues.map((issue) => ({
      ...where,
      path: issue.path.filter((step) => typeof step !== 'symbol'),
      message: issue.code === 'unrecognized_keys' ? `Remove what does not belong here: ${issue.keys.join(', ')}.` : issue.message,
    })),
  };
}

/** Label of the field a path leads to, as the editor reads it: “Amounts, row 2, Currency”. */
export function placeOf(type: DocumentType, path: readonly (string | number)[]): string {
  let schema: z.ZodType | undefined = typeFacts(type).schema;
  const words: string[] = [];
  for (const step of path) {
    if (typeof step === 'number') {
      words.push(`row ${step + 1}`);
      continue;
    }
    schema = partOf(schema)?.shape[step];
    const label = schema && fieldFacts.get(schema)?.label;
    if (label === undefined) break;
    words.push(label);
  }
  return words.join(', ');
}

/** A problem as one line of a log: type, title, language, field, what to do. */
export function describe({ type, title, language, path, message }: Problem): string {
  const place = placeOf(type, path);
  return `${typeFacts(type).name} “${title}”${language === null ? '' : ` (${language})`}${place === '' ? '' : `, ${place}`}: ${message}`;
}

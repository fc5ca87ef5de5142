import * as z from 'zod';
import {
  documentTypes,
  isDocumentType,
  partOf,
  titleOf,
  typeFacts,
  type Document,
  type DocumentType,
} from './documents.ts';
import { fieldFacts } from './field.ts';
import { languageName } from './in-words.ts';
import { isLanguageCode, type LanguageCode } from './languages.ts';

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
export const about = (document: Document): Omit<Problem, 'path' | 'message'> => ({
  type: document.type,
  document: document.document,
  title: titleOf(document),
  language: document.language,
});

export type Parsed =
  | { readonly document: Document; readonly problems: readonly [] }
  | { readonly document: undefined; readonly problems: readonly Problem[] };

/** Words for what a form cannot produce, and for which no field has a sentence of its own. */
const inPlainWords: z.core.$ZodErrorMap = (issue) =>
  `${issue.code === 'unrecognized_keys' ? `Remove what does not belong here: ${issue.keys.join(', ')}.` : 'This cannot be read. Clear the field and fill it in again.'} If this keeps happening, tell the technical team.`;

/** Reads one document by the contract: the document, or everything that is wrong with it. Throws for a type that does not exist. */
export function parseDocument(value: Record<string, unknown>): Parsed {
  const { type } = value;
  if (typeof type !== 'string' || !isDocumentType(type)) throw new Error(`No such type of document: ${String(type)}`);
  const result = documentTypes[type].schema.safeParse(value, { error: inPlainWords });
  if (result.success && (result.data.language !== null) === typeFacts(type).localized)
    return { document: result.data, problems: [] };
  const { document, language: code } = value;
  const language = isLanguageCode(code) ? code : null;
  const where = {
    type,
    document: typeof document === 'string' ? document : '',
    title: titleOf({ ...value, type }),
    language,
  };
  if (result.success)
    return {
      document: undefined,
      problems: [
        {
          ...where,
          path: ['language'],
          message: `This type of document ${language === null ? 'has a language' : 'has no language'}.`,
        },
      ],
    };
  return {
    document: undefined,
    problems: result.error.issues.map((issue) => ({
      ...where,
      path: issue.path.filter((step) => typeof step !== 'symbol'),
      message: issue.message,
    })),
  };
}

/** The part of a path that leads to a field of the form, with the labels on the way; inside a text nothing has a name. */
function stepsTo(
  type: DocumentType,
  path: Problem['path'],
): { readonly step: string | number; readonly label: string }[] {
  const steps: { step: string | number; label: string }[] = [];
  let fields: z.ZodObject | undefined = typeFacts(type).schema;
  for (const step of path) {
    if (typeof step === 'string') {
      const field: unknown = fields?.shape[step];
      if (!(field instanceof z.ZodType)) break;
      steps.push({ step, label: fieldFacts.get(field)?.label ?? step });
      fields = partOf(field);
    } else if (fields) steps.push({ step, label: `row ${step + 1}` });
  }
  return steps;
}

/** Path of the form's field that a problem stands at: a text is one field, and so is a list of choices. */
export const fieldPath = (type: DocumentType, path: Problem['path']): (string | number)[] =>
  stepsTo(type, path).map(({ step }) => step);

/** Labels of that field, as the editor reads them: “Amounts, row 2, Currency”. */
export const placeOf = (type: DocumentType, path: Problem['path']): string =>
  stepsTo(type, path)
    .map(({ label }) => label)
    .join(', ');

/** A problem as one line of a message or a log: type, title unless there is one of the type, language, field, what to do. */
export function describe({ type, title, language, path, message }: Problem): string {
  const place = placeOf(type, path);
  const { name, single } = typeFacts(type);
  return `${name}${single ? '' : ` “${title}”`}${language === null ? '' : ` (${languageName(language)})`}${place === '' ? '' : `, ${place}`}: ${message}`;
}

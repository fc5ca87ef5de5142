import * as z from 'zod';
import {
  documentTypes,
  fieldsOf,
  isDocumentType,
  partOf,
  titleOf,
  typeFacts,
  type Document,
  type DocumentType,
} from './documents.ts';
import { fieldFacts } from './field.ts';
import type { DeskLanguage } from './desk-words.ts';
import { inWords, typeName } from './in-words.ts';
import { isLanguageCode, type LanguageCode } from './languages.ts';
import { coded, decoded, message, type EntryNames, type Message, type Value } from './message.ts';

/** One thing to put right, and where it is. */
export interface Problem {
  readonly type: DocumentType;
  readonly document: string;
  readonly title: Value;
  readonly language: LanguageCode | null;
  /** Names of fields and indexes of rows, outermost first; empty for the document as a whole. */
  readonly path: readonly (string | number)[];
  readonly message: Message;
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
  issue.code === 'unrecognized_keys' ? coded('notOurs', { names: { list: issue.keys } }) : coded('unreadable');

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
          message: message(language === null ? 'hasLanguage' : 'hasNoLanguage'),
        },
      ],
    };
  return {
    document: undefined,
    problems: result.error.issues.map((issue) => ({
      ...where,
      path: issue.path.filter((step) => typeof step !== 'symbol'),
      message: decoded(issue.message),
    })),
  };
}

interface Step {
  readonly step: string | number;
  readonly label: Value;
}

/** The part of a path that leads to a field of the form, with the labels on the way; inside a text nothing has a name. */
function stepsTo(type: DocumentType, path: Problem['path']): Step[] {
  const steps: Step[] = [];
  let fields: z.ZodObject | undefined = typeFacts(type).schema;
  let of: string = type;
  for (const step of path) {
    if (typeof step === 'string') {
      const field: unknown = fields?.shape[step];
      if (!(field instanceof z.ZodType)) break;
      const facts = fieldFacts.get(field);
      steps.push({ step, label: facts ? { field: step, of } : step });
      fields = partOf(field);
      of = facts?.component ?? of;
    } else if (fields) steps.push({ step, label: message('row', { number: step + 1 }) });
  }
  return steps;
}

/** Path of the form's field that a problem stands at: a text is one field, and so is a list of choices. */
export const fieldPath = (type: DocumentType, path: Problem['path']): (string | number)[] =>
  stepsTo(type, path).map(({ step }) => step);

/** Whether a problem is one of a field that all languages share. */
export const isShared = ({ type, path: [name] }: Problem): boolean =>
  fieldsOf(typeFacts(type).schema).some(([field, { localized }]) => field === name && !localized);

/** Labels of that field, as the editor reads them: “Amounts, row 2, Currency”. */
export const placeOf = (type: DocumentType, path: Problem['path'], deskLanguage?: DeskLanguage): string =>
  stepsTo(type, path)
    .map(({ label }) => inWords(label, deskLanguage))
    .join(', ');

/** A problem as one line of a message or a log: type, title unless there is one of the type, language, field, what to do. */
export function describe(problem: Problem, deskLanguage?: DeskLanguage, names?: EntryNames): string {
  const { type, title, language, path } = problem;
  const document = typeFacts(type).single ? '' : ` “${inWords(title, deskLanguage, names)}”`;
  const place = placeOf(type, path, deskLanguage);
  return [
    `${typeName(type, deskLanguage)}${document}`,
    language === null ? '' : ` (${inWords({ language }, deskLanguage)})`,
    place === '' ? '' : `, ${place}`,
    `: ${inWords(problem.message, deskLanguage, names)}`,
  ].join('');
}

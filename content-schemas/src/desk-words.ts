import type * as z from 'zod';
import { documentTypeNames, fieldsOf, partOf, typeFacts } from './documents.ts';
import type { FieldFacts, FieldWords } from './field.ts';
import type { MessageId } from './message.ts';
import { messages } from './words/en.ts';
import { es } from './words/es.ts';

/** All that a desk language says. A language is a file of `words/` and its name in the table below. */
export interface DeskWords {
  readonly messages: Readonly<Record<MessageId, string>>;
  /** Names of the types of documents. */
  readonly types: Readonly<Record<string, string>>;
  /** By type or component, then by field. */
  readonly fields: Readonly<Record<string, Readonly<Record<string, FieldWords>>>>;
}

const factsIn = (owner: string, schema: z.ZodObject): [string, Readonly<Record<string, FieldFacts>>][] => {
  const fields = fieldsOf(schema);
  return [
    [owner, Object.fromEntries(fields.map(([name, facts]) => [name, facts]))],
    ...fields.flatMap(([, { component }, inner]) => {
      const part = partOf(inner);
      return part && component !== undefined ? factsIn(component, part) : [];
    }),
  ];
};

/** Facts of every field, by type or component, then by field. */
export const fieldTable: Readonly<Record<string, Readonly<Record<string, FieldFacts>>>> = Object.fromEntries(
  documentTypeNames.flatMap((type) => factsIn(type, typeFacts(type).schema)),
);

const en: DeskWords = {
  messages,
  types: Object.fromEntries(documentTypeNames.map((type) => [type, typeFacts(type).name])),
  fields: fieldTable,
};

export const deskWords = { en, es } satisfies Record<string, DeskWords>;

/** A language in which editors are spoken to. */
export type DeskLanguage = keyof typeof deskWords;

export const isDeskLanguage = (code: unknown): code is DeskLanguage =>
  typeof code === 'string' && Object.hasOwn(deskWords, code);

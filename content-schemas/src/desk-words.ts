import type * as z from 'zod';
import { documentTypeNames, fieldsOf, partOf, typeFacts } from './documents.ts';
import type { FieldWords } from './field.ts';
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

const fieldsIn = (owner: string, schema: z.ZodObject): [string, DeskWords['fields'][string]][] => {
  const fields = fieldsOf(schema);
  const words = fields.map(([name, { label, help, example }]): [string, FieldWords] => [
    name,
    { label, help, example },
  ]);
  return [
    [owner, Object.fromEntries(words)],
    ...fields.flatMap(([, { component }, inner]) => {
      const part = partOf(inner);
      return part && component !== undefined ? fieldsIn(component, part) : [];
    }),
  ];
};

const en: DeskWords = {
  messages,
  types: Object.fromEntries(documentTypeNames.map((type) => [type, typeFacts(type).name])),
  fields: Object.fromEntries(documentTypeNames.flatMap((type) => fieldsIn(type, typeFacts(type).schema))),
};

export const deskWords = { en, es } satisfies Record<string, DeskWords>;

/** A language in which editors are spoken to. */
export type DeskLanguage = keyof typeof deskWords;

export const isDeskLanguage = (code: unknown): code is DeskLanguage =>
  typeof code === 'string' && Object.hasOwn(deskWords, code);

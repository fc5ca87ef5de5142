import * as z from 'zod';
import { languageCodes } from './languages.ts';
import { coded } from './message.ts';

/** What every published document has besides its fields. `document` is the CMS's id, one for all languages of an entry. */
const identity = {
  document: z.string().min(1),
  /** Language of the text; null for types without languages. */
  language: z.enum(languageCodes as [(typeof languageCodes)[number], ...(typeof languageCodes)[number][]]).nullable(),
};

/** A type of document: its name and its fields. */
export const documentOf = <const Type extends string, Shape extends z.ZodRawShape>(type: Type, fields: Shape) =>
  z.strictObject({ type: z.literal(type), ...identity, ...fields });

/** Refuses a day of a document that lies before another one of it, at the field of the first. */
export const refuseBefore = (context: z.RefinementCtx, of: string, field: string, other: string): void =>
  context.addIssue({
    code: 'custom',
    path: [field],
    message: coded('before', { field: { of, field }, other: { of, field: other } }),
  });

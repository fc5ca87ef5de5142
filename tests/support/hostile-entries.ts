import {
  fallbackLanguage,
  isLanguageCode,
  tidyLine,
  typeFacts,
  type DocumentType,
  type ExportedDocument,
} from 'content-schemas';
import { band, contact, information, item, voice, type Fields } from './entries.ts';
import { isRaw } from './examples.ts';
import { hostileRows, type Attempt } from './hostile.ts';

/** An attempt with a name for its test and a key for its entry. */
export type Try = Attempt & { readonly name: string; readonly key: string };

export const tries: readonly Try[] = hostileRows.flatMap(({ number, input, attempts }) =>
  attempts.map((attempt, index) => ({
    ...attempt,
    name: `${number}. ${input}: ${attempt.what}`,
    key: `try-${number}-${index + 1}`,
  })),
);

/** A sound entry of a type; what there is one of is changed where it stands. */
const sound: Partial<Record<DocumentType, (key: string) => Fields>> = {
  'benefit-item': item,
  'contact-person': contact,
  'fee-band': () => band(2026, 0, 10),
  'information-page': information,
  testimonial: voice,
};

/** What the form sends. */
export const fieldsOfTry = ({ type, key, fields }: Try): Fields => ({ ...sound[type]?.(key), ...fields });

/** The same as JSON, with what no form can write. */
export const sentOf = (fields: Fields, { bytes }: Attempt): string =>
  bytes ? JSON.stringify(fields).replace(...bytes) : JSON.stringify(fields);

/** Tidied, and nothing empty but the words of a body. */
const tidy = (value: unknown): unknown => {
  if (typeof value === 'string') return tidyLine(value);
  if (Array.isArray(value)) return value.map(tidy);
  if (!isRaw(value)) return value;
  const parts = Object.entries(value).map(([name, part]): [string, unknown] => [name, tidy(part)]);
  return Object.fromEntries('type' in value ? parts : parts.filter(([, part]) => part !== null && part !== ''));
};

/** An input as the export would send it if nothing had stopped it. */
export function exportedTry(attempt: Try, revision: number): ExportedDocument[] {
  const entries = [...(attempt.drafts ?? []), { type: attempt.type, fields: fieldsOfTry(attempt) }];
  return entries.map(({ type, fields }, index) => {
    const language = typeFacts(type).localized ? fallbackLanguage : null;
    const document = index === entries.length - 1 ? attempt.key : `${attempt.key}-${index}`;
    return {
      ...{ revision, action: 'publish', type, document, language, changedAt: '2026-11-03T09:00:00.000Z' },
      ...{ textDigest: '', englishDigest: null },
      content: { type, document, language, ...(tidy(fields) as Fields) } as ExportedDocument['content'],
    } satisfies Record<keyof ExportedDocument, unknown> as ExportedDocument;
  });
}

const present = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));

/** An input that is allowed, as it must be exported. */
export const keptOfTry = ({ type, key, fields, kept = fields }: Try): Fields =>
  present({ type, ...sound[type]?.(key), ...kept });

/** What is published with it, as it must be exported. */
export const keptDraftsOf = ({ drafts = [] }: Attempt): Fields[] =>
  drafts.map(({ type, fields, kept = fields }) => present({ type, ...kept }));

/** Whether the export could carry it at all. */
export const isExportable = ({ bytes, unexportable, language = fallbackLanguage }: Try): boolean =>
  bytes === undefined && !unexportable && isLanguageCode(language);

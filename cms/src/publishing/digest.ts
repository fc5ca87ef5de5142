import { createHash } from 'node:crypto';
import { fieldsOf, typeFacts, type DocumentType } from 'content-schemas';
import type { Content, Json } from './content';

const sorted = (value: Json): Json => {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((name) => [name, sorted(value[name] ?? null)]),
  );
};

/** sha256 of a value, whatever the order of its names. */
export const digestOf = (value: Json): string =>
  createHash('sha256')
    .update(JSON.stringify(sorted(value)))
    .digest('hex');

/** sha256 of the text of a document: its localized fields only. */
export function textDigestOf(type: DocumentType, content: Content): string {
  const text = fieldsOf(typeFacts(type).schema).filter(([, { localized }]) => localized);
  return digestOf(Object.fromEntries(text.map(([name]) => [name, content[name] ?? null])));
}

import { readFileSync } from 'node:fs';
import type { LanguageCode, Snapshot } from 'content-schemas';

/** The snapshot of a language. Its documents were validated when it was written; here only that it is one, and of this language. */
export function readSnapshot(file: string, language: LanguageCode): Snapshot {
  const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (!isSnapshot(value)) throw new Error(`${file} is no snapshot.`);
  if (value.language !== language) throw new Error(`${file} is a snapshot of ${value.language}, not of ${language}.`);
  return value;
}

const isSnapshot = (value: unknown): value is Snapshot =>
  typeof value === 'object' &&
  value !== null &&
  'language' in value &&
  'documents' in value &&
  Array.isArray(value.documents) &&
  'written' in value &&
  'fees' in value &&
  'english' in value;

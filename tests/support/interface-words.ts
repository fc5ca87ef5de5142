import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LanguageCode } from 'content-schemas';
import * as z from 'zod';

const words = z.record(z.string(), z.record(z.string(), z.string()));

/** A phrase of the interface, by `part.name`, with its values. */
export function phraseIn(code: LanguageCode, key: string, values: Readonly<Record<string, string>> = {}): string {
  const file = join(import.meta.dirname, `../../site/src/i18n/${code}.json`);
  const [part = '', name = ''] = key.split('.');
  const phrase = words.parse(JSON.parse(readFileSync(file, 'utf8')))[part]?.[name];
  if (phrase === undefined) throw new Error(`${code} has no ${key}.`);
  return phrase.replaceAll(/\{\{(\w+)\}\}/g, (_, value: string) => values[value] ?? '');
}

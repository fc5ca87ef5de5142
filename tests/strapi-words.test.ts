import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { repository } from '../scripts/folders.ts';

const messages = z.record(z.string(), z.string());

/** Where Strapi keeps its English, and what the admin puts before the names of a plugin's messages. */
const packages = [
  ['admin/dist/admin/admin/src', ''],
  ['content-manager/dist/admin', 'content-manager.'],
  ['i18n/dist/admin', 'i18n.'],
  ['upload/dist/admin', 'upload.'],
] as const;

async function strapiEnglish(): Promise<ReadonlyMap<string, string>> {
  const english = new Map<string, string>();
  for (const [folder, prefix] of packages) {
    const file = join(repository, 'node_modules/@strapi', folder, 'translations/en.json.mjs');
    const { default: own } = z.object({ default: messages }).parse(await import(file));
    for (const [name, text] of Object.entries(own)) english.set(prefix + name, text);
  }
  return english;
}

/** The names of the values and of the tags in a message; the words for one, and for several, stand in braces too. */
const slotsOf = (text: string): string[] => [
  ...new Set(
    [...text.matchAll(/(?<!(?:one|other|=\d+)\s*)\{\s*(\w+)\s*[,}]|<(\w+)>/g)].map(
      ([, value, tag]) => value ?? `<${tag ?? ''}>`,
    ),
  ),
];

test('what Strapi says in our Spanish takes the values that its English takes', async () => {
  const spanish = messages.parse(
    JSON.parse(readFileSync(join(repository, 'cms/src/admin/words/strapi/es.json'), 'utf8')),
  );
  const english = await strapiEnglish();
  const known = Object.entries(spanish).filter(([name]) => english.has(name));
  expect(known.length).toBeGreaterThan(500);
  const told = known.map(([name, text]) => [name, slotsOf(text).toSorted()]);
  expect(told).toEqual(known.map(([name]) => [name, slotsOf(english.get(name) ?? '').toSorted()]));
});

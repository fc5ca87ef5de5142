import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentTypeNames, fallbackLanguage, languageCodes, typeFacts, type LanguageCode } from 'content-schemas';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';

/** A term of the glossary: the words a language has for it, and those it must not use instead. */
const term = z.strictObject({
  use: z.array(z.string().min(1)).min(1),
  never: z.array(z.string().min(1)).optional(),
  /** Set in English: wherever English uses the term, so does the translation of the same text. */
  always: z.literal(true).optional(),
  /** For translators. */
  note: z.string().min(1).optional(),
});
const glossary = z.record(z.string(), term);
type Glossary = z.infer<typeof glossary>;

const root = join(import.meta.dirname, '..');
const read = (file: string): unknown => JSON.parse(readFileSync(join(root, file), 'utf8'));
const glossaryOf = (language: LanguageCode): Glossary => glossary.parse(read(`cms/starter/glossary/${language}.json`));
const english = glossaryOf(fallbackLanguage);
const translations = languageCodes.filter((code) => code !== fallbackLanguage);

/** Letters alike however they are written: composed, one kind of space and of apostrophe, small. */
const plain = (text: string): string =>
  text.normalize('NFKC').replaceAll(/\s+/g, ' ').replaceAll('’', "'").toLowerCase();

/** What a reader sees of a document: no keys, no addresses. */
const wordsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    ['key', 'url', 'type'].includes(name) ? [] : wordsIn(inner),
  );
};

const row = z.looseObject({ key: z.string().optional() });

/** Every text of a language by its name: a document of the starter content, or a phrase of the interface. */
function textsOf(language: LanguageCode): Map<string, string> {
  const documents = documentTypeNames
    .filter((type) => typeFacts(type).localized)
    .flatMap((type) =>
      [read(`cms/starter/${type}/${language}.json`)]
        .flat()
        .map((content): [string, string] => [
          `${type}/${row.parse(content).key ?? type}`,
          wordsIn(content).join(' | '),
        ]),
    );
  const phrases = Object.entries(
    z.record(z.string(), z.record(z.string(), z.string())).parse(read(`site/src/i18n/${language}.json`)),
  ).flatMap(([group, words]) =>
    Object.entries(words).map(([name, text]): [string, string] => [`${group}.${stem(name)}`, text]),
  );
  const texts = new Map<string, string>();
  for (const [name, text] of [...documents, ...phrases]) texts.set(name, plain(`${texts.get(name) ?? ''} ${text}`));
  return texts;
}

/** A phrase with and without its plural form is one text: languages have other plurals. */
const stem = (name: string): string => name.replace(/_(?:one|many|other)$/, '');

const escaped = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** Words that begin at the start of a word, in scripts that set words apart. */
const uses = (text: string, word: string): boolean =>
  new RegExp(`(?<![\\p{Script=Latin}])${escaped(plain(word))}`, 'u').test(text);

/** An English term as a word of its own, in singular or plural. */
const namesIn = (text: string, words: readonly string[]): boolean =>
  words.some((word) => new RegExp(`\\b${escaped(plain(word))}s?\\b`).test(text));

const englishTexts = textsOf(fallbackLanguage);

test.each(translations)('the glossary of %s has the terms of the English one, in the same order', (language) => {
  expect(Object.keys(glossaryOf(language))).toEqual(Object.keys(english));
});

describe.each(languageCodes)('the words of %s', (language) => {
  const terms = Object.entries(glossaryOf(language));
  const texts = [...textsOf(language)];

  test('are those of the glossary, never the ones it warns of', () => {
    const found = texts.flatMap(([name, text]) =>
      terms.flatMap(([english, { never = [] }]) =>
        never.filter((word) => uses(text, word)).map((word) => `${name}: “${word}” for “${english}”`),
      ),
    );
    expect(found).toEqual([]);
  });

  test('for a term of the English text stand in the translation of the same text', () => {
    const missing = texts.flatMap(([name, text]) =>
      terms
        .filter(([term]) => english[term]?.always && namesIn(englishTexts.get(name) ?? '', english[term].use))
        .filter(([, { use }]) => !use.some((word) => uses(text, word)))
        .map(([term, { use }]) => `${name}: no “${use.join('”, “')}” for “${term}”`),
    );
    expect(missing).toEqual([]);
  });

  test('stand in the texts at all: no term of the glossary is idle', () => {
    const all = texts.map(([, text]) => text).join(' | ');
    expect(terms.filter(([, { use }]) => !use.some((word) => uses(all, word))).map(([term]) => term)).toEqual([]);
  });
});

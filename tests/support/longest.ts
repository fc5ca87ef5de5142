import { fieldsOf, partOf, typeFacts, type ExportedDocument } from 'content-schemas';

/** Makes a text longer, up to a number of characters as a reader counts them. */
export type Lengthen = (text: string, max: number, language: string) => string;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

const cut = (text: string, max: number): string =>
  [...graphemes.segment(text)]
    .slice(0, max)
    .map(({ segment }) => segment)
    .join('')
    .trim();

/** Its own words again and again. */
export const repeated: Lengthen = (text, max, language) => {
  const space = /^(?:ja|zh)/.test(language) ? '' : ' ';
  return cut(Array<string>(max).fill(text).join(space), max);
};

/** Its own letters as one word, which can be broken nowhere. */
export const unbroken: Lengthen = (text, max) => {
  const letters = text.replaceAll(/[^\p{L}\p{N}]/gu, '') || 'x';
  return letters.repeat(Math.ceil(max / letters.length)).slice(0, max);
};

type Schema = Parameters<typeof fieldsOf>[0];
type Content = NonNullable<ExportedDocument['content']>;

const isContent = (value: Content[string] | undefined): value is Content =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The localized texts of one or several lines, and the names of persons and places, at their limits. */
function lengthened(content: Content, schema: Schema, language: string, lengthen: Lengthen, inside = false): Content {
  const longer: Content = {};
  for (const [name, { kind, max, localized }, own] of fieldsOf(schema)) {
    const value = content[name];
    const part = partOf(own);
    if (part && localized && Array.isArray(value))
      longer[name] = value.map((row) => (isContent(row) ? lengthened(row, part, language, lengthen, true) : row));
    const isText = (kind === 'string' || kind === 'text') && (inside || localized || name === 'speaker');
    if (isText && max !== undefined && typeof value === 'string' && !/^https?:/.test(value))
      longer[name] = lengthen(value, max, language);
  }
  return { ...content, ...longer };
}

/** A published document with every text that readers see as long as the contract lets it be. */
export const longest =
  (lengthen: Lengthen) =>
  (row: ExportedDocument): ExportedDocument => ({
    ...row,
    content: row.content && lengthened(row.content, typeFacts(row.type).schema, row.language ?? 'en', lengthen),
  });

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument, type Document } from 'content-schemas';

/** A document before the contract has read it. */
export type Raw = Readonly<Record<string, unknown>>;

export const isRaw = (value: unknown): value is Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export interface Example {
  /** `benefit-item/without-link` */
  readonly name: string;
  readonly folder: string;
  readonly content: Raw;
}

const folder = join(import.meta.dirname, '../../content-schemas/examples');

/** Every curated document, sorted by name. */
export const examples: readonly Example[] = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.json'))
  .toSorted()
  .map((file) => {
    const content: unknown = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    if (!isRaw(content)) throw new Error(`${file} holds no document.`);
    return { name: file.replace('.json', ''), folder: file.split('/')[0] ?? '', content };
  });

/** One example by its name, with some fields replaced. */
export function example(name: string, fields: Raw = {}): Raw {
  const found = examples.find((candidate) => candidate.name === name);
  if (!found) throw new Error(`No such example: ${name}`);
  return { ...found.content, ...fields };
}

/** A document that the contract accepts; fails the test where it does not. */
export function accepted(content: Raw): Document {
  const { document, problems } = parseDocument(content);
  if (!document) throw new Error(`Refused: ${JSON.stringify(problems)}`);
  return document;
}

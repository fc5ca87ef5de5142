import {
  documentTypeNames,
  fieldsOf,
  partOf,
  typeFacts,
  type DocumentType,
  type FieldFacts,
  type FieldKind,
} from 'content-schemas';
import type { Core } from '@strapi/strapi';
import { isLibraryFile } from './library-file';
import { pdfOf } from './pdfs';
import { pictureOf } from './pictures';

export type Row = Record<string, unknown>;
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
export type Content = Record<string, Json>;

/** UID of the CMS's content type for a type of document. */
export const uidOf = (type: DocumentType): `api::${DocumentType}.${DocumentType}` => `api::${type}.${type}`;

/** Type of document behind a UID, or undefined where the content type is not ours. */
export const typeOf = (uid: string): DocumentType | undefined => documentTypeNames.find((type) => uidOf(type) === uid);

/** Parts, rows and files of a type, to be read together with it. */
const populateOf = (type: DocumentType): Record<string, true> =>
  Object.fromEntries(
    fieldsOf(typeFacts(type).schema).flatMap(([name, { kind }]) =>
      kind === 'component' || isFile(kind) ? [[name, true as const]] : [],
    ),
  );

/** The stored rows of a document in one status, one for each language. */
export async function storedRows(
  strapi: Core.Strapi,
  type: DocumentType,
  document: string,
  status: 'draft' | 'published',
): Promise<Row[]> {
  return strapi.db.query(uidOf(type)).findMany({
    where: { documentId: document, publishedAt: { $notNull: status === 'published' } },
    populate: populateOf(type),
  });
}

/** A stored row as the contract wants it: explicit fields, no ids, nothing empty; of a picture or a PDF, what its file is now. */
export async function contentOf(strapi: Core.Strapi, type: DocumentType, row: Row): Promise<Content> {
  const language = typeFacts(type).localized ? String(row['locale']) : null;
  const content = { type, document: String(row['documentId']), language, ...fieldsIn(typeFacts(type).schema, row) };
  for (const [name, { kind }] of fieldsOf(typeFacts(type).schema)) {
    const file = row[name];
    if (!isFile(kind) || !isLibraryFile(file)) continue;
    Object.assign(content, { [name]: await (kind === 'pdf' ? pdfOf : pictureOf)(strapi, file) });
  }
  return content;
}

const isFile = (kind: FieldKind): boolean => kind === 'picture' || kind === 'pdf';

/** The fields of a type that hold a picture. */
export const picturesOf = (type: DocumentType): string[] =>
  fieldsOf(typeFacts(type).schema).flatMap(([name, { kind }]) => (kind === 'picture' ? [name] : []));

function fieldsIn(schema: Parameters<typeof fieldsOf>[0], row: Row): Content {
  const values = fieldsOf(schema).map(([name, facts, inner]): [string, Json | undefined] => [
    name,
    valueOf(facts, inner, row[name]),
  ]);
  return Object.fromEntries(values.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}

function valueOf(facts: FieldFacts, schema: Parameters<typeof partOf>[0], value: unknown): Json | undefined {
  const part = partOf(schema);
  if (facts.kind === 'component' && part) {
    if (facts.repeatable === true) return Array.isArray(value) ? value.map((row: Row) => fieldsIn(part, row)) : [];
    return value === null || value === undefined ? undefined : fieldsIn(part, value as Row);
  }
  if (isFile(facts.kind)) return undefined;
  if (facts.kind === 'boolean') return value === true;
  if (facts.kind === 'choices') return Array.isArray(value) ? (value as Json[]) : [];
  if (value === null || value === undefined || value === '') return undefined;
  if (facts.kind === 'decimal') return Number(value);
  if (facts.kind === 'blocks') return Array.isArray(value) ? blocksOf(value as Block[]) : undefined;
  return value as Json;
}

type Block = { type: string; children?: Block[]; text?: string } & Record<string, unknown>;

/** What the editor's own fields add to a block and no reader sees. */
const furniture = ['rel', 'target', 'indentLevel'];

const isEmpty = (block: Block): boolean => (block.text ?? '').trim() === '' && (block.children ?? []).every(isEmpty);

/** A body without the empty paragraphs that pressing Enter leaves behind. */
const blocksOf = (blocks: Block[]): Json =>
  blocks.filter((block) => block.type !== 'paragraph' || !isEmpty(block)).map(cleaned);

const cleaned = (block: Block): Json =>
  Object.fromEntries(
    Object.entries(block)
      .filter(([name, value]) => !furniture.includes(name) && value !== false && value !== null)
      .map(([name, value]): [string, Json] => [
        name,
        name === 'children' && Array.isArray(value) ? value.map((child: Block) => cleaned(child)) : (value as Json),
      ]),
  );

import {
  fieldsOf,
  parseDocument,
  partOf,
  tidyLine,
  tidyText,
  typeFacts,
  type DeskLanguage,
  type DocumentType,
  type FieldFacts,
  type LanguageCode,
} from 'content-schemas';
import { refusalOf } from './refusal';

type Row = Record<string, unknown>;
type Fields = ReturnType<typeof fieldsOf>;
type Path = readonly (string | number)[];

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * What an editor sends, as it is stored: every text composed (NFC) and without what has no width; ids are the CMS's to give.
 * Throws what Strapi would misread before the contract sees it, in the contract's words.
 */
export function received(type: DocumentType, data: Row, language: LanguageCode, desk: DeskLanguage): Row {
  const { schema, localized } = typeFacts(type);
  const fields = fieldsOf(schema);
  const misread = misreadIn(fields, data, []);
  if (misread.length > 0) {
    const { problems } = parseDocument({ ...data, type, document: '', language: localized ? language : null });
    const found = problems.filter(({ path }) => misread.some((place) => place.every((step, at) => path[at] === step)));
    throw refusalOf(found, [], { document: '', language }, { language: desk, names: new Map() });
  }
  return tidied(fields, Object.fromEntries(Object.entries(data).filter(([name]) => name !== 'id')));
}

const rowsOf = (value: unknown): [index: number, row: Row][] =>
  Array.isArray(value) ? value.flatMap((row: unknown, index) => (isRow(row) ? [[index, row]] : [])) : [];

/** Strapi fails over a body that is too deep or has holes, takes “0x10” for 16, and says of a wrong day no field. */
function misreadIn(fields: Fields, data: Row, at: Path): Path[] {
  return fields.flatMap(([name, { kind }, schema]): Path[] => {
    const { [name]: value } = data;
    const path = [...at, name];
    const part = partOf(schema);
    if (part && isRow(value)) return misreadIn(fieldsOf(part), value, path);
    if (part) return rowsOf(value).flatMap(([index, row]) => misreadIn(fieldsOf(part), row, [...path, index]));
    return value === undefined || value === null || (readers[kind]?.(value) ?? true) ? [] : [path];
  });
}

const deepest = 100;

const isNumber = (value: unknown): boolean =>
  typeof value === 'number' || (typeof value === 'string' && /^-?\d+(?:\.\d+)?$/.test(value));

/** An hour behind a day is left out when it is stored. */
function isDay(value: unknown): boolean {
  if (typeof value !== 'string') return false;
  const day = value.slice(0, 10);
  const time = Date.parse(day);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}

/** Whether Strapi reads a value as it was meant; of other kinds, it reads every one so. */
const readers: Partial<Record<FieldFacts['kind'], (value: unknown) => boolean>> = {
  blocks: (value) => !Array.isArray(value) || value.every((piece) => isPiece(piece, deepest)),
  date: isDay,
  decimal: isNumber,
  integer: isNumber,
};

const isPiece = (piece: unknown, depth: number): boolean =>
  isRow(piece) &&
  depth > 0 &&
  (!Array.isArray(piece['children']) || piece['children'].every((child) => isPiece(child, depth - 1)));

const tidied = (fields: Fields, data: Row): Row => ({
  ...data,
  ...Object.fromEntries(
    fields.flatMap(([name, facts, schema]) => (name in data ? [[name, tidiedValue(facts, schema, data[name])]] : [])),
  ),
});

function tidiedValue({ kind }: FieldFacts, schema: Fields[number][2], value: unknown): unknown {
  const part = partOf(schema);
  if (part && isRow(value)) return tidied(fieldsOf(part), value);
  if (part && Array.isArray(value))
    return value.map((row: unknown) => (isRow(row) ? tidied(fieldsOf(part), row) : row));
  if (kind === 'blocks' && Array.isArray(value)) return value.map(tidiedPiece);
  if (typeof value !== 'string') return value;
  return kind === 'text' ? tidyText(value).trim() : tidyLine(value);
}

/** A space at the end of a piece of a body may part two words. */
function tidiedPiece(piece: unknown): unknown {
  if (!isRow(piece)) return piece;
  const { text, children } = piece;
  return {
    ...piece,
    ...(typeof text === 'string' ? { text: tidyText(text) } : {}),
    ...(Array.isArray(children) ? { children: children.map(tidiedPiece) } : {}),
  };
}

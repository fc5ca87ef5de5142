import type { Core } from '@strapi/strapi';
import {
  documentTypeNames,
  entriesIn,
  fallbackLanguage,
  typeFacts,
  type DeskLanguage,
  type DocumentType,
  type EntryNames,
  type Value,
} from 'content-schemas';
import { uidOf, type Row } from './content';

/** How an editor is spoken to. */
export interface Desk {
  readonly language: DeskLanguage;
  readonly names: EntryNames;
}

/** One entry in one language: a stored draft, or what stood there before a change took it away. */
type Entry = Row & { readonly type: DocumentType };

/**
 * Names of the entries that some values speak of, as the lists of the desk show them: in its language, else in English.
 * `gone` are those that the change being judged has taken away already.
 */
export async function deskFor(
  strapi: Core.Strapi,
  language: DeskLanguage,
  values: readonly Value[],
  gone: readonly Entry[] = [],
): Promise<Desk> {
  const wanted = [...new Set(values.flatMap(entriesIn))];
  const stored = wanted.length === 0 ? [] : await draftsOf(strapi, language, wanted);
  const rank = (row: Row): number => [fallbackLanguage, language].lastIndexOf(String(row['language'] ?? row['locale']));
  const names = new Map<string, string>();
  for (const entry of [...gone, ...stored].toSorted((a, b) => rank(a) - rank(b))) {
    const { type, documentId, document = documentId, key, [typeFacts(type).titleField]: name } = entry;
    if (isNamed(type) && typeof name === 'string' && name.trim() !== '')
      names.set(String(document), name).set(`${type}/${String(key)}`, name);
  }
  return { language, names };
}

/** Many documents, each of which has its name in every language. */
const isNamed = (type: DocumentType): boolean => typeFacts(type).localized && !typeFacts(type).single;

async function draftsOf(strapi: Core.Strapi, language: DeskLanguage, wanted: readonly string[]): Promise<Entry[]> {
  const found: Entry[] = [];
  for (const type of documentTypeNames.filter(isNamed)) {
    const keys = wanted.filter((entry) => entry.startsWith(`${type}/`)).map((entry) => entry.slice(type.length + 1));
    const rows: Row[] = await strapi.db.query(uidOf(type)).findMany({
      where: {
        publishedAt: { $null: true },
        locale: { $in: [fallbackLanguage, language] },
        $or: [{ documentId: { $in: wanted } }, { key: { $in: keys } }],
      },
      orderBy: { id: 'asc' },
    });
    found.push(...rows.map((row) => ({ ...row, type })));
  }
  return found;
}

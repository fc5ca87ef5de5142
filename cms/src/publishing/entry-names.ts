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

/** Names of the entries that some values speak of, as the lists of the desk show them: in its language, else in English. */
export async function deskFor(strapi: Core.Strapi, language: DeskLanguage, values: readonly Value[]): Promise<Desk> {
  const entries = [...new Set(values.flatMap(entriesIn))];
  const names = new Map<string, string>();
  for (const type of entries.length === 0 ? [] : documentTypeNames.filter(isNamed))
    for (const { documentId, key, [typeFacts(type).titleField]: name } of await draftsOf(
      strapi,
      type,
      language,
      entries,
    ))
      if (typeof name === 'string' && name.trim() !== '')
        names.set(String(documentId), name).set(`${type}/${String(key)}`, name);
  return { language, names };
}

/** Many documents, each of which has its name in every language. */
const isNamed = (type: DocumentType): boolean => typeFacts(type).localized && !typeFacts(type).single;

/** English first: what comes later takes its place. */
async function draftsOf(
  strapi: Core.Strapi,
  type: DocumentType,
  language: DeskLanguage,
  entries: readonly string[],
): Promise<Row[]> {
  const keys = entries.filter((entry) => entry.startsWith(`${type}/`)).map((entry) => entry.slice(type.length + 1));
  const rows: Row[] = await strapi.db.query(uidOf(type)).findMany({
    where: {
      publishedAt: { $null: true },
      locale: { $in: [fallbackLanguage, language] },
      $or: [{ documentId: { $in: entries } }, { key: { $in: keys } }],
    },
    orderBy: { id: 'asc' },
  });
  return rows.toSorted((a, b) => Number(a['locale'] === language) - Number(b['locale'] === language));
}

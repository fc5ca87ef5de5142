import type { Core } from '@strapi/strapi';
import { fallbackLanguage, fieldsOf, typeFacts, type DocumentType } from 'content-schemas';
import type { Touched } from './change';
import { picturesOf, storedRows, uidOf, type Row } from './content';
import { isLibraryFile } from './library-file';

/** The English of a document that readers see. */
export async function liveEnglish(strapi: Core.Strapi, type: DocumentType, document: string): Promise<Row | undefined> {
  if (!typeFacts(type).localized) return undefined;
  return (await storedRows(strapi, type, document, 'published')).find(({ locale }) => locale === fallbackLanguage);
}

/**
 * Gives the shared fields one live value in all languages: that of English, or of what was published where there is no
 * English. Strapi publishes a translation with its draft's, and English at times without telling the translations.
 * `english` is what readers saw before.
 */
export async function share(
  strapi: Core.Strapi,
  { type, document, languages }: Touched,
  english: Row | undefined,
): Promise<void> {
  const { localized, schema } = typeFacts(type);
  const shared = fieldsOf(schema).filter(([, facts]) => !facts.localized && facts.kind !== 'picture');
  if (!localized || shared.length === 0) return;
  const live = await storedRows(strapi, type, document, 'published');
  const published = live.filter(({ locale }) => languages.has(String(locale)));
  const carrier = published.find(({ locale }) => locale === fallbackLanguage) ?? english ?? published[0];
  if (!carrier) return;
  const data = Object.fromEntries(shared.map(([name]) => [name, carrier[name] ?? null]));
  await strapi.db
    .query(uidOf(type))
    .updateMany({ where: { documentId: document, publishedAt: { $notNull: true } }, data });
  for (const row of live) await sharePictures(strapi, type, row, carrier);
}

/** A picture is no column: each row is tied to its file by itself. */
async function sharePictures(strapi: Core.Strapi, type: DocumentType, row: Row, carrier: Row): Promise<void> {
  const other = picturesOf(type).filter((name) => idOf(row[name]) !== idOf(carrier[name]));
  if (other.length === 0) return;
  await strapi.db.query(uidOf(type)).update({
    where: { id: row['id'] },
    data: Object.fromEntries(other.map((name) => [name, idOf(carrier[name])])),
  });
}

const idOf = (file: unknown): number | null => (isLibraryFile(file) ? file.id : null);

import type { Core } from '@strapi/strapi';
import { fallbackLanguage, fieldsOf, typeFacts, type DocumentType } from 'content-schemas';
import type { Touched } from './change';
import { storedRows, uidOf } from './content';

type Row = Record<string, unknown>;

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
  const shared = fieldsOf(schema).filter(([, facts]) => !facts.localized);
  if (!localized || shared.length === 0) return;
  const published = (await storedRows(strapi, type, document, 'published')).filter(({ locale }) =>
    languages.has(String(locale)),
  );
  const carrier = published.find(({ locale }) => locale === fallbackLanguage) ?? english ?? published[0];
  if (!carrier) return;
  const data = Object.fromEntries(shared.map(([name]) => [name, carrier[name] ?? null]));
  await strapi.db
    .query(uidOf(type))
    .updateMany({ where: { documentId: document, publishedAt: { $notNull: true } }, data });
}

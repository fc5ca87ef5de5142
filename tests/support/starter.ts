import { existsSync, readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import {
  documentTypeNames,
  fieldsOf,
  languageCodes,
  typeFacts,
  type DocumentType,
  type ExportedDocument,
  type LanguageCode,
} from 'content-schemas';

const starter = join(import.meta.dirname, '../../cms/starter');

type Fields = NonNullable<ExportedDocument['content']>;

const readIn = (folder: string, type: DocumentType, name: string): Fields[] => {
  const file = join(folder, type, `${name}.json`);
  if (!existsSync(file)) return [];
  const content = JSON.parse(readFileSync(file, 'utf8')) as Fields | Fields[];
  return Array.isArray(content) ? content : [content];
};

/** The starter content as the export would stream it, without a CMS. `change` may alter or drop a document. */
export function starterDocuments(
  change: (row: ExportedDocument) => ExportedDocument | undefined = (row) => row,
  folder = starter,
): ExportedDocument[] {
  const read = (type: DocumentType, name: string): Fields[] => readIn(folder, type, name);
  let revision = 0;
  const row = (
    type: DocumentType,
    document: string,
    language: LanguageCode | null,
    content: Fields,
  ): ExportedDocument[] => {
    revision += 1;
    const text = Object.fromEntries(
      fieldsOf(typeFacts(type).schema).flatMap(([name, facts]) => (facts.localized ? [[name, content[name]]] : [])),
    );
    const changed = change({
      revision,
      action: 'publish',
      type,
      document,
      language,
      changedAt: '2026-11-03T09:00:00.000Z',
      textDigest: createHash('sha256').update(JSON.stringify(text)).digest('hex'),
      englishDigest: null,
      content: { type, document, language, ...content },
    });
    return changed ? [changed] : [];
  };
  const documents = documentTypeNames.flatMap((type) =>
    read(type, 'shared').flatMap((shared, index) => {
      const document = `${type}-${typeof shared['key'] === 'string' ? shared['key'] : index}`;
      if (!typeFacts(type).localized) return row(type, document, null, shared);
      return languageCodes.flatMap((language) => {
        const text = read(type, language).find(({ key }) => key === shared['key']);
        return text ? row(type, document, language, { ...shared, ...text }) : [];
      });
    }),
  );
  const english = new Map(
    documents.filter(({ language }) => language === 'en').map(({ document, textDigest }) => [document, textDigest]),
  );
  return documents.map((document) =>
    document.language === null || document.language === 'en'
      ? document
      : { ...document, englishDigest: english.get(document.document) ?? null },
  );
}

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

/** A day on which the starter's fees hold. */
export const asOf = '2026-11-03';

const starter = join(import.meta.dirname, '../../cms/starter');

type Fields = NonNullable<ExportedDocument['content']>;

const readIn = (folder: string, type: DocumentType, name: string): Fields[] => {
  const file = join(folder, type, `${name}.json`);
  if (!existsSync(file)) return [];
  const content = JSON.parse(readFileSync(file, 'utf8')) as Fields | Fields[];
  return Array.isArray(content) ? content : [content];
};

const sha256 = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The file of a starter picture, as the CMS's uploads would have it. */
export const starterPicture = (file: string): string => join(starter, 'pictures', file);

/** What the CMS knows of the picture that has a document's key. */
function portraitOf(type: DocumentType, key: unknown): Fields {
  const file = `${String(key)}.png`;
  if (!('portrait' in typeFacts(type).schema.shape) || !existsSync(starterPicture(file))) return {};
  const bytes = readFileSync(starterPicture(file));
  // Width and height of a PNG stand at a fixed place.
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  return { portrait: { file, sha256: sha256(bytes), mime: 'image/png', bytes: bytes.length, width, height } };
}

/** What the CMS stores where a starter file says nothing: No. */
const unsaid = (type: DocumentType, content: Fields): Fields =>
  Object.fromEntries(
    fieldsOf(typeFacts(type).schema)
      .filter(([name, { kind }]) => kind === 'boolean' && !(name in content))
      .map(([name]) => [name, false]),
  );

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
      textDigest: sha256(JSON.stringify(text)),
      englishDigest: null,
      content: { type, document, language, ...unsaid(type, content), ...content, ...portraitOf(type, content['key']) },
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

/** A document with its portrait as readers see it: the CMS chooses the file's name, and may store it smaller. */
export const asSeen = (content: Readonly<Record<string, unknown>>): Record<string, unknown> => {
  const { portrait } = content;
  if (typeof portrait !== 'object' || portrait === null) return content;
  const { width, height, mime }: { width?: unknown; height?: unknown; mime?: unknown } = portrait;
  return { ...content, portrait: { width, height, mime } };
};

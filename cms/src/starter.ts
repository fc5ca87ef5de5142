import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Core } from '@strapi/strapi';
import { documentTypeNames, languageCodes, typeFacts, type DocumentType, type LanguageCode } from 'content-schemas';
import { asOneChange } from './publishing/publishing';
import { uidOf } from './publishing/content';
import { starterPictures } from './starter-pictures';

type Fields = Record<string, unknown>;

const mark = { type: 'core', name: 'starter', key: 'loaded' };

/** Loads the starter content once into a new database: through the document service, judged by the contract, whole or not at all. */
export async function loadStarterContent(strapi: Core.Strapi, directory: string): Promise<void> {
  if (await strapi.store(mark).get({})) return;
  strapi.log.info('Loading the starter content.');
  await asOneChange(strapi, async () => {
    for (const type of documentTypeNames) {
      const texts = languageCodes.map((locale) => ({ locale, rows: read(directory, type, locale) }));
      for (const shared of read(directory, type, 'shared')) {
        const pictures = await starterPictures(strapi, directory, type, shared['key']);
        await load(strapi, type, { ...shared, ...pictures }, texts);
      }
    }
    await publishSchedules(strapi);
    await strapi.store(mark).set({ value: true });
  });
}

function read(directory: string, type: DocumentType, name: string): Fields[] {
  const file = join(directory, type, `${name}.json`);
  if (!existsSync(file)) return [];
  const content: unknown = JSON.parse(readFileSync(file, 'utf8'));
  return (Array.isArray(content) ? content : [content]) as Fields[];
}

/** The texts of a type in one language. */
interface Texts {
  readonly locale: LanguageCode;
  readonly rows: readonly Fields[];
}

async function load(strapi: Core.Strapi, type: DocumentType, shared: Fields, all: readonly Texts[]): Promise<void> {
  const documents = strapi.documents(uidOf(type));
  if (!typeFacts(type).localized) {
    await documents.create({ data: shared as never });
    return;
  }
  const texts = all.flatMap(({ locale, rows }) =>
    rows.filter(({ key }) => key === shared['key']).map((text) => ({ locale, data: { ...shared, ...text } as never })),
  );
  const [first, ...others] = texts;
  if (!first) throw new Error(`The starter content has no text in any language for ${type} ${JSON.stringify(shared)}.`);
  const { documentId } = await documents.create(first);
  for (const text of others) await documents.update({ documentId, ...text });
  await documents.publish({ documentId, locale: texts.map(({ locale }) => locale) as never });
}

/** Publishes the schedule that holds, and its bands with it; next year's is prepared and stays a draft. */
async function publishSchedules(strapi: Core.Strapi): Promise<void> {
  const today = new Date().toISOString().slice(0, 10);
  const schedules = await strapi
    .documents(uidOf('fee-schedule'))
    .findMany({ status: 'draft', filters: { validFrom: { $lte: today } } });
  for (const { documentId } of schedules) await strapi.documents(uidOf('fee-schedule')).publish({ documentId });
}

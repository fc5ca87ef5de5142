import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import {
  inWords,
  isDocumentType,
  isLanguageCode,
  message,
  typeFacts,
  titleOf,
  type DocumentType,
  type LanguageCode,
} from 'content-schemas';
import { typeOf, uidOf } from './content';
import { deskLanguage } from '../desk-language';
import { deliveries } from './dispatch';
import { deskFor } from './entry-names';

interface Wanted {
  readonly documentId: string;
  readonly locale?: LanguageCode;
}

/** One document in one language: rights are asked for what is published and no more. */
const isWanted = (entry: unknown): entry is Wanted =>
  typeof entry === 'object' &&
  entry !== null &&
  'documentId' in entry &&
  typeof entry.documentId === 'string' &&
  (!('locale' in entry) || entry.locale === undefined || isLanguageCode(entry.locale));

/** What became of one entry of a bulk action. */
interface Result {
  readonly documentId: string;
  readonly title: string;
  readonly published: boolean;
  readonly message: string;
}

/** Routes of the admin beyond Strapi's own; each needs a signed-in editor. `configured`: changes are announced to a repository. */
export function deskRoutes(strapi: Core.Strapi, configured: boolean): void {
  const route = (method: 'GET' | 'POST', path: string, handler: (context: Context) => Promise<void>) => ({
    method,
    path,
    handler,
    info: { pluginName: 'desk' },
    config: { policies: ['admin::isAuthenticatedAdmin'] },
  });
  strapi.server.routes({
    type: 'admin',
    prefix: '/desk',
    routes: [
      route('POST', '/publish/:uid', (context) => publishMany(strapi, context)),
      route('GET', '/choices/:list', (context) => listChoices(strapi, context)),
      route('GET', '/deliveries', async (context) => {
        context.body = { configured, deliveries: await deliveries(strapi.db.connection, 20) };
      }),
    ],
  });
}

/** Publishes entries one by one, each whole or not at all, and tells of each what became of it. */
async function publishMany(strapi: Core.Strapi, context: Context): Promise<void> {
  const type = typeOf(String(context['params'].uid));
  const { entries } = (context.request as { body?: { entries?: unknown } }).body ?? {};
  if (!type || !Array.isArray(entries) || !entries.every(isWanted))
    throw new errors.ValidationError(inWords(message('desk.chooseEntries'), deskLanguage(strapi)));
  const rights = strapi
    .plugin('content-manager')
    .service('permission-checker')
    .create({ userAbility: context.state['userAbility'], model: uidOf(type) });
  const results: Result[] = [];
  for (const wanted of entries.toSorted((a, b) => a.documentId.localeCompare(b.documentId)))
    results.push(await publishOne(strapi, type, wanted, rights));
  context.body = { results };
}

async function publishOne(
  strapi: Core.Strapi,
  type: DocumentType,
  { documentId, locale }: Wanted,
  rights: { cannot: { publish: (entry: unknown) => boolean } },
): Promise<Result> {
  const where = typeFacts(type).localized && locale !== undefined ? { documentId, locale } : { documentId };
  const draft = await strapi.documents(uidOf(type)).findOne({ ...where, status: 'draft' });
  const language = deskLanguage(strapi);
  const title = draft ? titleOf({ ...(draft as unknown as Record<string, unknown>), type }) : documentId;
  const { names } = await deskFor(strapi, language, [title]);
  const result = (published: boolean, words: string): Result => ({
    documentId,
    title: inWords(title, language, names),
    published,
    message: words,
  });
  if (!draft) return result(false, inWords(message('desk.noDraft'), language));
  if (rights.cannot.publish(draft)) return result(false, inWords(message('desk.noPermission'), language));
  try {
    await strapi.documents(uidOf(type)).publish(where);
    return result(true, inWords(message('desk.published'), language));
  } catch (error) {
    if (error instanceof errors.ApplicationError) return result(false, error.message);
    throw error;
  }
}

/** The keys an editor can choose from, with their names; drafts too, so that a new region can be chosen before it is published. */
async function listChoices(strapi: Core.Strapi, context: Context): Promise<void> {
  const list = String(context['params'].list);
  if (list === 'income-group') {
    const schedules: { groups?: { key: string }[] }[] = await strapi.db
      .query(uidOf('fee-schedule'))
      .findMany({ where: { publishedAt: { $null: true } }, populate: { groups: true } });
    context.body = {
      choices: [...new Set(schedules.flatMap(({ groups = [] }) => groups.map(({ key }) => key)))].map((key) => ({
        key,
        name: key,
      })),
    };
    return;
  }
  if (!isDocumentType(list)) throw new errors.NotFoundError(inWords(message('desk.noList'), deskLanguage(strapi)));
  const rows: Record<string, unknown>[] = await strapi.db
    .query(uidOf(list))
    .findMany({ where: { publishedAt: { $null: true } }, orderBy: { id: 'asc' } });
  const { locale = 'en' } = context.query;
  const preferred = rows.toSorted((a, b) => rank(b, locale) - rank(a, locale));
  const keys = [...new Set(rows.map(({ key }) => key))].filter((key): key is string => typeof key === 'string');
  context.body = {
    choices: keys.map((key) => ({
      key,
      name: inWords(
        titleOf({ ...(preferred.find((row) => row['key'] === key) ?? {}), type: list }),
        deskLanguage(strapi),
      ),
    })),
  };
}

const rank = (row: Record<string, unknown>, locale: unknown): number =>
  row['locale'] === locale ? 2 : row['locale'] === 'en' ? 1 : 0;

import { timingSafeEqual, createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { Context } from 'koa';
import { exportedDocument, isLanguageCode, type ExportedDocument, type LanguageCode } from 'content-schemas';
import { changes, position, type LogRow } from './change-log';
import { nextHint } from './hints';

const rowsAtOnce = 500;
const longestWait = 25;

const hash = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Only the holder of the export token: it reads what is published and nothing else. */
const isAllowed = (context: Context, token: string): boolean => {
  const given = /^Bearer (\S+)$/.exec(context.get('authorization'))?.[1] ?? '';
  return token.length >= 32 && timingSafeEqual(hash(given), hash(token));
};

/** The one way out of the CMS: `GET /api/export?language=es&since=0` and `GET /api/export/position?after=12&wait=25`. */
export function exportRoutes(strapi: Core.Strapi, token: string): void {
  const knex = strapi.db.connection;
  const guarded = (answer: (context: Context) => Promise<void>) => async (context: Context) => {
    if (isAllowed(context, token)) return answer(context);
    context.status = 401;
    context.body = { error: { message: 'This address needs the export token (EXPORT_TOKEN in .env).' } };
    return undefined;
  };
  const route = (path: string, answer: (context: Context) => Promise<void>) => ({
    method: 'GET' as const,
    path,
    handler: guarded(answer),
    info: {},
    config: { auth: false as const },
  });
  strapi.server.routes({
    type: 'content-api',
    routes: [
      route('/export', (context) => streamDocuments(context, knex)),
      route('/export/position', (context) => tellPosition(context, knex)),
    ],
  });
}

const number = (value: unknown): number | undefined =>
  typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : undefined;

/** Where the log stands; with `after` and `wait` (seconds) the answer comes as soon as it stands further. */
async function tellPosition(context: Context, knex: Knex): Promise<void> {
  const after = number(context.query['after']);
  const wait = Math.min(number(context.query['wait']) ?? 0, longestWait);
  if (after !== undefined && wait > 0) {
    const hinted = nextHint(wait);
    if ((await position(knex)).revision <= after) await hinted;
  }
  context.body = await position(knex);
}

/** One document a line, between a header and an end; `until` (a revision) makes several answers tell of one moment. */
async function streamDocuments(context: Context, knex: Knex): Promise<void> {
  const { language } = context.query;
  if (!isLanguageCode(language)) {
    context.status = 400;
    context.body = { error: { message: 'Say which language: ?language=en, es, fr, pt, ko, ja or zh-Hans.' } };
    return;
  }
  const { epoch, revision } = await position(knex);
  const until = Math.min(number(context.query['until']) ?? revision, revision);
  const since = number(context.query['since']) ?? 0;
  context.type = 'application/x-ndjson; charset=utf-8';
  context.body = Readable.from(lines(knex, { language, since, until, epoch }));
}

/** Reads in small steps, so that a slow reader holds no connection that an editor needs. */
async function* lines(
  knex: Knex,
  { language, since, until, epoch }: { language: LanguageCode; since: number; until: number; epoch: string },
): AsyncGenerator<string> {
  yield `${JSON.stringify({ epoch, revision: until })}\n`;
  let count = 0;
  let from = since;
  for (;;) {
    const rows = await changes(knex, { language, since, until, from, limit: rowsAtOnce });
    for (const row of rows) yield `${JSON.stringify(exported(row))}\n`;
    count += rows.length;
    from = rows.at(-1)?.revision ?? from;
    if (rows.length < rowsAtOnce) break;
  }
  yield `${JSON.stringify({ end: true, lines: count })}\n`;
}

const exported = ({
  revision,
  action,
  type,
  document,
  language,
  changedAt,
  textDigest,
  englishDigest,
  content,
}: LogRow): ExportedDocument =>
  exportedDocument.parse({
    revision,
    action,
    type,
    document,
    language: language === '' ? null : language,
    changedAt,
    textDigest,
    englishDigest,
    content,
  });

import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import type { DocumentType, LanguageCode } from 'content-schemas';
import type { Content } from './content';

/** One published state of a document in one language; `language` is empty for types without languages. */
export interface LogRow {
  readonly revision: number;
  readonly type: DocumentType;
  readonly document: string;
  readonly language: LanguageCode | '';
  readonly action: 'publish' | 'unpublish' | 'delete';
  readonly who: string;
  readonly at: string;
  /** When the content last became other than it was. */
  readonly changedAt: string;
  readonly digest: string;
  readonly textDigest: string;
  /** Digest of the English text that this row's translation was published against. */
  readonly englishDigest: string | null;
  /** Null once the document is taken off the site. */
  readonly content: Content | null;
}

type Stored = { [Name in keyof LogRow]: Name extends 'content' ? string | null : LogRow[Name] };
const parsed = (row: Stored): LogRow => ({
  ...row,
  content: row.content === null ? null : (JSON.parse(row.content) as Content),
});

/**
 * Makes the table on a new database. SQLite writes one transaction at a time, so an autoincrement revision grows in commit
 * order: whoever has seen revision r never finds a new row at or below it.
 */
export async function createChangeLog(knex: Knex): Promise<void> {
  if (await knex.schema.hasTable('change_log')) return;
  await knex.schema.createTable('change_log', (table) => {
    table.increments('revision');
    for (const name of ['type', 'document', 'action', 'who', 'at', 'changedAt', 'digest', 'textDigest'])
      table.string(name).notNullable();
    table.string('language').notNullable().defaultTo('');
    table.string('englishDigest');
    table.text('content');
    table.index(['document', 'language', 'revision']);
  });
  await knex.schema.createTable('change_log_epoch', (table) => table.string('epoch').notNullable());
  await knex('change_log_epoch').insert({ epoch: randomUUID() });
}

const latestRevisions = (knex: Knex, until = Number.MAX_SAFE_INTEGER) =>
  knex('change_log').max('revision').where('revision', '<=', until).groupBy('document', 'language');

/** The present state of one document, one row a language. */
export async function latestOf(knex: Knex, document: string): Promise<LogRow[]> {
  const rows: Stored[] = await knex('change_log')
    .where({ document })
    .whereIn('revision', knex('change_log').max('revision').where({ document }).groupBy('language'));
  return rows.map(parsed);
}

/** Everything that is published; of the testimonials, which are many, all or only those under some keys. */
export async function liveRows(knex: Knex, testimonials: 'all' | readonly string[]): Promise<LogRow[]> {
  const rows: Stored[] = await knex('change_log')
    .whereIn('revision', latestRevisions(knex))
    .whereNotNull('content')
    .where((row) => {
      if (testimonials === 'all') return;
      void row.whereNot('type', 'testimonial' satisfies DocumentType);
      for (const key of testimonials) void row.orWhere('content', 'like', `%${JSON.stringify({ key }).slice(1, -1)}%`);
    })
    .orderBy('revision');
  return rows.map(parsed);
}

/** The last key that a document was ever published under. */
export async function publishedKeyOf(knex: Knex, document: string): Promise<string | undefined> {
  const row: Stored | undefined = await knex('change_log')
    .where({ document })
    .whereNotNull('content')
    .orderBy('revision', 'desc')
    .first();
  const key = row && parsed(row).content?.['key'];
  return typeof key === 'string' ? key : undefined;
}

/** Adds rows in the transaction of the change they tell of. */
export async function append(transaction: Knex, rows: readonly Omit<LogRow, 'revision'>[]): Promise<void> {
  for (const row of rows)
    await transaction('change_log').insert({
      ...row,
      content: row.content === null ? null : JSON.stringify(row.content),
    });
}

/** Where the log stands now. */
export async function position(knex: Knex): Promise<{ epoch: string; revision: number }> {
  const epoch: { epoch: string } | undefined = await knex('change_log_epoch').first();
  const last: { revision?: number | null } | undefined = await knex('change_log').max('revision as revision').first();
  if (!epoch) throw new Error('The change log has no epoch: its table was not made by this program.');
  return { epoch: epoch.epoch, revision: last?.revision ?? 0 };
}

/**
 * The states of a language (and of types without languages) after revision `since` and up to `until`, at most `limit` of
 * them, in the order of their revisions. From the beginning (`since` 0) documents that are off the site are left out.
 */
export async function changes(
  knex: Knex,
  {
    language,
    since,
    until,
    from,
    limit,
  }: { language: LanguageCode; since: number; until: number; from: number; limit: number },
): Promise<LogRow[]> {
  const rows: Stored[] = await knex('change_log')
    .whereIn('revision', latestRevisions(knex, until))
    .whereIn('language', [language, ''])
    .where('revision', '>', Math.max(since, from))
    .where((row) => {
      if (since === 0) void row.whereNotNull('content');
    })
    .orderBy('revision')
    .limit(limit);
  return rows.map(parsed);
}

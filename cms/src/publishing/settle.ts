import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import {
  fallbackLanguage,
  isLanguageCode,
  message,
  titleOf,
  typeFacts,
  type DocumentType,
  type Problem,
} from 'content-schemas';
import type { Change, Touched } from './change';
import { append, latestOf, liveRows, publishedKeyOf, type LogRow } from './change-log';
import { contentOf, storedRows, type Content } from './content';
import { deskLanguage } from '../desk-language';
import { digestOf, textDigestOf } from './digest';
import { deskFor } from './entry-names';
import { hint } from './hints';
import { problemsOf, type Outcome } from './judge';
import { refusalOf, valuesOf } from './refusal';

/** Judges a change whole when its work is done, writes its rows into the log, and announces it once it is committed. */
export async function settle(strapi: Core.Strapi, change: Change, transaction: Knex): Promise<void> {
  const states = await Promise.all(
    [...change.touched.values()].map((touched) => stateOf(strapi, touched, transaction)),
  );
  const outcomes = states.flatMap(({ outcomes: some }) => some);
  if (outcomes.length === 0) return;
  const changed = await changedKeys(outcomes, transaction);
  const problems =
    changed.length > 0 ? changed : problemsOf(outcomes, await liveRows(transaction, testimonialsFor(outcomes)));
  if (problems.length > 0) {
    const [document = ''] = change.touched.keys();
    const gone = outcomes.flatMap(({ type, before, after }) => (before && !after ? [{ ...before, type }] : []));
    const desk = await deskFor(strapi, deskLanguage(strapi), valuesOf(problems, outcomes), gone);
    throw refusalOf(problems, outcomes, { document, ...change.screen }, desk);
  }
  await append(
    transaction,
    states.flatMap((state) => rowsOf(strapi, state)),
  );
  await strapi.db.transaction(({ onCommit }) => onCommit(hint));
}

/** Only regions and sections can break testimonials that a change does not touch; among themselves they share nothing but their keys. */
const testimonialsFor = (outcomes: readonly Outcome[]): 'all' | readonly string[] =>
  outcomes.some(({ type, after }) => type === 'region' || (type === 'benefit-section' && after === null))
    ? 'all'
    : outcomes.flatMap(({ type, after }) =>
        type === 'testimonial' && typeof after?.['key'] === 'string' ? [after['key']] : [],
      );

interface State {
  readonly touched: Touched;
  readonly before: readonly LogRow[];
  readonly after: ReadonlyMap<string, Content>;
  readonly outcomes: readonly Outcome[];
}

async function stateOf(strapi: Core.Strapi, touched: Touched, transaction: Knex): Promise<State> {
  const { type, document } = touched;
  const before = await latestOf(transaction, document);
  const stored = await storedRows(strapi, type, document, 'published');
  const after = new Map<string, Content>();
  for (const row of stored)
    after.set(typeFacts(type).localized ? String(row['locale']) : '', await contentOf(strapi, type, row));
  const languages = new Set([
    ...before.filter(({ content }) => content !== null).map(({ language }) => language),
    ...after.keys(),
  ]);
  const outcomes = [...languages]
    .filter((language) => language === '' || isLanguageCode(language))
    .map((language) => ({
      type,
      document,
      language,
      before: before.find((row) => row.language === language)?.content ?? null,
      after: after.get(language) ?? null,
    }));
  return { touched, before, after, outcomes };
}

/** A key is the same in every language, so one language of each document tells. */
async function changedKeys(outcomes: readonly Outcome[], transaction: Knex): Promise<Problem[]> {
  const published = outcomes.filter(({ after }) => after !== null);
  const problems: Problem[] = [];
  for (const { type, document, language, after } of new Map(
    published.map((outcome) => [outcome.document, outcome]),
  ).values()) {
    const key = after?.['key'];
    const first = typeof key === 'string' ? await publishedKeyOf(transaction, document) : undefined;
    if (first === undefined || first === key) continue;
    problems.push({
      type,
      document,
      title: titleOf({ ...after, type }),
      language: language === '' ? null : language,
      path: ['key'],
      message: message('desk.keyChanged', { key: first }),
    });
  }
  return problems;
}

/** Rows for the languages acted upon, and for every other language whose content really became other. */
function rowsOf(strapi: Core.Strapi, { touched, before, after, outcomes }: State): Omit<LogRow, 'revision'>[] {
  const at = new Date().toISOString();
  const { user } = strapi.requestContext.get()?.state ?? {};
  const who = typeof user?.email === 'string' ? user.email : 'the program';
  const english = after.get(fallbackLanguage);
  return outcomes.flatMap(({ type, document, language }) => {
    const content = after.get(language) ?? null;
    const last = before.find((row) => row.language === language);
    const digest = content === null ? '' : digestOf(content);
    const same = last !== undefined && last.digest === digest;
    if (same && !touched.languages.has(language)) return [];
    const action = content !== null ? 'publish' : touched.deleted ? 'delete' : 'unpublish';
    return [
      {
        type,
        document,
        language,
        action,
        who,
        at,
        changedAt: same ? last.changedAt : at,
        digest,
        textDigest: content === null ? '' : textDigestOf(type, content),
        englishDigest: englishDigestOf(language, touched, last, type, english),
        content,
      },
    ];
  });
}

/** The English text that a translation follows: the present one where it was published on purpose, else the one it followed. */
function englishDigestOf(
  language: string,
  touched: Touched,
  last: LogRow | undefined,
  type: DocumentType,
  english: Content | undefined,
): string | null {
  if (language === '' || language === fallbackLanguage) return null;
  if (!touched.languages.has(language)) return last?.englishDigest ?? null;
  return english ? textDigestOf(type, english) : null;
}

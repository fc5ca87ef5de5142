import { setTimeout as delay } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { position } from './change-log';
import { nextHint } from './hints';

/** Where changes are announced: the address of a repository's dispatches, and a token that may write them. */
export interface DispatchSettings {
  readonly url: string;
  readonly token: string;
}

/** One attempt to announce a revision. */
export interface Delivery {
  readonly id: number;
  readonly at: string;
  readonly revision: number;
  readonly delivered: boolean;
  /** Status or fault, in words. */
  readonly answer: string;
}

/** Editors often publish several entries in a row: one announcement is enough. */
const quietSeconds = 2;
const longestQuiet = 60;
const retryAfterSeconds = [1, 5, 30, 120, 600];
const keptDeliveries = 200;

/** Makes the table of deliveries on a new database. */
export async function createDeliveries(knex: Knex): Promise<void> {
  if (await knex.schema.hasTable('deliveries')) return;
  await knex.schema.createTable('deliveries', (table) => {
    table.increments('id');
    for (const name of ['at', 'answer']) table.string(name).notNullable();
    table.integer('revision').notNullable();
    table.boolean('delivered').notNullable();
  });
}

/** The last attempts, newest first. */
export async function deliveries(knex: Knex, count: number): Promise<Delivery[]> {
  const rows: (Omit<Delivery, 'delivered'> & { delivered: number | boolean })[] = await knex('deliveries')
    .orderBy('id', 'desc')
    .limit(count);
  return rows.map((row) => ({ ...row, delivered: Boolean(row.delivered) }));
}

const lastDelivered = async (knex: Knex): Promise<number> => {
  const row: { revision?: number | null } | undefined = await knex('deliveries')
    .where({ delivered: true })
    .max('revision as revision')
    .first();
  return row?.revision ?? 0;
};

/**
 * Announces changes to a repository (`repository_dispatch`, event `content-changed`) until it is stopped. It compares the
 * revision announced last with the present one, so what was missed while the CMS or the network was away is announced later.
 */
export async function announceChanges(
  strapi: Core.Strapi,
  settings: DispatchSettings,
  signal: AbortSignal,
): Promise<void> {
  const knex = strapi.db.connection;
  let failures = 0;
  const stopped = (): boolean => signal.aborted;
  while (!stopped()) {
    const hinted = nextHint(longestQuiet, signal);
    const { revision } = await position(knex);
    if (revision <= (await lastDelivered(knex))) {
      await hinted;
      await delay(quietSeconds * 1000, undefined, { signal }).catch(() => undefined);
      continue;
    }
    const delivery = await deliver(settings, revision, signal);
    if (stopped()) return;
    await knex('deliveries').insert(delivery);
    await knex('deliveries')
      .where('id', '<', ((await deliveries(knex, 1))[0]?.id ?? 0) - keptDeliveries)
      .delete();
    if (!delivery.delivered)
      strapi.log.warn(`Revision ${revision} could not be announced: ${delivery.answer}. It is tried again.`);
    failures = delivery.delivered ? 0 : failures + 1;
    const pause = retryAfterSeconds[Math.min(failures, retryAfterSeconds.length) - 1] ?? 0;
    await delay(pause * 1000, undefined, { signal }).catch(() => undefined);
  }
}

async function deliver(
  { url, token }: DispatchSettings,
  revision: number,
  signal: AbortSignal,
): Promise<Omit<Delivery, 'id'>> {
  const at = new Date().toISOString();
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        accept: 'application/vnd.github+json',
        'content-type': 'application/json',
        'user-agent': 'membership-cms',
      },
      body: JSON.stringify({ event_type: 'content-changed', client_payload: { revision } }),
      redirect: 'error',
      signal: AbortSignal.any([signal, AbortSignal.timeout(10_000)]),
    });
    return { at, revision, delivered: response.ok, answer: `${response.status} ${response.statusText}`.trim() };
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
    return { at, revision, delivered: false, answer: cause };
  }
}

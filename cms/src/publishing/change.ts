import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { DocumentType, LanguageCode } from 'content-schemas';

/** One document that a change publishes or takes off the site. */
export interface Touched {
  readonly document: string;
  readonly type: DocumentType;
  /** Languages that were published or taken off on purpose; empty string for types without languages. */
  readonly languages: Set<string>;
  deleted: boolean;
}

/** The form an editor looks at; a new entry gets its id only while it is written. */
export interface OnScreen {
  readonly document?: string;
  readonly language: LanguageCode;
}

/** All that one transaction does to what is published. It is judged and logged as a whole, when its work is done. */
export interface Change {
  readonly screen: OnScreen;
  readonly touched: Map<string, Touched>;
}

type Settle = (change: Change, transaction: Knex) => Promise<void>;

const current = new AsyncLocalStorage<Change>();
const turns = new WeakMap<Knex, { last: Promise<unknown>; failed: boolean }>();

/**
 * Runs work that changes what is published, in one transaction with its judgement and its log rows. Work inside other
 * such work belongs to the outer change.
 */
export async function inOneChange<Result>(
  strapi: Core.Strapi,
  screen: OnScreen,
  settle: Settle,
  work: (change: Change) => Promise<Result>,
): Promise<Result> {
  const outer = current.getStore();
  if (outer) return work(outer);
  return strapi.db.transaction(({ trx }) =>
    inTurn(trx, () =>
      current.run({ screen, touched: new Map() }, async () => {
        const change = current.getStore();
        if (!change) throw new Error('A change has no place to be kept.');
        const result = await work(change);
        await settle(change, trx);
        return result;
      }),
    ),
  );
}

/**
 * Strapi starts all parts of a bulk action at once, in one transaction, and those still running when one is refused would
 * go on outside it. Here they take turns, and after a refusal none of the others begins.
 */
async function inTurn<Result>(transaction: Knex, work: () => Promise<Result>): Promise<Result> {
  const turn = turns.get(transaction) ?? { last: Promise.resolve(), failed: false };
  turns.set(transaction, turn);
  const mine = turn.last.then(async () => {
    if (turn.failed) throw new Error('Nothing was changed: another entry of the same action was refused.');
    try {
      return await work();
    } catch (error) {
      turn.failed = true;
      throw error;
    }
  });
  turn.last = mine.catch(() => undefined);
  return mine;
}

import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

/**
 * knex 3.0 swallows a COMMIT that fails (a full disk, a lost connection), and Strapi then answers 200 for a write that was
 * not stored. Here `commit` waits for the database's own answer and fails with it. Source: knex issues 3847 and 6141.
 * SQLite may keep the transaction open then: such a connection is closed, for it would take further writes and lose them.
 */
export function confirmCommits(strapi: Core.Strapi): void {
  const knex = strapi.db.connection;
  const { client } = knex as unknown as {
    client: { validateConnection: (connection: { inTransaction?: boolean }) => boolean };
  };
  client.validateConnection = ({ inTransaction }) => inTransaction !== true;
  const begin = knex.transaction.bind(knex) as (...settings: unknown[]) => Promise<Knex.Transaction>;
  const confirmed = async (...settings: unknown[]): Promise<Knex.Transaction> => {
    const transaction = await begin(...settings);
    if (typeof settings[0] === 'function') return transaction;
    const commit = transaction.commit.bind(transaction);
    transaction.executionPromise.catch(() => undefined);
    transaction.commit = (async (value?: unknown) => {
      const result: unknown = await commit(value);
      await transaction.executionPromise;
      return result;
    }) as Knex.Transaction['commit'];
    return transaction;
  };
  Object.defineProperty(knex, 'transaction', { value: confirmed, configurable: true, writable: true });
}

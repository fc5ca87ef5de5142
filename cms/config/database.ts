import type { Core } from '@strapi/strapi';
import { join } from 'node:path';

/** What a new connection is told: editors can read while one writes, and a writer waits instead of failing. */
const afterCreate = (connection: unknown, done: (error?: Error, connection?: unknown) => void): void => {
  const database = connection as { pragma: (statement: string) => unknown };
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('busy_timeout = 10000');
  done(undefined, connection);
};

const config = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Database => ({
  connection: {
    client: 'sqlite',
    connection: { filename: join(env('DATA_DIR', ''), 'database.sqlite') },
    useNullAsDefault: true,
    // The log tells the statement that failed, never the values in it: among them are passwords and people's texts.
    compileSqlOnError: false,
    pool: { min: 1, max: 1, afterCreate },
  },
  // An older version that starts on a newer database must not drop its columns.
  settings: { forceMigration: false, runMigrations: true },
});

export default config;

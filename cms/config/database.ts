import type { Core } from '@strapi/strapi';
import { join } from 'node:path';

/** What a new connection is told: editors can read while one writes, and a writer waits instead of failing. */
const afterCreate = (connection: { pragma: (statement: string) => unknown }, done: (error: Error | null, connection: unknown) => void): void => {
  connection.pragma('journal_mode = WAL');
  connection.pragma('synchronous = FULL');
  connection.pragma('busy_timeout = 10000');
  done(null, connection);
};

const config = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Database => ({
  connection: {
    client: 'sqlite',
    connection: { filename: join(env('DATA_DIR'), 'database.sqlite') },
    useNullAsDefault: true,
    pool: { min: 1, max: 1, afterCreate },
  },
  // An older version that starts on a newer database must not drop its columns.
  settings: { forceMigration: false, runMigrations: true },
});

export default config;

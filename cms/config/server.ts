import type { Core } from '@strapi/strapi';
import { join } from 'node:path';

const config = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Server => ({
  host: env('CMS_HOST', '127.0.0.1'),
  port: env.int('CMS_PORT', 1337),
  url: env('CMS_URL', ''),
  app: { keys: env.array('APP_KEYS', []) },
  dirs: { public: join(env('DATA_DIR', ''), 'public') },
  logger: { updates: { enabled: false }, startup: { enabled: false } },
  transfer: { remote: { enabled: false } },
  http: { serverOptions: { requestTimeout: 60_000 } },
});

export default config;

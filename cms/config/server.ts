import type { Core } from '@strapi/strapi';
import { join } from 'node:path';

/** Behind a proxy that speaks https for it; the proxy's own word, the last, tells who asks. */
const proxyFor = (url: string) => (url.startsWith('https://') ? { koa: true, maxIpsCount: 1 } : { koa: false });

const config = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Server => ({
  host: env('CMS_HOST', '127.0.0.1'),
  port: env.int('CMS_PORT', 1337),
  url: env('CMS_URL', ''),
  app: { keys: env.array('APP_KEYS', []) },
  dirs: { public: join(env('DATA_DIR', ''), 'public') },
  logger: { updates: { enabled: false }, startup: { enabled: false } },
  transfer: { remote: { enabled: false } },
  proxy: proxyFor(env('CMS_URL', '')),
  http: { serverOptions: { headersTimeout: 10_000, requestTimeout: 60_000 } },
});

export default config;

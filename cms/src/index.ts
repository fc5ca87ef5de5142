import { join } from 'node:path';
import type { Core } from '@strapi/strapi';
import { ensureAdministrator, removeDefaultTokens } from './administrator';
import { confirmCommits } from './guards/commit-guard';
import { guardPasswords } from './guards/password-rule';
import { limitDecoders } from './guards/pictures';
import { logSignIns } from './guards/sign-ins';
import { configureUploads } from './guards/uploads';
import { ensureLocales, keepLocales } from './locales';
import { createChangeLog } from './publishing/change-log';
import { announceChanges, createDeliveries } from './publishing/dispatch';
import { deskRoutes } from './publishing/desk';
import { exportRoutes } from './publishing/export';
import { publishing } from './publishing/publishing';
import { refuseWeakSecrets } from './settings';
import { loadStarterContent } from './starter';
import { applyViews } from './views/views';

const setting = (name: string): string => process.env[name] ?? '';

const stopped = new AbortController();

/** Tells a parent process when it is time to connect. */
function announce(strapi: Core.Strapi): void {
  if (!process.send) return;
  const { httpServer } = strapi.server;
  httpServer.once('listening', () => {
    const address = httpServer.address();
    process.send?.({ kind: 'listening', port: typeof address === 'object' ? address?.port : undefined });
  });
}

export default {
  register({ strapi }: { strapi: Core.Strapi }): void {
    refuseWeakSecrets(process.env);
    limitDecoders();
    guardPasswords(strapi);
    strapi.customFields.register([
      { name: 'choice', type: 'string', inputSize: { default: 6, isResizable: true } },
      { name: 'choices', type: 'json', inputSize: { default: 12, isResizable: true } },
    ]);
    keepLocales(strapi);
    strapi.documents.use(publishing(strapi));
    exportRoutes(strapi, setting('EXPORT_TOKEN'));
    deskRoutes(strapi, setting('DISPATCH_URL') !== '');
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    confirmCommits(strapi);
    logSignIns(strapi);
    await createChangeLog(strapi.db.connection);
    await createDeliveries(strapi.db.connection);
    if (await ensureAdministrator(strapi, setting('ADMIN_EMAIL'), setting('ADMIN_PASSWORD')))
      process.send?.({ kind: 'administrator' });
    await removeDefaultTokens(strapi);
    await configureUploads(strapi);
    await ensureLocales(strapi);
    await applyViews(strapi);
    announce(strapi);
    const starter = setting('STARTER_CONTENT') || join(strapi.dirs.app.root, 'starter');
    if (starter !== 'none') await loadStarterContent(strapi, starter);
    const dispatch = { url: setting('DISPATCH_URL'), token: setting('DISPATCH_TOKEN') };
    if (dispatch.url !== '') void announceChanges(strapi, dispatch, stopped.signal);
  },

  destroy(): void {
    stopped.abort();
  },
};

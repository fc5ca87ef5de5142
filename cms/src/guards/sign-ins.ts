import type { Core } from '@strapi/strapi';
import * as z from 'zod';

const signedIn = z.object({ user: z.object({ id: z.number() }) });

/** Writes to the log who signs in, as the number of the account, and that somebody could not. Addresses and passwords stay out of it. */
export function logSignIns({ eventHub, log }: Core.Strapi): void {
  eventHub.on('admin.auth.success', (event: unknown) => {
    log.info(`Account ${signedIn.parse(event).user.id} signed in.`);
    return Promise.resolve();
  });
  eventHub.on('admin.auth.error', () => {
    log.info('A sign-in failed.');
    return Promise.resolve();
  });
}

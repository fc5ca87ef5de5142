import type { Core } from '@strapi/strapi';
import { refusalToStart } from './settings';

/** Makes the first administrator before anything listens: until there is one, whoever comes first could become it. True if it was made now. */
export async function ensureAdministrator(strapi: Core.Strapi, email: string, password: string): Promise<boolean> {
  if (await strapi.service('admin::user').exists()) return false;
  if (email === '' || password === '')
    throw refusalToStart(
      'There is no administrator yet. Start with `npm start`, which makes the first one, or set ADMIN_EMAIL and ADMIN_PASSWORD.',
    );
  const role: { id: number } = await strapi.service('admin::role').getSuperAdmin();
  await strapi.service('admin::user').create({
    email,
    firstname: 'Administrator',
    lastname: '',
    password,
    registrationToken: null,
    isActive: true,
    roles: [role.id],
  });
  return true;
}

/** Takes away the two API tokens that Strapi makes at its first start: nobody here uses them, and one may do everything. */
export async function removeDefaultTokens(strapi: Core.Strapi): Promise<void> {
  await strapi.db.query('admin::api-token').deleteMany({ where: { name: { $in: ['Read Only', 'Full Access'] } } });
}

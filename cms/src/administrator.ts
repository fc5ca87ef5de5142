import type { Core } from '@strapi/strapi';
import { refusalToStart } from './settings';

const superAdmins = { roles: { code: 'strapi-super-admin' } };

/**
 * Makes an administrator before anything listens where nobody can sign in who may do everything: while there is no account
 * at all, whoever comes first could become one. True if it was made now.
 */
export async function ensureAdministrator(strapi: Core.Strapi, email: string, password: string): Promise<boolean> {
  const accounts = strapi.db.query('admin::user');
  const able = { isActive: true, blocked: { $ne: true }, ...superAdmins };
  if ((await accounts.count({ where: able })) > 0) return false;
  if (email === '' || password === '')
    throw refusalToStart(
      'There is no administrator who can sign in. Start with `npm start`, which makes the first one, or set ADMIN_EMAIL and ADMIN_PASSWORD.',
    );
  if ((await accounts.count({ where: { email: { $eqi: email } } })) > 0)
    throw refusalToStart(
      `There is no administrator who can sign in, and the account of ${email} is blocked, not active, or has not all rights. Set ADMIN_EMAIL to another address: an administrator is made for it, who can repair that account.`,
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

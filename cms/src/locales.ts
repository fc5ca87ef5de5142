import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import { fallbackLanguage, inWords, languages, message } from 'content-schemas';
import { deskLanguage } from './desk-language';

/** Makes the languages of the site known to the CMS; a document cannot use one that is missing. */
export async function ensureLocales(strapi: Core.Strapi): Promise<void> {
  const locales = strapi.plugin('i18n').service('locales');
  const english = new Intl.DisplayNames('en', { type: 'language' });
  for (const { code } of languages) {
    const found: { id: number; name: string } | null = await locales.findByCode(code);
    const name = english.of(code) ?? code;
    if (!found) await locales.create({ code, name });
    else if (found.name !== name) await locales.update({ id: found.id }, { name });
  }
  await locales.setDefaultLocale({ code: fallbackLanguage });
}

interface Route {
  readonly method: string;
  config?: { middlewares?: unknown[] };
}

/** Nobody changes them in the admin: taking one away would delete every text in it, past the guard and the change log. */
export function keepLocales(strapi: Core.Strapi): void {
  const refuse = (): never => {
    throw new errors.ValidationError(inWords(message('desk.languages'), deskLanguage(strapi)));
  };
  const { admin } = strapi.plugin('i18n').routes as Record<string, { readonly routes: readonly Route[] } | undefined>;
  for (const route of admin?.routes ?? [])
    if (route.method !== 'GET') route.config = { ...route.config, middlewares: [refuse] };
}

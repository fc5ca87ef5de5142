import type { Core } from '@strapi/strapi';
import { fallbackLanguage, languages } from 'content-schemas';

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

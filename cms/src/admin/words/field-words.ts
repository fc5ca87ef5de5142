import { deskWords, fieldWords, hintOf, isDeskLanguage, isDocumentType } from 'content-schemas';

const idOf = (owner: string, name: string): string =>
  isDocumentType(owner)
    ? `content-manager.content-types.api::${owner}.${owner}.${name}`
    : `content-manager.components.${owner}.${name}`;

/**
 * Labels under the ids that Strapi's forms and lists ask for, and hints under their English text, which is what the form
 * holds. English itself is what the CMS stores.
 */
export const fieldTranslations = (language: string): Record<string, string> =>
  language === 'en' || !isDeskLanguage(language)
    ? {}
    : Object.fromEntries(
        Object.entries(deskWords[language].fields).flatMap(([owner, fields]) =>
          Object.keys(fields).flatMap((name) => [
            [idOf(owner, name), fieldWords(owner, name, language).label],
            [hintOf(owner, name), hintOf(owner, name, language)],
          ]),
        ),
      );

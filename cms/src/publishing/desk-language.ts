import type { Core } from '@strapi/strapi';
import { isDeskLanguage, type DeskLanguage } from 'content-schemas';

/** Language of the editor who asks, as set in the profile; English where nobody asks, or in a language that has no words. */
export function deskLanguage(strapi: Core.Strapi): DeskLanguage {
  const language: unknown = strapi.requestContext.get()?.state['user']?.preferedLanguage;
  return isDeskLanguage(language) ? language : 'en';
}

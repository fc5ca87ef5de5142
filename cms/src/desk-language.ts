import type { Core } from '@strapi/strapi';
import { deskWords, isDeskLanguage, type DeskLanguage } from 'content-schemas';
import type { Context } from 'koa';

/** Who is asked for in a request, as far as it is known who that is. */
export interface Reader {
  readonly preferedLanguage?: unknown;
}

/** The language of the profile; where nobody is signed in, the one the browser asks for; English where we have no words of it. */
export function languageFor(reader: Reader | undefined, context: Pick<Context, 'acceptsLanguages'>): DeskLanguage {
  const language = reader ? reader.preferedLanguage : context.acceptsLanguages(Object.keys(deskWords));
  return isDeskLanguage(language) ? language : 'en';
}

/** Language of whoever sent the request that is being answered; English where there is none, as on the command line. */
export function deskLanguage(strapi: Core.Strapi): DeskLanguage {
  const context = strapi.requestContext.get();
  return context ? languageFor(context.state['user'], context) : 'en';
}

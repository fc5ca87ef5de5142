import type { Core } from '@strapi/strapi';
import { inWords, type Message } from 'content-schemas';
import type { Context } from 'koa';
import { languageFor, type Reader } from '../desk-language';

/**
 * The account whose session a request carries, for guards that stand before Strapi asks; undefined where nobody is signed
 * in. What the account may do is Strapi's question.
 */
export async function accountOf(strapi: Core.Strapi, context: Context): Promise<Reader | undefined> {
  const token = /^Bearer (\S+)$/i.exec(context.get('authorization'))?.[1];
  if (token === undefined) return undefined;
  const sessions = strapi.sessionManager('admin');
  const given = sessions.validateAccessToken(token);
  if (!given.isValid || !(await sessions.isSessionActive(given.payload.sessionId))) return undefined;
  const where = { id: Number(given.payload.userId), isActive: true };
  const account: Reader | null = await strapi.db.query('admin::user').findOne({ where, select: ['preferedLanguage'] });
  return account ?? undefined;
}

/** A message in the language of whoever sent a request, whether or not Strapi has asked who that is. */
export const sayTo = async (strapi: Core.Strapi, context: Context, words: Message): Promise<string> =>
  inWords(words, languageFor(context.state['user'] ?? (await accountOf(strapi, context)), context));

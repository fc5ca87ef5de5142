import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';

/** One line a request. Values of the query are left out: among them are invitations, password resets and what people search for. */
const requestLog =
  (_: unknown, { strapi }: { strapi: Core.Strapi }) =>
  async (context: Context, next: Next): Promise<void> => {
    const began = Date.now();
    await next();
    const names = [...new Set(new URLSearchParams(context.querystring).keys())].map(encodeURIComponent);
    const query = names.length === 0 ? '' : `?${names.join('&')}`;
    strapi.log.http(`${context.method} ${context.path}${query} (${Date.now() - began} ms) ${context.status}`);
  };

export default requestLog;

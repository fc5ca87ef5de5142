import type { Core } from '@strapi/strapi';
import { message, type Message } from 'content-schemas';
import type { Context, Next } from 'koa';
import { refuse } from './refusal';

/** The public interface is the export alone: a token made in the admin must not open Strapi's own routes, drafts included. */
const publicInterface = /^\/api\/(?!export(?:\/position)?\/?$)/;

/** Fetches any address an editor names, from inside the network. */
const fetchByAddress = /^\/upload\/actions\/upload-from-urls\/?$/;

/** No mail leaves this server; Strapi would write a code for whoever asks, and dial the mail server that an address names. */
const byMail = /^\/admin\/(?:forgot|reset)-password\/?$/;

/** What is said at a path of a closed route; undefined at any other. */
function refusalAt(path: string): Message | undefined {
  if (byMail.test(path)) return message('password.forgotten');
  if (fetchByAddress.test(path)) return message('upload.byAddress');
  return publicInterface.test(path) ? message('request.nothingHere') : undefined;
}

/** Routes that Strapi brings and nobody here uses. Strapi finds routes whatever their case. */
const closedRoutes =
  (_: unknown, { strapi }: { strapi: Core.Strapi }) =>
  async (context: Context, next: Next) => {
    const refusal = refusalAt(context.path.toLowerCase());
    return refusal ? refuse(strapi, context, 404, refusal) : next();
  };

export default closedRoutes;

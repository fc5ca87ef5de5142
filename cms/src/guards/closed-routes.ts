import type { Core } from '@strapi/strapi';
import { message } from 'content-schemas';
import type { Context, Next } from 'koa';
import { refuse } from './refusal';

/** The public interface is the export alone: a token made in the admin must not open Strapi's own routes, drafts included. */
const publicInterface = /^\/api\/(?!export(?:\/position)?\/?$)/;

/** Fetches any address an editor names, from inside the network. */
const fetchByAddress = /^\/upload\/actions\/upload-from-urls\/?$/;

/** Routes that Strapi brings and nobody here uses. Strapi finds routes whatever their case. */
const closedRoutes =
  (_: unknown, { strapi }: { strapi: Core.Strapi }) =>
  async (context: Context, next: Next) => {
    const path = context.path.toLowerCase();
    if (!publicInterface.test(path) && !fetchByAddress.test(path)) return next();
    return refuse(strapi, context, 404, message('request.nothingHere'));
  };

export default closedRoutes;

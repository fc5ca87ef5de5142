import type { Core } from '@strapi/strapi';
import type { Message } from 'content-schemas';
import type { Context } from 'koa';
import { sayTo } from './session';

/** Names of refusals in Strapi's own shape. */
const names = {
  401: 'UnauthorizedError',
  404: 'NotFoundError',
  415: 'UnsupportedMediaTypeError',
  507: 'InsufficientStorageError',
} as const;

/** Answers a request with a refusal whose words the admin shows to the editor. */
export async function refuse(
  strapi: Core.Strapi,
  context: Context,
  status: keyof typeof names,
  words: Message,
): Promise<void> {
  context.body = {
    data: null,
    error: { status, name: names[status], message: await sayTo(strapi, context, words), details: {} },
  };
  context.status = status;
}

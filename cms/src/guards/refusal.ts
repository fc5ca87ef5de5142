import type { Context } from 'koa';

/** Answers a request with a refusal in Strapi's own shape, whose message the admin shows to the editor. */
export function refuse(context: Context, status: number, name: string, message: string): void {
  context.status = status;
  context.body = { data: null, error: { status, name, message, details: {} } };
}

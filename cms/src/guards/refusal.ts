import type { Context } from 'koa';

/** Answers a request with a refusal in Strapi's own shape, whose message the admin shows to the editor. */
export function refuse(context: Context, status: number, name: string, message: string): void {
  context.status = status;
  context.body = { data: null, error: { status, name, message, details: {} } };
}

/** Stops the start of the CMS with one line: where it was thrown helps nobody, so the log gets no stack to print. */
export function refusalToStart(words: string): Error {
  const refusal = new Error(words);
  refusal.stack = '';
  return refusal;
}

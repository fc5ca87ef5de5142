import type { Document } from './documents.ts';
import { message } from './message.ts';
import type { Problem } from './problems.ts';
import { problem } from './rule.ts';

const reserved =
  /(?<![a-z0-9-])(?:(?:[a-z0-9-]+\.)*example\.(?:com|net|org)|(?:[a-z0-9-]+\.)+(?:example|invalid|localhost|test)|localhost|127\.0\.0\.1)(?![a-z0-9-])/gi;

/** Host names in a text that lead nobody anywhere, each once: those kept for examples and tests (RFC 2606), and this machine. */
export const reservedNamesIn = (text: string): string[] => [
  ...new Set([...text.matchAll(reserved)].map(([name]) => name.toLowerCase())),
];

/** Rules that hold where readers are real, for documents that a site shows: no samples, no fees that are examples, no address that leads nowhere. */
export const productionProblems = (documents: readonly Document[]): Problem[] =>
  documents.flatMap((document) => [
    ...invented(document),
    ...textsIn(document).flatMap(({ path, text }) =>
      reservedNamesIn(text).map((name) => problem(document, path, message('production.reserved', { name }))),
    ),
  ]);

function invented(document: Document): Problem[] {
  if ('sample' in document && document.sample) {
    const words = message(document.type === 'testimonial' ? 'production.quote' : 'production.person');
    return [problem(document, ['sample'], words)];
  }
  return document.type === 'fee-schedule' && document.illustrative
    ? [problem(document, ['illustrative'], message('production.fees'))]
    : [];
}

interface Text {
  readonly path: readonly (string | number)[];
  readonly text: string;
}

function textsIn(value: unknown, path: Text['path'] = []): Text[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (Array.isArray(value)) return value.flatMap((row: unknown, index) => textsIn(row, [...path, index]));
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, part]) => textsIn(part, [...path, name]))
    : [];
}

import type { Document } from './documents.ts';
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
      reservedNamesIn(text).map((name) =>
        problem(
          document,
          path,
          `“${name}” is for examples and leads nowhere. Write the real address, and publish again.`,
        ),
      ),
    ),
  ]);

function invented(document: Document): Problem[] {
  if ('sample' in document && document.sample)
    return [
      problem(
        document,
        ['sample'],
        `This ${document.type === 'testimonial' ? 'quote' : 'person'} is invented. Put in a real one, choose No here and publish; or take it off the site.`,
      ),
    ];
  return document.type === 'fee-schedule' && document.illustrative
    ? [
        problem(
          document,
          ['illustrative'],
          'These fees are examples. Put in the real amounts, choose No here and publish.',
        ),
      ]
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

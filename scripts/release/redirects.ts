import * as z from 'zod';
import { languages } from 'content-schemas';
import type { Series } from '../series.ts';

// Rules of releases that older code made may say more.
const redirect = z.object({
  /** First part of an address that is no longer used, in small letters: `/kr`. */
  from: z.string(),
  /** First part of the address that took its place; what follows it stays. */
  to: z.string(),
});
export const redirects = z.array(redirect);
/** Where addresses of earlier sites lead now; the first that fits holds. */
export type Redirects = z.infer<typeof redirects>;

/**
 * Old codes of languages, and the one page of the old site: the root of the site knows them. Nobody knows any more which
 * language the numbers in `index.php?id=23&L=4` meant, so the reader's browser says it, as at `/`.
 */
export function redirectsOf(series: Series): Redirects {
  if (series !== 'root') return [];
  return [
    ...languages.flatMap(({ segment, formerly }) =>
      [segment, ...formerly].map((from) => ({ from: `/${from}`, to: `/${segment}` })),
    ),
    { from: '/index.php', to: '' },
  ];
}

/** Where an address leads now, or undefined where it is not an old one. */
export function redirectFor(rules: Redirects, path: string): string | undefined {
  const [, first = '', ...rest] = path.split('/');
  const from = `/${first.toLowerCase()}`;
  const rule = rules.find((one) => one.from === from);
  if (!rule) return undefined;
  const to = `${rule.to}/${rest.join('/')}`;
  return to === path ? undefined : to;
}

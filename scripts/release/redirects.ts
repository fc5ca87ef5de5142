import * as z from 'zod';
import { languages, type LanguageCode } from 'content-schemas';
import type { Series } from '../series.ts';

const redirect = z.strictObject({
  /** First part of an address that is no longer used, in small letters: `/kr`. */
  from: z.string(),
  /** Number that the query's `L` begins with, where the old site told its languages apart by it. */
  number: z.string().optional(),
  /** First part of the address that took its place; what follows it stays. */
  to: z.string(),
});
export const redirects = z.array(redirect);
/** Where addresses of earlier sites lead now; the first that fits holds. */
export type Redirects = z.infer<typeof redirects>;

/** Numbers by which the old site's `index.php?id=23&L=4` named its languages. */
const oldNumbers: readonly LanguageCode[] = ['en', 'es', 'fr', 'pt', 'ko', 'ja', 'zh-Hans'];

/** Old codes of languages, and the one page of the old site: the root of the site knows them. */
export function redirectsOf(series: Series): Redirects {
  if (series !== 'root') return [];
  const segmentOf = (code: LanguageCode): string => languages.find((one) => one.code === code)?.segment ?? 'en';
  return [
    ...languages.flatMap(({ segment, formerly }) =>
      [segment, ...formerly].map((from) => ({ from: `/${from}`, to: `/${segment}` })),
    ),
    ...oldNumbers.map((code, number) => ({ from: '/index.php', number: String(number), to: `/${segmentOf(code)}` })),
    { from: '/index.php', to: '/en' },
  ];
}

/** Where an address leads now, or undefined where it is not an old one. */
export function redirectFor(rules: Redirects, path: string, query: URLSearchParams): string | undefined {
  const [, first = '', ...rest] = path.split('/');
  const from = `/${first.toLowerCase()}`;
  const given = /^\d+/.exec(query.get('L') ?? '')?.[0];
  const rule = rules.find((one) => one.from === from && (one.number === undefined || one.number === given));
  if (!rule) return undefined;
  const to = `${rule.to}/${rest.join('/')}`;
  return to === path ? undefined : to;
}

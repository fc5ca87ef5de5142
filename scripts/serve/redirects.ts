import { addressOf, languages, paths, type LanguageCode } from 'content-schemas';

/** Numbers by which the old site's `index.php?id=23&L=4` named its languages. */
const oldNumbers: Readonly<Record<string, LanguageCode>> = {
  '0': 'en',
  '1': 'es',
  '2': 'fr',
  '3': 'pt',
  '4': 'ko',
  '5': 'ja',
  '6': 'zh-Hans',
};

/** Where an address of earlier sites leads now: old codes of languages, and the one page of the old site. */
export function redirectFor(path: string, query: URLSearchParams): string | undefined {
  const [, first = '', ...rest] = path.split('/');
  const segment = first.toLowerCase();
  const language = languages.find((one) => one.segment === segment || one.formerly.some((code) => code === segment));
  if (language && first !== language.segment) return addressOf(language.code, rest.join('/'));
  if (language && path === `/${language.segment}`) return addressOf(language.code, paths.join);
  if (path === '/index.php')
    return addressOf(oldNumbers[/^\d/.exec(query.get('L') ?? '')?.[0] ?? '0'] ?? 'en', paths.join);
  return undefined;
}

import type { SitemapItem } from '@astrojs/sitemap';
import { addressOf, fallbackLanguage, isFallback, type LanguageCode, type Page } from 'content-schemas';
import { changedAt } from './src/frame.ts';
import { libraryOf } from './src/library.ts';
import { readSnapshot } from './src/snapshot.ts';

interface Source {
  readonly language: LanguageCode;
  /** Path of the snapshot. */
  readonly file: string;
  readonly origin: string;
}

/** What a sitemap says of a page: when its documents last changed, and its other languages. Fallbacks from English stay out. */
export function sitemapEntry({ language, file, origin }: Source) {
  const library = libraryOf(readSnapshot(file, language));
  const home = new URL(addressOf(language, ''), origin).href;
  return ({ url }: SitemapItem): SitemapItem | undefined => {
    const page = library.pages.get(url.slice(home.length));
    if (!page) throw new Error(`${url} is none of the pages of ${language}.`);
    if (isFallback(library.snapshot, page)) return undefined;
    const lastmod = changedAt(library, page);
    return { url, ...(lastmod && { lastmod }), links: alternates(page, origin) };
  };
}

const alternates = ({ written, path }: Page, origin: string) =>
  [...written.map((lang) => ({ lang, of: lang })), ...(written.includes(fallbackLanguage) ? [{ lang: 'x-default', of: fallbackLanguage }] : [])].map(({ lang, of }) => ({
    lang,
    url: new URL(addressOf(of, path), origin).href,
  }));

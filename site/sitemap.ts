import sitemap, { type SitemapItem } from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
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

/** The sitemap of a language: when the documents of each page last changed, and its other languages. Fallbacks from English stay out. */
export function sitemapOf({ language, file, origin }: Source): AstroIntegration {
  const library = lazily(() => libraryOf(readSnapshot(file, language)));
  const home = new URL(addressOf(language, ''), origin).href;
  const serialize = ({ url }: SitemapItem): SitemapItem | undefined => {
    const page = library().pages.get(url.slice(home.length));
    if (!page) throw new Error(`${url} is none of the pages of ${language}.`);
    if (isFallback(library().snapshot, page)) return undefined;
    const lastmod = changedAt(library(), page);
    return { url, ...(lastmod && { lastmod }), links: alternates(page, origin) };
  };
  return unlessEmpty(sitemap({ serialize }), () =>
    [...library().pages.values()].some((page) => page.kind !== 'not-found' && !isFallback(library().snapshot, page)),
  );
}

// The stock integration warns about a sitemap without pages; a language in which nothing is written yet has none, and that is right.
function unlessEmpty(stock: AstroIntegration, hasPages: () => boolean): AstroIntegration {
  const { 'astro:build:done': write, ...hooks } = stock.hooks;
  return {
    ...stock,
    hooks: { ...hooks, 'astro:build:done': async (build) => (hasPages() ? write?.(build) : undefined) },
  };
}

// The snapshot is read when the first page is listed: a type check of the site needs none.
function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

function alternates({ written, path }: Page, origin: string): { lang: string; url: string }[] {
  const link = (lang: string, of: LanguageCode) => ({ lang, url: new URL(addressOf(of, path), origin).href });
  return [
    ...written.map((code) => link(code, code)),
    ...(written.includes(fallbackLanguage) ? [link('x-default', fallbackLanguage)] : []),
  ];
}

import { paths } from 'content-schemas';
import type { BuiltSite } from './site.ts';
import { readXml } from './xml.ts';

/** The feed of a language is there, is well-formed, and leads to pages of the language. */
export function feed({ series, base, origin, feed: text, pages }: BuiltSite): string[] {
  if (series === 'root') return [];
  const at = base + paths.feed;
  if (text === undefined) return [`${at} was not built.`];
  const { elements, error } = readXml(text);
  if (error !== undefined) return [`${at} is no XML: ${error}`];
  const links = elements.filter(({ name }) => name === 'link' || name === 'guid').map(({ words }) => words);
  if (elements[0]?.name !== 'rss' || links.length === 0) return [`${at} is no RSS feed.`];
  const addresses = new Set(pages.map(({ path }) => origin + base + path));
  return links
    .filter((address) => !addresses.has(address))
    .map((address) => `${at} leads to ${address}, which does not exist.`);
}

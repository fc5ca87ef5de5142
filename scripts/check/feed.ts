import sax from 'sax';
import { paths } from 'content-schemas';
import type { BuiltSite } from './site.ts';

/** The feed of a language is there, is well-formed, and leads to pages of the language. */
export function feed({ series, base, origin, feed: text, pages }: BuiltSite): string[] {
  if (series === 'root') return [];
  const at = base + paths.feed;
  if (text === undefined) return [`${at} was not built.`];
  const { root, links, error } = read(text);
  if (error !== undefined) return [`${at} is no XML: ${error}`];
  if (root !== 'rss' || links.length === 0) return [`${at} is no RSS feed.`];
  const addresses = new Set(pages.map(({ path }) => origin + base + path));
  return links
    .filter((address) => !addresses.has(address))
    .map((address) => `${at} leads to ${address}, which does not exist.`);
}

/** The first element of an XML text, what its links and permalinks say, and its first error. */
function read(text: string) {
  const parser = sax.parser(true);
  const opened: string[] = [];
  const links: string[] = [];
  let root: string | undefined;
  let error: string | undefined;
  parser.onerror = ({ message }) => {
    error ??= message.split('\n')[0];
    parser.resume();
  };
  parser.onopentag = ({ name }) => {
    root ??= name;
    opened.push(name);
  };
  parser.onclosetag = () => opened.pop();
  parser.ontext = (words) => {
    if (opened.at(-1) === 'link' || opened.at(-1) === 'guid') links.push(words);
  };
  parser.write(text).close();
  return { root, links, error };
}

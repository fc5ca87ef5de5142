import { XMLParser, XMLValidator } from 'fast-xml-parser';
import * as z from 'zod';
import { paths } from 'content-schemas';
import type { BuiltSite } from './site.ts';

const channel = z.object({
  rss: z.object({
    channel: z.object({
      link: z.string(),
      item: z.array(z.object({ link: z.string(), guid: z.string() })).default([]),
    }),
  }),
});

/** The feed of a language is there, is well-formed, and leads to pages of the language. */
export function feed({ series, base, origin, feed: text, pages }: BuiltSite): string[] {
  if (series === 'root') return [];
  const at = base + paths.feed;
  if (text === undefined) return [`${at} was not built.`];
  const validity = XMLValidator.validate(text);
  if (validity !== true) return [`${at} is no XML: ${validity.err.msg}`];
  const parsed = channel.safeParse(new XMLParser({ isArray: (name) => name === 'item' }).parse(text));
  if (!parsed.success) return [`${at} is no RSS feed.`];
  const { link, item: items } = parsed.data.rss.channel;
  const addresses = new Set(pages.map(({ path }) => origin + base + path));
  return [link, ...items.flatMap((item) => [item.link, item.guid])]
    .filter((address) => !addresses.has(address))
    .map((address) => `${at} leads to ${address}, which does not exist.`);
}

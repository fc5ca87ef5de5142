import type { APIRoute } from 'astro';
import { addressOf, languageCodes } from 'content-schemas';

/** Names the sitemap index of each language: an index of indexes would not be valid. */
export const GET: APIRoute = ({ site }) => {
  const sitemaps = languageCodes.map((code) => `Sitemap: ${new URL(addressOf(code, 'sitemap-index.xml'), site).href}`);
  return new Response(`User-agent: *\nAllow: /\n\n${sitemaps.join('\n')}\n`);
};

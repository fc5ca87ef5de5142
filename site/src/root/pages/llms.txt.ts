import type { APIRoute } from 'astro';
import { addressOf, languages } from 'content-schemas';

/** For language models (llmstxt.org): where each language lists its pages. */
export const GET: APIRoute = ({ site }) => {
  const lists = languages.map(
    ({ code, autonym }) => `- [${autonym}](${new URL(addressOf(code, 'llms.txt'), site).href})`,
  );
  return new Response(
    `# City network membership\n\n> What members of a network of cities get, what membership costs, and how to apply.\n\n## Languages\n\n${lists.join('\n')}\n`,
  );
};

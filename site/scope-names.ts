import type { AstroIntegration } from 'astro';
import { rewrittenPages } from './rewritten-pages.ts';

/**
 * Shortens the names by which Astro keeps the styles of components apart: `astro-idcj4gp7` becomes `_a`. They stand at every
 * element, and random letters do not compress; a page must come in one response (measured: 3 % of it).
 */
export const shortScopeNames = (): AstroIntegration => rewrittenPages('short-scope-names', shortened);

const scope = /\bastro-[a-z0-9]{8}\b/g;
const placesOfNames = /<style>[^]*?<\/style>| class="[^"]*"/g;

/** Named in the order of the page's style block, which is the same on every page of a kind. */
function shortened(html: string): string {
  const style = /<style>[^]*?<\/style>/.exec(html)?.[0] ?? '';
  const names = new Map([...new Set(style.match(scope))].map((name, index) => [name, `_${index.toString(36)}`]));
  return html.replaceAll(placesOfNames, (place) => place.replaceAll(scope, (name) => names.get(name) ?? name));
}

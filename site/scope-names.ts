import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * Shortens the names by which Astro keeps the styles of components apart: `astro-idcj4gp7` becomes `_a`. They stand at every
 * element, and random letters do not compress; a page must come in one response (measured: 3 % of it).
 */
export const shortScopeNames = (): AstroIntegration => ({
  name: 'short-scope-names',
  hooks: {
    'astro:build:done': ({ dir }) => {
      const folder = fileURLToPath(dir);
      for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
        if (file.endsWith('.html')) shorten(join(folder, file));
    },
  },
});

const scope = /\bastro-[a-z0-9]{8}\b/g;
const placesOfNames = /<style>[^]*?<\/style>| class="[^"]*"/g;

/** Named in the order of the page's style block, which is the same on every page of a kind. */
function shorten(file: string): void {
  const html = readFileSync(file, 'utf8');
  const style = /<style>[^]*?<\/style>/.exec(html)?.[0] ?? '';
  const names = new Map([...new Set(style.match(scope))].map((name, index) => [name, `_${index.toString(36)}`]));
  writeFileSync(
    file,
    html.replaceAll(placesOfNames, (place) => place.replaceAll(scope, (name) => names.get(name) ?? name)),
  );
}

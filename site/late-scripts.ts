import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const asFile = /<script type="module" src="([^"]+)"><\/script>/;

/**
 * The script of a page is asked for once the page is seen: on a slow line it would stand in the way of the text, which is
 * whole without it. A script at the end of the page does that; the policy of the page names it, and the check takes no other.
 */
export const lateScripts = (): AstroIntegration => ({
  name: 'late-scripts',
  hooks: {
    'astro:build:done': ({ dir }) => {
      const folder = fileURLToPath(dir);
      for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
        if (file.endsWith('.html')) delay(join(folder, file));
    },
  },
});

function delay(file: string): void {
  const html = readFileSync(file, 'utf8');
  const [tag, source] = asFile.exec(html) ?? [];
  if (tag === undefined) return;
  const asks = `<script>new PerformanceObserver(()=>import("${source}")).observe({type:"paint",buffered:1})</script>`;
  writeFileSync(file, html.replace(tag, '').replace('</body>', `${asks}</body>`));
}

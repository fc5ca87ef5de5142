import type { AstroIntegration } from 'astro';
import { rewrittenPages } from './rewritten-pages.ts';

const asFile = /<script type="module" src="([^"]+)"><\/script>/;

/**
 * The script of a page is asked for once the page is seen: on a slow line it would stand in the way of the text, which is
 * whole without it. A script at the end of the page does that; the policy of the page names it, and the check takes no other.
 */
export const lateScripts = (): AstroIntegration => rewrittenPages('late-scripts', delayed);

function delayed(html: string): string {
  const [tag, source] = asFile.exec(html) ?? [];
  if (tag === undefined) return html;
  const asks = `<script>new PerformanceObserver(()=>import("${source}")).observe({type:"paint",buffered:1})</script>`;
  return html.replace(tag, '').replace('</body>', `${asks}</body>`);
}

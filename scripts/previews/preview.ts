import { defaultTreeAdapter, parseFragment } from 'parse5';
import type { Script } from './shape.ts';

/** What the picture of a page is made of. */
export interface Preview extends Script {
  readonly title: string;
  /** Name of the site. */
  readonly site: string;
  /** Plan of the section whose colour the page wears. */
  readonly plan: string | undefined;
}

/** File name of the picture that a page names, or undefined where it names none. */
export const nameIn = (html: string): string | undefined =>
  /<meta property="og:image" content="[^"]*\/([0-9a-f]{16}\.png)">/.exec(html)?.[1];

/** What the picture of a page shows, as the page says it. */
export function previewIn(html: string): Preview {
  return {
    title: contentOf(html, 'og:title'),
    site: contentOf(html, 'og:site_name'),
    language: /<html lang="([\w-]+)"/.exec(html)?.[1] ?? '',
    direction: /<html[^>]* dir="rtl"/.test(html) ? 'rtl' : 'ltr',
    plan: /<main[^>]* data-plan="(\w+)"/.exec(html)?.[1],
  };
}

function contentOf(html: string, property: string): string {
  const tag = new RegExp(`<meta property="${property}" content="[^"]*">`).exec(html)?.[0] ?? '';
  const [element] = defaultTreeAdapter.getChildNodes(parseFragment(tag));
  if (!element || !defaultTreeAdapter.isElementNode(element)) return '';
  return element.attrs.find(({ name }) => name === 'content')?.value ?? '';
}

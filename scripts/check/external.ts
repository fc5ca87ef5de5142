import { defaultTreeAdapter, type DefaultTreeAdapterTypes } from 'parse5';
import { attribute, isLink, textOf } from './page.ts';
import type { BuiltSite } from './site.ts';

/** Every link to another site is marked: `rel="external"`, by which the style draws an arrow, and hidden words at its end for those who do not see it. It opens in the same window. */
export const external = ({ base, origin, pages }: BuiltSite): string[] =>
  pages.flatMap(({ path, elements }) =>
    elements.filter(isLink).flatMap((element) => {
      const href = attribute(element, 'href') ?? '';
      // As a browser reads it: what it passes over, and an address without a scheme, lead away too.
      const url = URL.parse(href, `${origin}${base}${path}`);
      if (!url || !/^https?:$/.test(url.protocol) || url.origin === origin) return [];
      return faultsOf(element).map((fault) => `${base}${path}: the link to ${href} ${fault}.`);
    }),
  );

function faultsOf(link: DefaultTreeAdapterTypes.Element): string[] {
  const words = defaultTreeAdapter
    .getChildNodes(link)
    .filter((child) => defaultTreeAdapter.isElementNode(child))
    .at(-1);
  return [
    ...(attribute(link, 'rel') === 'external' ? [] : ['is not marked as leading to another site (rel="external")']),
    ...(words && attribute(words, 'class') === 'hidden' && textOf(words) !== ''
      ? []
      : ['does not say in words that it leads to another site']),
    ...(attribute(link, 'target') === undefined ? [] : ['opens another window']),
  ];
}

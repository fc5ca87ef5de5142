import { attribute, textOf } from './page.ts';
import type { BuiltSite } from './site.ts';

/** Asks for a script of the site once the page is seen; its file is a group of its own. */
const asks = /^new PerformanceObserver\(\(\)=>import\("([^"]+)"\)\)\.observe\(\{type:"paint",buffered:1\}\)$/;

/** Nothing that the Content-Security-Policy would block: one style block, no other script inside a page than one that asks for a file of the site. */
export function inline({ base, files, pages }: BuiltSite): string[] {
  const styles = pages.flatMap(({ path, elements }) => {
    const { length } = elements.filter(({ tagName }) => tagName === 'style');
    return length === 1 ? [] : [`${base}${path} has ${length} style blocks, not one.`];
  });
  const blocked = pages.flatMap(({ path, elements }) =>
    elements.flatMap((element) => {
      const handlers = element.attrs
        .filter(({ name }) => name === 'style' || name.startsWith('on'))
        .map(({ name }) => `${base}${path} has an attribute ${name}=, which browsers are told to ignore.`);
      const script =
        element.tagName === 'script' &&
        attribute(element, 'src') === undefined &&
        attribute(element, 'type') !== 'application/ld+json' &&
        !files.some((file) => asks.exec(textOf(element))?.[1] === base + file);
      return script ? [...handlers, `${base}${path} has a script inside the page.`] : handlers;
    }),
  );
  return [...styles, ...blocked];
}

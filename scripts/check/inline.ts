import { attribute } from './page.ts';
import type { BuiltSite } from './site.ts';

/** Nothing that the Content-Security-Policy would block: one style block, no script or style inside a page. */
export function inline({ base, pages }: BuiltSite): string[] {
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
        attribute(element, 'type') !== 'application/ld+json';
      return script ? [...handlers, `${base}${path} has a script inside the page.`] : handlers;
    }),
  );
  return [...styles, ...blocked];
}

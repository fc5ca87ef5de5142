import { attribute, textOf } from './page.ts';
import type { BuiltSite } from './site.ts';

/** Nothing that the Content-Security-Policy would block: one style block, no script or style inside a page. */
export function inline({ base, pages }: BuiltSite): string[] {
  const styles = pages.map(({ elements }) => elements.filter(({ tagName }) => tagName === 'style').map(textOf));
  const style = styles[0]?.[0];
  const others = pages.flatMap(({ path }, index) => {
    const own = styles[index] ?? [];
    if (own.length !== 1) return [`${base}${path} has ${own.length} style blocks, not one.`];
    return own[0] === style ? [] : [`${base}${path} has another style block than the first page.`];
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
  return [...others, ...blocked];
}

import { html } from 'parse5';
import { attribute, textOf, type BuiltPage } from './page.ts';
import type { BuiltSite } from './site.ts';

/** Every page has a title of its own, a description, one main heading, and every picture its words. */
export function titles({ base, pages }: BuiltSite): string[] {
  const titleOf = ({ elements }: BuiltPage): string =>
    elements
      .filter(({ tagName, namespaceURI }) => tagName === 'title' && namespaceURI === html.NS.HTML)
      .map(textOf)[0] ?? '';
  const seen = new Map<string, string>();
  return pages.flatMap((page) => {
    const faults: string[] = [];
    const title = titleOf(page);
    const twin = title === '' ? undefined : seen.get(title);
    seen.set(title, page.path);
    if (title === '') faults.push('has no title.');
    if (twin !== undefined) faults.push(`has the same title as ${base}${twin}: “${title}”.`);
    if (!page.elements.some(isDescription)) faults.push('has no description.');
    const headings = page.elements.filter(({ tagName }) => tagName === 'h1');
    if (headings.length !== 1) faults.push(`has ${headings.length} main headings (h1), not one.`);
    else if (headings.every((heading) => textOf(heading) === '')) faults.push('has a main heading (h1) without words.');
    if (page.elements.some((element) => element.tagName === 'img' && attribute(element, 'alt') === undefined))
      faults.push('has a picture without alternative text.');
    return faults.map((fault) => `${base}${page.path} ${fault}`);
  });
}

const isDescription = (element: BuiltPage['elements'][number]): boolean =>
  attribute(element, 'name') === 'description' && (attribute(element, 'content') ?? '').trim() !== '';

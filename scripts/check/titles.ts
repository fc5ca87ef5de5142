import { attribute, textOf, type BuiltPage } from './page.ts';
import type { BuiltSite } from './site.ts';

/** Every page has a title of its own, one main heading, and every picture its words. */
export function titles({ base, pages }: BuiltSite): string[] {
  const titleOf = ({ elements }: BuiltPage): string => textOf(elements.find(({ tagName }) => tagName === 'title') ?? elements[0] ?? fail());
  const seen = new Map<string, string>();
  return pages.flatMap((page) => {
    const faults: string[] = [];
    const title = titleOf(page);
    const twin = seen.get(title);
    seen.set(title, page.path);
    if (title === '') faults.push('has no title.');
    if (twin !== undefined) faults.push(`has the same title as ${base}${twin}: “${title}”.`);
    const headings = page.elements.filter(({ tagName }) => tagName === 'h1');
    if (headings.length !== 1 || textOf(headings[0] ?? fail()) === '') faults.push(`has ${headings.length} main headings (h1), not one.`);
    if (page.elements.some((element) => element.tagName === 'img' && attribute(element, 'alt') === undefined)) faults.push('has a picture without alternative text.');
    return faults.map((fault) => `${base}${page.path} ${fault}`);
  });
}

function fail(): never {
  throw new Error('A page without elements cannot be checked.');
}

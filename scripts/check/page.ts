import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from 'parse5';
import { filesIn } from '../files.ts';

type Element = DefaultTreeAdapterTypes.Element;

/** One built page, read once for all rules. */
export interface BuiltPage {
  /** Below the address of its series: `fees/`, `404.html`, empty for the first page. */
  readonly path: string;
  readonly html: string;
  readonly elements: readonly Element[];
}

function elementsIn(node: DefaultTreeAdapterTypes.ParentNode): Element[] {
  return defaultTreeAdapter
    .getChildNodes(node)
    .flatMap((child) => (defaultTreeAdapter.isElementNode(child) ? [child, ...elementsIn(child)] : []));
}

/** Value of an attribute, or undefined where the element does not have it. */
export const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((one) => one.name === name)?.value;

/** A reader follows it; whatever else has an address is fetched, or sent to. */
export const isLink = ({ tagName }: Element): boolean => tagName === 'a' || tagName === 'area';

/** Words inside an element. */
export const textOf = (element: Element): string =>
  defaultTreeAdapter
    .getChildNodes(element)
    .map((child) =>
      defaultTreeAdapter.isTextNode(child) ? child.value : defaultTreeAdapter.isElementNode(child) ? textOf(child) : '',
    )
    .join('')
    .replace(/\s+/g, ' ')
    .trim();

/** The page is kept from search engines. */
export const isHidden = ({ elements }: BuiltPage): boolean =>
  elements.some(
    (element) =>
      element.tagName === 'meta' &&
      attribute(element, 'name') === 'robots' &&
      (attribute(element, 'content') ?? '').includes('noindex'),
  );

/** The same page in other languages, as search engines are told. */
export const alternatesOf = ({ elements }: BuiltPage): { readonly code: string; readonly href: string }[] =>
  elements.flatMap((element) => {
    const code = attribute(element, 'hreflang');
    return element.tagName === 'link' && attribute(element, 'rel') === 'alternate' && code !== undefined
      ? [{ code, href: attribute(element, 'href') ?? '' }]
      : [];
  });

/** Every HTML file of a build. */
export const builtPages = (folder: string, files = filesIn(folder)): BuiltPage[] =>
  files
    .filter((file) => file.endsWith('.html'))
    .map((file) => {
      const html = readFileSync(join(folder, file), 'utf8');
      return { path: file.replace(/(^|\/)index\.html$/, '$1'), html, elements: elementsIn(parse(html)) };
    });

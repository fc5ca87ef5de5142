import { pagesOf, type LanguageCode, type Page, type Snapshot } from 'content-schemas';
import { defaultTreeAdapter, type DefaultTreeAdapterTypes } from 'parse5';
import { attribute, builtPages, type BuiltPage } from '../../scripts/check/page.ts';
import { buildFolder, inputsOf } from '../../scripts/series.ts';
import { snapshotAt, snapshotFile } from '../../scripts/snapshots.ts';
import type { Workplace } from './workplace.ts';

export type Element = DefaultTreeAdapterTypes.Element;

/** The snapshot that a language was built from. */
export const snapshotIn = ({ folders }: Workplace, language: LanguageCode): Snapshot =>
  snapshotAt(snapshotFile(folders.snapshots, language, inputsOf(folders, language)?.snapshot ?? ''));

/** Every page of a language but the one that tells of a missing page, with what the snapshot knows of it. */
export function pagesIn(place: Workplace, language: LanguageCode): { readonly page: Page; readonly html: BuiltPage }[] {
  const pages = new Map(pagesOf(snapshotIn(place, language)).map((page) => [page.path, page]));
  return builtPages(buildFolder(place.folders, language)).flatMap((html) => {
    const page = pages.get(html.path);
    return page && page.kind !== 'not-found' ? [{ page, html }] : [];
  });
}

/** The elements below an element, in the order of the page. */
export const inside = (element: Element): Element[] =>
  defaultTreeAdapter
    .getChildNodes(element)
    .flatMap((child) => (defaultTreeAdapter.isElementNode(child) ? [child, ...inside(child)] : []));

/** The one element that fits. */
export function one(elements: readonly Element[], is: (element: Element) => boolean): Element {
  const [element, ...others] = elements.filter(is);
  if (!element || others.length > 0) throw new Error(`${others.length + (element ? 1 : 0)} elements, not one.`);
  return element;
}

/** Whether an element has a class. */
export const hasClass = (element: Element, name: string): boolean =>
  (attribute(element, 'class') ?? '').split(' ').includes(name);

import { attribute } from './page.ts';
import type { BuiltSite } from './site.ts';

/** Every picture of a page is there in each of its sizes, and has its place before it comes. */
export function pictures({ base, files, pages }: BuiltSite): string[] {
  const built = new Set(files.map((file) => base + file));
  return pages.flatMap(({ path, elements }) =>
    elements.flatMap((element) => {
      const missing = candidatesIn(attribute(element, 'srcset') ?? '')
        .filter((address) => !built.has(address))
        .map((address) => `${base}${path} shows a picture ${address}, which was not built.`);
      const hasPlace = ['width', 'height'].every((name) => /^[1-9]\d*$/.test(attribute(element, name) ?? ''));
      return element.tagName === 'img' && !hasPlace
        ? [...missing, `${base}${path} has a picture without width and height: the page would jump.`]
        : missing;
    }),
  );
}

/** Addresses of a `srcset`: each stands before its density. */
const candidatesIn = (srcset: string): string[] =>
  srcset.split(',').flatMap((candidate) => candidate.trim().split(/\s+/)[0] || []);

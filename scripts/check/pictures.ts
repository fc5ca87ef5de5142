import { paths } from 'content-schemas';
import { attribute } from './page.ts';
import type { BuiltSite } from './site.ts';

/** Every picture of a page is there in each of its sizes, and has its place before it comes; so is the one that stands for the page. */
export function pictures(site: BuiltSite): string[] {
  const built = new Set(site.files.map((file) => site.base + file));
  return [...shownFaults(site, built), ...previewFaults(site, built)];
}

function shownFaults({ base, pages }: BuiltSite, built: ReadonlySet<string>): string[] {
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

/** Whoever shows a link to a page shows a picture with it; nobody links to the page that tells of a missing one. */
const previewFaults = ({ base, origin, pages }: BuiltSite, built: ReadonlySet<string>): string[] =>
  pages
    .filter(({ path }) => path !== paths.notFound)
    .flatMap(({ path, elements }) => {
      const meta = elements.find((element) => attribute(element, 'property') === 'og:image');
      const address = meta && attribute(meta, 'content');
      if (address === undefined) return [`${base}${path} names no picture for those who show a link to it.`];
      const isBuilt = address.startsWith(`${origin}/`) && built.has(address.slice(origin.length));
      return isBuilt ? [] : [`${base}${path} names a picture ${address}, which was not built.`];
    });

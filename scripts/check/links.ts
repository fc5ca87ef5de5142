import { languages } from 'content-schemas';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { attribute, isLink, type BuiltPage } from './page.ts';
import type { BuiltSite } from './site.ts';

/** What may lead away, written out: a browser would pass over spaces and read a backslash as a slash. */
const away = /^(?:https:\/\/|mailto:|tel:)[^\s\\]+$/i;

/** Attributes that hold an address; those of pictures that hold several are looked at where pictures are. */
const names = ['href', 'src', 'action', 'formaction', 'data', 'poster', 'ping'] as const;

const idsOf = ({ elements }: BuiltPage): Set<string> =>
  new Set(elements.flatMap((element) => attribute(element, 'id') ?? []));

/** Every address leads somewhere: to a page or file of this site, an anchor that exists, or, by a link alone, to another site. */
export function links(site: BuiltSite): string[] {
  const anchors = new Map(site.pages.map((page) => [site.base + page.path, idsOf(page)]));
  const files = new Set(site.files.map((file) => site.base + file));
  const at = (page: BuiltPage) => site.base + page.path;

  const fault = (page: BuiltPage, link: string, mayLeave: boolean): string | undefined => {
    const url = URL.parse(link, `${site.origin}${at(page)}`);
    if (mayLeave && away.test(link) && url?.origin !== site.origin) return undefined;
    const [address, anchor] = [decoded(url?.pathname), decoded(url?.hash.slice(1))];
    if (!url || address === undefined || anchor === undefined)
      return `leads to ${link}, which cannot be read as an address`;
    if (url.origin !== site.origin)
      return mayLeave
        ? `leads to ${link}, which is neither https, mailto nor a page of this site`
        : `leads to ${link}, which is not of this site`;
    const own = anchors.get(address);
    const isUnknown = !site.knowsRoot && !languages.some(({ segment }) => address.startsWith(`/${segment}/`));
    if (!own && !isUnknown && !files.has(address) && !site.elsewhere.has(address))
      return `leads to ${address}, which does not exist`;
    return own && anchor !== '' && !own.has(anchor)
      ? `leads to ${address}${url.hash}, but there is no such anchor`
      : undefined;
  };

  return site.pages.flatMap((page) =>
    page.elements.flatMap((element) =>
      names.flatMap((name) => {
        const link = attribute(element, name);
        const problem = link === undefined || isAlternate(element) ? undefined : fault(page, link, isLink(element));
        const what = isLink(element) ? 'a link' : `${name} of <${element.tagName}>`;
        return problem === undefined ? [] : [`${at(page)}: ${what} ${problem}.`];
      }),
    ),
  );
}

/** An address as it is spoken; undefined where its percent signs make no sense. */
function decoded(text: string | undefined): string | undefined {
  try {
    return text === undefined ? undefined : decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** Addresses that tell search engines about pages of other languages are checked by the rule about languages. */
const isAlternate = (element: DefaultTreeAdapterTypes.Element): boolean => {
  const rel = attribute(element, 'rel');
  const names = rel === 'canonical' || (rel === 'alternate' && attribute(element, 'hreflang') !== undefined);
  return element.tagName === 'link' && names;
};

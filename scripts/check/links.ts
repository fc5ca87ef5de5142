import { languages } from 'content-schemas';
import { attribute, type BuiltPage } from './page.ts';
import type { BuiltSite } from './site.ts';

const safe = /^(?:https:|mailto:|tel:)/i;

const idsOf = ({ elements }: BuiltPage): Set<string> =>
  new Set(elements.flatMap((element) => attribute(element, 'id') ?? []));

/** Every link leads somewhere: to a page or file of this site, an anchor that exists, or another site by a safe scheme. */
export function links(site: BuiltSite): string[] {
  const anchors = new Map(site.pages.map((page) => [site.base + page.path, idsOf(page)]));
  const files = new Set(site.files.map((file) => site.base + file));
  const at = (page: BuiltPage) => site.base + page.path;

  const fault = (page: BuiltPage, link: string): string | undefined => {
    if (safe.test(link) && !link.startsWith(site.origin + '/')) return undefined;
    const url = URL.parse(link, `${site.origin}${at(page)}`);
    const [address, anchor] = [decoded(url?.pathname), decoded(url?.hash.slice(1))];
    if (!url || address === undefined || anchor === undefined)
      return `leads to ${link}, which cannot be read as an address`;
    if (url.origin !== site.origin) return `leads to ${link}, which is neither https, mailto nor a page of this site`;
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
      ['href', 'src'].flatMap((name) => {
        const link = attribute(element, name);
        const problem =
          link === undefined || isAlternate(element.tagName, attribute(element, 'rel')) ? undefined : fault(page, link);
        return problem === undefined ? [] : [`${at(page)}: a link ${problem}.`];
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
const isAlternate = (tag: string, rel: string | undefined): boolean =>
  tag === 'link' && (rel === 'alternate' || rel === 'canonical');

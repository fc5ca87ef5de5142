import { alternatesOf, attribute, isHidden, textOf, type BuiltPage } from './page.ts';
import type { BuiltSite } from './site.ts';
import { readXml } from './xml.ts';

/** What a sitemap says of one page. */
interface Listed {
  readonly address: string;
  readonly changed: string | undefined;
  readonly alternates: readonly string[];
}

/** The sitemaps of a language name the pages that search engines may show, no more and no fewer, and say of each what it says itself. */
export function sitemap({ series, base, origin, pages, sitemaps }: BuiltSite): string[] {
  if (series === 'root') return [];
  const { faults, listed } = readAll(base, origin, sitemaps);
  const entries = Map.groupBy(listed, ({ address }) => address);
  const shown = pages.filter((page) => !isHidden(page));
  const addresses = new Set(shown.map(({ path }) => origin + base + path));
  return [
    ...faults,
    ...[...entries.keys()]
      .filter((address) => !addresses.has(address))
      .map((address) => `${base}: the sitemap names ${address}, which is no page for search engines.`),
    ...shown.flatMap((page) =>
      faultsOf(page, entries.get(origin + base + page.path) ?? []).map((fault) => `${base}${page.path}: ${fault}`),
    ),
  ];
}

function faultsOf(page: BuiltPage, [entry, ...others]: readonly Listed[]): string[] {
  if (!entry) return ['the sitemap does not name it.'];
  const faults: string[] = [];
  if (others.length > 0) faults.push('the sitemap names it more than once.');
  const changed = changedOn(page);
  if (changed === undefined || entry.changed !== changed)
    faults.push(`the sitemap says that it changed ${entry.changed ?? 'never'}, the page says ${changed ?? 'nothing'}.`);
  const own = alternatesOf(page).map(({ code, href }) => `${code} ${href}`);
  if (own.toSorted().join() !== entry.alternates.toSorted().join())
    faults.push('the sitemap names other alternates than the page.');
  return faults;
}

/** When a page says, to machines, that it last changed. */
function changedOn({ elements }: BuiltPage): string | undefined {
  const [changed] = elements
    .filter((element) => attribute(element, 'type') === 'application/ld+json')
    .flatMap((element) => /"dateModified":"(.*?)"/.exec(textOf(element))?.[1] ?? []);
  return changed;
}

/** All that the sitemaps list, and what is wrong with the files: each is XML, and the index names the others. */
function readAll(base: string, origin: string, sitemaps: BuiltSite['sitemaps']) {
  const faults: string[] = [];
  const listed: Listed[] = [];
  const named: string[] = [];
  for (const [file, text] of sitemaps) {
    const { elements, error } = readXml(text);
    if (error !== undefined) faults.push(`${base}${file} is no XML: ${error}`);
    const root = elements[0]?.name;
    if (root === 'sitemapindex') named.push(...elements.filter(({ name }) => name === 'loc').map(({ words }) => words));
    else if (root === 'urlset') listed.push(...listedIn(elements));
    else faults.push(`${base}${file} is no sitemap.`);
  }
  const index = 'sitemap-index.xml';
  const files = [...sitemaps.keys()].filter((file) => file !== index).map((file) => `${origin}${base}${file}`);
  if (files.toSorted().join() !== named.toSorted().join())
    faults.push(`${base}${index} does not name just the sitemaps that were built.`);
  return { faults, listed };
}

function listedIn(elements: ReturnType<typeof readXml>['elements']): Listed[] {
  const starts = elements.flatMap(({ name }, index) => (name === 'url' ? [index] : []));
  return starts.map((start, index) => {
    const own = elements.slice(start, starts[index + 1]);
    return {
      address: own.find(({ name }) => name === 'loc')?.words ?? '',
      changed: own.find(({ name }) => name === 'lastmod')?.words,
      alternates: own
        .filter(({ name }) => name === 'xhtml:link')
        .map(({ attributes }) => `${attributes['hreflang'] ?? ''} ${attributes['href'] ?? ''}`),
    };
  });
}

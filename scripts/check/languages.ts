import { isLanguageCode, languageCodes } from 'content-schemas';
import { alternatesOf, attribute, isHidden, type BuiltPage } from './page.ts';
import type { BuiltSite } from './site.ts';

/** Every page says its language, its own address, and the same page in other languages, each of which exists. */
export const languages = (site: BuiltSite): string[] =>
  site.pages.flatMap((page) => faultsOf(site, page).map((fault) => `${site.base}${page.path}: ${fault}`));

function faultsOf(site: BuiltSite, page: BuiltPage): string[] {
  const html = page.elements.find(({ tagName }) => tagName === 'html');
  const lang = html && attribute(html, 'lang');
  if (site.series === 'root') return isLanguageCode(lang) ? [] : ['lang is missing.'];
  return [
    ...(lang === site.series ? [] : [`lang is ${lang ?? 'missing'}, not ${site.series}.`]),
    ...linkFaults(site, page),
  ];
}

function linkFaults(site: BuiltSite, page: BuiltPage): string[] {
  const address = `${site.origin}${site.base}${page.path}`;
  const heads = page.elements.filter(({ tagName }) => tagName === 'link');
  const canonical = heads.find((element) => attribute(element, 'rel') === 'canonical');
  const alternates = alternatesOf(page);
  const faults: string[] = [];
  if (isHidden(page)) return alternates.length === 0 ? [] : ['is kept from search engines and yet names alternates.'];
  if (!canonical || attribute(canonical, 'href') !== address) faults.push(`canonical is not ${address}.`);
  const codes = alternates.map(({ code }) => code);
  if (!codes.includes(site.series)) faults.push('hreflang does not name the page itself.');
  if (codes.includes('en') && !codes.includes('x-default')) faults.push('hreflang has no x-default.');
  for (const { code, href } of alternates) {
    if (code !== 'x-default' && !languageCodes.some((known) => known === code))
      faults.push(`hreflang names an unknown language, ${code}.`);
    const path = href.startsWith(site.origin) ? href.slice(site.origin.length) : '';
    if (path !== site.base + page.path && !site.elsewhere.has(path))
      faults.push(`hreflang ${code} leads to ${href}, which does not exist.`);
  }
  return faults;
}

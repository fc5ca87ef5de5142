import { SITE_ORIGIN } from 'astro:env/server';
import { addressOf, fallbackLanguage, type LanguageCode, type Page } from 'content-schemas';
import type { Frame } from './frame.ts';
import { language } from './i18n/index.ts';

/** Address of a path in this build's language, from the root of the site; `anchor` is an id on the page. */
export const address = (path: string, anchor?: string): string =>
  addressOf(language, path) + (anchor === undefined ? '' : `#${anchor}`);

/** Address of a path in a language with the site's origin, for search engines. */
export const publicAddress = (of: LanguageCode, path: string): string => new URL(addressOf(of, path), SITE_ORIGIN).href;

/** The languages in which a page is written, and `x-default`, with their public addresses. */
export const alternatesOf = ({ written, path }: Page): { readonly hreflang: string; readonly href: string }[] => [
  ...written.map((code) => ({ hreflang: code, href: publicAddress(code, path) })),
  ...(written.includes(fallbackLanguage)
    ? [{ hreflang: 'x-default', href: publicAddress(fallbackLanguage, path) }]
    : []),
];

/** A web address leads away from this site; mail, telephone, paths and anchors do not. */
export const isExternal = (href: string): boolean =>
  href.toLowerCase().startsWith('https:') && new URL(href).origin !== SITE_ORIGIN;

/** Address with the site's origin of an address from the root of the site. */
export const absolute = (address: string): string => new URL(address, SITE_ORIGIN).href;

/** Names the network in structured data: one and the same in all languages. */
export const organizationId = absolute('/#organization');

/** Opens a mail about a page: below the place to write, it names the page, the language, and the revision: the time at which the content last changed, the same for the same content, as no number of the change log is. */
export function mailAbout({ page, contact, changedAt }: Frame, subject: string): string {
  const about = [publicAddress(language, page.path), language, changedAt].filter((line) => line !== undefined);
  // RFC 6068: a line of a mail ends with CR LF.
  const body = ['', '', ...about].join('\r\n');
  return `mailto:${encodeURIComponent(contact.email).replace('%40', '@')}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
}

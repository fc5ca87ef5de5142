import * as z from 'zod';
import { field, line } from './field.ts';
import { coded } from './message.ts';

/** Where a link of content may lead: `https`, `mailto`, `tel`, a path of this site, or an anchor of the page. */
export function isSafeAddress(address: string): boolean {
  if (/[\s\\\p{C}\ufffd]/u.test(address) || /%(?:5c|0[0ad])/i.test(address)) return false;
  if (address.startsWith('#')) return /^#[a-z0-9-]+$/.test(address);
  if (address.startsWith('/')) return /^\/(?:[a-z0-9-]+\/)*(?:#[a-z0-9-]+)?$/.test(address);
  const scheme = /^[a-z]+:/i.exec(address)?.[0].toLowerCase();
  if (scheme === 'mailto:') return z.email().safeParse(address.slice(scheme.length)).success;
  if (scheme === 'tel:') return /^\+?[0-9().-]{3,30}$/.test(address.slice(scheme.length));
  return scheme === 'https:' && isPublicHost(address);
}

/** Host of the public web, written without user names, ports of a local machine, or percent signs. */
const isPublicHost = (address: string): boolean =>
  /^https:\/\/[^/?#@%:]+(?:[/?#]|$)/i.test(address) &&
  URL.canParse(address) &&
  /\.[a-z][a-z0-9-]+$/.test(new URL(address).hostname);

/** The address of a link. */
export const address = z
  .string({ error: coded('linkEmpty') })
  .max(500, coded('tooLong', { max: 500 }))
  .refine(isSafeAddress, coded('linkAddress'));

/** Words and address of a link. */
export const link = z.strictObject({
  label: line({ max: 80, label: 'Words of the link', help: 'Say where the link goes.', example: 'Read the charter' }),
  address: field(
    address,
    {
      label: 'Address',
      help: 'A full web address that starts with https://, or a page of this site.',
      example: 'https://example.org/charter',
    },
    { kind: 'string', max: 500 },
  ),
});

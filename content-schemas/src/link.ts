import * as z from 'zod';
import { field, line } from './field.ts';

const schemes = ['https:', 'mailto:', 'tel:'];

/** Where a link of content may lead: `https`, `mailto`, `tel`, a path of this site, or an anchor of the page. */
export function isSafeAddress(address: string): boolean {
  if (/[\s\\]/.test(address) || /%5c/i.test(address)) return false;
  if (address.startsWith('#')) return /^#[a-z0-9-]+$/.test(address);
  if (address.startsWith('/')) return /^\/(?:[a-z0-9-]+\/)*(?:#[a-z0-9-]+)?$/.test(address);
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  if (!schemes.includes(url.protocol) || url.username !== '' || url.password !== '') return false;
  return url.protocol !== 'https:' || /^https:\/\/[^/]/i.test(address);
}

/** The address of a link. */
export const address = z
  .string({ error: 'Write where the link leads.' })
  .max(500, 'Shorten the address to at most 500 characters.')
  .refine(isSafeAddress, 'Write a full web address that starts with https://, or a page of this site such as /en/fees/.');

/** Words and address of a link. */
export const link = z.strictObject({
  label: line({ max: 80, label: 'Words of the link', help: 'They must make sense when read alone: name what opens.', example: 'Read the charter' }),
  address: field(address, { label: 'Address', help: 'A full web address that starts with https://, or a page of this site.', example: 'https://example.org/charter' }, { kind: 'string', max: 500 }),
});

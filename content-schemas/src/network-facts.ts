import * as z from 'zod';
import { documentOf } from './document.ts';
import { address } from './link.ts';
import { choice, field, line, paragraphs, rows, whole } from './field.ts';

const socialLink = z.strictObject({
  name: line({ max: 40, label: 'Name', help: 'Name of the service.', example: 'Mastodon' }),
  address: field(address, { label: 'Address', help: 'The full address of the profile.', example: 'https://example.org/@network' }, { kind: 'string', max: 500 }),
});

/** Facts about the whole network, written once. One document. */
export const networkFacts = documentOf('network-facts', {
  name: line({ max: 120, localized: true, label: 'Full name', help: 'Official name in this language.' }),
  shortName: line({ max: 30, label: 'Short name', help: 'The same in every language.', example: 'ICLEI' }),
  adoptedBy: line({ max: 120, localized: true, label: 'Who adopts the fees', help: 'Stands beside the fee table.', example: 'the Global Executive Committee' }),
  memberCount: whole({ min: 1, max: 1_000_000, label: 'Members', help: 'Rounded down; readers see “more than”.', example: '1500' }),
  officeCount: whole({ min: 1, max: 10_000, label: 'Offices', help: 'Offices in the world.', example: '17' }),
  founded: whole({ min: 1800, max: 2100, label: 'Founded', help: 'Year.', example: '1990' }),
  address: paragraphs({ max: 300, label: 'Postal address', help: 'One line each, as on an envelope.' }),
  socialLinks: rows(socialLink, { component: 'parts.social-link', min: 0, max: 10, localized: true, label: 'Social networks', help: 'Optional.' }),
  defaultContact: choice({ list: 'contact-person', label: 'Who answers everything else', help: 'The person for countries that no other person answers for.' }),
});
export type NetworkFacts = z.infer<typeof networkFacts>;

import * as z from 'zod';
import { documentOf } from './document.ts';
import { address } from './link.ts';
import { choice, field, line, paragraphs, rows, whole } from './field.ts';

const socialLink = z.strictObject({
  name: line({ max: 40, label: 'Name', help: 'Name of the service.', example: 'Mastodon' }),
  address: field(
    address,
    { label: 'Address', help: 'The full address of the profile.', example: 'https://example.org/@network' },
    { kind: 'string', max: 500 },
  ),
});

/** Facts about the whole network, written once. One document. */
export const networkFacts = documentOf('network-facts', {
  name: line({
    max: 120,
    localized: true,
    label: 'Full name',
    help: 'Official name in this language.',
    example: 'ICLEI – Local Governments for Sustainability',
  }),
  shortName: line({ max: 30, label: 'Short name', help: 'The same in every language.', example: 'ICLEI' }),
  adoptedBy: line({
    max: 120,
    localized: true,
    label: 'Who adopts the fees',
    help: 'Completes “Adopted by … on …” on the fees page. Write it as it stands inside that sentence: begin with a small letter.',
    example: 'the Global Executive Committee',
  }),
  memberCount: whole({
    min: 1,
    max: 1_000_000,
    label: 'Members',
    help: 'Round down; readers see a plus sign, for example 1,500+.',
    example: '1500',
  }),
  officeCount: whole({
    min: 1,
    max: 10_000,
    label: 'Offices',
    help: 'How many offices there are in the world.',
    example: '17',
  }),
  founded: whole({ min: 1800, max: 2100, label: 'Founded', help: 'The year.', example: '1990' }),
  address: paragraphs({
    max: 300,
    label: 'Postal address',
    help: 'Line by line, as on an envelope.',
    example: 'Kaiser-Friedrich-Straße 7, 53113 Bonn, Germany',
  }),
  socialLinks: rows(socialLink, {
    component: 'parts.social-link',
    min: 0,
    max: 10,
    localized: true,
    label: 'Social networks',
    help: 'Optional.',
    example: 'Mastodon and its address',
  }),
  defaultContact: choice({
    list: 'contact-person',
    label: 'Contact for all other countries',
    help: 'The person to ask where no other contact answers for the region.',
    example: 'Eva Madeira',
  }),
});
export type NetworkFacts = z.infer<typeof networkFacts>;

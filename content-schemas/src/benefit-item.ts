import type * as z from 'zod';
import { documentOf } from './document.ts';
import { choice, key, line, optionalPart, whole } from './field.ts';
import { link } from './link.ts';
import { richText } from './rich-text.ts';

/** A benefit item: one thing a member gets, an anchor on its section's page. */
export const benefitItem = documentOf('benefit-item', {
  key: key({ label: 'Key', help: 'Part of the page address, the same in every language. It cannot change after the first publishing.', example: 'peer-networking' }),
  section: choice({ list: 'benefit-section', label: 'Section', help: 'The part of the join page under which this item stands.' }),
  title: line({ max: 80, localized: true, label: 'Title', help: 'What a member gets, in a few words.', example: 'Peer networking' }),
  body: richText({ max: 1200, localized: true, label: 'Text', help: 'One to three short paragraphs.' }),
  link: optionalPart(link, { component: 'parts.link', localized: true, label: 'Link to more', help: 'Optional: one page where readers find more.' }),
  order: whole({ min: 0, max: 999, label: 'Position', help: 'Place within its section; 1 stands first.', example: '1' }),
});
export type BenefitItem = z.infer<typeof benefitItem>;

import type * as z from 'zod';
import { documentOf } from './document.ts';
import { choice, key, line, optionalPart, whole } from './field.ts';
import { link } from './link.ts';
import { richText } from './rich-text.ts';

/** A benefit item: one thing a member gets, an anchor on its section's page. */
export const benefitItem = documentOf('benefit-item', {
  key: key({
    label: 'Name in web addresses',
    help: 'Small letters, digits and hyphens, the same in every language. It cannot be changed once published.',
    example: 'peer-networking',
  }),
  section: choice({
    list: 'benefit-section',
    label: 'Section',
    help: 'The section of the front page in which this benefit appears.',
    example: 'Get connected',
  }),
  title: line({
    max: 80,
    localized: true,
    label: 'Title',
    help: 'What a member gets, in a few words.',
    example: 'Peer networking',
  }),
  body: richText({
    max: 1200,
    localized: true,
    label: 'Text',
    help: 'One to three short paragraphs.',
    example: 'Your staff meet colleagues from other cities at conferences and workshops.',
  }),
  link: optionalPart(link, {
    component: 'parts.link',
    localized: true,
    label: 'Link to more',
    help: 'Optional: one page where readers can find more.',
    example: 'Ask us about help with travel',
  }),
  order: whole({
    min: 0,
    max: 999,
    label: 'Position',
    help: 'Position within its section; 1 comes first.',
    example: '1',
  }),
});
export type BenefitItem = z.infer<typeof benefitItem>;

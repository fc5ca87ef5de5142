import type * as z from 'zod';
import { documentOf } from './document.ts';
import { key, line, option, paragraphs, whole } from './field.ts';

export const benefitIcons = ['star', 'grid', 'river', 'ring', 'fan'] as const;

/** A benefit section: one heading of the join page, and its own page at `/<language>/benefits/<key>/`. */
export const benefitSection = documentOf('benefit-section', {
  key: key({
    label: 'Name in web addresses',
    help: 'Small letters, digits and hyphens, the same in every language. It cannot be changed once published.',
    example: 'get-connected',
  }),
  title: line({
    max: 60,
    localized: true,
    label: 'Title',
    help: 'Heading on the front page: two or three words.',
    example: 'Get connected',
  }),
  summary: paragraphs({
    max: 400,
    localized: true,
    label: 'Summary',
    help: 'Two or three sentences; search engines show them too.',
    example: 'Meet the people who do your job in another city.',
  }),
  inShort: line({
    max: 100,
    localized: true,
    label: 'In short',
    help: 'What it gives a city, in one line, for the printed quote.',
    example: 'Methods, tools and specialists for every stage of a local project.',
  }),
  more: line({
    max: 60,
    localized: true,
    label: 'Heading of the list',
    help: 'Say what the list contains. The number of items is added automatically.',
    example: 'Ways to connect',
  }),
  icon: option(benefitIcons, {
    label: 'Drawing and colour',
    help: 'Choose a different one for each section.',
    example: 'Star',
  }),
  order: whole({ min: 0, max: 999, label: 'Position', help: '1 comes first.', example: '1' }),
});
export type BenefitSection = z.infer<typeof benefitSection>;

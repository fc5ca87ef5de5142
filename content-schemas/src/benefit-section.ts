import type * as z from 'zod';
import { documentOf } from './document.ts';
import { key, line, option, paragraphs, whole } from './field.ts';

export const benefitIcons = ['star', 'grid', 'river', 'ring', 'fan'] as const;

/** A benefit section: one heading of the join page, and its own page at `/<language>/benefits/<key>/`. */
export const benefitSection = documentOf('benefit-section', {
  key: key({ label: 'Key', help: 'Part of the page address, the same in every language. It cannot change after the first publishing.', example: 'get-connected' }),
  title: line({ max: 60, localized: true, label: 'Title', help: 'Heading on the join page: two or three words.', example: 'Get connected' }),
  summary: paragraphs({ max: 400, localized: true, label: 'Summary', help: 'Two or three sentences; also what search engines show.', example: 'Meet the people who do your job in another city.' }),
  more: line({ max: 60, localized: true, label: 'Words that open the list', help: 'Name what opens. The number of items is added by itself.', example: 'Ways to connect' }),
  icon: option(benefitIcons, { label: 'City plan', help: 'The drawing and the colour of this section; use each once.' }),
  order: whole({ min: 0, max: 999, label: 'Position', help: '1 stands first.', example: '1' }),
});
export type BenefitSection = z.infer<typeof benefitSection>;

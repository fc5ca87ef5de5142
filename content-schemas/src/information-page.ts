import type * as z from 'zod';
import { documentOf } from './document.ts';
import { day, key, line } from './field.ts';
import { richText } from './rich-text.ts';

/** A page of information such as the accessibility statement, at `/<language>/<key>/`. */
export const informationPage = documentOf('information-page', {
  key: key({
    label: 'Name in web addresses',
    help: 'Small letters, digits and hyphens, the same in every language. It cannot be changed once published.',
    example: 'accessibility',
  }),
  title: line({ max: 80, localized: true, label: 'Title', help: 'Heading of the page.', example: 'Accessibility' }),
  body: richText({
    max: 20_000,
    localized: true,
    label: 'Text',
    help: 'Short paragraphs under small headings.',
    example: 'Everybody should be able to use this site.',
  }),
  reviewBy: day({
    label: 'Review by',
    help: 'Day by which somebody should read this page again.',
    example: '30 November 2027',
  }),
});
export type InformationPage = z.infer<typeof informationPage>;

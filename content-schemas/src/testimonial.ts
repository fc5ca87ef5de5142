import type * as z from 'zod';
import { documentOf, refuseBefore } from './document.ts';
import { choice, day, key, line, optionalChoice, optionalDay, paragraphs, whole, yesNo } from './field.ts';
import { portraitFields, portraitHasWords } from './picture.ts';

const fields = documentOf('testimonial', {
  key: key({
    label: 'Name in web addresses',
    help: 'Small letters, digits and hyphens, the same in every language. It cannot be changed once published.',
    example: 'harbour-town-mayor',
  }),
  quote: paragraphs({
    max: 600,
    localized: true,
    label: 'Quote',
    help: 'What was said, in this language, without quotation marks.',
    example: 'Our market flooded every August. This year the traders stayed open.',
  }),
  quoteLanguage: choice({
    list: 'language',
    label: 'Language it was said in',
    help: 'Readers of other languages are told that it is a translation.',
    example: 'French',
  }),
  speaker: line({ max: 80, label: 'Speaker', help: 'Name as the speaker writes it.', example: 'Ana Exemplo' }),
  role: line({
    max: 120,
    localized: true,
    label: 'Role at the time',
    help: 'The office the speaker held on the day of the quote.',
    example: 'Deputy mayor for mobility',
  }),
  place: line({
    max: 80,
    localized: true,
    label: 'City, town or region',
    help: 'Name of the member.',
    example: 'Vila Exemplo',
  }),
  ...portraitFields,
  country: choice({
    list: 'country',
    label: 'Country',
    help: 'This decides the region page on which the quote appears.',
    example: 'Senegal',
  }),
  section: optionalChoice({
    list: 'benefit-section',
    label: 'Benefit it is about',
    help: 'Optional: the quote then also appears on the page of that section.',
    example: 'Get connected',
  }),
  memberSince: whole({
    min: 1900,
    max: 2100,
    label: 'Member since',
    help: 'Year in which the city joined.',
    example: '2011',
  }),
  givenOn: day({ label: 'Given on', help: 'Day on which it was said or written.', example: '14 May 2024' }),
  consentOn: day({
    label: 'Consent given on',
    help: 'Day on which the speaker agreed to publication; the quote is not shown before that day.',
    example: '20 May 2024',
  }),
  expiresOn: optionalDay({
    label: 'Show until',
    help: 'Last day the quote is shown (optional).',
    example: '31 December 2027',
  }),
  sample: yesNo({
    label: 'Sample',
    help: 'Choose Yes if this quote is invented; readers see a “Sample” label.',
    example: 'No',
  }),
});

/** What a member says, with a page of its own at `/<language>/testimonials/<region>/<key>/`. */
export const testimonial = fields
  .superRefine(portraitHasWords)
  .superRefine(({ givenOn, consentOn, expiresOn }, context) => {
    if (context.issues.length > 0) return;
    if (expiresOn !== undefined && expiresOn < givenOn) refuseBefore(context, 'testimonial', 'expiresOn', 'givenOn');
    if (consentOn < givenOn) refuseBefore(context, 'testimonial', 'consentOn', 'givenOn');
  });
export type Testimonial = z.infer<typeof testimonial>;

import type * as z from 'zod';
import { documentOf } from './document.ts';
import { choice, choices, email, key, line, optionalLine, paragraphs, yesNo } from './field.ts';
import { portraitFields, portraitHasWords } from './picture.ts';

const fields = documentOf('contact-person', {
  key: key({
    label: 'Name in web addresses',
    help: 'Used in links to this person on the contact page. It cannot be changed once published.',
    example: 'membership',
  }),
  name: line({ max: 80, label: 'Name', help: 'Name as the person writes it.', example: 'Eva Example' }),
  role: line({
    max: 120,
    localized: true,
    label: 'Role',
    help: 'What the person does at the secretariat.',
    example: 'Head of membership',
  }),
  ...portraitFields,
  email: email({
    label: 'Email',
    help: 'A shared address such as membership@, not the person’s own.',
    example: 'membership@example.org',
  }),
  phone: optionalLine({
    max: 30,
    label: 'Telephone',
    help: 'Optional, with the country code.',
    example: '+49 228 000000',
  }),
  languages: choices({
    list: 'language',
    min: 1,
    label: 'Languages spoken',
    help: 'A city may write in any of them.',
    example: 'English, Portuguese, Spanish',
  }),
  timeZone: choice({ list: 'time-zone', label: 'Time zone', help: 'Where the person works.', example: 'Berlin' }),
  regions: choices({
    list: 'region',
    min: 0,
    label: 'Regions',
    help: 'The regions this person answers for. Leave empty if this person answers only for regions nobody else covers.',
    example: 'Africa, Europe',
  }),
  greeting: paragraphs({
    max: 300,
    localized: true,
    label: 'Greeting',
    help: 'One or two sentences that invite a question.',
    example: 'Ask me anything about joining.',
  }),
  sample: yesNo({
    label: 'Sample',
    help: 'Choose Yes if this person is invented; readers see a “Sample” label.',
    example: 'No',
  }),
});

/** A person at the secretariat whom a city can ask. Only role addresses are published. */
export const contactPerson = fields.superRefine(portraitHasWords);
export type ContactPerson = z.infer<typeof contactPerson>;

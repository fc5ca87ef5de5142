import * as z from 'zod';
import { documentOf } from './document.ts';
import { email, line, paragraphs, rows } from './field.ts';
import { optionalPdf } from './pdf.ts';
import { richText } from './rich-text.ts';

const step = z.strictObject({
  title: line({ max: 80, label: 'Step', help: 'What to do, in a few words.', example: 'Ask your council' }),
  text: paragraphs({
    max: 500,
    label: 'Text',
    help: 'One to three sentences.',
    example: 'Take the fee and the benefits to the body that decides in your city.',
  }),
  who: line({
    max: 80,
    label: 'Who does it',
    help: 'The city, its council, or the secretariat.',
    example: 'Your council',
  }),
  howLong: line({ max: 80, label: 'How long it takes', help: 'An honest estimate.', example: 'One to four months' }),
});

/** How a city applies: the steps, what is asked of members, and where to send the form. One document. */
export const applicationForm = documentOf('application-form', {
  intro: richText({
    max: 1500,
    localized: true,
    label: 'Introduction',
    help: 'What to know before the first step.',
    example: 'Joining takes six steps. The decision of your council takes the most time.',
  }),
  steps: rows(step, {
    component: 'parts.step',
    min: 1,
    max: 12,
    localized: true,
    label: 'Steps',
    help: 'In the order in which they are taken; numbers are added automatically.',
    example: 'Ask your council',
  }),
  asks: richText({
    max: 2000,
    localized: true,
    label: 'What we ask of members',
    help: 'What members commit to, in plain words.',
    example: 'Pay the annual fee for the year that the invoice shows.',
  }),
  asksInShort: paragraphs({
    max: 250,
    localized: true,
    label: 'What we ask, in short',
    help: 'The same in two or three sentences, for the printed quote.',
    example: 'Name two contacts, support the charter and pay the annual fee.',
  }),
  leaving: paragraphs({
    max: 220,
    localized: true,
    label: 'How to leave',
    help: 'What a member does to leave, and what happens to the fee, for the printed quote.',
    example: 'Write to us before the end of the year. No reason is needed.',
  }),
  file: optionalPdf({
    label: 'Form as a PDF',
    help: 'Optional: the form in this language, as a PDF of at most 10 MB that can be filled in. A language without one has no link to a PDF; no other language’s takes its place.',
    example: 'the form of this year, in Spanish on the Spanish page',
  }),
  sendTo: email({
    label: 'Send the form to',
    help: 'A shared address such as membership@, not a person’s own.',
    example: 'membership@example.org',
  }),
});
export type ApplicationForm = z.infer<typeof applicationForm>;

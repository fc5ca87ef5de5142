import * as z from 'zod';
import { documentOf } from './document.ts';
import { line, paragraphs, rows } from './field.ts';
import { richText } from './rich-text.ts';

const question = z.strictObject({
  question: line({ max: 160, label: 'Question', help: 'As a reader would ask it.', example: 'How do we leave?' }),
  answer: richText({
    max: 1500,
    label: 'Answer',
    help: 'Begin with the answer itself.',
    example: 'Write us a letter or an email. You do not have to give reasons.',
  }),
});

/** The front page of a language. One document. */
export const joinPage = documentOf('join-page', {
  heroTitle: line({
    max: 80,
    localized: true,
    label: 'Headline',
    help: 'What joining means, in one sentence.',
    example: 'Join, and your staff gain colleagues in cities around the world',
  }),
  heroText: paragraphs({
    max: 300,
    localized: true,
    label: 'Text under the headline',
    help: 'Two or three sentences.',
    example: 'See what members get, find out what it costs your city, and follow six steps to join.',
  }),
  title: line({
    max: 60,
    localized: true,
    label: 'Title for search engines',
    help: 'Shown in search results and in the browser tab.',
    example: 'Join ICLEI: benefits, fees and how to apply',
  }),
  description: paragraphs({
    max: 160,
    localized: true,
    label: 'Description for search engines',
    help: 'One or two sentences.',
    example: 'What membership gives your city, what it costs each year, and how to apply.',
  }),
  feesNote: richText({
    max: 2000,
    localized: true,
    label: 'What to know about the fees',
    help: 'Shown below the fee tables.',
    example: 'Three things set your annual fee.',
  }),
  questions: rows(question, {
    component: 'parts.question',
    min: 0,
    max: 30,
    localized: true,
    label: 'Questions and answers',
    help: 'The questions readers ask most.',
    example: 'How do we leave?',
  }),
});
export type JoinPage = z.infer<typeof joinPage>;

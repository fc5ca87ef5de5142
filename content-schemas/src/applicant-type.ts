import type * as z from 'zod';
import { documentOf } from './document.ts';
import { key, line, paragraphs, whole } from './field.ts';

/** A kind of body that can join, with fees of its own. */
export const applicantType = documentOf('applicant-type', {
  key: key({
    label: 'Internal name',
    help: 'Readers do not see it. Small letters, digits and hyphens; it cannot be changed once published.',
    example: 'local-government',
  }),
  name: line({
    max: 80,
    localized: true,
    label: 'Name',
    help: 'What such an organisation calls itself.',
    example: 'City, town or region',
  }),
  description: paragraphs({
    max: 300,
    localized: true,
    label: 'Description',
    help: 'One sentence that tells readers whether this is them.',
    example: 'A local or regional government with a population of its own.',
  }),
  order: whole({ min: 0, max: 999, label: 'Position', help: '1 comes first.', example: '1' }),
});
export type ApplicantType = z.infer<typeof applicantType>;

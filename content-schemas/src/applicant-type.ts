import type * as z from 'zod';
import { documentOf } from './document.ts';
import { key, line, paragraphs, whole } from './field.ts';

/** A kind of body that can join, with fees of its own. */
export const applicantType = documentOf('applicant-type', {
  key: key({ label: 'Key', help: 'Used by the fee table, the same in every language. It cannot change after the first publishing.', example: 'local-government' }),
  name: line({ max: 80, localized: true, label: 'Name', help: 'As the body would call itself.', example: 'City, town or region' }),
  description: paragraphs({ max: 300, localized: true, label: 'Who that is', help: 'One sentence that lets a reader decide.' }),
  order: whole({ min: 0, max: 999, label: 'Position', help: '1 stands first.', example: '1' }),
});
export type ApplicantType = z.infer<typeof applicantType>;

import * as z from 'zod';
import { field, type FieldSettings } from './field.ts';
import { coded } from './message.ts';

/** Most bytes and pages of a PDF that readers may fetch. */
export const pdfLimits = { bytes: 10 * 1024 * 1024, pages: 50 } as const;

const facts = z.strictObject({
  /** Name of the file in the CMS's uploads. */
  file: z.string().regex(/^[\w-]+\.pdf$/),
  /** sha256 of its bytes: a file that was replaced is another one. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  mime: z.literal('application/pdf'),
  bytes: z.int().positive().max(pdfLimits.bytes),
});
/** What a PDF of the CMS's library was when it was published. */
export type Pdf = z.infer<typeof facts>;

const pdf = z.custom<Pdf>((value) => facts.safeParse(value).success, { error: coded('pdfUnreadable') });

/** A PDF that each language may have for itself. */
export const optionalPdf = (settings: Omit<FieldSettings, 'localized'>) =>
  field(pdf.optional(), { ...settings, localized: true }, { kind: 'pdf' });

/** Whether bytes begin and end as those of a whole PDF do; what is between was looked through when it was uploaded. */
export function isPdf(bytes: Uint8Array): boolean {
  const text = (part: Uint8Array): string => String.fromCharCode(...part);
  return /^%PDF-\d\.\d/.test(text(bytes.subarray(0, 8))) && /%%EOF\s*$/.test(text(bytes.subarray(-1024)));
}

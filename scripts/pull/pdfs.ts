import { isPdf, message, type Pdf } from 'content-schemas';
import { pdfsIn, storePdf } from '../pdfs/store.ts';
import type { LibraryKind } from './library.ts';

/** The form as a PDF: readers get the bytes that were published. */
export const pdfs: LibraryKind<Pdf> = {
  field: 'file',
  shownIn: pdfsIn,
  nameOf: ({ sha256 }) => sha256,
  missing: message('pull.pdfMissing'),
  changed: message('pull.pdfChanged'),
  keep: (folders, pdf, bytes) => {
    if (!isPdf(bytes)) return message('pdfUnreadable');
    storePdf(folders, pdf, bytes);
    return undefined;
  },
};

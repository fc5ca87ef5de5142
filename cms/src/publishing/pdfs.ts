import type { Core } from '@strapi/strapi';
import { isPdf, pdfLimits, type Pdf } from 'content-schemas';
import { bytesOf, nameOf, sha256, type LibraryFile } from './library-file';

/** A PDF's name and bytes as they are on the disk at this moment; of a file that is none only its name, which the contract refuses. */
export async function pdfOf(strapi: Core.Strapi, library: LibraryFile): Promise<Pick<Pdf, 'file'> & Partial<Pdf>> {
  const file = nameOf(library);
  const bytes = await bytesOf(strapi, library, pdfLimits.bytes);
  if (!bytes || !isPdf(bytes)) return { file };
  return { file, sha256: sha256(bytes), mime: 'application/pdf', bytes: bytes.length };
}

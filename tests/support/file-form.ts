/** A file as a form sends it. */
export interface FormFile {
  readonly name: string;
  readonly type: string;
  readonly content: string | Uint8Array;
}

/** A form with files, as the media library sends them. */
export function fileForm(...files: readonly FormFile[]): FormData {
  const form = new FormData();
  for (const { name, type, content } of files) form.append('files', new Blob([content as BlobPart], { type }), name);
  return form;
}

import {
  exportedDocument,
  exportEnd,
  exportHeader,
  type ExportedDocument,
  type ExportHeader,
  type LanguageCode,
} from 'content-schemas';
import { Failure } from '../failure.ts';
import { ownConnection, readUpload } from './upload.ts';

/** Where published documents come from. */
export interface Cms {
  /** Where its change log stands; with `after` the answer may take up to `wait` seconds, until it stands elsewhere. */
  readonly position: (after?: number, wait?: number) => Promise<ExportHeader>;
  /** Everything published in a language as of a revision. */
  readonly documents: (language: LanguageCode, until: number) => Promise<ExportedDocument[]>;
  /** Bytes of a file among its uploads, at most one more than `most`; undefined where it has no such file. */
  readonly upload: (file: string, most: number) => Promise<Uint8Array | undefined>;
}

/** The CMS at an address, read with its export token. */
export function cmsAt(url: string, token: string, longest = 60_000): Cms {
  const get = async (path: string): Promise<Response> => {
    const address = new URL(path, url);
    const response = await fetch(address, {
      headers: { authorization: `Bearer ${token}`, ...ownConnection },
      redirect: 'error',
      signal: AbortSignal.timeout(longest),
    }).catch((error: unknown) => {
      throw new Failure(
        [`The CMS at ${address.origin} does not answer. Is it running? Start it with npm start, or set CMS_URL.`],
        { cause: error },
      );
    });
    if (response.status === 401)
      throw new Failure([
        `The CMS at ${address.origin} refuses the export token. Set EXPORT_TOKEN to the one in the CMS’s .env.`,
      ]);
    if (!response.ok) throw new Failure([`The CMS answered ${response.status} at ${address.href}. Look into its log.`]);
    return response;
  };
  return {
    position: async (after, wait) => {
      const response = await get(
        after === undefined ? '/api/export/position' : `/api/export/position?after=${after}&wait=${wait ?? 0}`,
      );
      return exportHeader.parse(await response.json());
    },
    upload: (file, most) => readUpload(new URL(`/uploads/${file}`, url), most, longest),
    documents: async (language, until) =>
      readDocuments(await get(`/api/export?language=${language}&until=${until}`), until),
  };
}

async function readDocuments(response: Response, until: number): Promise<ExportedDocument[]> {
  const short = new Failure([`The CMS’s answer at ${response.url} is not complete. Nothing was changed; try again.`]);
  if (!/^application\/x-ndjson/.test(response.headers.get('content-type') ?? '')) throw short;
  try {
    // By hand: readers of lines end one at U+2028 too, which may stand in a text.
    const lines = (await response.text())
      .trimEnd()
      .split('\n')
      .map((line): unknown => JSON.parse(line));
    const header = exportHeader.parse(lines[0]);
    const end = exportEnd.parse(lines.at(-1));
    const documents = lines.slice(1, -1).map((line) => exportedDocument.parse(line));
    if (header.revision !== until || end.lines !== documents.length) throw short;
    return documents;
  } catch (error) {
    throw new Failure(short.lines, { cause: error });
  }
}

import type { DocumentType } from 'content-schemas';
import type { Fields } from './entries.ts';
import { hostileBodies } from './hostile-bodies.ts';
import { hostileFiles } from './hostile-files.ts';
import { hostileKeys } from './hostile-keys.ts';
import { hostileLinks } from './hostile-links.ts';
import { hostilePdfs } from './hostile-pdfs.ts';
import { hostileSigns } from './hostile-signs.ts';
import { hostileTexts } from './hostile-texts.ts';
import { hostileValues } from './hostile-values.ts';

/** The field as the form names it, and the words that stand at it. */
type Fault = readonly [field: string, words: string];

/** One hostile or unusual input as the admin would send it, and what must become of it. */
export interface Attempt {
  readonly what: string;
  readonly type: DocumentType;
  /** What the form sends besides a sound entry of the type. */
  readonly fields: Fields;
  /** English where nothing is said. */
  readonly language?: string;
  /** Entries saved before, which are published with it; `kept` is what is exported of one, where it differs. */
  readonly drafts?: readonly { readonly type: DocumentType; readonly fields: Fields; readonly kept?: Fields }[];
  /** Fields with which the entry was published before; the attempt is then its next publishing. */
  readonly was?: Fields;
  /** A part of the body, and the bytes that no form can make and that take its place. */
  readonly bytes?: readonly [from: string, to: string];
  /** Refused when it is published, with these words; without it, the input is published. */
  readonly refused?: readonly Fault[];
  /** Refused before any field is looked at, with these words; `refused` is then what a pull would say. */
  readonly whole?: readonly [status: 400 | 413, words: string | RegExp];
  /** Broken is a rule between documents, which is judged where each of them is sound. */
  readonly across?: true;
  /** No export could carry it: the guard alone stands in its way. */
  readonly unexportable?: true;
  /** Fields as they reach the snapshot, where they differ from what was sent. */
  readonly kept?: Fields;
}

/** A file as a browser uploads it. */
export interface HostileFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: () => Promise<Buffer>;
  /** Words to the editor; without them, the file is taken. */
  readonly refused?: string;
}

/** A request of the admin that is refused; its path has the id of Portuguese where it needs one. */
interface HostileRequest {
  readonly method: 'POST' | 'PUT' | 'DELETE';
  readonly path: (portuguese: number) => string;
  readonly body?: Fields;
  readonly refused: string;
}

/** One kind of input: what is tried of it, or why it cannot reach us. */
export interface HostileRow {
  readonly number: number;
  readonly input: string;
  readonly attempts: readonly Attempt[];
  readonly files?: readonly HostileFile[];
  readonly requests?: readonly HostileRequest[];
  /** Tests of it that stand elsewhere, by file and title. */
  readonly tested?: readonly (readonly [file: string, title: string])[];
  /** Why there is nothing to try, or why it is handled otherwise than is usual. */
  readonly because?: string;
}

/** Every kind of hostile input that is known, in order. */
export const hostileRows: readonly HostileRow[] = [
  ...hostileLinks,
  ...hostileBodies,
  ...hostileTexts,
  ...hostileKeys,
  ...hostileValues,
  ...hostileSigns,
  ...hostileFiles,
  ...hostilePdfs,
].toSorted((a, b) => a.number - b.number);

import { join } from 'node:path';
import * as z from 'zod';
import { languageCodes, type LanguageCode } from 'content-schemas';
import { readJson } from './files.ts';
import type { Folders } from './folders.ts';
import { alone } from './lock.ts';

/** Each language has its own series of releases; the root of the site is one more. */
export type Series = LanguageCode | 'root';
export const allSeries: readonly Series[] = [...languageCodes, 'root'];

const inputs = z.strictObject({
  /** Digest of the snapshot the pages were made from; empty for the root. */
  snapshot: z.string(),
  epoch: z.string(),
  revision: z.int().nonnegative(),
  /** Version of the code that made them. */
  code: z.string(),
  /** Public address they were made for. */
  origin: z.string(),
});
/** What a build was made from. */
export type Inputs = z.infer<typeof inputs>;

/** Inputs as one word: where it is the same, so are the pages. */
export const nameOf = ({ snapshot, code, origin }: Inputs): string => `${snapshot} ${code} ${origin}`;

/** Folder of the pages of a series before they are released. */
export const buildFolder = ({ builds }: Folders, series: Series): string => join(builds, series);

/** File that tells what a build was made from, beside its folder. */
export const inputsFile = ({ builds }: Folders, series: Series): string => join(builds, `${series}.json`);

/** What the present build of a series was made from, or undefined where there is none. */
export function inputsOf(folders: Folders, series: Series): Inputs | undefined {
  const value = readJson(inputsFile(folders, series));
  return value === undefined ? undefined : inputs.parse(value);
}

/** Works on the build of a series, from its pages to its release, while no other process does. */
export const withBuild = <Result>(folders: Folders, series: Series, work: () => Promise<Result>): Promise<Result> =>
  alone(
    folders,
    `build-${series}`,
    (holder) => `${series} is being built or released right now by process ${holder}. Try again in a minute.`,
    work,
  );

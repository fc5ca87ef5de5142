import { join } from 'node:path';
import * as z from 'zod';
import { readJson, replaceFile } from '../files.ts';
import type { Folders } from '../folders.ts';
import type { Series } from '../series.ts';

const state = z.strictObject({
  /** Id of the live release; null before the first. */
  live: z.string().nullable(),
  /** Inputs that were last found to give what is live, those of its own build or others. */
  inputs: z.string().default(''),
  /** Revision of the CMS that was looked at last, and the history it counts in. */
  revision: z.int().nonnegative(),
  epoch: z.string(),
  /** Set by a rollback: the series stays where it is until somebody releases it by name. */
  pinned: z.boolean(),
  /** Why the newest content is not live; null if it is. */
  refusal: z.strictObject({ at: z.iso.datetime(), inputs: z.string(), reasons: z.array(z.string()) }).nullable(),
});
/** The small changing part of a series, beside its releases. */
export type State = z.infer<typeof state>;

export const seriesFolder = ({ releases }: Folders, series: Series): string => join(releases, series);

const file = (folders: Folders, series: Series): string => join(seriesFolder(folders, series), 'state.json');

export function readState(folders: Folders, series: Series): State {
  const value = readJson(file(folders, series));
  return value === undefined
    ? { live: null, inputs: '', revision: 0, epoch: '', pinned: false, refusal: null }
    : state.parse(value);
}

/** Changes some of the state; the rest stays. */
export function writeState(folders: Folders, series: Series, change: Partial<State>): State {
  const next = { ...readState(folders, series), ...change };
  replaceFile(file(folders, series), `${JSON.stringify(next, null, 1)}\n`);
  return next;
}

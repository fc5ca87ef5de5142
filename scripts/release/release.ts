import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../failure.ts';
import type { Folders } from '../folders.ts';
import { hold } from '../lock.ts';
import { buildFolder, inputsOf, nameOf, type Inputs, type Series } from '../series.ts';
import { compress } from './compress.ts';
import { copyTree } from './copy-tree.ts';
import { headersOf } from './headers.ts';
import { filesOf, treeOf } from './manifest.ts';
import { redirectsOf } from './redirects.ts';
import { readState, seriesFolder, writeState } from './state.ts';
import { folderTarget, type Candidate, type Target } from './target.ts';

/** Releases that stay for a rollback, the live one among them. */
export const keptReleases = 10;

export const targetOf = (folders: Folders, series: Series): Target => folderTarget(seriesFolder(folders, series));

/** What a release did: a new release went live, nothing was different, or the series is pinned by a rollback. */
export type Released = { readonly outcome: 'released' | 'unchanged' | 'pinned'; readonly id: string };

/** Makes the checked build of a series live. A pinned series is left alone unless it was named. */
export function release(folders: Folders, series: Series, named: boolean): Released {
  return oneAtATime(folders, series, () => releaseNow(folders, series, named));
}

/** Two that number, keep and show at once would undo each other's work. */
function oneAtATime<Result>(folders: Folders, series: Series, work: () => Result): Result {
  const letGo = hold(
    folders,
    `release-${series}`,
    (holder) => `${series} is being released right now by process ${holder}. Try again in a minute.`,
  );
  try {
    return work();
  } finally {
    letGo();
  }
}

function releaseNow(folders: Folders, series: Series, named: boolean): Released {
  const inputs = inputsOf(folders, series);
  if (!inputs) throw new Failure([`There is no build of ${series} yet. Run npm run build first.`]);
  const target = targetOf(folders, series);
  const state = readState(folders, series);
  const live = target.live();
  if (state.pinned && !named && live !== undefined) return { outcome: 'pinned', id: live };

  const build = buildFolder(folders, series);
  const files = filesOf(build);
  const headers = headersOf(
    build,
    Object.keys(files).filter((file) => file.endsWith('.html')),
    inputs.origin,
  );
  const redirects = redirectsOf(series);
  const tree = treeOf(files, { headers, redirects });
  const same = live !== undefined && target.manifestOf(live).tree === tree;
  const id = same ? live : nextId(target, tree);
  if (!same) keep(folders, target, series, { manifest: { id, series, ...inputs, tree, files }, headers, redirects });
  writeState(folders, series, {
    live: id,
    inputs: nameOf(inputs),
    pinned: false,
    refusal: null,
    revision: inputs.revision,
    epoch: inputs.epoch,
  });
  return { outcome: same ? 'unchanged' : 'released', id };
}

function keep(folders: Folders, target: Target, series: Series, beside: Omit<Candidate, 'tree'>): void {
  const { manifest } = beside;
  const tree = join(folders.cache, `release-${series}`);
  rmSync(tree, { recursive: true, force: true });
  copyTree(buildFolder(folders, series), tree);
  compress(tree, manifest.files);
  target.put({ ...beside, tree });
  target.show(manifest.id);
  rmSync(tree, { recursive: true, force: true });
  for (const old of target
    .ids()
    .filter((one) => one !== manifest.id)
    .slice(0, -(keptReleases - 1)))
    target.remove(old);
}

function nextId(target: Target, tree: string): string {
  const last = Number(target.ids().at(-1)?.slice(0, 6) ?? 0);
  return `${String(last + 1).padStart(6, '0')}-${tree.slice(0, 12)}`;
}

/** Shows the release before the live one, and keeps the series there until it is released by name. */
export function rollBack(folders: Folders, series: Series): string {
  return oneAtATime(folders, series, () => rollBackNow(folders, series));
}

function rollBackNow(folders: Folders, series: Series): string {
  const target = targetOf(folders, series);
  const live = target.live();
  const before = target
    .ids()
    .filter((id) => live !== undefined && id < live)
    .at(-1);
  if (before === undefined) throw new Failure([`There is no earlier release of ${series} to go back to.`]);
  target.show(before);
  writeState(folders, series, { live: before, inputs: '', pinned: true });
  return before;
}

/** A series is up to date when its live release is what these inputs give, whatever revision they came from. */
export function isLive(folders: Folders, series: Series, inputs: Inputs): boolean {
  const { live, inputs: known } = readState(folders, series);
  return live !== null && live === targetOf(folders, series).live() && known === nameOf(inputs);
}

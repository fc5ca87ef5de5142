import { existsSync, renameSync, rmSync } from 'node:fs';
import { Failure } from '../failure.ts';
import { replaceFile } from '../files.ts';
import { buildFolder, inputsFile, type Inputs, type Series } from '../series.ts';
import type { Settings } from '../env.ts';
import { placePdfs } from '../pdfs/store.ts';
import { placePictures } from '../pictures/store.ts';
import { placePreviews } from '../previews/place.ts';
import { currentSnapshot, snapshotAt, snapshotFile } from '../snapshots.ts';
import { astroBuild } from './astro.ts';
import { codeVersion } from './code-version.ts';

/** What the pages of a series would be made from now. */
export function presentInputs({ folders, siteOrigin }: Settings, series: Series, code = codeVersion()): Inputs {
  const pointer =
    series === 'root' ? { digest: '', epoch: '', revision: 0 } : currentSnapshot(folders.snapshots, series);
  if (!pointer) throw new Failure([`There is no snapshot of ${series} yet. Run npm run pull first.`]);
  return {
    snapshot: pointer.digest,
    epoch: pointer.epoch,
    revision: pointer.revision,
    code,
    origin: siteOrigin,
  };
}

/** Snapshot in, pages out: a new folder that takes the place of the old one when it is complete. */
export async function build(
  settings: Settings,
  series: Series,
  signal?: AbortSignal,
  inputs = presentInputs(settings, series),
): Promise<Inputs> {
  const { folders } = settings;
  const out = buildFolder(folders, series);
  const beside = `${out}.new`;
  rmSync(beside, { recursive: true, force: true });
  const snapshot = series === 'root' ? undefined : snapshotFile(folders.snapshots, series, inputs.snapshot);
  await astroBuild({
    series,
    snapshot,
    origin: inputs.origin,
    out: beside,
    ...(signal ? { signal } : {}),
  });
  if (snapshot !== undefined) {
    const shown = snapshotAt(snapshot);
    placePictures(folders, shown, beside);
    placePdfs(folders, shown, beside);
  }
  await placePreviews(beside, out, signal);
  rmSync(inputsFile(folders, series), { force: true });
  if (existsSync(out)) rmSync(out, { recursive: true });
  renameSync(beside, out);
  replaceFile(inputsFile(folders, series), `${JSON.stringify(inputs)}\n`);
  return inputs;
}

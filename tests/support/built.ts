import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { languageCodes } from 'content-schemas';
import { filesIn, sha256 } from '../../scripts/files.ts';
import { cmsAt } from '../../scripts/pull/cms.ts';
import { pull } from '../../scripts/pull/pull.ts';
import { release } from '../../scripts/release/release.ts';
import { allSeries, buildFolder, inputsFile, inputsOf, type Series } from '../../scripts/series.ts';
import { serveExport } from './export-server.ts';
import { madeOnce } from './once.ts';
import { asOf, starterDocuments } from './starter.ts';
import { run } from './step.ts';
import { copyOf, exportToken, workplaceIn, type Workplace } from './workplace.ts';

/** A data folder with the snapshots and builds of the starter content, made once a run by `npm run build` itself. Never changed: copy it. */
export const builtStarter = (): Promise<string> =>
  madeOnce('built', async (data) => {
    const server = await serveExport(starterDocuments());
    const { folders, environment } = workplaceIn(data);
    await pull(cmsAt(server.url, exportToken), languageCodes, folders, asOf);
    await server.stop();
    const { code, err } = await run('scripts/build.ts', [], environment);
    if (code !== 0) throw new Error(err);
  });

/** The same, released. */
export const releasedStarter = (): Promise<string> =>
  madeOnce('released', async (data) => {
    cpSync(await builtStarter(), data, { recursive: true });
    const { folders } = workplaceIn(data);
    for (const series of allSeries) release(folders, series, false);
  });

/**
 * Puts into a data folder what is made of the starter's pictures, and the previews of its pages: that takes a minute, and is
 * the same wherever it is made. Nothing else is there: no database, no snapshot, no page, no release.
 */
export async function putMade(data: string): Promise<void> {
  const made = workplaceIn(await builtStarter()).folders;
  const { folders } = workplaceIn(data);
  cpSync(made.pictures, folders.pictures, { recursive: true });
  for (const language of languageCodes) {
    const previews = (place: typeof folders): string => join(buildFolder(place, language), 'previews');
    cpSync(previews(made), previews(folders), { recursive: true });
  }
}

/** A new data folder, empty but for what is made of the starter's pictures, which takes seconds. */
export async function withPictures(): Promise<Workplace> {
  const made = workplaceIn(await builtStarter()).folders.pictures;
  const place = copyOf(undefined);
  cpSync(made, place.folders.pictures, { recursive: true });
  return place;
}

/** Releases a series as if it had been built for another public address. */
export function releaseFor(data: string, series: Series, origin: string): void {
  const { folders } = workplaceIn(data);
  writeFileSync(inputsFile(folders, series), JSON.stringify({ ...inputsOf(folders, series), origin }));
  release(folders, series, true);
}

/** sha256 of every file below a folder. */
export const bytesIn = (folder: string): Record<string, string> =>
  Object.fromEntries(filesIn(folder).map((file) => [file, sha256(readFileSync(join(folder, file)))]));

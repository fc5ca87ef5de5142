import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { languages } from 'content-schemas';
import { readJson } from '../files.ts';
import type { Folders } from '../folders.ts';
import { headers, type Headers } from '../release/headers.ts';
import { manifest, type ManifestFiles } from '../release/manifest.ts';
import { targetOf } from '../release/release.ts';
import { redirects, type Redirects } from '../release/redirects.ts';
import { seriesFolder } from '../release/state.ts';
import type { Series } from '../series.ts';

/** A release as the server needs it. */
export interface ServedRelease {
  readonly tree: string;
  readonly files: ManifestFiles;
  readonly headers: Headers;
  readonly redirects: Redirects;
}

const known = new Map<string, ServedRelease>();

/** The live release of a series at this moment, or undefined before the first. A request asks once and keeps to the answer. */
export function liveRelease(folders: Folders, series: Series): ServedRelease | undefined {
  const id = targetOf(folders, series).live();
  return id === undefined ? undefined : releaseAt(join(seriesFolder(folders, series), id));
}

/** The newest kept release of a series that has a file. */
export function earlierRelease(folders: Folders, series: Series, file: string): ServedRelease | undefined {
  const folder = seriesFolder(folders, series);
  const id = targetOf(folders, series)
    .ids()
    .findLast((one) => existsSync(join(folder, one, 'site', file)));
  return id === undefined ? undefined : releaseAt(join(folder, id));
}

function releaseAt(folder: string): ServedRelease {
  const found = known.get(folder);
  if (found) return found;
  const release = {
    tree: join(folder, 'site'),
    files: manifest.parse(readJson(join(folder, 'manifest.json'))).files,
    headers: headers.parse(readJson(join(folder, 'headers.json'))),
    redirects: redirects.parse(readJson(join(folder, 'redirects.json'))),
  };
  if (known.size > 50) known.clear();
  known.set(folder, release);
  return release;
}

/** The series an address belongs to, and the path below that series' own address. */
export function seriesOf(path: string): { readonly series: Series; readonly below: string } {
  const [, segment = '', ...rest] = path.split('/');
  const language = languages.find((one) => one.segment === segment);
  return language && path.length > segment.length + 1
    ? { series: language.code, below: rest.join('/') }
    : { series: 'root', below: path.slice(1) };
}

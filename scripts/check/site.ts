import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addressOf, isPdf, languageCodes, pagesOf, paths, type LanguageCode, type Snapshot } from 'content-schemas';
import { Failure } from '../failure.ts';
import { filesIn } from '../files.ts';
import type { Folders } from '../folders.ts';
import { buildFolder, inputsOf, type Series } from '../series.ts';
import { currentSnapshot, snapshotAt, snapshotFile } from '../snapshots.ts';
import { builtPages, type BuiltPage } from './page.ts';

/** A build with all that its rules need to know. */
export interface BuiltSite {
  readonly series: Series;
  /** What the address of every page begins with: `/es/`, or `/` for the root. */
  readonly base: string;
  readonly origin: string;
  readonly files: readonly string[];
  /** Those of them that begin and end as a PDF does. */
  readonly wholePdfs: ReadonlySet<string>;
  readonly pages: readonly BuiltPage[];
  /** Text of the feed of testimonials, if it was built. */
  readonly feed: string | undefined;
  /** Text of every sitemap, and of the index that names them, by file. */
  readonly sitemaps: ReadonlyMap<string, string>;
  /** Paths that the snapshot asks for; undefined for the root, whose pages are fixed. */
  readonly expected: readonly string[] | undefined;
  /** Addresses of the other series, as far as they are known here. */
  readonly elsewhere: ReadonlySet<string>;
  /** The root of the site is built here, so that links to its files can be checked. */
  readonly knowsRoot: boolean;
}

const baseOf = (series: Series): string => (series === 'root' ? '/' : addressOf(series, paths.join));

const addressesOf = (snapshot: Snapshot, language: LanguageCode): string[] =>
  pagesOf(snapshot).map(({ path }) => addressOf(language, path));

/** Reads the build of a series. */
export function builtSite(folders: Folders, series: Series): BuiltSite {
  const folder = buildFolder(folders, series);
  const made = inputsOf(folders, series);
  if (!made) throw new Failure([`There is no build of ${series} yet. Run npm run build first.`]);
  const files = filesIn(folder);
  const own = series === 'root' ? undefined : snapshotAt(snapshotFile(folders.snapshots, series, made.snapshot));
  const others = languageCodes.filter((code) => code !== series);
  const elsewhere = others.flatMap((code) => {
    const pointer = currentSnapshot(folders.snapshots, code);
    if (pointer) return addressesOf(snapshotAt(snapshotFile(folders.snapshots, code, pointer.digest)), code);
    return own ? addressesOf(own, code) : [baseOf(code)];
  });
  const root = inputsOf(folders, 'root') ? filesIn(buildFolder(folders, 'root')).map((file) => `/${file}`) : [];
  return {
    series,
    base: baseOf(series),
    origin: made.origin,
    files,
    wholePdfs: new Set(files.filter((file) => file.endsWith('.pdf') && isPdf(readFileSync(join(folder, file))))),
    pages: builtPages(folder, files),
    feed: files.includes(paths.feed) ? readFileSync(join(folder, paths.feed), 'utf8') : undefined,
    sitemaps: new Map(
      files
        .filter((file) => /^sitemap-[^/]+\.xml$/.test(file))
        .map((file) => [file, readFileSync(join(folder, file), 'utf8')]),
    ),
    expected: own && pagesOf(own).map(({ path }) => path),
    elsewhere: new Set([...elsewhere, ...root, '/']),
    knowsRoot: root.length > 0,
  };
}

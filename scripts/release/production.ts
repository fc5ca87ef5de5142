import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { describe, isShared, productionProblems, reservedNamesIn, type Problem } from 'content-schemas';
import type { PublicSettings } from '../env.ts';
import { filesIn } from '../files.ts';
import type { Folders } from '../folders.ts';
import { buildFolder, inputsOf, type Inputs, type Series } from '../series.ts';
import { snapshotAt, snapshotFile } from '../snapshots.ts';
import { isText } from './manifest.ts';

/** Everything that keeps the builds of these series from real readers, a line each; empty where they may go. */
export function productionFaults(folders: Folders, given: PublicSettings, series: readonly Series[]): string[] {
  const builds = series.map((one) => ({ one, made: inputsOf(folders, one) }));
  const faults = [
    ...settingFaults(given),
    ...builds.flatMap(({ one, made }) =>
      made ? originFaults(given, one, made) : [`There is no build of ${one} yet. Run npm run build first.`],
    ),
    ...documentFaults(
      builds.flatMap(({ one, made }) =>
        made && one !== 'root' ? problemsIn(snapshotFile(folders.snapshots, one, made.snapshot)) : [],
      ),
    ),
  ];
  // English stands in for what is not translated, and some documents have no language: once is enough.
  const told = [...new Set(faults)];
  const known = new Set([...told, ...builds.map(({ made }) => made?.origin ?? '')].flatMap(reservedNamesIn));
  return [...told, ...builds.flatMap(({ one, made }) => (made ? fileFaults(folders, one, known) : []))];
}

function settingFaults({ SITE_ORIGIN: origin, SITE_SECURITY_CONTACT: contact }: PublicSettings): string[] {
  const reserved = Object.entries({ SITE_ORIGIN: origin, SITE_SECURITY_CONTACT: contact }).flatMap(
    ([name, value = '']) =>
      reservedNamesIn(value).map(
        (host) => `${name} holds “${host}”, an example or test address that leads nowhere. Set it to the real address.`,
      ),
  );
  return [
    ...(origin === undefined
      ? ['SITE_ORIGIN is not set. Set it to the public address of the site, which starts with https://.']
      : []),
    ...(origin !== undefined && !/^https:/i.test(origin)
      ? [`SITE_ORIGIN is ${origin}. Set it to an address that starts with https://.`]
      : []),
    ...(contact === undefined || contact === ''
      ? [
          'SITE_SECURITY_CONTACT is not set. Set it to where a weakness can be reported: mailto: and an address, or a page that starts with https://.',
        ]
      : []),
    ...reserved,
  ];
}

function originFaults({ SITE_ORIGIN: origin }: PublicSettings, series: Series, made: Inputs): string[] {
  return origin === undefined || new URL(origin).origin === made.origin
    ? []
    : [`The build of ${series} is for ${made.origin}, and SITE_ORIGIN is ${origin}. Run npm run build.`];
}

const problemsIn = (file: string): Problem[] =>
  productionProblems(snapshotAt(file).documents.map(({ content }) => content));

/** What all languages share is told once and of none of them; what a language has of its own, with its language. */
function documentFaults(problems: readonly Problem[]): string[] {
  const shared = new Map<string, Problem>();
  const own = problems.filter((problem) => !isShared(problem));
  for (const problem of problems.filter(isShared)) {
    const place = JSON.stringify([problem.document, problem.path, problem.message]);
    if (!shared.has(place)) shared.set(place, { ...problem, language: null });
  }
  return [...shared.values(), ...own].map((problem) => describe(problem));
}

/** What a file says, also in the addresses inside its addresses; of a script, without its calls: `pattern.test(` is not a name. */
function textIn(file: string): string {
  const text = readFileSync(file, 'utf8').replaceAll(/%2f/gi, '/');
  return extname(file) === '.js' ? text.replaceAll(/\.\w+\(/g, '(') : text;
}

/** Names in the files of a build that no setting and no document told of: they come from the site itself, or from a build before the last change. */
function fileFaults(folders: Folders, series: Series, known: ReadonlySet<string>): string[] {
  const folder = buildFolder(folders, series);
  const places = new Map<string, string[]>();
  for (const file of filesIn(folder).filter(isText))
    for (const name of reservedNamesIn(textIn(join(folder, file))))
      if (!known.has(name)) places.set(name, [...(places.get(name) ?? []), file]);
  return [...places].map(
    ([name, [first = '', ...others]]) =>
      `“${name}” is in the build of ${series} (${first}${others.length === 0 ? '' : ` and ${others.length} more`}). It is an example or test address and leads nowhere. Run npm run build; if it is still there, tell the technical team.`,
  );
}

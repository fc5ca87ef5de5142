import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import {
  addressOf,
  composeSnapshot,
  describe,
  isFallback,
  languageCodes,
  pagesOf,
  type ExportedDocument,
  type LanguageCode,
  type PageKind,
  type Snapshot,
} from 'content-schemas';
import type { Settings } from '../env.ts';
import { Failure } from '../failure.ts';
import { foldersIn } from '../folders.ts';
import { cmsAt, type Cms } from '../pull/cms.ts';
import { today } from '../pull/pull.ts';
import type { System } from './system.ts';

/** One page that a released site answers with 200. */
export interface ServedPage {
  readonly kind: PageKind;
  readonly language: LanguageCode;
  /** From the root of the site: `/es/fees/`. */
  readonly address: string;
  /** Search engines are asked to keep it. */
  readonly isIndexable: boolean;
}

/** A running system and what is published in it: what each part of the benchmark measures. */
export interface Place {
  readonly system: System;
  /** Settings of its steps. */
  readonly now: Settings;
  readonly cms: Cms;
  readonly documents: readonly ExportedDocument[];
  readonly snapshots: ReadonlyMap<LanguageCode, Snapshot>;
  readonly pages: readonly ServedPage[];
}

/** Reads what a running system has published. */
export async function placeOf(system: System): Promise<Place> {
  const { EXPORT_TOKEN = '' } = parseEnv(readFileSync(join(system.data, '..', '.env'), 'utf8'));
  const cmsUrl = `http://127.0.0.1:${system.ports.cms}`;
  const now: Settings = {
    folders: foldersIn(system.data),
    cmsPort: system.ports.cms,
    sitePort: system.ports.site,
    cmsUrl,
    siteOrigin: system.site,
  };
  const cms = cmsAt(cmsUrl, EXPORT_TOKEN);
  const documents = await exportedBy(cms);
  const snapshots = new Map(languageCodes.map((language) => [language, snapshotOf(language, documents)]));
  return { system, now, cms, documents, snapshots, pages: [...snapshots.values()].flatMap(servedPages) };
}

/** Every published document once, in all languages. */
export async function exportedBy(cms: Cms): Promise<ExportedDocument[]> {
  const { revision } = await cms.position();
  const [first = [], ...others] = await Promise.all(languageCodes.map((language) => cms.documents(language, revision)));
  return [...first, ...others.flat().filter(({ language }) => language !== null)];
}

function snapshotOf(language: LanguageCode, documents: readonly ExportedDocument[]): Snapshot {
  const { snapshot, problems } = composeSnapshot(language, documents, today());
  if (!snapshot) throw new Failure(problems.map((problem) => describe(problem)));
  return snapshot;
}

const servedPages = (snapshot: Snapshot): ServedPage[] =>
  pagesOf(snapshot)
    .filter(({ kind }) => kind !== 'not-found')
    .map((page) => ({
      kind: page.kind,
      language: snapshot.language,
      address: addressOf(snapshot.language, page.path),
      isIndexable: !isFallback(snapshot, page),
    }));

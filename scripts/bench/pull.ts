import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { languageCodes } from 'content-schemas';
import { foldersIn } from '../folders.ts';
import { pull, today } from '../pull/pull.ts';
import { inTurns } from './measure.ts';
import { exportedBy, type Place } from './place.ts';
import type { Size } from './results.ts';

/** The same documents read straight from the database: the least that a pull could take. */
function readStraight({ now }: Place): number {
  const database = new DatabaseSync(join(now.folders.data, 'database.sqlite'), { readOnly: true });
  try {
    const rows = database
      .prepare(
        'select content from change_log where revision in (select max(revision) from change_log group by document, language) and content is not null',
      )
      .all();
    return rows.map(({ content }) => JSON.parse(String(content)) as unknown).length;
  } finally {
    database.close();
  }
}

/** Reading over HTTP, and the whole pull into a folder of its own, beside the same rows read straight from SQLite. */
export async function measurePull(place: Place, rounds: number): Promise<NonNullable<Size['pull']>> {
  const { cms, now } = place;
  const folders = foldersIn(join(now.folders.cache, 'bench'));
  const turns = await inTurns(
    rounds,
    new Map<'export' | 'pull' | 'straight', () => unknown>([
      ['export', () => exportedBy(cms)],
      ['pull', () => pull(cms, languageCodes, folders, today())],
      ['straight', () => readStraight(place)],
    ]),
  );
  rmSync(folders.data, { recursive: true });
  const documents = readStraight(place);
  const perSecond = (name: 'export' | 'pull' | 'straight'): number => Math.round(documents / turns.seconds(name));
  return {
    documents,
    exportPerSecond: perSecond('export'),
    pullPerSecond: perSecond('pull'),
    straightPerSecond: perSecond('straight'),
    exportToStraight: turns.ratio('export', 'straight'),
    pullToStraight: turns.ratio('pull', 'straight'),
  };
}

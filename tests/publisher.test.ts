import { cpSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { watch } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { languageCodes, type DocumentByType, type LanguageCode, type Snapshot } from 'content-schemas';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keepUpToDate } from '../scripts/publisher.ts';
import { reconcile } from '../scripts/publisher/reconcile.ts';
import { linesOf, type Outcome, type Report } from '../scripts/publisher/report.ts';
import { cmsAt } from '../scripts/pull/cms.ts';
import { release, rollBack, targetOf } from '../scripts/release/release.ts';
import { readState } from '../scripts/release/state.ts';
import { allSeries, inputsFile, type Series } from '../scripts/series.ts';
import { currentSnapshot, snapshotFile } from '../scripts/snapshots.ts';
import { putPictures } from './support/built.ts';
import { newFolder, removeFolder } from './support/once.ts';
import { freePort } from './support/ports.ts';
import { filledCms, startCms, type RunningCms } from './support/running-cms.ts';
import { killAt, start } from './support/step.ts';
import { liveTree } from './support/trees.ts';
import { faultsInLive } from './support/whole.ts';
import { exportToken, workplaceIn, type Workplace } from './support/workplace.ts';

const folder = newFolder();
let port: number;
let place: Workplace;
let cms: RunningCms;

beforeAll(async () => {
  cpSync(await filledCms(), folder, { recursive: true });
  port = await freePort();
  place = workplaceIn(folder, `http://127.0.0.1:${port}`);
  await putPictures(place.folders);
  cms = await startCms(place, {}, port);
}, 600_000);
afterAll(async () => {
  await cms.stop();
  removeFolder(folder);
});

const now = (): Promise<Outcome[]> => reconcile(place.now, cmsAt(place.now.cmsUrl, exportToken));
const seriesThat = (outcome: Outcome['outcome'], outcomes: readonly Outcome[]): Series[] =>
  allSeries.filter((series) => outcomes.some((one) => one.series === series && one.outcome === outcome));
const trees = (except: readonly Series[] = []) =>
  new Map(allSeries.filter((series) => !except.includes(series)).map((series) => [series, liveTree(folder, series)]));
const page = (series: Series, path: string): string =>
  readFileSync(join(folder, 'releases', series, 'current/site', path, 'index.html'), 'utf8');
const item = { key: 'partnerships' };
const itemPage = (language: LanguageCode): string => page(language, 'benefits/get-connected');
const paragraph = (...children: unknown[]): Record<string, unknown> => ({ body: [{ type: 'paragraph', children }] });

function snapshotOf(language: LanguageCode): Snapshot {
  const { digest = '' } = currentSnapshot(place.folders.snapshots, language) ?? {};
  return JSON.parse(readFileSync(snapshotFile(place.folders.snapshots, language, digest), 'utf8')) as Snapshot;
}

/** Publishes one row of the fee table with another amount in euros: every language shows it. */
async function raiseAmount(euros: number): Promise<void> {
  const { documents, fees } = snapshotOf('en');
  const band = documents
    .map(({ content }) => content)
    .find(
      (content): content is DocumentByType['fee-band'] =>
        content.type === 'fee-band' && content.schedule === fees?.schedule && !content.askUs,
    );
  if (!band) throw new Error('There is no row to change.');
  const { schedule, applicantType, populationFrom } = band;
  const amounts = band.amounts.map((row) => (row.currency === 'EUR' ? { ...row, amount: row.amount + euros } : row));
  await cms.publish('fee-band', { schedule, applicantType, populationFrom }, undefined, { amounts });
}

/** The publisher at work in this process, until it is told to stop. */
function atWork() {
  const stop = new AbortController();
  const lines: string[] = [];
  const waiting = new Set<() => void>();
  const tell = (report: Report): void => {
    lines.push(...linesOf(report));
    for (const look of waiting) look();
  };
  const ended = keepUpToDate(place.now, cmsAt(place.now.cmsUrl, exportToken), tell, stop.signal);
  return {
    lines,
    until: (isSo: () => boolean): Promise<void> =>
      new Promise((resolve) => {
        const look = (): void => {
          if (!isSo()) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      }),
    stop: () => {
      stop.abort();
      return ended;
    },
  };
}

test('the first look releases the seven languages and the root', async () => {
  const outcomes = await now();
  expect(seriesThat('live', outcomes)).toEqual(allSeries);
  for (const series of allSeries) expect(faultsInLive(folder, series)).toEqual([]);
  const before = trees();
  expect(seriesThat('unchanged', await now())).toEqual(allSeries);
  expect(trees()).toEqual(before);
}, 600_000);

test('a Spanish text changes the Spanish release only', async () => {
  const before = trees(['es']);
  await cms.publish('benefit-item', item, 'es', { title: 'Encontrar personas aliadas' });
  expect(seriesThat('live', await now())).toEqual(['es']);
  expect(itemPage('es')).toContain('Encontrar personas aliadas');
  expect(trees(['es'])).toEqual(before);
  expect(readState(place.folders, 'es')).toMatchObject({
    pinned: false,
    refusal: null,
    live: liveTree(folder, 'es').link,
  });
});

test('publishing the same text again changes nothing', async () => {
  const before = trees();
  await cms.publish('benefit-item', item, 'es', {});
  expect(seriesThat('unchanged', await now())).toEqual(allSeries);
  expect(trees()).toEqual(before);
});

test('an amount changes all seven languages, and not the root', async () => {
  const root = liveTree(folder, 'root');
  await raiseAmount(7777);
  expect(seriesThat('live', await now())).toEqual(languageCodes);
  expect(liveTree(folder, 'root')).toEqual(root);
}, 600_000);

test('an English text changes the languages that it stands in for', async () => {
  await cms.unpublish('benefit-item', item, 'ko');
  expect(seriesThat('live', await now())).toEqual(['ko']);
  await cms.publish('benefit-item', item, 'en', { title: 'Find partners and funds' });
  const live = seriesThat('live', await now());
  expect(live).toEqual(expect.arrayContaining(['en', 'ko']));
  for (const language of ['en', 'ko'] as const) expect(itemPage(language)).toContain('Find partners and funds');
  for (const language of ['es', 'fr'] as const) expect(itemPage(language)).not.toContain('Find partners and funds');
  // Their snapshots now say that English is newer; where no reader sees that, nothing is built again.
  expect(new Set((await now()).map(({ words }) => words))).toEqual(new Set(['nothing a reader sees is different']));
}, 600_000);

test('fifty publishings in a row make few releases, and the last one is live', async () => {
  const before = Number(liveTree(folder, 'es').link.slice(0, 6));
  const others = trees(['es']);
  const publisher = atWork();
  for (let count = 1; count <= 50; count += 1)
    await cms.publish('benefit-item', item, 'es', { title: `Aliados ${count}` });
  await publisher.until(() => itemPage('es').includes('Aliados 50'));
  await publisher.stop();
  const made = Number(liveTree(folder, 'es').link.slice(0, 6)) - before;
  expect(made).toBeGreaterThanOrEqual(1);
  expect(made).toBeLessThanOrEqual(10);
  expect(publisher.lines.filter((line) => line.startsWith('Released es:'))).toHaveLength(made);
  expect(trees(['es'])).toEqual(others);
}, 600_000);

test('who edits while all languages are built waits for those under way, not for those in the queue', async () => {
  await raiseAmount(-7777);
  const first = now();
  for await (const { filename } of watch(place.folders.locks)) if (filename?.startsWith('build-')) break;
  // No language was edited longer ago.
  await cms.publish('benefit-item', item, 'fr', { title: 'Trouver des partenaires et des fonds' });
  const live = seriesThat('live', await first);
  expect(live).not.toContain('fr');
  expect(itemPage('fr')).not.toContain('Trouver des partenaires et des fonds');
  const [next, ...rest] = await now();
  expect(next).toMatchObject({ series: 'fr', outcome: 'live' });
  expect(itemPage('fr')).toContain('Trouver des partenaires et des fonds');
  expect([...live, 'fr', ...seriesThat('live', rest)].toSorted()).toEqual(languageCodes.toSorted());
}, 600_000);

describe('what the guard lets pass and the check does not', () => {
  const link = { type: 'link', url: '/es/nowhere/', children: [{ type: 'text', text: 'Lea más' }] };
  const words = '/es/benefits/get-connected/: a link leads to /es/nowhere/, which does not exist.';

  test('leaves the live release byte for byte, says why, and holds back nobody else', async () => {
    const before = trees(['fr']);
    await cms.publish(
      'benefit-item',
      item,
      'es',
      paragraph({ type: 'text', text: 'Texto. ' }, link, { type: 'text', text: '' }),
    );
    await cms.publish('benefit-item', item, 'fr', { title: 'Trouver des partenaires utiles' });
    const outcomes = await now();
    expect([seriesThat('live', outcomes), seriesThat('refused', outcomes)]).toEqual([['fr'], ['es']]);
    expect(trees(['fr'])).toEqual(before);
    expect(readState(place.folders, 'es').refusal?.reasons).toEqual([words]);
    expect(outcomes.find(({ outcome }) => outcome === 'refused')?.words).toBe(words);
  }, 600_000);

  test('is not built again and again', async () => {
    const builtAt = statSync(inputsFile(place.folders, 'es')).mtimeMs;
    expect((await now()).find(({ series }) => series === 'es')).toMatchObject({
      outcome: 'unchanged',
      words: 'still refused',
    });
    expect(statSync(inputsFile(place.folders, 'es')).mtimeMs).toBe(builtAt);
  });

  test('is released when it is put right, and the refusal is gone', async () => {
    await cms.publish('benefit-item', item, 'es', paragraph({ type: 'text', text: 'Texto reparado.' }));
    expect(seriesThat('live', await now())).toEqual(['es']);
    expect(readState(place.folders, 'es').refusal).toBeNull();
    expect(itemPage('es')).toContain('Texto reparado.');
  });
});

test('an unforeseen fault in one language holds back nobody else', async () => {
  const state = join(folder, 'releases/fr/state.json');
  const sound = readFileSync(state);
  const before = liveTree(folder, 'fr');
  writeFileSync(state, '{');
  await cms.publish('benefit-item', item, 'es', { title: 'A pesar de todo' });
  const outcomes = await now();
  expect([seriesThat('live', outcomes), seriesThat('failed', outcomes)]).toEqual([['es'], ['fr']]);
  expect(liveTree(folder, 'fr')).toEqual(before);
  writeFileSync(state, sound);
  expect(seriesThat('failed', await now())).toEqual([]);
}, 600_000);

test('a series that was rolled back stays where it is until it is named', async () => {
  const newest = liveTree(folder, 'es').link;
  const before = rollBack(place.folders, 'es');
  const others = trees(['es']);
  await cms.publish('benefit-item', item, 'es', { title: 'Todavía no' });
  expect(seriesThat('pinned', await now())).toEqual(['es']);
  expect(liveTree(folder, 'es').link).toBe(before);
  expect(trees(['es'])).toEqual(others);
  expect(release(place.folders, 'es', true)).toMatchObject({ outcome: 'released' });
  expect(targetOf(place.folders, 'es').ids()).toContain(newest);
  expect(seriesThat('live', await now())).toEqual(['es']);
  expect(itemPage('es')).toContain('Todavía no');
}, 600_000);

test('a CMS that stops is told of once; what it published is released when it is back', async () => {
  const publisher = atWork();
  await cms.publish('benefit-item', item, 'es', { title: 'Antes de la pausa' });
  await publisher.until(() => itemPage('es').includes('Antes de la pausa'));
  const before = trees();
  await cms.stop();
  const tries = createServer((socket) => socket.destroy()).listen(port, '127.0.0.1');
  for (let count = 0; count < 3; count += 1) await once(tries, 'connection');
  expect(publisher.lines.filter((line) => line.startsWith('Waiting:'))).toEqual([
    `Waiting: The CMS at ${place.now.cmsUrl} does not answer. Is it running? Start it with npm start, or set CMS_URL.`,
  ]);
  expect(trees()).toEqual(before);
  tries.close();
  await once(tries, 'close');
  cms = await startCms(place, {}, port);
  await cms.publish('benefit-item', item, 'es', { title: 'Después de la pausa' });
  await publisher.until(() => itemPage('es').includes('Después de la pausa'));
  await publisher.stop();
}, 600_000);

test('publisher and CMS killed at any moment: the live release is whole, and they catch up', async () => {
  const others = trees(['es']);
  const watched = ['snapshots/es', 'builds', 'releases/es'].map((name) => join(folder, name));
  let killed = 0;
  for (let round = 1; round <= 6; round += 1) {
    const before = liveTree(folder, 'es');
    await cms.publish('benefit-item', item, 'es', { title: `Ronda ${round}` });
    if (round % 3 === 0) {
      await cms.kill();
      cms = await startCms(place, {}, port);
    }
    if (await killAt(start('scripts/publisher.ts', [], place.environment), watched, round * 3)) killed += 1;
    const after = liveTree(folder, 'es');
    if (after.link === before.link) expect(after).toEqual(before);
    else expect(itemPage('es')).toContain(`Ronda ${round}`);
    expect(faultsInLive(folder, 'es')).toEqual([]);
  }
  expect(killed).toBe(6);
  await cms.publish('benefit-item', item, 'es', { title: 'Ronda última' });
  const { child, ended } = start('scripts/publisher.ts', [], place.environment);
  if (!child.stdout) throw new Error('The publisher says nothing.');
  for await (const line of createInterface({ input: child.stdout })) if (line.startsWith('Released es:')) break;
  child.kill('SIGTERM');
  expect(await ended).toMatchObject({ code: 0, err: '' });
  expect(itemPage('es')).toContain('Ronda última');
  expect(trees(['es'])).toEqual(others);
}, 600_000);

import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, watch } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseEnv } from 'node:util';
import { pathToFileURL } from 'node:url';
import { composeSnapshot, languageCodes, languages, type Snapshot } from 'content-schemas';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { isRunning } from '../scripts/files.ts';
import { foldersIn } from '../scripts/folders.ts';
import { today } from '../scripts/pull/pull.ts';
import { targetOf } from '../scripts/release/release.ts';
import { allSeries } from '../scripts/series.ts';
import { currentSnapshot, snapshotFile } from '../scripts/snapshots.ts';
import { ensureSecrets } from '../scripts/start/secrets.ts';
import { putPictures } from './support/built.ts';
import { freePort } from './support/ports.ts';
import { deskAt } from './support/running-cms.ts';
import { starterDocuments } from './support/starter.ts';
import { repository, start, type Running } from './support/step.ts';
import { startSystem, type System } from './support/system.ts';
import { liveTree } from './support/trees.ts';
import { faultsInLive } from './support/whole.ts';

const folder = mkdtempSync(join(tmpdir(), 'with a space-'));
let home = join(folder, 'here');
let system: System;
let ended = (): Promise<unknown> => Promise.resolve();

async function begin(ports?: System['ports'], settings?: NodeJS.ProcessEnv): Promise<void> {
  system = await startSystem(home, ports, settings);
  ended = system.end;
}

const dataOf = (): string => join(home, 'data');
const treesOf = () => allSeries.map((series) => liveTree(dataOf(), series));
const clock = (hours: number): NodeJS.ProcessEnv => ({
  NODE_OPTIONS: `--import=${pathToFileURL(join(repository, 'tests/support/shift-clock.ts')).href}`,
  CLOCK_SHIFT_HOURS: String(hours),
});

/** Numbers of the processes at work on the data folder, by what they were started with. */
const atWork = (): number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        return readFileSync(`/proc/${pid}/environ`, 'utf8').includes(dataOf());
      } catch {
        return false;
      }
    })
    .map(Number);
const allEnded = () => expect.poll(atWork, { timeout: 120_000, interval: 100 }).toEqual([]);

beforeAll(async () => {
  mkdirSync(dataOf(), { recursive: true });
  await putPictures(foldersIn(dataOf()));
  vi.stubEnv('ENV_FILE', join(home, '.env'));
  ensureSecrets();
  vi.unstubAllEnvs();
});
afterAll(async () => {
  await ended();
  rmSync(folder, { recursive: true, force: true });
});

/** A start on ports of its own, which may never be done. */
async function beginAlone(): Promise<Running & { readonly address: string }> {
  const { PATH, HOME } = process.env;
  const port = await freePort();
  const running = start('scripts/start.ts', [], {
    ...{ PATH, HOME, ENV_FILE: join(home, '.env'), DATA_DIR: dataOf(), FORCE_COLOR: '0' },
    CMS_PORT: String(port),
    SITE_PORT: String(await freePort()),
  });
  return { ...running, address: `http://127.0.0.1:${port}` };
}

/** Starts, and ends it by `end` as soon as something in a folder makes it so; nobody goes on. */
async function endWhen(watched: string, isSo: () => boolean, end: (running: Running) => void): Promise<void> {
  const running = await beginAlone();
  const watcher = watch(watched, () => {
    if (isSo()) end(running);
  });
  expect(await running.ended).toMatchObject({ code: null });
  watcher.close();
  await allEnded();
}

const kill = ({ child }: Running): void => void child.kill('SIGKILL');
/** All at once, as a power cut does. */
const cut = (): void => {
  for (const pid of atWork().filter(isRunning)) process.kill(pid, 'SIGKILL');
};

const fileOf = (name: string): string => join(dataOf(), name);
const database = (settings?: { readonly readonly: boolean }) =>
  (createRequire(join(repository, 'cms/package.json'))('better-sqlite3') as Sqlite)(
    fileOf('database.sqlite'),
    settings,
  );

test('without its data, begins anew; killed as soon as it has a database, it leaves nobody at work', async () => {
  await endWhen(dataOf(), () => existsSync(fileOf('database.sqlite')), kill);
}, 200_000);

test('cut off while it loads the starter content, has none of it', async () => {
  rmSync(fileOf('cms.log'));
  const isLoading = (): boolean =>
    existsSync(fileOf('cms.log')) && readFileSync(fileOf('cms.log'), 'utf8').includes('Loading the starter content');
  await endWhen(dataOf(), isLoading, cut);
  const cutOff = database();
  expect(cutOff.prepare('select count(*) as count from contact_people').get()).toEqual({ count: 0 });
  cutOff.close();
}, 200_000);

test('then loads it, takes the sign-in of its .env, and can be stopped before it is done', async () => {
  const { child, ended: end, address } = await beginAlone();
  if (!child.stdout) throw new Error('The start says nothing.');
  for await (const line of createInterface({ input: child.stdout })) if (line.includes('✔ Start the CMS')) break;
  const { ADMIN_EMAIL: email = '', ADMIN_PASSWORD: password = '' } = parseEnv(readFileSync(join(home, '.env'), 'utf8'));
  await deskAt(address, { email, password });
  child.kill('SIGINT');
  expect(await end).toMatchObject({ code: 0 });
}, 300_000);

test('killed as soon as it releases, leaves nobody at work, and the next start is whole', async () => {
  const folders = foldersIn(dataOf());
  const released = (): number => allSeries.filter((series) => targetOf(folders, series).ids().length > 0).length;
  const before = released();
  // A name is let go of as soon as there is a release.
  await endWhen(folders.locks, () => released() > before, kill);

  await begin();
  for (const series of allSeries) expect(faultsInLive(dataOf(), series), series).toEqual([]);
  // Astro's cache is named after what it built; a half with a number goes at a next write, once nobody has that number.
  const halves = readdirSync(dataOf(), { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.new') && !name.includes('.cache') && !/\.\d+\.new$/.test(name),
  );
  expect(halves).toEqual([]);
  for (const language of languageCodes) {
    const { digest = '' } = currentSnapshot(folders.snapshots, language) ?? {};
    const { documents } = JSON.parse(
      readFileSync(snapshotFile(folders.snapshots, language, digest), 'utf8'),
    ) as Snapshot;
    expect(documents.length).toBe(composeSnapshot(language, starterDocuments(), today()).snapshot?.documents.length);
  }
}, 600_000);

test('refuses to run beside another one on the same folder, in one line, and leaves that one alone', async () => {
  const { code, out, err } = await (await beginAlone()).ended;
  expect([code, out]).toEqual([1, '']);
  expect(err).toMatch(
    /^npm start is already running on the folder .*with a space-.*\/data, as process \d+\. [^\n]*\n$/,
  );
  for (const { segment } of languages) expect((await fetch(`${system.site}/${segment}/`)).status).toBe(200);
});

test('killed at work, starts again as it was, on a database of an older and of a newer version, and loses nothing', async () => {
  const before = treesOf();
  await system.kill();
  await allEnded();
  expect(treesOf()).toEqual(before);
  const old = database();
  const people = old.prepare('select count(*) as count from contact_people').get();
  old.exec(`
    update strapi_database_schema set hash = 'of another version';
    alter table contact_people drop column time_zone;
    alter table regions add column motto varchar(255);
    update regions set motto = 'kept';
    create table later_things (id integer primary key, name varchar(255));
    insert into later_things (name) values ('kept');`);
  old.close();

  await begin(system.ports);
  expect(treesOf()).toEqual(before);
  const after = database({ readonly: true });
  expect(after.prepare('select distinct motto from regions').all()).toEqual([{ motto: 'kept' }]);
  expect(after.prepare('select name from later_things').all()).toEqual([{ name: 'kept' }]);
  expect(after.prepare('select count(*) as count from contact_people').get()).toEqual(people);
  expect(after.prepare('select distinct time_zone from contact_people').all()).toEqual([{ time_zone: null }]);
  after.close();
}, 300_000);

/** Publishes a Spanish title and waits until readers see it. */
async function publish(title: string): Promise<void> {
  const desk = await deskAt(system.admin.replace('/admin', ''), system);
  const released = system.says('Released es');
  await desk.publish('benefit-item', { key: 'partnerships' }, 'es', { title });
  await released;
  expect(await (await fetch(`${system.site}/es/benefits/get-connected/`)).text()).toContain(title);
  for (const series of allSeries) expect(faultsInLive(dataOf(), series), series).toEqual([]);
}

test.each([24, -24])(
  'works in another place with the clock wrong by %d hours, and publishes',
  async (hours) => {
    expect(await system.end()).toBe(0);
    const there = join(folder, `there ${hours}`);
    renameSync(home, there);
    home = there;
    await begin(system.ports, clock(hours));
    await publish(`Publicado con el reloj a ${hours} horas`);
  },
  300_000,
);

test('without its .env, writes a new one and says that the password is as before', async () => {
  const { email, password } = system;
  expect(await system.end()).toBe(0);
  rmSync(join(home, '.env'));
  const before = treesOf();
  await begin(system.ports);
  expect(system.password).not.toBe(password);
  expect(system.output()).toContain('Sign in with  your account and its password as before');
  expect(treesOf()).toEqual(before);
  await deskAt(system.admin.replace('/admin', ''), { email, password });
}, 300_000);

interface Statement {
  readonly get: () => unknown;
  readonly all: () => unknown[];
}
type Sqlite = (
  file: string,
  settings?: { readonly readonly: boolean },
) => { readonly prepare: (sql: string) => Statement; readonly exec: (sql: string) => void; readonly close: () => void };

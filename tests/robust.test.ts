import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  watch,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { composeSnapshot, languageCodes, languages, type Snapshot } from 'content-schemas';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { foldersIn } from '../scripts/folders.ts';
import { hold } from '../scripts/lock.ts';
import { today } from '../scripts/pull/pull.ts';
import { targetOf } from '../scripts/release/release.ts';
import { allSeries } from '../scripts/series.ts';
import { buildCms, isCmsBuilt } from '../scripts/start/cms-build.ts';
import { currentSnapshot, snapshotFile } from '../scripts/snapshots.ts';
import { builtStarter } from './support/built.ts';
import { freePort } from './support/ports.ts';
import { deskAt } from './support/running-cms.ts';
import { starterDocuments } from './support/starter.ts';
import { repository, run, start } from './support/step.ts';
import { startSystem, type System } from './support/system.ts';
import { liveTree } from './support/trees.ts';
import { faultsInLive } from './support/whole.ts';
import { copyOf } from './support/workplace.ts';

interface Holder {
  readonly child: ChildProcess;
  /** Tells it to hold; resolves with how that went. */
  readonly go: () => Promise<string>;
}

/** A process that will hold a name of a data folder. */
async function holder(data: string, name: string): Promise<Holder> {
  const child = spawn(process.execPath, [join(repository, 'tests/support/hold-once.ts'), data, name], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const lines = createInterface({ input: child.stdout });
  await once(lines, 'line');
  return {
    child,
    go: async () => {
      const answer = once(lines, 'line');
      child.stdin.write('go\n');
      return String((await answer)[0]);
    },
  };
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  await once(child, 'exit');
}

describe('a name of a data folder', () => {
  test('is held by one process of many that find it left behind by one that was killed', async () => {
    const { folders } = copyOf(undefined);
    const first = await holder(folders.data, 'start');
    expect(await first.go()).toBe('held');
    expect(() => hold(folders, 'start', (pid) => `process ${pid}`)).toThrow(`process ${first.child.pid}`);
    await kill(first.child);
    const many = await Promise.all(Array.from({ length: 8 }, () => holder(folders.data, 'start')));
    const answers = await Promise.all(many.map(({ go }) => go()));
    const winner = many[answers.indexOf('held')]?.child.pid;
    expect(answers.toSorted()).toEqual([...Array.from({ length: 7 }, () => `held by ${winner}`), 'held'].toSorted());
    expect(readdirSync(folders.locks)).toEqual(['start']);
  });

  test.each([
    ['another process that was given the number', `${process.pid}@another-boot-1`],
    ['a process whose number nobody has', '999999999@another-boot-1'],
    ['nobody who can be understood', 'nonsense'],
  ])('is free where it was held by %s', (_, words) => {
    const { folders } = copyOf(undefined);
    mkdirSync(folders.locks);
    symlinkSync(words, join(folders.locks, 'start'));
    const letGo = hold(folders, 'start', () => 'held');
    expect(readlinkSync(join(folders.locks, 'start'))).toMatch(new RegExp(`^${process.pid}@`));
    letGo();
    expect(readdirSync(folders.locks)).toEqual([]);
  });
});

test('the build of the admin waits for a process that is at it, and for its compiler, until they are gone', async () => {
  const cache = join(repository, 'cms/.cache');
  for (const name of ['build', 'compiler']) {
    const other = await holder(cache, name);
    expect(await other.go()).toBe('held');
    const said = Promise.withResolvers<string>();
    const built = buildCms(said.resolve);
    expect(await said.promise).toBe(`process ${other.child.pid} is building it; waiting for that`);
    await kill(other.child);
    await built;
  }
  expect(isCmsBuilt()).toBe(true);
  expect(readdirSync(join(cache, 'locks'))).toEqual([]);
}, 400_000);

/** What a verb says on stderr besides how far it is. */
const wordsIn = (err: string): string[] => err.split('\n').filter((line) => line !== '' && !line.startsWith('✖'));

describe('a series', () => {
  test.each([
    ['build', 'scripts/build.ts'],
    ['build', 'scripts/release.ts'],
    ['release', 'scripts/release.ts'],
  ])(
    'at which another process works (%s) is left to it by %s, in one line',
    async (name, script) => {
      const place = copyOf(await builtStarter());
      const other = await holder(place.folders.data, `${name}-es`);
      await other.go();
      const { code, err } = await run(script, ['--language', 'es'], place.environment);
      expect(code).toBe(1);
      expect(wordsIn(err)).toEqual([
        expect.stringMatching(
          new RegExp(`^es is being .*right now by process ${other.child.pid}\\. Try again in a minute\\.$`),
        ),
      ]);
      expect(targetOf(place.folders, 'es').ids()).toEqual([]);
    },
    300_000,
  );

  test('that four processes release at once has one release, whole', async () => {
    const place = copyOf(await builtStarter());
    const ended = await Promise.all(
      Array.from({ length: 4 }, () => run('scripts/release.ts', ['--language', 'es'], place.environment)),
    );
    const lines = ended.flatMap(({ err }) => wordsIn(err));
    for (const line of lines)
      expect(line).toMatch(/^es is being .* right now by process \d+\. Try again in a minute\.$/);
    expect(ended.filter(({ out }) => / released\b/.test(out))).toHaveLength(1);
    expect(ended.filter(({ code }) => code !== 0)).toHaveLength(lines.length);
    expect(targetOf(place.folders, 'es').ids()).toHaveLength(1);
    expect(faultsInLive(place.folders.data, 'es')).toEqual([]);
  }, 300_000);
});

describe('npm start', () => {
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

  /** Processes at work on the data folder, by what they were started with. */
  const atWork = (): string[] =>
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .filter((pid) => {
        try {
          return readFileSync(`/proc/${pid}/environ`, 'utf8').includes(dataOf());
        } catch {
          return false;
        }
      });
  // While it loads its starter content a CMS hears nothing: it ends when that is done.
  const allEnded = () => expect.poll(atWork, { timeout: 120_000, interval: 100 }).toEqual([]);

  beforeAll(() => mkdirSync(dataOf(), { recursive: true }));
  afterAll(async () => {
    await ended();
    rmSync(folder, { recursive: true, force: true });
  });

  test('killed at many moments of its first run, leaves nobody at work, and the next one is whole', async () => {
    const folders = foldersIn(dataOf());
    for (const one of Object.values(folders)) mkdirSync(one, { recursive: true });
    const moments: readonly (readonly [string, () => boolean])[] = [
      [folders.data, () => existsSync(join(folders.data, 'database.sqlite'))],
      [folders.data, () => readFileSync(join(folders.data, 'cms.log'), 'utf8').includes('Loading the starter content')],
      [folders.releases, () => readdirSync(folders.releases).length > 0],
    ];
    for (const [watched, isSo] of moments) {
      const env = {
        ...process.env,
        ENV_FILE: join(home, '.env'),
        DATA_DIR: dataOf(),
        CMS_PORT: String(await freePort()),
        SITE_PORT: String(await freePort()),
      };
      const running = start('scripts/start.ts', [], env);
      const watcher = watch(watched, () => {
        if (isSo()) running.child.kill('SIGKILL');
      });
      expect(await running.ended).toMatchObject({ code: null });
      watcher.close();
      await allEnded();
    }

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
    const env = {
      ...process.env,
      ENV_FILE: join(home, '.env'),
      DATA_DIR: dataOf(),
      CMS_PORT: String(await freePort()),
      SITE_PORT: String(await freePort()),
    };
    const { code, out, err } = await run('scripts/start.ts', [], env);
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
    const open = createRequire(join(repository, 'cms/package.json'))('better-sqlite3') as Sqlite;
    const database = open(join(dataOf(), 'database.sqlite'));
    const people = database.prepare('select count(*) as count from contact_people').get();
    database.exec(`
      update strapi_database_schema set hash = 'of another version';
      alter table contact_people drop column time_zone;
      alter table regions add column motto varchar(255);
      update regions set motto = 'kept';
      create table later_things (id integer primary key, name varchar(255));
      insert into later_things (name) values ('kept');`);
    database.close();

    await begin(system.ports);
    expect(treesOf()).toEqual(before);
    const after = open(join(dataOf(), 'database.sqlite'), { readonly: true });
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

  test('without its data, begins as on the first day, and can be stopped before it is done', async () => {
    expect(await system.end()).toBe(0);
    rmSync(dataOf(), { recursive: true });
    const { child, ended } = start('scripts/start.ts', [], system.environment);
    if (!child.stdout) throw new Error('The start says nothing.');
    for await (const line of createInterface({ input: child.stdout })) if (line.includes('✔ Start the CMS')) break;
    await deskAt(system.admin.replace('/admin', ''), system);
    child.kill('SIGINT');
    expect(await ended).toMatchObject({ code: 0 });
  }, 300_000);
});

interface Statement {
  readonly get: () => unknown;
  readonly all: () => unknown[];
}
type Sqlite = (
  file: string,
  settings?: { readonly readonly: boolean },
) => { readonly prepare: (sql: string) => Statement; readonly exec: (sql: string) => void; readonly close: () => void };

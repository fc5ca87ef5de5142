import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, onTestFinished, test } from 'vitest';
import { hold } from '../scripts/lock.ts';
import { targetOf } from '../scripts/release/release.ts';
import { buildCms, isCmsBuilt } from '../scripts/start/cms-build.ts';
import { builtStarter } from './support/built.ts';
import { compilationIn } from './support/half-compiler.ts';
import { repository, run, startIn } from './support/step.ts';
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

test('a build of the admin that is killed half-way leaves none, and the next one builds it whole', async () => {
  const { folders } = copyOf(undefined);
  const file = (name: string): string => join(folders.data, name);
  const what = compilationIn(folders.data);
  const versions = ['first', 'second'] as const;
  writeFileSync(file('sources'), versions[0]);
  await buildCms(() => undefined, undefined, what);
  expect([isCmsBuilt(what), readFileSync(file('dist/result'), 'utf8')]).toEqual([true, versions[0]]);

  writeFileSync(file('sources'), versions[1]);
  writeFileSync(file('wait'), '');
  const { child } = startIn(
    folders.data,
    [join(repository, 'tests/support/half-compiler.ts'), 'build', folders.data],
    process.env,
  );
  await expect.poll(() => readFileSync(file('dist/result'), 'utf8'), { timeout: 20_000, interval: 20 }).toBe('half');
  await kill(child);
  for (const version of versions) {
    writeFileSync(file('sources'), version);
    expect(isCmsBuilt(what), version).toBe(false);
  }

  rmSync(file('wait'));
  await buildCms(() => undefined, undefined, what);
  expect([isCmsBuilt(what), readFileSync(file('dist/result'), 'utf8')]).toEqual([true, versions[1]]);
  expect(readdirSync(what.locks)).toEqual([]);
  expect(existsSync(file('dist/.built'))).toBe(true);
});

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

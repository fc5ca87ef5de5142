import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { isRunning, sha256 } from '../scripts/files.ts';
import { newFolder, removeFolder } from './support/once.ts';
import { repository, startIn, type Running } from './support/step.ts';

/** Stands in for npm: tells its number and half of what it was asked for is there, waits for a word, then all of it is. */
const npm = `#!/bin/sh
rm -rf node_modules/typescript node_modules/.bin
mkdir -p node_modules/.bin node_modules/typescript/bin
ln -s '${process.execPath}' node_modules/.bin/node
echo $$ >> began
read word < go
test "$word" = fail && exit 1
echo "require('fs').appendFileSync('compiled', 'x')" > node_modules/typescript/bin/tsc
`;

interface Clone {
  readonly folder: string;
  readonly setUp: () => Running;
  /** Number of the npm that is the n-th to be at work, once it is. */
  readonly installer: (count: number) => Promise<number>;
  /** Lets an npm that is at work, and waits, go on: to its end, or to a failure. */
  readonly goOn: (word?: 'on' | 'fail') => void;
}

const linesIn = (file: string): string[] =>
  existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];

/** A checkout on which nothing was ever run, with an npm that waits. */
function freshClone(): Clone {
  const parent = newFolder();
  const folder = join(parent, 'a fresh clone');
  mkdirSync(join(folder, 'scripts'), { recursive: true });
  mkdirSync(join(parent, 'bin'));
  for (const name of ['setup.cjs', 'setup-lock.cjs'])
    cpSync(join(repository, 'scripts', name), join(folder, 'scripts', name));
  writeFileSync(join(folder, 'package-lock.json'), '{}');
  writeFileSync(join(parent, 'bin/npm'), npm, { mode: 0o755 });
  if (spawnSync('mkfifo', [join(folder, 'go')]).status !== 0) throw new Error('There is no pipe with a name.');
  const began = join(folder, 'began');
  const children: Running['child'][] = [];
  onTestFinished(() => {
    for (const child of children) child.kill('SIGKILL');
    for (const pid of linesIn(began).map(Number)) if (isRunning(pid)) process.kill(pid, 'SIGKILL');
    removeFolder(parent);
  });
  return {
    folder,
    setUp: () => {
      const env = { PATH: `${join(parent, 'bin')}${delimiter}${process.env['PATH']}` };
      const running = startIn('/', [join(folder, 'scripts/setup.cjs')], env);
      children.push(running.child);
      return running;
    },
    installer: async (count) => {
      await expect.poll(() => linesIn(began).length, { timeout: 20_000, interval: 20 }).toBe(count);
      return Number(linesIn(began).at(-1));
    },
    goOn: (word = 'on') => appendFileSync(join(folder, 'go'), `${word}\n`),
  };
}

const installing = 'Installing packages. This happens once and takes a minute or two.\n';
const stampIn = (folder: string): string => join(folder, 'node_modules/.installed');
const gone = (pid: number) => expect.poll(() => isRunning(pid), { timeout: 20_000, interval: 20 }).toBe(false);

test('packages of which half was there when all was killed are installed again, and those that are whole are not', async () => {
  const { folder, setUp, installer, goOn } = freshClone();
  const first = setUp();
  process.kill(await installer(1), 'SIGKILL');
  first.child.kill('SIGKILL');
  expect(await first.ended).toMatchObject({ code: null, err: installing });
  expect(existsSync(stampIn(folder))).toBe(false);

  const second = setUp();
  await installer(2);
  goOn();
  expect(await second.ended).toEqual({ code: 0, out: '', err: installing });
  expect(readFileSync(stampIn(folder), 'utf8')).toBe(sha256('{}'));

  expect(await setUp().ended).toEqual({ code: 0, out: '', err: '' });
  expect(linesIn(join(folder, 'began'))).toHaveLength(2);
  expect(linesIn(join(folder, 'compiled'))).toEqual(['xx']);
  expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
});

test('an install of other packages that is killed leaves none that look whole, not even for the old list', async () => {
  const { folder, setUp, installer, goOn } = freshClone();
  const first = setUp();
  await installer(1);
  goOn();
  await first.ended;
  writeFileSync(join(folder, 'package-lock.json'), '{"lockfileVersion":3}');
  const second = setUp();
  process.kill(await installer(2), 'SIGKILL');
  second.child.kill('SIGKILL');
  await second.ended;
  writeFileSync(join(folder, 'package-lock.json'), '{}');
  const third = setUp();
  await installer(3);
  goOn();
  expect(await third.ended).toMatchObject({ code: 0, err: installing });
});

test('of many set-ups at once one installs, and the others wait for it, saying so in one line', async () => {
  const { folder, setUp, installer, goOn } = freshClone();
  const first = setUp();
  await installer(1);
  const others = Array.from({ length: 3 }, setUp);
  const words = `Process ${first.child.pid} is setting up this folder; waiting for it.\n`;
  for (const { said } of others) await expect.poll(said, { timeout: 20_000, interval: 20 }).toBe(words);
  goOn();
  expect(await first.ended).toEqual({ code: 0, out: '', err: installing });
  for (const { ended } of others) expect(await ended).toEqual({ code: 0, out: '', err: words });
  expect(linesIn(join(folder, 'began'))).toHaveLength(1);
  expect(linesIn(join(folder, 'compiled'))).toEqual(['xxxx']);
});

test('the npm of a set-up that was killed alone is waited for, and then its work is done again', async () => {
  const { folder, setUp, installer, goOn } = freshClone();
  const first = setUp();
  const pid = await installer(1);
  first.child.kill('SIGKILL');
  await once(first.child, 'exit');
  const second = setUp();
  const words = `Process ${pid} is setting up this folder; waiting for it.\n`;
  await expect.poll(second.said, { timeout: 20_000, interval: 20 }).toBe(words);
  goOn();
  await gone(pid);
  await installer(2);
  goOn();
  expect(await second.ended).toEqual({ code: 0, out: '', err: words + installing });
  expect(readFileSync(stampIn(folder), 'utf8')).toBe(sha256('{}'));
});

test.each([
  ['another process that was given the number', `${process.pid}@another-boot-1`],
  ['processes whose numbers nobody has', '999999999@another-boot-1,999999998@another-boot-1'],
  ['nobody who can be understood', 'nonsense'],
])('a set-up does not wait for %s', async (_, words) => {
  const { folder, setUp, installer, goOn } = freshClone();
  symlinkSync(words, join(folder, '.setting-up'));
  const { child, ended } = setUp();
  const pid = await installer(1);
  expect(readlinkSync(join(folder, '.setting-up'))).toMatch(new RegExp(`^${child.pid}@[^,]+,${pid}@`));
  goOn();
  expect(await ended).toEqual({ code: 0, out: '', err: installing });
});

test('packages that cannot be installed are one line with its remedy, and hold up nobody', async () => {
  const { folder, setUp, installer, goOn } = freshClone();
  const { ended } = setUp();
  await installer(1);
  goOn('fail');
  expect(await ended).toEqual({
    code: 1,
    out: '',
    err: `${installing}\nThe packages could not be installed. Is there a connection to the npm registry, and may this folder be written?\n\n`,
  });
  expect(existsSync(stampIn(folder))).toBe(false);
  expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
});

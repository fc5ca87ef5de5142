import { execFileSync, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import * as z from 'zod';
import { cmsEnvironment, envFile, settings } from '../scripts/env.ts';
import { readJson } from '../scripts/files.ts';
import { freePort } from './support/ports.ts';
import { newFolder, removeFolder } from './support/once.ts';
import { exportToken, secrets } from './support/secrets.ts';
import { repository } from './support/step.ts';

// Nothing of the settings of this machine, nor of the npm that runs this.
const { PATH, HOME } = process.env;
const clean = { PATH, HOME };

const taken: Server = createServer();
beforeAll(async () => {
  taken.listen(0, '127.0.0.1');
  await once(taken, 'listening');
});
afterAll(() => void taken.close());

const takenPort = (): string => {
  const address = taken.address();
  if (address === null || typeof address === 'string') throw new Error('Nothing listens.');
  return String(address.port);
};

interface Place {
  readonly folder: string;
  readonly env: Readonly<Record<'ENV_FILE' | 'DATA_DIR' | 'CMS_PORT' | 'SITE_PORT', string>>;
}

/** Settings of a start in a folder of its own. */
async function apart(): Promise<Place> {
  const folder = newFolder();
  onTestFinished(() => {
    spawnSync('chmod', ['-R', 'u+rwX', folder]);
    removeFolder(folder);
  });
  const [cms, site] = [await freePort(), await freePort()];
  return {
    folder,
    env: {
      ENV_FILE: join(folder, '.env'),
      DATA_DIR: join(folder, 'data'),
      CMS_PORT: String(cms),
      SITE_PORT: String(site),
    },
  };
}

// Root may write what nobody may: such a one is started without that right.
const plainly = process.getuid?.() === 0 ? ['setpriv', '--bounding-set=-dac_override'] : [];

/** Runs the script of `npm start`, as somebody to whom the rights on files apply, to its end; gives what it printed. */
function startAndFail(env: Readonly<Record<string, string>>, cwd = repository) {
  const words: readonly string[] = [...plainly, process.execPath, join(repository, 'scripts/start.ts')];
  const [program = '', ...args] = words;
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd,
    encoding: 'utf8',
    env: { ...clean, FORCE_COLOR: '0', ...env },
  });
  return { code: status, out: stdout, lines: stderr.trim().split('\n') };
}

test.each(['CMS_PORT', 'SITE_PORT'])('a taken port (%s) is one line with its remedy', async (name) => {
  const { env } = await apart();
  const { code, lines } = startAndFail({ ...env, [name]: takenPort() });
  expect(code).toBe(1);
  expect(lines).toEqual([
    expect.stringMatching(/^Port \d+, where the (CMS|site) should be, is taken\. .*choose another port in \.env\.$/),
  ]);
});

const remedy = 'Give yourself the right to write there, or set DATA_DIR to another folder.';

test('a data folder that may not be written is one line with its remedy, and nothing is done', async () => {
  const { folder, env } = await apart();
  mkdirSync(env.DATA_DIR, { mode: 0o555 });
  expect(startAndFail(env)).toEqual({ code: 1, out: '', lines: [`${env.DATA_DIR} cannot be written. ${remedy}`] });
  expect(readdirSync(folder, { recursive: true })).toEqual(['data']);
});

test('whatever may not be written in the data folder is named in one line with its remedy, and nothing is done', async () => {
  const { folder, env } = await apart();
  const folders = ['public/uploads', 'releases'].map((name) => join(env.DATA_DIR, name));
  const files = ['database.sqlite', 'database.sqlite-wal', 'database.sqlite-shm', 'cms.log'].map((name) =>
    join(env.DATA_DIR, name),
  );
  for (const path of folders) {
    mkdirSync(path, { recursive: true });
    chmodSync(path, 0o555);
  }
  for (const path of files) writeFileSync(path, 'as it was', { mode: 0o444 });
  expect(startAndFail(env)).toEqual({
    code: 1,
    out: '',
    lines: [`${[...folders, ...files].join(', ')} cannot be written. ${remedy}`],
  });
  expect(readdirSync(folder)).toEqual(['data']);
  expect(files.map((file) => readFileSync(file, 'utf8'))).toEqual(files.map(() => 'as it was'));
});

test('a data folder that cannot be made is one line with its remedy', async () => {
  const { folder, env } = await apart();
  const file = join(folder, 'file');
  writeFileSync(file, '');
  const { code, lines } = startAndFail({ ...env, DATA_DIR: join(file, 'data') });
  expect(code).toBe(1);
  expect(lines).toEqual([`${join(file, 'data')} cannot be written. ${remedy}`]);
});

test('a .env that may not be written is one line with its remedy', async () => {
  const { folder, env } = await apart();
  mkdirSync(join(folder, 'settings'), { mode: 0o555 });
  const ENV_FILE = join(folder, 'settings/.env');
  const { code, lines } = startAndFail({ ...env, ENV_FILE });
  expect([code, lines]).toEqual([1, [`${ENV_FILE} cannot be written. Give yourself the right to write there.`]]);
});

test.each([
  ['broken', 'this is no file of settings {{{'],
  ['incomplete', 'APP_KEYS=short\n'],
])('a %s .env is one line with its remedy, and is left as it is', async (_, text) => {
  const { env } = await apart();
  writeFileSync(env.ENV_FILE, text);
  const { code, lines } = startAndFail(env);
  expect(code).toBe(1);
  expect(lines).toEqual([
    expect.stringMatching(
      /^Settings: .*EXPORT_TOKEN is missing.*delete that file and run npm start: it writes a new one\.$/,
    ),
  ]);
  expect(readFileSync(env.ENV_FILE, 'utf8')).toBe(text);
});

test('secrets that can be guessed are one line that names them', async () => {
  const { env } = await apart();
  startAndFail({ ...env, CMS_PORT: takenPort() });
  const written = readFileSync(env.ENV_FILE, 'utf8');
  writeFileSync(
    env.ENV_FILE,
    written
      .replace(/^API_TOKEN_SALT=.*$/m, 'API_TOKEN_SALT=toBeModified')
      .replace(/^ENCRYPTION_KEY=.*$/m, `ENCRYPTION_KEY=${'a'.repeat(40)}`),
  );
  const { code, lines } = startAndFail(env);
  expect([code, lines]).toEqual([
    1,
    [
      `Settings: API_TOKEN_SALT is a placeholder, not a secret; ENCRYPTION_KEY repeats the same characters. Put this right in ${env.ENV_FILE}, or delete that file and run npm start: it writes a new one.`,
    ],
  ]);
});

test('a CMS that cannot start is told once, with the end of its log', async () => {
  const { env } = await apart();
  mkdirSync(env.DATA_DIR, { recursive: true });
  writeFileSync(join(env.DATA_DIR, 'database.sqlite'), 'this is no database');
  const { code, lines } = startAndFail(env);
  expect(code).toBe(1);
  expect(lines.slice(0, 2)).toEqual([
    '✖ Start the CMS [FAILED: see below]',
    'The CMS did not start. The end of its log:',
  ]);
  expect(lines.join('\n')).toContain('file is not a database');
  expect(lines.join('\n')).not.toContain('Release the site');
}, 200_000);

test('a Node below 20 is one line with its remedy', () => {
  const code = "Object.defineProperty(process.versions, 'node', { value: '18.20.0' }); require('./scripts/setup.cjs')";
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=commonjs', '-e', code], {
    cwd: repository,
    encoding: 'utf8',
  });
  expect(status).toBe(1);
  expect(stderr.trim()).toBe(
    'This project needs Node 20 or newer to install itself; here is Node 18.20.0. Get a current one from https://nodejs.org and try again.',
  );
});

test('a path in the settings means the same wherever a start is run', async () => {
  const { folder, env } = await apart();
  // Deeper than the repository, so that as many steps up lead somewhere else.
  const elsewhere = join(folder, 'elsewhere', repository);
  mkdirSync(elsewhere, { recursive: true });
  const [ENV_FILE, DATA_DIR] = [relative(repository, env.ENV_FILE), relative(repository, env.DATA_DIR)];
  const { lines } = startAndFail({ ...env, ENV_FILE, DATA_DIR, CMS_PORT: takenPort() }, elsewhere);
  expect(lines).toEqual([expect.stringContaining('is taken')]);
  expect(readdirSync(folder).toSorted()).toEqual(['.env', 'data', 'elsewhere']);
  expect(readdirSync(elsewhere)).toEqual([]);
});

test('the paths of settings, of data and of starter content are full ones, from the top of the repository', () => {
  onTestFinished(() => void vi.unstubAllEnvs());
  const given = {
    ENV_FILE: 'no/such/.env',
    DATA_DIR: 'my/data',
    STARTER_CONTENT: 'my/starter',
    EXPORT_TOKEN: exportToken,
  };
  for (const [name, value] of Object.entries({ ...secrets, ...given })) vi.stubEnv(name, value);
  expect([envFile(), settings().folders.data, cmsEnvironment()['STARTER_CONTENT']]).toEqual(
    ['no/such/.env', 'my/data', 'my/starter'].map((path) => join(repository, path)),
  );
  for (const word of ['', 'none']) {
    vi.stubEnv('STARTER_CONTENT', word);
    expect(cmsEnvironment()['STARTER_CONTENT']).toBe(word);
  }
});

const scriptsOf = z.object({ scripts: z.record(z.string(), z.string()).default({}) });
const own = ['cms', 'site'].flatMap((part) =>
  Object.keys(scriptsOf.parse(readJson(join(repository, part, 'package.json'))).scripts).map((verb) => ({
    part,
    verb,
  })),
);

/** What npm prints where a person stands in a folder. */
const npm = (folder: string, args: readonly string[]): string =>
  execFileSync('npm', ['--silent', ...args], { cwd: folder, encoding: 'utf8', env: clean });

test.each(own)('npm run $verb in $part/ is that of the repository', ({ part, verb }) => {
  expect(npm(join(repository, part), ['run', verb, '--', '--help'])).toMatch(new RegExp(`^npm (?:run )?${verb}\\b`));
});

test('a command is run from another folder too', async () => {
  const { folder } = await apart();
  expect(npm(folder, ['--prefix', repository, 'run', 'build', '--', '--help'])).toMatch(/^npm run build\b/);
  expect(readdirSync(folder)).toEqual([]);
});

import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { dirname, join, relative } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { cmsEnvironment, envFile, settings } from '../scripts/env.ts';
import { freePort } from './support/ports.ts';
import { newFolder, removeFolder } from './support/once.ts';
import { secrets } from './support/secrets.ts';
import { repository } from './support/step.ts';

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
  const [program = '', ...args] = [...plainly, process.execPath, join(repository, 'scripts/start.ts')];
  const { PATH, HOME } = process.env;
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd,
    encoding: 'utf8',
    env: { PATH, HOME, FORCE_COLOR: '0', ...env },
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

const readOnly = (path: string): void => chmodSync(path, path.endsWith('data') || !path.includes('.') ? 0o555 : 0o444);

test.each(['.', 'releases', 'public/uploads', 'database.sqlite', 'database.sqlite-wal', 'cms.log'])(
  'what may not be written (%s in the data folder) is one line with its remedy, and nothing is done',
  async (name) => {
    const { folder, env } = await apart();
    const path = join(env.DATA_DIR, name);
    if (/sqlite|log/.test(name)) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, 'as it was');
    } else mkdirSync(path, { recursive: true });
    readOnly(path);
    const { code, out, lines } = startAndFail(env);
    expect([code, out]).toEqual([1, '']);
    expect(lines).toEqual([
      `${path} cannot be written. Give yourself the right to write there, or set DATA_DIR to another folder.`,
    ]);
    expect(readdirSync(folder)).toEqual(['data']);
    if (/sqlite|log/.test(name)) expect(readFileSync(path, 'utf8')).toBe('as it was');
  },
);

test('all that may not be written is named at once', async () => {
  const { env } = await apart();
  const [database, log] = [join(env.DATA_DIR, 'database.sqlite'), join(env.DATA_DIR, 'cms.log')];
  mkdirSync(env.DATA_DIR);
  for (const path of [database, log]) {
    writeFileSync(path, '');
    readOnly(path);
  }
  expect(startAndFail(env).lines).toEqual([
    `${database}, ${log} cannot be written. Give yourself the right to write there, or set DATA_DIR to another folder.`,
  ]);
});

test('a data folder that cannot be made is one line with its remedy', async () => {
  const { folder, env } = await apart();
  const file = join(folder, 'file');
  writeFileSync(file, '');
  const { code, lines } = startAndFail({ ...env, DATA_DIR: join(file, 'data') });
  expect(code).toBe(1);
  expect(lines).toEqual([
    `${join(file, 'data')} cannot be written. Give yourself the right to write there, or set DATA_DIR to another folder.`,
  ]);
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
});

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
  const elsewhere = join(folder, 'elsewhere');
  mkdirSync(elsewhere);
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
    EXPORT_TOKEN: secrets.APP_KEYS,
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

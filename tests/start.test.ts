import { execFileSync, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { languages } from 'content-schemas';
import { freePort } from './support/ports.ts';
import { startSystem, type System } from './support/system.ts';
import { liveTree } from './support/trees.ts';

const repository = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'start-'));
const series = [...languages.map(({ code }) => code), 'root'];

let first: { readonly output: string; readonly env: string; readonly trees: unknown; readonly revision: unknown };
let system: System | undefined;

const treesOf = (data: string) => Object.fromEntries(series.map((one) => [one, liveTree(data, one)]));
const revisionsOf = (data: string): unknown[] =>
  series.map((one): unknown => JSON.parse(readFileSync(join(data, 'releases', one, 'state.json'), 'utf8')));

beforeAll(async () => {
  system = await startSystem(folder);
  first = {
    output: system.output(),
    env: readFileSync(join(folder, '.env'), 'utf8'),
    trees: treesOf(system.data),
    revision: revisionsOf(system.data),
  };
}, 400_000);

afterAll(async () => {
  await system?.end();
  rmSync(folder, { recursive: true, force: true });
});

test('the first start makes random secrets that only their owner reads, and prints the first sign-in', () => {
  expect(statSync(join(folder, '.env')).mode & 0o777).toBe(0o600);
  const secrets = [...first.env.matchAll(/^[A-Z_]+=(.+)$/gm)].map((match) => match[1]);
  expect(new Set(secrets).size).toBe(secrets.length);
  expect(first.output).toContain(system?.password);
  expect(first.output).toContain(system?.email);
});

test('all languages and the root are served, and nothing listens beyond this machine', async () => {
  for (const { segment, code } of languages) {
    const response = await fetch(`${system?.site}/${segment}/`);
    expect(response.status, code).toBe(200);
    expect(await response.text()).toContain(`<html lang="${code}"`);
  }
  const listening = execFileSync('sh', ['-c', 'cat /proc/net/tcp /proc/net/tcp6'], { encoding: 'utf8' });
  const port = Number(new URL(system?.site ?? '').port)
    .toString(16)
    .toUpperCase()
    .padStart(4, '0');
  const places = [...listening.matchAll(/^\s*\d+: ([0-9A-F]+):([0-9A-F]{4}) \S+ 0A/gm)]
    .filter((match) => match[2] === port)
    .map((match) => match[1]);
  expect(places).toEqual(['0100007F']);
});

test('nobody can make an administrator of themselves', async () => {
  const response = await fetch(`${system?.admin.replace('/admin', '')}/admin/register-admin`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: 'eve@example.org', password: 'Nine-copper-kettles-8-sing', firstname: 'Eve' }),
  });
  expect(response.status).toBe(400);
});

test('Ctrl-C ends everything, and a second start changes nothing that is there', async () => {
  expect(await system?.end()).toBe(0);
  system = await startSystem(folder, system?.ports);
  expect(readFileSync(join(folder, '.env'), 'utf8')).toBe(first.env);
  expect(treesOf(system.data)).toEqual(first.trees);
  expect(revisionsOf(system.data)).toEqual(first.revision);
  expect(system.output()).not.toContain(system.password);
});

/** Runs `npm start`'s script to its end and gives what it printed. */
function startAndFail(env: Record<string, string>): { readonly code: number | null; readonly lines: string[] } {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/start.ts'], {
    cwd: repository,
    encoding: 'utf8',
    env: { ...process.env, FORCE_COLOR: '0', ...env },
  });
  return { code: status, lines: stderr.trim().split('\n') };
}

const apart = async () => ({
  ENV_FILE: join(folder, '.env'),
  DATA_DIR: join(folder, 'other'),
  CMS_PORT: String(await freePort()),
  SITE_PORT: String(await freePort()),
});

test.each(['CMS_PORT', 'SITE_PORT'])('a taken port (%s) is one line with its remedy', async (name) => {
  const server = createServer();
  const env = await apart();
  server.listen(Number(env[name === 'CMS_PORT' ? 'CMS_PORT' : 'SITE_PORT']), '127.0.0.1');
  await once(server, 'listening');
  const { code, lines } = startAndFail(env);
  server.close();
  expect(code).toBe(1);
  expect(lines).toEqual([
    expect.stringMatching(/^Port \d+, where the (CMS|site) should be, is taken\. .*choose another port in \.env\.$/),
  ]);
});

test('a folder that cannot be written is one line with its remedy', async () => {
  const file = join(folder, 'file');
  writeFileSync(file, '');
  const { code, lines } = startAndFail({ ...(await apart()), DATA_DIR: join(file, 'data') });
  expect(code).toBe(1);
  expect(lines).toEqual([
    `The folder ${join(file, 'data')} cannot be written. Give yourself the right to write it, or set DATA_DIR to another folder.`,
  ]);
});

test.each([
  ['broken', 'this is no file of settings {{{'],
  ['incomplete', 'APP_KEYS=short\n'],
])('a %s .env is one line with its remedy, and is left as it is', async (_, text) => {
  const file = join(folder, 'bad.env');
  writeFileSync(file, text);
  const { code, lines } = startAndFail({ ...(await apart()), ENV_FILE: file });
  expect(code).toBe(1);
  expect(lines).toEqual([
    expect.stringMatching(
      /^Settings: .*EXPORT_TOKEN is missing.*delete that file and run npm start: it writes a new one\.$/,
    ),
  ]);
  expect(readFileSync(file, 'utf8')).toBe(text);
});

test('secrets that can be guessed are one line that names them', async () => {
  const file = join(folder, 'weak.env');
  writeFileSync(
    file,
    first.env
      .replace(/^API_TOKEN_SALT=.*$/m, 'API_TOKEN_SALT=toBeModified')
      .replace(/^ENCRYPTION_KEY=.*$/m, `ENCRYPTION_KEY=${'a'.repeat(40)}`),
  );
  const { code, lines } = startAndFail({ ...(await apart()), ENV_FILE: file });
  expect([code, lines]).toEqual([
    1,
    [
      `Settings: API_TOKEN_SALT is a placeholder, not a secret; ENCRYPTION_KEY repeats the same characters. Put this right in ${file}, or delete that file and run npm start: it writes a new one.`,
    ],
  ]);
});

test('a CMS that cannot start is told once, with the end of its log', async () => {
  const env = await apart();
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

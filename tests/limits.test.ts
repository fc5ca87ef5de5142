import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, statfsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { toolScript } from '../scripts/tool.ts';
import {
  cmsFolder,
  dataFolder,
  editor,
  exportToken,
  managed,
  removeFolder,
  startCms,
  type Cms,
} from './support/cms.ts';
import { freePort } from './support/ports.ts';
import { routesOf } from './support/routes.ts';
import { randomSecret, secrets } from './support/secrets.ts';

const folder = dataFolder();
const lines: string[] = [];
let cms: Cms;

beforeAll(async () => {
  const { blocks, bsize } = statfsSync(folder);
  process.env['FREE_SPACE_MINIMUM'] = String(blocks * bsize + 1);
  cms = await startCms(folder, { starter: false });
  cms.strapi.log.on('data', (line: unknown) => lines.push(JSON.stringify(line)));
});
afterAll(async () => {
  delete process.env['FREE_SPACE_MINIMUM'];
  await cms.stop();
  removeFolder(folder);
  // However many changes were refused.
  expect(cms.logged).toEqual([expect.stringMatching(alarm)]);
});

const alarm =
  /^The disk is almost full: \d+ MB are free where \/\S+ is, and \d+ MB must be\. Nothing is saved until then: free some space there\.$/;

const signIn = (password: string) => cms.call('POST', '/admin/login', { ...editor, password }, '');

describe('where less is free on the disk than must be', () => {
  const words =
    'The disk of the server is almost full, so nothing was saved. Keep your text, and ask the technical team to free some space.';

  test('nothing is written by any route, and the editor is told', async () => {
    const writes = routesOf(cms).filter(
      ({ method, path }) => method !== 'GET' && !/^\/(?:api|admin\/(?:login|logout|access-token)$)/.test(path),
    );
    const closed = /\/(?:upload-from-urls|forgot-password|reset-password)$/;
    expect(writes.length).toBeGreaterThan(80);
    for (const { method, path } of writes)
      expect({ method, path, ...(await cms.call(method, path, {})) }).toMatchObject({
        status: closed.test(path) ? 404 : 507,
        body: closed.test(path) ? {} : { data: null, error: { status: 507, message: words } },
      });
    const form = new FormData();
    form.append('files', new Blob(['x'], { type: 'image/png' }), 'a.png');
    expect((await fetch(`${cms.address}/upload`, { method: 'POST', body: form })).status).toBe(507);
  });

  test('the editor is told in the language of the profile', async () => {
    const users = cms.strapi.db.query('admin::user');
    const inProfile = (preferedLanguage: string | null) =>
      users.update({ where: { email: editor.email }, data: { preferedLanguage } });
    await inProfile('es');
    const path = `${managed('benefit-section')}?locale=es`;
    expect((await cms.call('POST', path, {})).body.error?.message).toBe(
      'El disco del servidor está casi lleno, así que no se guardó nada. Conserve su texto y pida al equipo técnico que libere espacio.',
    );
    await inProfile(null);
    expect((await cms.call('POST', path, {})).body.error?.message).toBe(words);
  });

  test('editors can still sign in and read, and the site is still told', async () => {
    const { token } = z.object({ token: z.string() }).parse((await signIn(editor.password)).body.data);
    const answers = [
      await cms.call('GET', `${managed('benefit-section')}?locale=en`, undefined, token),
      await cms.call('GET', '/api/export/position', undefined, exportToken),
      await cms.call('POST', '/admin/logout', {}, token),
    ];
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  });
});

test('what the log says holds no secret and no text of anybody', async () => {
  const seeded = Array.from({ length: 6 }, randomSecret);
  const [code = '', invitation = '', search = '', wrong = '', name = '', key = ''] = seeded;
  const response = await fetch(`${cms.address}/admin/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(editor),
  });
  const { data } = z.object({ data: z.object({ token: z.string() }) }).parse(await response.json());
  const cookie = response.headers.getSetCookie().join('; ');
  const get = (path: string, headers: Record<string, string> = {}) => fetch(cms.address + path, { headers });
  await get(`/admin/auth/reset-password?code=${code}`);
  await get(`/admin/registration-info?registrationToken=${invitation}`);
  await get(`${managed('benefit-section')}?locale=en&_q=${search}&${key}=1`, {
    authorization: `Bearer ${data.token}`,
    cookie,
  });
  await get(`/api/export?language=en&token=${exportToken}`, { authorization: `Bearer ${exportToken}` });
  await cms.call('POST', '/admin/login', { email: editor.email, password: wrong }, '');
  await cms.call('POST', '/admin/reset-password', { resetPasswordToken: code, password: wrong }, '');
  await cms.call('POST', '/admin/register', { registrationToken: invitation, userInfo: { firstname: name } }, '');
  const log = lines.join('\n');
  for (const line of [
    '/admin/auth/reset-password?code ',
    '/api/export?language&token ',
    '/admin/login ',
    'A sign-in failed.',
  ])
    expect(log).toContain(line);
  expect(log).toMatch(/Account \d+ signed in\./);
  const cookies = [...cookie.matchAll(/=([\w.-]{20,})/g)].map(([, value]) => value);
  expect(cookies.length).toBeGreaterThan(0);
  const kept = [...seeded, data.token, exportToken, editor.password, ...cookies, ...Object.values(secrets)].filter(
    (secret) => secret !== key && log.includes(secret ?? ''),
  );
  expect(kept).toEqual([]);
});

/** A file of the configuration, as it is read with these settings in the environment. */
function configOf(name: string, given: Readonly<Record<string, string>> = {}): Record<string, unknown> {
  const { env } = createRequire(join(cmsFolder, 'package.json'))('@strapi/utils') as { env: unknown };
  const path = join(cmsFolder, `dist/config/${name}.js`);
  const { default: config } = createRequire(import.meta.url)(path) as {
    default: (tools: { env: unknown }) => Record<string, unknown>;
  };
  Object.assign(process.env, given);
  const configured = config({ env });
  for (const setting of Object.keys(given)) Reflect.deleteProperty(process.env, setting);
  return configured;
}

test('the sixth guess of a password within a quarter of an hour is not looked at, and no setting changes that', async () => {
  const { rateLimit } = configOf('admin', { ADMIN_RATE_LIMIT: 'false' });
  expect(rateLimit).toEqual({ enabled: true, max: 5, interval: 15 * 60_000 });
  const forTests: unknown = cms.strapi.config.get('admin.rateLimit');
  cms.strapi.config.set('admin.rateLimit', rateLimit);
  const answers: number[] = [];
  for (let guess = 0; guess < 6; guess += 1) answers.push((await signIn(`Wrong-${guess}`)).status);
  const right = await signIn(editor.password);
  cms.strapi.config.set('admin.rateLimit', forTests);
  expect([...answers, right.status]).toEqual([400, 400, 400, 400, 400, 429, 429]);
});

test('behind a proxy that speaks https the cookie is for https only, and the proxy tells who asks', () => {
  const at = (url: string): unknown => ['admin', 'server'].map((name) => configOf(name, { CMS_URL: url }));
  expect(at('https://desk.example.org')).toMatchObject([
    { auth: { cookie: { sameSite: 'strict', secure: true } } },
    { proxy: { koa: true, maxIpsCount: 1 } },
  ]);
  expect(at('http://127.0.0.1:1337')).toMatchObject([
    { auth: { cookie: { sameSite: 'strict' } } },
    { proxy: { koa: false } },
  ]);
});

const grace = 'grace@example.org';
const nobody =
  'There is no administrator who can sign in. Start with `npm start`, which makes the first one, or set ADMIN_EMAIL and ADMIN_PASSWORD.';

/** Does something while the only account of this file's CMS is made so. */
async function whereAccount(account: Readonly<Record<string, unknown>>, act: () => unknown): Promise<void> {
  const users = cms.strapi.db.query('admin::user');
  const where = { email: editor.email };
  const before = z
    .object({ isActive: z.boolean(), blocked: z.boolean(), roles: z.array(z.object({ id: z.number() })) })
    .parse(await users.findOne({ where, populate: ['roles'] }));
  await users.update({ where, data: account });
  try {
    await act();
  } finally {
    await users.update({ where, data: { ...before, roles: before.roles.map(({ id }) => id) } });
  }
}

describe('a start of the CMS by itself', { timeout: 200_000 }, () => {
  const sound = {
    ...secrets,
    EXPORT_TOKEN: randomSecret(),
    ADMIN_EMAIL: editor.email,
    ADMIN_PASSWORD: editor.password,
  };

  const listens = 'It listens.';

  /** What `strapi start` says on an address that everybody reaches, and with which code it ends; once it listens, it is ended. */
  async function start(settings: Readonly<Record<string, string>>, data = dataFolder()) {
    const { PATH, HOME } = process.env;
    const tell = pathToFileURL(join(import.meta.dirname, 'support/tell-listening.ts')).href;
    const child = spawn(process.execPath, ['--import', tell, toolScript('strapi'), 'start'], {
      cwd: cmsFolder,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...{ PATH, HOME, DATA_DIR: data, CMS_HOST: '0.0.0.0', CMS_PORT: String(await freePort()), FORCE_COLOR: '0' },
        ...{ NODE_ENV: 'production', STRAPI_TELEMETRY_DISABLED: 'true', STARTER_CONTENT: 'none', ...settings },
      },
    });
    const said: string[] = [];
    for (const stream of [child.stdout, child.stderr])
      createInterface({ input: stream }).on('line', (line) => {
        said.push(stripVTControlCharacters(line));
        if (line === listens) child.kill();
      });
    const [status] = z
      .tuple([z.number().nullable()])
      .rest(z.unknown())
      .parse(await once(child, 'close'));
    removeFolder(data);
    const listened = said.includes(listens);
    const errors = said.filter((line) => line !== '' && !line.includes(' info: '));
    return { status, listened, errors: errors.map((line) => line.replace(/^\[[^\]]+\] /, '')) };
  }

  /** A copy of the data of this file's CMS, in which the only account is made so. */
  async function dataWhere(account: Readonly<Record<string, unknown>>): Promise<string> {
    const data = dataFolder();
    await whereAccount(account, () => cpSync(folder, data, { recursive: true }));
    return data;
  }

  test('with secrets that can be guessed ends with one line that names them', async () => {
    const weak = {
      APP_KEYS: 'toBeModified1,toBeModified2',
      API_TOKEN_SALT: 'changeme',
      ENCRYPTION_KEY: 'a'.repeat(40),
    };
    expect(await start({ ...sound, ...weak, TRANSFER_TOKEN_SALT: sound.EXPORT_TOKEN })).toEqual({
      status: 1,
      listened: false,
      errors: [
        'error: Settings: APP_KEYS is a placeholder, not a secret; API_TOKEN_SALT is a placeholder, not a secret; ENCRYPTION_KEY repeats the same characters; EXPORT_TOKEN has the same value as TRANSFER_TOKEN_SALT. Give each its own random text. Where there is no .env, npm start writes one.',
      ],
    });
  });

  test.each([
    ['any account', () => dataFolder()],
    ['an administrator but one who is blocked', () => dataWhere({ blocked: true })],
  ])('without %s ends before anything listens, with one line', async (_, data) => {
    const unnamed = { ...sound, ADMIN_EMAIL: '', ADMIN_PASSWORD: '' };
    expect(await start(unnamed, await data())).toEqual({ status: 1, listened: false, errors: [`error: ${nobody}`] });
  });

  test('listens with a new administrator where the first is blocked', async () => {
    const settings = { ...sound, ADMIN_EMAIL: grace };
    expect(await start(settings, await dataWhere({ blocked: true }))).toMatchObject({ listened: true });
  });
});

describe('whether an administrator must be made', () => {
  const { ensureAdministrator } = createRequire(import.meta.url)(join(cmsFolder, 'dist/src/administrator.js')) as {
    ensureAdministrator: (strapi: Cms['strapi'], email: string, password: string) => Promise<boolean>;
  };
  const editorsRole = async () => {
    const role: unknown = await cms.strapi.db.query('admin::role').findOne({ where: { code: 'strapi-editor' } });
    return z.object({ id: z.number() }).parse(role).id;
  };

  test('is no question while one can sign in', async () => {
    expect(await ensureAdministrator(cms.strapi, '', '')).toBe(false);
  });

  test.each([
    ['is blocked', () => ({ blocked: true })],
    ['is not active', () => ({ isActive: false })],
    ['may not do everything', async () => ({ roles: [await editorsRole()] })],
  ])('is asked where the only account %s, which is given no rights by that', async (_, account) => {
    const made = (email: string) => ensureAdministrator(cms.strapi, email, editor.password);
    await whereAccount(await account(), async () => {
      await expect(made('')).rejects.toThrow(nobody);
      await expect(made(editor.email.toUpperCase())).rejects.toThrow(
        `the account of ${editor.email.toUpperCase()} is blocked, not active, or has not all rights. Set ADMIN_EMAIL to another address`,
      );
      expect(await made(grace)).toBe(true);
      const users = cms.strapi.db.query('admin::user');
      await users.delete({
        where: z.object({ id: z.number() }).parse(await users.findOne({ where: { email: grace } })),
      });
    });
  });
});

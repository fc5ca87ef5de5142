import { spawnSync } from 'node:child_process';
import { statfsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
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
  expect(cms.logged).toEqual([]);
});

const signIn = (password: string) => cms.call('POST', '/admin/login', { ...editor, password }, '');

describe('where less is free on the disk than must be', () => {
  const words =
    'The disk of the server is almost full, so nothing was saved. Keep your text, and ask the technical team to free some space.';

  test('nothing is written by any route, and the editor is told', async () => {
    const writes = routesOf(cms).filter(
      ({ method, path }) => method !== 'GET' && !/^\/(?:api|admin\/(?:login|logout|access-token)$)/.test(path),
    );
    expect(writes.length).toBeGreaterThan(80);
    for (const { method, path } of writes)
      expect({ method, path, ...(await cms.call(method, path, {})) }).toMatchObject({
        status: path.endsWith('/upload-from-urls') ? 404 : 507,
        body: path.endsWith('/upload-from-urls') ? {} : { data: null, error: { status: 507, message: words } },
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
  for (const line of ['/admin/auth/reset-password?code ', '/api/export?language&token ', '/admin/login '])
    expect(log).toContain(line);
  const cookies = [...cookie.matchAll(/=([\w.-]{20,})/g)].map(([, value]) => value);
  expect(cookies.length).toBeGreaterThan(0);
  const kept = [...seeded, data.token, exportToken, editor.password, ...cookies, ...Object.values(secrets)].filter(
    (secret) => secret !== key && log.includes(secret ?? ''),
  );
  expect(kept).toEqual([]);
});

test('the eleventh guess of a password within a quarter of an hour is not looked at', async () => {
  cms.strapi.config.set('admin.rateLimit.enabled', true);
  const answers: number[] = [];
  for (let guess = 0; guess < 11; guess += 1) answers.push((await signIn(`Wrong-${guess}`)).status);
  const right = await signIn(editor.password);
  cms.strapi.config.set('admin.rateLimit.enabled', false);
  expect([...answers, right.status]).toEqual([...Array.from({ length: 10 }, () => 400), 429, 429]);
  expect(cms.strapi.config.get('admin.rateLimit')).toMatchObject({ max: 10, interval: 15 * 60_000 });
});

test('behind a proxy that speaks https the cookie is for https only, and the proxy tells who asks', () => {
  const { env } = createRequire(join(cmsFolder, 'package.json'))('@strapi/utils') as { env: unknown };
  const configOf = (name: string): unknown =>
    (
      createRequire(import.meta.url)(join(cmsFolder, `dist/config/${name}.js`)) as {
        default: (given: { env: unknown }) => unknown;
      }
    ).default({ env });
  const at = (url: string): unknown => {
    process.env['CMS_URL'] = url;
    const configured = [configOf('admin'), configOf('server')];
    delete process.env['CMS_URL'];
    return configured;
  };
  expect(at('https://desk.example.org')).toMatchObject([
    { auth: { cookie: { sameSite: 'strict', secure: true } } },
    { proxy: { koa: true, maxIpsCount: 1 } },
  ]);
  expect(at('http://127.0.0.1:1337')).toMatchObject([
    { auth: { cookie: { sameSite: 'strict' } } },
    { proxy: { koa: false } },
  ]);
});

describe('a start of the CMS by itself', { timeout: 200_000 }, () => {
  const sound = {
    ...secrets,
    EXPORT_TOKEN: randomSecret(),
    ADMIN_EMAIL: editor.email,
    ADMIN_PASSWORD: editor.password,
  };

  /** What `strapi start` says, on an address that everybody reaches, and with which code it ends. */
  async function start(settings: Readonly<Record<string, string>>) {
    const data = dataFolder();
    const { PATH, HOME } = process.env;
    const { status, stdout, stderr } = spawnSync(process.execPath, [toolScript('strapi'), 'start'], {
      cwd: cmsFolder,
      timeout: 150_000,
      encoding: 'utf8',
      env: {
        ...{ PATH, HOME, DATA_DIR: data, CMS_HOST: '0.0.0.0', CMS_PORT: String(await freePort()), FORCE_COLOR: '0' },
        ...{ NODE_ENV: 'production', STRAPI_TELEMETRY_DISABLED: 'true', STARTER_CONTENT: 'none', ...settings },
      },
    });
    removeFolder(data);
    const said = stripVTControlCharacters(`${stdout}${stderr}`).split('\n');
    const errors = said.filter((line) => line !== '' && !line.includes(' info: '));
    return { status, errors: errors.map((line) => line.replace(/^\[[^\]]+\] /, '')) };
  }

  test('with secrets that can be guessed ends with one line that names them', async () => {
    const weak = {
      APP_KEYS: 'toBeModified1,toBeModified2',
      API_TOKEN_SALT: 'changeme',
      ENCRYPTION_KEY: 'a'.repeat(40),
    };
    expect(await start({ ...sound, ...weak, TRANSFER_TOKEN_SALT: sound.EXPORT_TOKEN })).toEqual({
      status: 1,
      errors: [
        'error: Settings: APP_KEYS is a placeholder, not a secret; API_TOKEN_SALT is a placeholder, not a secret; ENCRYPTION_KEY repeats the same characters; EXPORT_TOKEN has the same value as TRANSFER_TOKEN_SALT. Give each its own random text. Where there is no .env, npm start writes one.',
      ],
    });
  });

  test('without an administrator ends before anything listens, with one line', async () => {
    expect(await start({ ...sound, ADMIN_EMAIL: '', ADMIN_PASSWORD: '' })).toEqual({
      status: 1,
      errors: [
        'error: There is no administrator yet. Start with `npm start`, which makes the first one, or set ADMIN_EMAIL and ADMIN_PASSWORD.',
      ],
    });
  });
});

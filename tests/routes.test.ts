import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentTypeNames } from 'content-schemas';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { cmsFolder, dataFolder, editor, exportToken, removeFolder, startCms, uidOf, type Cms } from './support/cms.ts';
import { create, section } from './support/entries.ts';
import { routesOf, type Route } from './support/routes.ts';

const folder = dataFolder();
let cms: Cms;

beforeAll(async () => {
  cms = await startCms(folder, { starter: false });
  await create(cms, 'benefit-section', section('draft-of-a-section'), 'en');
});
afterAll(async () => {
  await cms.stop();
  removeFolder(folder);
  expect(cms.logged).toEqual([]);
});

const refused = [401, 403, 404, 405];

/** Routes that answer somebody with something else than a refusal. */
async function openTo(token: string, wanted: (route: Route) => boolean = () => true): Promise<string[]> {
  const open: string[] = [];
  for (const { method, path } of routesOf(cms).filter(wanted)) {
    const { status } = await cms.call(method, path, method === 'GET' ? undefined : {}, token);
    if (!refused.includes(status)) open.push(`${method} ${path} ${status}`);
  }
  return open;
}

async function apiToken(type: string): Promise<string> {
  const settings = { name: type, description: '', type, lifespan: null };
  const made = await cms.call('POST', '/admin/api-tokens', settings);
  return z.object({ accessKey: z.string() }).parse(made.body.data).accessKey;
}

describe('without a session', () => {
  const invented = 'x'.repeat(256);

  test.each([
    ['nobody', () => ''],
    ['an invented token', () => invented],
    ['the export token', () => exportToken],
    ['a token that may read everything', () => apiToken('read-only')],
    ['a token that may do everything', () => apiToken('full-access')],
  ])('%s gets to health, to what leads to a session, and no further', async (_, token) => {
    const given = await token();
    const open = await openTo(given);
    await cms.strapi.db.query('admin::api-token').deleteMany({});
    const own = ['GET /api/export 400', 'GET /api/export/position 200'];
    expect(open.filter((route) => own.includes(route))).toEqual(given === exportToken ? own : []);
    expect(open.filter((route) => !own.includes(route))).toEqual([
      // Tells that the server is there; no method changes anything.
      ...['DELETE', 'GET', 'PATCH', 'POST', 'PUT'].map((method) => `${method} /_health 204`),
      // What the sign-in page asks first: whether there is an administrator, and in which edition.
      'GET /admin/init 200',
      'GET /admin/project-type 200',
      // Leads to a session; each wants a password or an invitation, and the first is closed for good.
      'POST /admin/login 400',
      'POST /admin/register-admin 400',
      'GET /admin/registration-info 400',
      'POST /admin/register 400',
      // A fixed script of Strapi, without content.
      'GET /content-manager/preview/script 200',
    ]);
  });

  test('nobody becomes the first administrator again', async () => {
    const rows = () => cms.strapi.db.query('admin::user').count();
    const before = await rows();
    const userInfo = { firstname: 'Eve', lastname: 'Evil', password: 'Nine-copper-kettles-8-sing' };
    for (const [path, body] of [
      ['/admin/register-admin', { ...userInfo, email: 'eve@example.org' }],
      ['/admin/register', { registrationToken: 'x', userInfo }],
    ] as const)
      expect((await cms.call('POST', path, body, '')).status).toBe(400);
    expect(await rows()).toBe(before);
  });
});

describe('the public interface', () => {
  const isPublic = ({ path }: Route): boolean => path.startsWith('/api/');

  test("has nothing for an editor's session", async () => {
    const signedIn = await cms.call('POST', '/admin/login', editor, '');
    expect(routesOf(cms).filter(isPublic).length).toBeGreaterThan(10);
    expect(await openTo(z.object({ token: z.string() }).parse(signedIn.body.data).token, isPublic)).toEqual([]);
  });

  test('shows no draft and no entry of any type, whatever the token may do and however it is written', async () => {
    const tokens = ['', exportToken, await apiToken('full-access')];
    for (const type of documentTypeNames) {
      const { pluralName, singularName } = cms.strapi.contentType(uidOf(type)).info;
      for (const name of [pluralName, singularName])
        for (const path of [`/api/${name}`, `/API/${name}`, `/api//${name}`, `/%61pi/${name}`])
          for (const token of tokens)
            expect((await cms.call('GET', `${path}?status=draft`, undefined, token)).status).toBe(404);
    }
    await cms.strapi.db.query('admin::api-token').deleteMany({});
    const answer = await fetch(`${cms.address}/api/export?language=en&status=draft&publicationFilter=all`, {
      headers: { authorization: `Bearer ${exportToken}` },
    });
    expect([answer.status, await answer.text()]).toEqual([200, expect.not.stringContaining('draft-of-a-section')]);
  });

  test('cannot be made to fetch an address', async () => {
    for (const path of ['/upload/actions/upload-from-urls', '/UPLOAD/actions/upload-from-urls/'])
      expect((await cms.call('POST', path, { urls: ['http://127.0.0.1:9/a.png'] })).status).toBe(404);
  });
});

test('no mail is sent to anybody who says that a password was forgotten, and no code is written', async () => {
  const users = cms.strapi.db.query('admin::user');
  const before: unknown = await users.findMany({ orderBy: 'id' });
  for (const path of ['/admin/forgot-password', '/ADMIN/Forgot-Password/', '/admin/reset-password'])
    expect(
      await cms.call('POST', path, { email: editor.email, resetPasswordToken: 'x', password: editor.password }, ''),
    ).toMatchObject({
      status: 404,
      body: { error: { message: expect.stringContaining('Ask an administrator to set a new one for you') as string } },
    });
  expect(await users.findMany({ orderBy: 'id' })).toEqual(before);
});

test.each(['/mcp', '/openapi.json', '/documentation', '/graphql', '/api/auth/local'])(
  'there is no %s',
  async (path) => {
    for (const method of ['GET', 'POST'])
      expect([404, 405]).toContain((await cms.call(method, path, undefined)).status);
  },
);

test('no type of content can be made, changed or taken away', async () => {
  const builder = routesOf(cms).filter(({ method, path }) => path.includes('content-type-builder') && method !== 'GET');
  expect(builder.length).toBeGreaterThan(5);
  for (const { method, path } of builder)
    expect({ method, path, refused: refused.includes((await cms.call(method, path, {})).status) }).toMatchObject({
      refused: true,
    });
});

test('no accounts for readers are installed', () => {
  const { packages } = z
    .object({ packages: z.record(z.string(), z.unknown()) })
    .parse(JSON.parse(readFileSync(join(cmsFolder, '../package-lock.json'), 'utf8')));
  expect(Object.keys(packages).filter((name) => name.includes('users-permissions'))).toEqual([]);
  expect(Object.keys(cms.strapi.plugins)).not.toContain('users-permissions');
});

test('it tells nobody about itself', async () => {
  const init = await cms.call('GET', '/admin/init', undefined, '');
  expect(init.body.data).toMatchObject({ uuid: false, hasAdmin: true });
  expect(cms.strapi.telemetry.isDisabled).toBe(true);
  expect(cms.strapi.config.get('server.logger.updates.enabled')).toBe(false);
  expect(cms.strapi.config.get('admin.flags')).toMatchObject({ nps: false, promoteEE: false });
});

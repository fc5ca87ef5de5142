import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { documentTypeNames, fieldsOf, languageCodes, partOf, typeFacts, type DocumentType } from 'content-schemas';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { cmsFolder, dataFolder, editor, exported, exportToken, listen, loadCms, logOf, published, removeFolder, rowsOf, startCms, uidOf, type Answer, type Cms } from './support/cms.ts';
import { starterDocuments } from './support/starter.ts';

const folder = dataFolder();
const brokenStarter = dataFolder();
let cms: Cms;

type Fields = Record<string, unknown>;
const count = async ({ strapi }: Pick<Cms, 'strapi'>, table: string): Promise<number> => Number((await strapi.db.connection(table).count('* as n').first())?.['n']);
const everything = async (running: Cms): Promise<unknown> => [await logOf(running), await Promise.all(documentTypeNames.map((type) => rowsOf(running, type)))];

/** What the first start, before anything listens, left behind. */
const first = { listening: true, administrators: 0, tokens: -1, refusals: [] as string[], rows: [-1], log: -1 };
const second = { exported: [''], stored: undefined as unknown, log: [''] };

beforeAll(async () => {
  const loaded = await loadCms(folder, { starter: false });
  cpSync(join(cmsFolder, 'starter'), brokenStarter, { recursive: true });
  const { loadStarterContent } = createRequire(join(cmsFolder, 'package.json'))(join(process.env['CMS_DIST'] ?? join(cmsFolder, 'dist'), 'src/starter.js')) as { loadStarterContent: (strapi: Cms['strapi'], folder: string) => Promise<void> };
  const lastFile = join(brokenStarter, 'information-page/ko.json');
  const sound = readFileSync(lastFile, 'utf8');
  for (const broken of [sound.replace('"children"', '"kinder"'), sound.replace('"title": "', '"title": "\\u202e')]) {
    writeFileSync(lastFile, broken);
    first.refusals.push(await loadStarterContent(loaded.strapi, brokenStarter).then(() => 'It was loaded.', String));
  }
  first.listening = loaded.strapi.server.httpServer.listening;
  first.administrators = await loaded.strapi.db.query('admin::user').count({ where: { isActive: true, roles: { code: 'strapi-super-admin' } } });
  first.tokens = await count(loaded, 'strapi_api_tokens');
  first.rows = await Promise.all(documentTypeNames.map((type) => loaded.strapi.db.query(uidOf(type)).count()));
  first.log = await count(loaded, 'change_log');
  await loaded.strapi.destroy();

  const begun = await startCms(folder, { starter: true });
  second.exported = (await Promise.all(languageCodes.map(async (language) => (await exported(begun, `language=${language}`)).documents))).flat().map(withoutIds);
  second.stored = await everything(begun);
  await spoilViews(begun);
  second.log = [...begun.logged];
  await begun.stop();

  cms = await listen(await loadCms(folder, { starter: true }));
});
afterAll(async () => {
  expect(cms.logged).toEqual([]);
  await cms.stop();
  removeFolder(folder);
  removeFolder(brokenStarter);
});

const withoutIds = ({ type, language, content }: { type: string; language: string | null; content: Fields | null }): string => {
  const { document: _, ...fields } = content ?? {};
  return JSON.stringify([type, language, Object.entries(fields).toSorted(([a], [b]) => a.localeCompare(b))]);
};

describe('the first start', () => {
  test('makes the administrator before anything listens, and leaves no token', () => {
    expect([first.listening, first.administrators, first.tokens]).toEqual([false, 1, 0]);
  });

  test('starter content with a fault in its last file, to the CMS or to the contract, is loaded not at all', () => {
    expect(first.refusals).toEqual([expect.stringContaining('children is a required field'), expect.stringMatching(/^ValidationError: Information page “.+” \(ko\), Title: Remove the invisible/)]);
    expect([...first.rows, first.log]).toEqual([...documentTypeNames.map(() => 0), 0]);
  });

  test('the next start loads all of it, as it stands in its files', () => {
    const today = new Date().toISOString().slice(0, 10);
    const files = starterDocuments();
    const later = files.filter(({ type, content }) => type === 'fee-schedule' && String(content?.['validFrom']) > today).map(({ content }) => content?.['key']);
    const due = files.filter(({ type, content }) => !later.includes(content?.[type === 'fee-band' ? 'schedule' : 'key']));
    expect(second.log).toEqual([]);
    expect(new Set(second.exported)).toEqual(new Set(due.map(withoutIds)));
  });

  test('a start after that changes nothing', async () => {
    expect(await everything(cms)).toEqual(second.stored);
  });
});

const configurationOf = async (running: Cms, kind: 'content_types' | 'components', uid: string): Promise<{ settings: Fields; metadatas: Record<string, { edit: Fields; list: Fields }>; layouts: { list: string[]; edit: { name: string }[][] } }> =>
  JSON.parse(String((await running.strapi.db.connection('strapi_core_store_settings').where({ key: `plugin_content_manager_configuration_${kind}::${uid}` }).first())?.['value']));

/** Somebody tidies up two views by hand, as the admin lets them. */
async function spoilViews(running: Cms): Promise<void> {
  for (const [kind, address, uid] of [['content_types', 'content-types', uidOf('benefit-item')], ['components', 'components', 'parts.amount']] as const) {
    const { settings, metadatas, layouts } = await configurationOf(running, kind, uid);
    const spoilt = Object.fromEntries(Object.entries(metadatas).map(([name, { edit, list }]) => [name, { edit: { ...edit, label: 'Thing', description: '', placeholder: 'xyz' }, list: { ...list, label: 'Thing' } }]));
    const { id: _, documentId: __, ...kept } = spoilt;
    const answer = await running.call('PUT', `/content-manager/${address}/${uid}/configuration`, { settings, metadatas: kept, layouts: { ...layouts, edit: layouts.edit.slice(0, 1) } });
    expect([address, answer.status, answer.body.error]).toEqual([address, 200, undefined]);
    expect((await configurationOf(running, kind, uid)).metadatas[fieldNames(uid)]?.edit['label']).toBe('Thing');
  }
}
const fieldNames = (uid: string): string => (uid === 'parts.amount' ? 'currency' : 'title');

describe('the views of every type are as the code says, also after somebody changed them by hand', () => {
  const check = (fields: ReturnType<typeof fieldsOf>, { metadatas, layouts }: Awaited<ReturnType<typeof configurationOf>>): void => {
    const stored = fields.map(([name]) => [name, metadatas[name]?.edit, metadatas[name]?.list['label']]);
    const wanted = fields.map(([name, { label, help, example }]) => [name, { label, description: example === undefined ? help : `${help} Example: ${example}`, placeholder: '' }, label]);
    expect(stored).toMatchObject(wanted);
    expect(layouts.edit.flat().map(({ name }) => name).toSorted()).toEqual(fields.map(([name]) => name).toSorted());
  };
  test.each(documentTypeNames)('%s', async (type) => {
    const fields = fieldsOf(typeFacts(type).schema);
    check(fields, await configurationOf(cms, 'content_types', uidOf(type)));
    for (const [, { component }, schema] of fields) {
      const part = partOf(schema);
      if (component !== undefined && part) check(fieldsOf(part), await configurationOf(cms, 'components', component));
    }
  });
});

describe('closed doors', () => {
  const closed = [401, 403, 404, 405];
  interface Route {
    readonly method: string;
    readonly path: string;
  }
  const routes = (): Route[] =>
    (cms.strapi.server.listRoutes() as { methods: string[]; path: string }[])
      .flatMap(({ methods, path }) => methods.filter((method) => ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].includes(method)).map((method) => ({ method, path })))
      .map(({ method, path }) => ({ method, path: path.replaceAll(/:(?:uid|model|contentType)/g, uidOf('region')).replaceAll(/:\w+/g, '1') }));
  const open = async (wanted: (route: Route) => boolean, token: string): Promise<string[]> => {
    const found: string[] = [];
    for (const { method, path } of routes().filter(wanted)) {
      const { status } = await cms.call(method, path, method === 'GET' ? undefined : {}, token);
      if (!closed.includes(status)) found.push(`${method} ${path} ${status}`);
    }
    return found;
  };
  const isPublicApi = ({ path }: Route): boolean => path.startsWith('/api/');

  test.each([['nobody', ''], ['an invented token', 'x'.repeat(256)], ['the export token', exportToken]])('the public interface has nothing for %s but the export for its token', async (_, token) => {
    expect(routes().filter(isPublicApi).length).toBeGreaterThan(10);
    expect(await open(isPublicApi, token)).toEqual(token === exportToken ? ['GET /api/export 400', 'GET /api/export/position 200'] : []);
  });

  test("nor has it for an editor's session", async () => {
    const session = z.object({ token: z.string() }).parse((await cms.call('POST', '/admin/login', editor, '')).body.data).token;
    expect(await open(isPublicApi, session)).toEqual([]);
  });

  test('no content type can be read over REST, whatever the token may do', async () => {
    const { accessKey } = await cms.strapi.service('admin::api-token')['create']?.({ name: 'Everything', description: '', type: 'full-access', lifespan: null });
    for (const type of documentTypeNames) {
      const { pluralName, singularName } = cms.strapi.contentType(uidOf(type)).info;
      for (const name of [pluralName, singularName]) expect((await cms.call('GET', `/api/${name}?status=draft`, undefined, accessKey)).status).toBe(404);
    }
    await cms.strapi.db.query('admin::api-token').deleteMany({});
  });

  test('everything else needs a session, but health, files, and what leads to a session', async () => {
    expect(await open((route) => !isPublicApi(route) && !route.path.includes('('), '')).toMatchInlineSnapshot(`
      [
        "DELETE /_health 204",
        "GET /_health 204",
        "PATCH /_health 204",
        "POST /_health 204",
        "PUT /_health 204",
        "GET /admin/init 200",
        "GET /admin/project-type 200",
        "POST /admin/login 400",
        "POST /admin/register-admin 400",
        "GET /admin/registration-info 400",
        "POST /admin/register 400",
        "POST /admin/forgot-password 400",
        "POST /admin/reset-password 400",
        "GET /content-manager/preview/script 200",
      ]
    `);
  });

  test('nobody becomes the first administrator again', async () => {
    const administrators = await rowCount('admin::user');
    for (const path of ['/admin/register-admin', '/admin/register'])
      expect((await cms.call('POST', path, { email: 'eve@example.org', firstname: 'Eve', lastname: 'Evil', password: 'Passw0rd!Passw0rd!', registrationToken: 'x', userInfo: { firstname: 'Eve', lastname: 'Evil', password: 'Passw0rd!Passw0rd!' } }, '')).status).toBe(400);
    expect(await rowCount('admin::user')).toBe(administrators);
  });
  const rowCount = (uid: 'admin::user') => cms.strapi.db.query(uid).count();

  test('no accounts for readers are installed', () => {
    const { packages } = z.object({ packages: z.record(z.string(), z.unknown()) }).parse(JSON.parse(readFileSync(join(cmsFolder, '../package-lock.json'), 'utf8')));
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
});

const paragraph = (text: string): unknown => [{ type: 'paragraph', children: [{ type: 'text', text }] }];
const item = (key: string, more: Fields = {}): Fields => ({ key, section: 'get-connected', title: `About ${key}`, body: paragraph('Plain words.'), order: 50, ...more });
const create = async (data: Fields): Promise<string> => (await cms.strapi.documents(uidOf('benefit-item')).create({ locale: 'en', data: data as never })).documentId;
const publishMany = (entries: unknown, token?: string): Promise<Answer> => cms.call('POST', `/desk/publish/${uidOf('benefit-item')}`, { entries }, token);

describe('publishing many', () => {
  test('each is whole or not at all, and told by name what became of it', async () => {
    const broken: Fields = { 3: { link: { label: 'There', address: '//evil.test' } }, 11: { section: 'nowhere' } };
    const ids: string[] = [];
    for (let index = 0; index < 15; index += 1) ids.push(await create(item(`many-${index}`, (broken[index] ?? {}) as Fields)));
    const before = (await logOf(cms)).length;
    const { status, body } = await publishMany(ids.map((documentId) => ({ documentId, locale: 'en' })));
    expect(status).toBe(200);
    expect(body.results?.filter(({ published: done }) => done).map(({ documentId }) => documentId).toSorted()).toEqual(ids.filter((_, index) => ![3, 11].includes(index)).toSorted());
    expect(body.results?.filter(({ published: done }) => done !== true).toSorted((a, b) => String(b.title).localeCompare(String(a.title)))).toEqual([
      { documentId: ids[3], title: 'About many-3', published: false, message: 'Link to more, Address: Write a full web address that starts with https://, or a page of this site such as /en/fees/.' },
      { documentId: ids[11], title: 'About many-11', published: false, message: 'Section: The section “nowhere” is not published. Publish it first, or choose another.' },
    ]);
    expect((await logOf(cms)).length - before).toBe(13);
    expect(await rowsOf(cms, 'benefit-item', { documentId: { $in: ids }, ...published })).toHaveLength(13);
  });

  test('nobody without a session', async () => {
    const documentId = await create(item('no-session'));
    for (const token of ['', exportToken]) expect((await publishMany([{ documentId, locale: 'en' }], token)).status).toBe(401);
    expect(await rowsOf(cms, 'benefit-item', { documentId, ...published })).toEqual([]);
  });

  test('a translator publishes her own language only, however she asks', async () => {
    const token = await signInAsTranslator();
    const documentId = await create(item('for-translators'));
    await cms.strapi.documents(uidOf('benefit-item')).update({ documentId, locale: 'es', data: { title: 'Para traducir', body: paragraph('Texto.') } as never });
    expect((await publishMany([{ documentId, locale: 'en' }], token)).body.results).toMatchObject([{ published: false, message: 'You may not publish this.' }]);
    for (const locale of ['*', ['es', 'en'], { $ne: 'en' }]) expect((await publishMany([{ documentId, locale }], token)).status).toBe(400);
    expect(await rowsOf(cms, 'benefit-item', { documentId, ...published })).toEqual([]);
    expect((await publishMany([{ documentId, locale: 'es' }], token)).body.results).toMatchObject([{ published: true, title: 'Para traducir' }]);
    expect((await logOf(cms)).at(-1)).toMatchObject({ document: documentId, language: 'es', who: 'translator@example.org' });
  });

  test.each([[undefined], ['all'], [[{}]], [[{ documentId: 5 }]], [[null]]])('%j is no choice of entries', async (entries) => {
    expect([(await publishMany(entries)).status, (await publishMany(entries)).body.error?.message]).toEqual([400, 'Choose the entries to publish.']);
  });

  test('an entry that is gone, or has no draft in the language, is named', async () => {
    const documentId = await create(item('only-english'));
    expect((await publishMany([{ documentId: 'gone', locale: 'en' }, { documentId, locale: 'ja' }])).body.results?.map(({ published: done, message }) => [done, message])).toEqual([
      [false, 'There is no draft in this language.'],
      [false, 'There is no draft in this language.'],
    ]);
    expect((await cms.call('POST', '/desk/publish/admin::user', { entries: [] })).status).toBe(400);
  });
});

async function signInAsTranslator(): Promise<string> {
  const role = await cms.strapi.service('admin::role')['create']?.({ name: 'Translator of Spanish', description: '' });
  const rights = ['read', 'update', 'publish'].map((action) => ({ action: `plugin::content-manager.explorer.${action}`, subject: uidOf('benefit-item'), properties: { locales: ['es'], ...(action === 'publish' ? {} : { fields: ['title', 'body'] }) }, conditions: [] }));
  await cms.strapi.service('admin::role')['assignPermissions']?.(role.id, rights);
  const account = { email: 'translator@example.org', password: 'Passw0rd!Passw0rd!' };
  await cms.strapi.service('admin::user')['create']?.({ ...account, firstname: 'T', lastname: 'T', registrationToken: null, isActive: true, roles: [role.id] });
  return z.object({ token: z.string() }).parse((await cms.call('POST', '/admin/login', account, '')).body.data).token;
}

describe('choices', () => {
  const choices = async (list: string, locale?: string, token?: string): Promise<Answer> => cms.call('GET', `/desk/choices/${list}${locale === undefined ? '' : `?locale=${locale}`}`, undefined, token);

  test.each(['region', 'benefit-section', 'applicant-type', 'contact-person', 'fee-schedule'] satisfies DocumentType[])('%s by name in the language asked for, English where it lacks', async (list) => {
    for (const language of languageCodes) {
      const files = starterDocuments().filter(({ type }) => type === list);
      const keys = [...new Set(files.map(({ content }) => String(content?.['key'])))];
      const names = keys.map((key) => {
        const own = files.filter(({ content }) => content?.['key'] === key);
        const named = own.find((file) => file.language === language) ?? own.find((file) => file.language === 'en' || file.language === null);
        return { key, name: String(named?.content?.[typeFacts(list).titleField]) };
      });
      expect((await choices(list, language)).body.choices).toEqual(names);
    }
  });

  test('a draft can be chosen before it is published', async () => {
    await cms.strapi.documents(uidOf('region')).create({ locale: 'en', data: { key: 'antarctica', name: 'Antarctica', order: 99, countries: ['AQ'] } as never });
    expect((await choices('region', 'ko')).body.choices).toContainEqual({ key: 'antarctica', name: 'Antarctica' });
  });

  test('income groups are those of the schedules', async () => {
    expect((await choices('income-group')).body.choices?.map(({ key }) => key)).toEqual(['I', 'II', 'III', 'IV']);
  });

  test('an unknown list is 404, and nobody without a session sees one', async () => {
    expect((await choices('admin-users')).status).toBe(404);
    expect((await choices('region', 'en', '')).status).toBe(401);
  });
});


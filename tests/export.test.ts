import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  dataFolder,
  exported,
  exportToken,
  logOf,
  managed,
  removeFolder,
  revisionOf,
  startCms,
  type Cms,
} from './support/cms.ts';
import { band, create, documents, publish, schedule, section, translate, without } from './support/entries.ts';
import { randomSecret } from './support/secrets.ts';

const folder = dataFolder();
let cms: Cms;

beforeAll(async () => {
  cms = await startCms(folder, { starter: false });
});
afterAll(async () => {
  await cms.stop();
  removeFolder(folder);
  expect(cms.logged).toEqual([]);
});

const make = async (key: string, languages: readonly string[]): Promise<string> => {
  const [first = 'en', ...others] = languages;
  const documentId = await create(cms, 'benefit-section', section(key), first);
  for (const locale of others)
    await translate(cms, 'benefit-section', documentId, locale, {
      title: `${key} ${locale}`,
      summary: 'x',
      inShort: 'z',
      more: 'y',
    });
  await publish(cms, 'benefit-section', documentId, languages);
  return documentId;
};
const get = (
  path: string,
  headers: Record<string, string> = { authorization: `Bearer ${exportToken}` },
): Promise<Response> => fetch(cms.address + path, { headers });

describe('the export token', () => {
  const strangers: Record<string, Record<string, string>> = {
    none: {},
    empty: { authorization: 'Bearer ' },
    'of another length': { authorization: 'Bearer t' },
    wrong: { authorization: `Bearer ${'x'.repeat(40)}` },
    'as another scheme': { authorization: `Basic ${exportToken}` },
    'with something after it': { authorization: `Bearer ${exportToken} more` },
    'in a cookie': { cookie: `token=${exportToken}` },
  };
  test.each(Object.keys(strangers))('%s: 401, and nothing told', async (who) => {
    for (const path of [
      '/api/export?language=en',
      '/api/export/position',
      `/api/export?language=en&token=${exportToken}`,
    ]) {
      const response = await get(path, strangers[who]);
      expect([response.status, await response.json()]).toEqual([
        401,
        { error: { message: 'This address needs the export token (EXPORT_TOKEN in .env).' } },
      ]);
    }
  });

  test("an editor's session is no export token, and the export token no session", async () => {
    expect((await cms.call('GET', '/api/export?language=en')).status).toBe(401);
    expect((await cms.call('GET', `${managed('benefit-section')}?locale=en`, undefined, exportToken)).status).toBe(401);
  });

  test('only reads: no other method', async () => {
    for (const method of ['POST', 'PUT', 'DELETE'])
      expect([404, 405]).toContain((await cms.call(method, '/api/export', {}, exportToken)).status);
  });
});

describe('the export of a language', () => {
  test('is a header, one document a line by the contract, and an end', async () => {
    const spanish = await make('in-two', ['en', 'es']);
    const english = await make('in-one', ['en']);
    const response = await get('/api/export?language=es');
    expect([response.status, response.headers.get('content-type')]).toEqual([
      200,
      'application/x-ndjson; charset=utf-8',
    ]);
    const lines = (await response.text()).split('\n');
    expect(lines.at(-1)).toBe('');
    expect(JSON.parse(lines.at(-2) ?? '')).toEqual({ end: true, lines: lines.length - 3 });
    const { header, documents: rows } = await exported(cms, 'language=es');
    expect(header.revision).toBe(await revisionOf(cms));
    expect(
      rows.map(({ document, language, action, content }) => [document, language, action, content?.['title']]),
    ).toEqual([[spanish, 'es', 'publish', 'in-two es']]);
    expect((await exported(cms, 'language=en')).documents.map(({ document }) => document)).toEqual([spanish, english]);
  });

  test('holds published text only, whatever a draft says', async () => {
    const documentId = await make('draft-behind', ['en']);
    const before = await exported(cms, 'language=en');
    await cms.call(
      'PUT',
      `${managed('benefit-section')}/${documentId}?locale=en`,
      section('draft-behind', { title: 'Not yet' }),
    );
    await create(cms, 'benefit-section', section('only-a-draft'), 'en');
    for (const more of [
      '',
      '&status=draft',
      '&publicationState=preview',
      '&populate=*',
      '&filters[publishedAt][$null]=true',
    ])
      expect((await exported(cms, `language=en${more}`)).text).toBe(before.text);
  });

  test('whole leaves out what is off the site; since a revision tells of it, in the order of revisions', async () => {
    const [stays, goes, deleted] = [
      await make('stays', ['en', 'fr']),
      await make('goes', ['fr']),
      await make('deleted', ['fr']),
    ];
    const { header } = await exported(cms, 'language=fr');
    await documents(cms, 'benefit-section').unpublish({ documentId: goes, locale: 'fr' });
    await documents(cms, 'benefit-section').delete({ documentId: deleted, locale: '*' });
    await documents(cms, 'benefit-section').publish({ documentId: stays, locale: 'fr' });
    await make('not-french', ['en']);
    const since = await exported(cms, `language=fr&since=${header.revision}`);
    expect(
      since.documents.map(({ document, action, content, revision }) => [
        document,
        action,
        content === null,
        revision > header.revision,
      ]),
    ).toEqual([
      [goes, 'unpublish', true, true],
      [deleted, 'delete', true, true],
      [stays, 'publish', false, true],
    ]);
    expect((await exported(cms, 'language=fr')).documents.map(({ document }) => document)).toEqual([stays]);
    expect((await exported(cms, `language=fr&since=${since.header.revision}`)).documents).toEqual([]);
  });

  test('types without languages stand in every language', async () => {
    await make('x', ['en']);
    await publish(
      cms,
      'applicant-type',
      await create(
        cms,
        'applicant-type',
        { key: 'local-government', name: 'City', description: 'A city.', order: 1 },
        'en',
      ),
      'en',
    );
    const documentId = await create(cms, 'fee-schedule', schedule(2031));
    await create(cms, 'fee-band', band(2031, null, null, { amounts: [{ currency: 'EUR', amount: 5.5 }] }));
    await publish(cms, 'fee-schedule', documentId);
    const rows = (await exported(cms, 'language=ko')).documents.map(({ type, language, content }) => [
      type,
      language,
      content?.['amounts'],
    ]);
    expect(rows).toEqual([
      ['fee-schedule', null, undefined],
      ['fee-band', null, [{ currency: 'EUR', amount: 5.5 }]],
    ]);
  });

  test('until a revision gives the same bytes whatever was published later', async () => {
    const documentId = await make('later', ['en', 'pt']);
    const { header, text } = await exported(cms, 'language=pt');
    const part = await exported(cms, `language=pt&since=1&until=${header.revision}`);
    await documents(cms, 'benefit-section').update({
      documentId,
      locale: 'pt',
      data: { title: 'Mais tarde' } as never,
      status: 'published',
    });
    await make('later-still', ['pt']);
    expect((await exported(cms, 'language=pt')).documents).toHaveLength(4);
    expect((await exported(cms, `language=pt&until=${header.revision}`)).text).toBe(text);
    expect((await exported(cms, `language=pt&since=1&until=${header.revision}`)).text).toBe(part.text);
    await documents(cms, 'benefit-section').delete({ documentId, locale: '*' });
    expect((await exported(cms, `language=pt&until=${header.revision}`)).text).toBe(text);
  });

  test('until a revision still to come is the present one', async () => {
    expect((await exported(cms, 'language=en&until=999999')).header.revision).toBe(await revisionOf(cms));
  });

  test.each([
    '',
    '?language=',
    '?language=de',
    '?language=EN',
    '?language=en&language=es',
    '?language=*',
    '?language[]=en',
  ])('%j says which languages there are: 400', async (query) => {
    const response = await get(`/api/export${query}`);
    expect([response.status, await response.json()]).toEqual([
      400,
      { error: { message: 'Say which language: ?language=en, es, fr, pt, ko, ja or zh-Hans.' } },
    ]);
  });

  test('more documents than one reading takes all come', async () => {
    const knex = cms.strapi.db.connection;
    const row = (await logOf(cms)).find(({ action, language }) => action === 'publish' && language === 'en');
    const copies = Array.from({ length: 1200 }, (_, index) => ({
      ...without(row ?? {}, 'revision'),
      language: 'ja',
      document: `copy-${index}`,
    }));
    for (let index = 0; index < copies.length; index += 50)
      await knex('change_log').insert(copies.slice(index, index + 50));
    const since = (await revisionOf(cms)) - 1000;
    expect(
      (await exported(cms, 'language=ja')).documents
        .filter(({ document }) => document.startsWith('copy-'))
        .map(({ document }) => document),
    ).toEqual(copies.map(({ document }) => document));
    expect((await exported(cms, `language=ja&since=${since}`)).documents).toHaveLength(1000);
    await knex('change_log').where('document', 'like', 'copy-%').delete();
  });
});

describe('the position', () => {
  const position = async (query = ''): Promise<unknown> => (await get(`/api/export/position${query}`)).json();

  test('is that of the export, with the epoch of this database', async () => {
    const { header } = await exported(cms, 'language=en');
    expect(await position()).toEqual(header);
    expect(header.epoch).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('comes at once where there is already more', async () => {
    const { header } = await exported(cms, 'language=en');
    const asked = performance.now();
    expect(await position(`?after=${header.revision - 1}&wait=20`)).toEqual(header);
    expect(performance.now() - asked).toBeLessThan(15_000);
  });

  test('comes as soon as something is published', async () => {
    const { header } = await exported(cms, 'language=en');
    const asked = performance.now();
    const knex = cms.strapi.db.connection;
    const hasRead = new Promise<void>((resolve) => {
      knex.on('query-response', (_: unknown, { sql }: { readonly sql: string }) => {
        if (sql.includes('max(`revision`)')) resolve();
      });
    });
    const answer = position(`?after=${header.revision}&wait=25`);
    await hasRead;
    await make('awaited', ['en']);
    expect(await answer).toEqual({ epoch: header.epoch, revision: await revisionOf(cms) });
    expect(performance.now() - asked).toBeLessThan(20_000);
  });

  test('comes unchanged once the time is over', async () => {
    const { header } = await exported(cms, 'language=en');
    const asked = performance.now();
    expect(await position(`?after=${header.revision}&wait=1`)).toEqual(header);
    expect(performance.now() - asked).toBeGreaterThan(990);
  });
});

test('a new export token takes the place of the old one at the next start', async () => {
  const renewed = randomSecret();
  await cms.stop();
  expect(cms.logged).toEqual([]);
  cms = await startCms(folder, { starter: false, settings: { EXPORT_TOKEN: renewed } });
  const answers = [exportToken, renewed].map((token) =>
    get('/api/export/position', { authorization: `Bearer ${token}` }).then(({ status }) => status),
  );
  expect(await Promise.all(answers)).toEqual([401, 200]);
});

import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import {
  deskWords,
  documentTypeNames,
  languageCodes,
  typeFacts,
  type DocumentType,
  type MessageId,
} from 'content-schemas';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import {
  cmsFolder,
  dataFolder,
  draft,
  exported,
  exportToken,
  listen,
  loadCms,
  logOf,
  managed,
  published,
  removeFolder,
  rowOf,
  rowsOf,
  startCms,
  uidOf,
  type Answer,
  type Cms,
} from './support/cms.ts';
import {
  band,
  create,
  documents,
  item,
  paragraph,
  schedule,
  translate,
  without,
  type Fields,
} from './support/entries.ts';
import { isSaid } from './support/said.ts';
import { asSeen, starterDocuments } from './support/starter.ts';
import { checkViews, spoilViews } from './support/views.ts';

const folder = dataFolder();
const brokenStarter = dataFolder();
let cms: Cms;

const count = async ({ strapi }: Pick<Cms, 'strapi'>, table: string): Promise<number> =>
  Number((await strapi.db.connection(table).count('* as n').first())?.['n']);
const everything = async (running: Cms): Promise<unknown> => [
  await logOf(running),
  await Promise.all(documentTypeNames.map((type) => rowsOf(running, type))),
];

/** What the first start, before anything listens, left behind. */
const first = { listening: true, administrators: 0, tokens: -1, refusals: [] as string[], rows: [-1], log: -1 };
const second = { exported: [''], stored: undefined as unknown, log: [''] };

beforeAll(async () => {
  const loaded = await loadCms(folder, { starter: false });
  cpSync(join(cmsFolder, 'starter'), brokenStarter, { recursive: true });
  const { loadStarterContent } = createRequire(join(cmsFolder, 'package.json'))(
    join(cmsFolder, 'dist/src/starter.js'),
  ) as { loadStarterContent: (strapi: Cms['strapi'], folder: string) => Promise<void> };
  const lastFile = join(brokenStarter, 'information-page/ko.json');
  const sound = readFileSync(lastFile, 'utf8');
  for (const broken of [sound.replace('"children"', '"kinder"'), sound.replace('"title": "', '"title": "\\u202e')]) {
    writeFileSync(lastFile, broken);
    first.refusals.push(await loadStarterContent(loaded.strapi, brokenStarter).then(() => 'It was loaded.', String));
  }
  first.listening = loaded.strapi.server.httpServer.listening;
  first.administrators = await loaded.strapi.db
    .query('admin::user')
    .count({ where: { isActive: true, roles: { code: 'strapi-super-admin' } } });
  first.tokens = await count(loaded, 'strapi_api_tokens');
  first.rows = await Promise.all(documentTypeNames.map((type) => loaded.strapi.db.query(uidOf(type)).count()));
  first.log = await count(loaded, 'change_log');
  await loaded.strapi.destroy();

  const begun = await startCms(folder, { starter: true });
  second.exported = (
    await Promise.all(languageCodes.map(async (language) => (await exported(begun, `language=${language}`)).documents))
  )
    .flat()
    .map(withoutIds);
  second.stored = await everything(begun);
  await spoilViews(begun);
  second.log = [...begun.logged];
  await begun.stop();

  cms = await listen(await loadCms(folder, { starter: true }));
});
afterAll(async () => {
  await cms.stop();
  removeFolder(folder);
  removeFolder(brokenStarter);
  expect(cms.logged).toEqual([]);
});

const withoutIds = ({
  type,
  language,
  content,
}: {
  type: string;
  language: string | null;
  content: Fields | null;
}): string =>
  JSON.stringify([
    type,
    language,
    Object.entries(without(asSeen(content ?? {}), 'document')).toSorted(([a], [b]) => a.localeCompare(b)),
  ]);

describe('the first start', () => {
  test('makes the administrator before anything listens, and leaves no token', () => {
    expect([first.listening, first.administrators, first.tokens]).toEqual([false, 1, 0]);
  });

  test('starter content with a fault in its last file, to the CMS or to the contract, is loaded not at all', () => {
    expect(first.refusals).toEqual([
      expect.stringMatching(/^ValidationError: Information page “.+” \(Korean\), Text: This cannot be read\./),
      expect.stringMatching(/^ValidationError: Information page “.+” \(Korean\), Title: This text contains invisible/),
    ]);
    expect([...first.rows, first.log]).toEqual([...documentTypeNames.map(() => 0), 0]);
  });

  test('the next start loads all of it, as it stands in its files', () => {
    const today = new Date().toISOString().slice(0, 10);
    const files = starterDocuments();
    const later = files
      .filter(
        ({ type, content }) =>
          type === 'fee-schedule' &&
          content?.['validFrom'] !== undefined &&
          JSON.stringify(content['validFrom']) > JSON.stringify(today),
      )
      .map(({ content }) => content?.['key']);
    const due = files.filter(
      ({ type, content }) => !later.includes(content?.[type === 'fee-band' ? 'schedule' : 'key']),
    );
    expect(second.log).toEqual([]);
    expect(new Set(second.exported)).toEqual(new Set(due.map(withoutIds)));
  });

  test('a start after that changes nothing', async () => {
    expect(await everything(cms)).toEqual(second.stored);
  });
});

describe('the views of every type are as the code says, also after somebody changed them by hand', () => {
  test.each(documentTypeNames)('%s', (type) => checkViews(cms, type));
});

const publishMany = (entries: unknown, token?: string): Promise<Answer> =>
  cms.call('POST', `/desk/publish/${uidOf('benefit-item')}`, { entries }, token);

describe('publishing many', () => {
  test('each is whole or not at all, and told by name what became of it', async () => {
    const broken: Fields = { 3: { link: { label: 'There', address: '//evil.test' } }, 11: { section: 'nowhere' } };
    const ids: string[] = [];
    for (let index = 0; index < 15; index += 1)
      ids.push(await create(cms, 'benefit-item', item(`many-${index}`, (broken[index] ?? {}) as Fields), 'en'));
    const before = (await logOf(cms)).length;
    const { status, body } = await publishMany(ids.map((documentId) => ({ documentId, locale: 'en' })));
    expect(status).toBe(200);
    expect(
      body.results
        ?.filter(({ published: done }) => done)
        .map(({ documentId }) => documentId)
        .toSorted(),
    ).toEqual(ids.filter((_, index) => ![3, 11].includes(index)).toSorted());
    expect(
      body.results
        ?.filter(({ published: done }) => done !== true)
        .toSorted((a, b) => String(b.title).localeCompare(String(a.title))),
    ).toEqual([
      {
        documentId: ids[3],
        title: 'About many-3',
        published: false,
        message:
          'Link to more, Address: Write a full web address that starts with https://, or a page of this site such as /en/fees/.',
      },
      {
        documentId: ids[11],
        title: 'About many-11',
        published: false,
        message: 'Section: The section “nowhere” is not published. Publish it first, or choose another.',
      },
    ]);
    expect((await logOf(cms)).length - before).toBe(13);
    expect(await rowsOf(cms, 'benefit-item', { documentId: { $in: ids }, ...published })).toHaveLength(13);
  });

  test('nobody without a session', async () => {
    const documentId = await create(cms, 'benefit-item', item('no-session'), 'en');
    for (const token of ['', exportToken])
      expect((await publishMany([{ documentId, locale: 'en' }], token)).status).toBe(401);
    expect(await rowsOf(cms, 'benefit-item', { documentId, ...published })).toEqual([]);
  });

  test('a translator publishes her own language only, however she asks', async () => {
    const token = await signInAsTranslator('translator@example.org');
    const documentId = await create(cms, 'benefit-item', item('for-translators'), 'en');
    await translate(cms, 'benefit-item', documentId, 'es', { title: 'Para traducir', body: paragraph('Texto.') });
    expect((await publishMany([{ documentId, locale: 'en' }], token)).body.results).toMatchObject([
      { published: false, message: 'You do not have permission to publish this. Ask an administrator.' },
    ]);
    for (const locale of ['*', ['es', 'en'], { $ne: 'en' }])
      expect((await publishMany([{ documentId, locale }], token)).status).toBe(400);
    expect(await rowsOf(cms, 'benefit-item', { documentId, ...published })).toEqual([]);
    expect((await publishMany([{ documentId, locale: 'es' }], token)).body.results).toMatchObject([
      { published: true, title: 'Para traducir' },
    ]);
    expect((await logOf(cms)).at(-1)).toMatchObject({
      document: documentId,
      language: 'es',
      who: 'translator@example.org',
    });
  });

  test.each([[undefined], ['all'], [[{}]], [[{ documentId: 5 }]], [[null]]])(
    '%j is no choice of entries',
    async (entries) => {
      expect([(await publishMany(entries)).status, (await publishMany(entries)).body.error?.message]).toEqual([
        400,
        'Choose the entries to publish.',
      ]);
    },
  );

  test('an entry that is gone, or has no draft in the language, is named', async () => {
    const documentId = await create(cms, 'benefit-item', item('only-english'), 'en');
    expect(
      (
        await publishMany([
          { documentId: 'gone', locale: 'en' },
          { documentId, locale: 'ja' },
        ])
      ).body.results?.map(({ published: done, message }) => [done, message]),
    ).toEqual([
      [false, 'There is no draft in this language. Reload the page to see what there is.'],
      [false, 'There is no draft in this language. Reload the page to see what there is.'],
    ]);
    expect((await cms.call('POST', '/desk/publish/admin::user', { entries: [] })).status).toBe(400);
  });
});

const signIn = async (account: { email: string; password: string }): Promise<string> =>
  z.object({ token: z.string() }).parse((await cms.call('POST', '/admin/login', account, '')).body.data).token;

const made = z.object({ id: z.number() });

async function signInAs(email: string, roles: readonly number[]): Promise<string> {
  const account = { email, password: 'Nine-copper-kettles-8-sing' };
  const user = made.parse(
    (await cms.call('POST', '/admin/users', { email, firstname: 'T', lastname: 'T', roles })).body.data,
  );
  expect(
    (await cms.call('PUT', `/admin/users/${user.id}`, { password: account.password, isActive: true })).status,
  ).toBe(200);
  return signIn(account);
}

async function signInAsTranslator(email: string): Promise<string> {
  const role = made.parse((await cms.call('POST', '/admin/roles', { name: email, description: '' })).body.data);
  const permissions = ['read', 'update', 'publish'].map((action) => ({
    ...{ action: `plugin::content-manager.explorer.${action}`, subject: uidOf('benefit-item'), conditions: [] },
    properties: { locales: ['es'], ...(action === 'publish' ? {} : { fields: ['title', 'body'] }) },
  }));
  expect((await cms.call('PUT', `/admin/roles/${role.id}/permissions`, { permissions })).status).toBe(200);
  return signInAs(email, [role.id]);
}

/** Chooses a language in the profile. */
const speaking = async (preferedLanguage: string, token: string): Promise<string> => {
  expect((await cms.call('PUT', '/admin/users/me', { preferedLanguage }, token)).status).toBe(200);
  return token;
};

describe('what Strapi itself refuses is said in the words of the contract, at the field of the form', () => {
  const link = (url: string): Fields => ({
    body: [{ type: 'paragraph', children: [{ type: 'link', url, children: [{ type: 'text', text: 'here' }] }] }],
  });
  const address = 'Write a full web address that starts with https://, or a page of this site such as /en/fees/.';
  const toSave: [fault: string, change: Fields, path: string[], label: string, message: string][] = [
    ['a link that runs code', link('javascript:alert(1)'), ['body'], 'Text', address],
    ['a link without an address', link(''), ['body'], 'Text', address],
    ['a number that is too large', { order: 1000 }, ['order'], 'Position', 'Write a number of at most 999.'],
    ['half a number', { order: 1.5 }, ['order'], 'Position', 'Write a whole number, without dots, commas or words.'],
    [
      'what no form can make',
      { body: [{ type: 'paragraph', children: [] }] },
      ['body'],
      'Text',
      'Write something here: this would be blank on the site.',
    ],
  ];
  const toPublish: typeof toSave = [
    ...toSave,
    [
      'a text that is too long',
      { title: 'a'.repeat(81) },
      ['title'],
      'Title',
      'Shorten this to at most 80 characters.',
    ],
    [
      'a text in a part that is too long',
      { link: { label: 'a'.repeat(81), address: '/en/' } },
      ['link', 'label'],
      'Link to more, Words of the link',
      'Shorten this to at most 80 characters.',
    ],
    ['no title', { title: null }, ['title'], 'Title', 'Write something here: this would be blank on the site.'],
    ['no body', { body: null }, ['body'], 'Text', 'Write something here: this would be blank on the site.'],
    ['no choice', { section: null }, ['section'], 'Section', 'Choose one from the list.'],
    ['a number that is too small', { order: -1 }, ['order'], 'Position', 'Write a number of at least 0.'],
  ];
  const path = managed('benefit-item');
  const told = ({ status, body }: Answer) => ({
    status,
    message: body.error?.message,
    errors: body.error?.details?.errors,
  });
  const expected = (at: string[], label: string, message: string) => ({
    status: 400,
    message: `${label}: ${message}`,
    errors: [{ path: at, message, name: 'ContractError' }],
  });
  let documentId = '';
  beforeAll(async () => {
    documentId = await create(cms, 'benefit-item', item('strapi-refuses'), 'en');
  });

  test.each(toSave)('saving %s', async (_, change, at, label, message) => {
    expect(told(await cms.call('PUT', `${path}/${documentId}?locale=en`, item('strapi-refuses', change)))).toEqual(
      expected(at, label, message),
    );
    expect(told(await cms.call('POST', `${path}?locale=en`, item('new', change)))).toEqual(
      expected(at, label, message),
    );
  });

  test('saving a text that is too long: a draft keeps what was typed', async () => {
    const title = 'a'.repeat(200);
    const saved = await cms.call('PUT', `${path}/${documentId}?locale=en`, item('strapi-refuses', { title }));
    expect([saved.status, saved.body.error]).toEqual([200, undefined]);
    expect(await rowOf(cms, 'benefit-item', { documentId, locale: 'en', ...draft })).toMatchObject({ title });
  });

  test.each(toPublish)('publishing %s', async (_, change, at, label, message) => {
    expect(
      told(await cms.call('POST', `${path}/${documentId}/actions/publish?locale=en`, item('strapi-refuses', change))),
    ).toEqual(expected(at, label, message));
  });

  test('publishing many with an empty field', async () => {
    const empty = await create(cms, 'benefit-item', item('no-section', { section: null }), 'en');
    const { body } = await publishMany([{ documentId: empty, locale: 'en' }]);
    expect(body.results).toMatchObject([{ published: false, message: 'Section: Choose one from the list.' }]);
  });

  test('a row that a fee schedule publishes with it is named', async () => {
    const fees = await create(cms, 'fee-schedule', schedule(2080));
    const row = await create(cms, 'fee-band', band(2080, -5, null));
    expect((await cms.call('POST', `${managed('fee-schedule')}/${fees}/actions/publish`, {})).body.error?.message).toBe(
      'Row of the fee table “City, town or region: -5 and above”, People from: Write a number of at least 0.',
    );
    await documents(cms, 'fee-band').delete({ documentId: row });
    await documents(cms, 'fee-schedule').delete({ documentId: fees });
  });
});

describe('to an editor whose desk is in Spanish', () => {
  test('everything is said in Spanish', async () => {
    const roles = z
      .array(z.object({ id: z.number(), code: z.string() }))
      .parse((await cms.call('GET', '/admin/roles')).body.data);
    const token = await speaking(
      'es',
      await signInAs(
        'editora@example.org',
        roles.filter(({ code }) => code === 'strapi-super-admin').map(({ id }) => id),
      ),
    );
    const translator = await speaking('es', await signInAsTranslator('traductora@example.org'));
    const path = managed('benefit-item');
    const documentId = await create(cms, 'benefit-item', item('en-espanol'), 'en');
    const told = async (answer: Promise<Answer>): Promise<(string | undefined)[]> => {
      const { body } = await answer;
      return [
        ...(body.results ?? []).map(({ message }) => message),
        ...(body.error
          ? [body.error.message, ...(body.error.details?.errors ?? []).map(({ message }) => message)]
          : []),
      ];
    };
    const [africa] = await rowsOf(cms, 'region', { key: 'africa', locale: 'en', ...published });
    const said = [
      ...(await told(publishMany([{ documentId, locale: 'en' }], token))),
      ...(await told(cms.call('POST', `${path}/${documentId}/actions/publish?locale=en`, item('otro-nombre'), token))),
      ...(await told(
        cms.call(
          'POST',
          `${path}/actions/publish?locale=es`,
          item('otro', { title: 'A\u202eB', link: { label: 'Más', address: 'javascript:1' }, order: null }),
          token,
        ),
      )),
      ...(await told(
        cms.call('POST', `${managed('region')}/${africa?.documentId}/actions/unpublish`, { locale: 'en' }, token),
      )),
      ...(await told(publishMany('all', token))),
      ...(await told(publishMany([{ documentId: 'gone', locale: 'es' }], token))),
      ...(await told(publishMany([{ documentId, locale: 'en' }], translator))),
      ...(await told(cms.call('GET', '/desk/choices/gone', undefined, token))),
      ...(await told(cms.call('POST', '/i18n/locales', { name: 'Arabic (ar)', code: 'ar', isDefault: false }, token))),
    ];
    expect(said).toMatchInlineSnapshot(`
      [
        "Publicado.",
        "Nombre en las direcciones web: Escriba de nuevo “en-espanol”. No se puede cambiar después de publicarlo: lo que remite a este nombre dejaría de funcionar.",
        "Escriba de nuevo “en-espanol”. No se puede cambiar después de publicarlo: lo que remite a este nombre dejaría de funcionar.",
        "Antes hay que corregir 3 cosas: (1) Título: Este texto contiene caracteres invisibles: bórrelo y escríbalo de nuevo. (2) Enlace para saber más, Dirección: Escriba una dirección web completa que empiece por https://, o una página de este sitio, como /es/fees/. (3) Posición: Escriba un número entero, sin puntos, comas ni palabras.",
        "Este texto contiene caracteres invisibles: bórrelo y escríbalo de nuevo.",
        "Escriba una dirección web completa que empiece por https://, o una página de este sitio, como /es/fees/.",
        "Escriba un número entero, sin puntos, comas ni palabras.",
        "“África” todavía no se puede retirar del sitio. Antes hay que corregir 3 cosas: (1) Contacto “Eva Madeira” (inglés), Regiones: La región “África” no está publicada. Publíquela primero o elija otra. (2) Testimonio “Awa Exemple” (inglés), País: Senegal no pertenece a ninguna región publicada. Añada primero este país a una región. (3) Testimonio “Neema Mfano” (inglés), País: Tanzania no pertenece a ninguna región publicada. Añada primero este país a una región.",
        "La región “África” no está publicada. Publíquela primero o elija otra.",
        "Senegal no pertenece a ninguna región publicada. Añada primero este país a una región.",
        "Tanzania no pertenece a ninguna región publicada. Añada primero este país a una región.",
        "Elija los elementos que desea publicar.",
        "No hay borrador en este idioma. Vuelva a cargar la página para ver lo que hay.",
        "No tiene permiso para publicar esto. Pídalo a quien administra el sitio.",
        "Esa lista no existe. Vuelva a cargar la página.",
        "Los idiomas del sitio son parte del programa. Pida al equipo técnico que añada o retire uno.",
      ]
    `);
    const ids = Object.keys(deskWords.es.messages).filter((id): id is MessageId => id.startsWith('desk.'));
    expect(ids.filter((id) => !said.some((words = '') => isSaid(words, id, 'es')))).toEqual([]);
  });
});

describe('choices', () => {
  const choices = async (list: string, locale?: string, token?: string): Promise<Answer> =>
    cms.call('GET', `/desk/choices/${list}${locale === undefined ? '' : `?locale=${locale}`}`, undefined, token);

  test.each(['region', 'benefit-section', 'applicant-type', 'contact-person', 'fee-schedule'] satisfies DocumentType[])(
    '%s by name in the language asked for, English where it lacks',
    async (list) => {
      for (const language of languageCodes) {
        const files = starterDocuments().filter(({ type }) => type === list);
        const keys = [...new Set(files.map(({ content }) => z.string().parse(content?.['key'])))];
        const names = keys.map((key) => {
          const own = files.filter(({ content }) => content?.['key'] === key);
          const named =
            own.find((file) => file.language === language) ??
            own.find((file) => file.language === 'en' || file.language === null);
          return { key, name: named?.content?.[typeFacts(list).titleField] };
        });
        expect((await choices(list, language)).body.choices).toEqual(names);
      }
    },
  );

  test('a draft can be chosen before it is published', async () => {
    await create(cms, 'region', { key: 'antarctica', name: 'Antarctica', order: 99, countries: ['AQ'] }, 'en');
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

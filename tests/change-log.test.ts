import { once } from 'node:events';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { DocumentType } from 'content-schemas';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import {
  cmsFolder,
  dataFolder,
  draft,
  editor,
  logOf,
  managed,
  published,
  removeFolder,
  revisionOf,
  rowOf,
  rowsOf,
  startCms,
  type Cms,
} from './support/cms.ts';
import { band, create, paragraph, publish, schedule, section, translate, type Fields } from './support/entries.ts';
import { randomSecret } from './support/secrets.ts';

interface Database {
  readonly prepare: (statement: string) => { readonly all: (...values: unknown[]) => Record<string, unknown>[] };
  readonly exec: (statements: string) => void;
  readonly close: () => void;
}

const folder = dataFolder();
let cms: Cms;
/** A second connection to the same file, as another program would have it: it sees only what was really committed. */
let outside: Database;

beforeAll(async () => {
  cms = await startCms(folder, { starter: false });
  const Sqlite = createRequire(join(cmsFolder, 'package.json'))('better-sqlite3') as new (
    file: string,
    options: { timeout: number },
  ) => Database;
  outside = new Sqlite(join(folder, 'database.sqlite'), { timeout: 1000 });
});
afterAll(async () => {
  outside.close();
  await cms.stop();
  removeFolder(folder);
  expect(cms.logged).toEqual([]);
});

const publishOverHttp = (type: DocumentType, documentId: string, language: string, body: Fields = {}) =>
  cms.call('POST', `${managed(type)}/${documentId}/actions/publish?locale=${language}`, body);
const languagesSince = async (revision: number) =>
  (await logOf(cms, revision)).map(({ language, action }) => [language, action]).toSorted();

/** A reader of its own thread and connection, which asks every millisecond for what came after the last revision it saw. */
function readOnAndOn(start: number) {
  const stopped = new Int32Array(new SharedArrayBuffer(4));
  const program = `
    const { parentPort, workerData: { driver, file, stopped, start } } = require('node:worker_threads');
    const read = new (require(driver))(file).prepare('select revision from change_log where revision > ? order by revision').pluck();
    const seen = [];
    let reads = 0;
    const readOn = () => { seen.push(...read.all(seen.at(-1) ?? start)); reads += 1; };
    parentPort.postMessage('started');
    while (Atomics.wait(stopped, 0, 0, 1) === 'timed-out') readOn();
    readOn();
    parentPort.postMessage({ seen, reads });
  `;
  const driver = createRequire(join(cmsFolder, 'package.json')).resolve('better-sqlite3');
  const worker = new Worker(program, {
    eval: true,
    workerData: { driver, file: join(folder, 'database.sqlite'), stopped, start },
  });
  const started = once(worker, 'message');
  const result = started.then(async () =>
    z.object({ seen: z.array(z.number()), reads: z.number() }).parse((await once(worker, 'message'))[0]),
  );
  return { started, result, stop: () => void Atomics.store(stopped, 0, 1) };
}

test('the database can be read while it is written, waits for its turn, and has on the disk what it confirms', async () => {
  const settings = z.array(z.record(z.string(), z.union([z.string(), z.number()])));
  const ask = async (name: string) => settings.parse(await cms.strapi.db.connection.raw(`pragma ${name}`));
  const asked = await Promise.all(['journal_mode', 'synchronous', 'busy_timeout'].map(ask));
  // SQLite's number for FULL is 2.
  expect(asked.flat()).toEqual([{ journal_mode: 'wal' }, { synchronous: 2 }, { timeout: 10_000 }]);
  expect(outside.prepare('pragma journal_mode').all()).toEqual([{ journal_mode: 'wal' }]);
});

test('500 MB must be free on the disk unless a setting says otherwise', () => {
  expect(process.env['FREE_SPACE_MINIMUM']).toBeUndefined();
  expect(cms.strapi.config.get('middlewares')).toContainEqual({
    resolve: './src/guards/disk-space',
    config: { minimum: 500 * 1024 * 1024, data: folder },
  });
});

describe('a row of the change log', () => {
  test('says what, who and when', async () => {
    const documentId = await create(cms, 'benefit-section', section('who'), 'en');
    const revision = await revisionOf(cms);
    const before = new Date().toISOString();
    expect((await publishOverHttp('benefit-section', documentId, 'en')).status).toBe(200);
    await publish(cms, 'benefit-section', documentId, 'en');
    const [byEditor, byProgram, ...others] = await logOf(cms, revision);
    const content = { type: 'benefit-section', document: documentId, language: 'en', ...section('who') };
    expect(others).toEqual([]);
    expect(byEditor).toMatchObject({
      revision: revision + 1,
      type: 'benefit-section',
      document: documentId,
      language: 'en',
      action: 'publish',
      who: editor.email,
      englishDigest: null,
    });
    expect(JSON.parse(byEditor?.content ?? '')).toEqual(content);
    expect([byEditor?.digest, byEditor?.textDigest]).toEqual([
      expect.stringMatching(/^[0-9a-f]{64}$/),
      expect.stringMatching(/^[0-9a-f]{64}$/),
    ]);
    expect((byEditor?.at ?? '') >= before && byEditor?.at === byEditor?.changedAt).toBe(true);
    expect(byProgram).toMatchObject({ who: 'the program', digest: byEditor?.digest, changedAt: byEditor?.changedAt });
  });

  test('a type without languages has none', async () => {
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
    await create(cms, 'fee-band', band(2031, null, null));
    const revision = await revisionOf(cms);
    expect((await cms.call('POST', `${managed('fee-schedule')}/${documentId}/actions/publish`, {})).status).toBe(200);
    expect(
      (await logOf(cms, revision)).map(({ type, language, englishDigest }) => [type, language, englishDigest]),
    ).toEqual([
      ['fee-schedule', '', null],
      ['fee-band', '', null],
    ]);
  });

  test('publishing a translation unchanged says that it is still right', async () => {
    const documentId = await create(cms, 'benefit-section', section('still-right'), 'en');
    await translate(cms, 'benefit-section', documentId, 'es', {
      title: 'Título',
      summary: 'Palabras.',
      inShort: 'En breve',
      more: 'Maneras',
    });
    for (const language of ['en', 'es']) await publishOverHttp('benefit-section', documentId, language);
    const rowIn = async (language: string) =>
      (await logOf(cms)).findLast((row) => row.document === documentId && row.language === language);
    const first = { en: await rowIn('en'), es: await rowIn('es') };
    expect(first.es?.englishDigest).toBe(first.en?.textDigest);

    await publishOverHttp('benefit-section', documentId, 'en', { title: 'Another title' });
    const english = await rowIn('en');
    expect(english?.textDigest).not.toBe(first.en?.textDigest);
    expect(await rowIn('es')).toEqual(first.es);

    const revision = await revisionOf(cms);
    expect((await publishOverHttp('benefit-section', documentId, 'es')).status).toBe(200);
    const [confirmed, ...others] = await logOf(cms, revision);
    expect(others).toEqual([]);
    expect(confirmed).toEqual({
      ...first.es,
      revision: revision + 1,
      at: confirmed?.at,
      englishDigest: english?.textDigest,
    });
    expect(confirmed?.at).not.toBe(first.es?.at);
  });

  test('a shared field that changes leaves the English text which a translation follows', async () => {
    const documentId = await create(cms, 'benefit-section', section('moved'), 'en');
    await translate(cms, 'benefit-section', documentId, 'es', {
      title: 'Título',
      summary: 'Palabras.',
      inShort: 'En breve',
      more: 'Maneras',
    });
    await publish(cms, 'benefit-section', documentId, ['en', 'es']);
    const [english, spanish] = (await logOf(cms)).slice(-2);
    const revision = await revisionOf(cms);
    await publishOverHttp('benefit-section', documentId, 'en', { title: 'New title', order: 2 });
    const after = (await logOf(cms, revision)).find(({ language }) => language === 'es');
    expect(after).toMatchObject({
      action: 'publish',
      textDigest: spanish?.textDigest,
      englishDigest: english?.textDigest,
    });
    expect([after?.digest === spanish?.digest, after?.changedAt === after?.at]).toEqual([false, true]);
  });

  test('unpublishing and deleting are told for each language that was live', async () => {
    const documentId = await create(cms, 'benefit-section', section('goes'), 'en');
    for (const locale of ['es', 'fr', 'ko'])
      await translate(cms, 'benefit-section', documentId, locale, {
        title: locale,
        summary: 'x',
        inShort: 'z',
        more: 'y',
      });
    await publish(cms, 'benefit-section', documentId, ['en', 'es', 'fr']);
    const revision = await revisionOf(cms);
    expect(
      (await cms.call('POST', `${managed('benefit-section')}/${documentId}/actions/unpublish`, { locale: 'fr' }))
        .status,
    ).toBe(200);
    expect(await languagesSince(revision)).toEqual([['fr', 'unpublish']]);
    expect((await cms.call('DELETE', `${managed('benefit-section')}/${documentId}?locale=*`)).status).toBe(200);
    expect(await languagesSince(revision)).toEqual([
      ['en', 'delete'],
      ['es', 'delete'],
      ['fr', 'unpublish'],
    ]);
    expect(
      (await logOf(cms, revision)).every(
        ({ content, digest, textDigest, who }) =>
          content === null && digest === '' && textDigest === '' && who === editor.email,
      ),
    ).toBe(true);
  });

  test('what no reader saw leaves no row', async () => {
    const documentId = await create(cms, 'benefit-section', section('unseen'), 'en');
    const revision = await revisionOf(cms);
    await cms.call(
      'PUT',
      `${managed('benefit-section')}/${documentId}?locale=en`,
      section('unseen', { title: 'Again' }),
    );
    await cms.call('POST', `${managed('benefit-section')}/${documentId}/actions/unpublish`, { locale: 'en' });
    expect((await cms.call('DELETE', `${managed('benefit-section')}/${documentId}?locale=en`)).status).toBe(200);
    expect(await revisionOf(cms)).toBe(revision);
  });

  test('one single type that was missing before hides no other that goes', async () => {
    const page = {
      heroTitle: 'Join',
      heroText: 'Text',
      title: 'Join',
      description: 'Join us.',
      feesNote: paragraph('Fees.'),
      questions: [{ question: 'Why?', answer: paragraph('Because.') }],
    };
    const answer = await cms.call('POST', `${managed('join-page')}/actions/publish?locale=en`, page);
    expect([answer.status, answer.body.error]).toEqual([200, undefined]);
    const refused = await cms.call('POST', `${managed('join-page')}/actions/unpublish`, { locale: 'en' });
    expect([refused.status, refused.body.error?.message]).toEqual([400, expect.stringContaining('the site needs it')]);
  });
});

test('a change that cannot be logged is not done', async () => {
  const documentId = await create(cms, 'benefit-section', section('unlogged'), 'en');
  const before = { rows: await rowsOf(cms, 'benefit-section'), revision: await revisionOf(cms) };
  outside.exec(
    "create trigger no_room before insert on change_log begin select raise(abort, 'no room for another row'); end",
  );
  const answer = await publishOverHttp('benefit-section', documentId, 'en', { title: 'Typed in the form' });
  outside.exec('drop trigger no_room');
  expect(answer.status).toBe(500);
  expect({ rows: await rowsOf(cms, 'benefit-section'), revision: await revisionOf(cms) }).toEqual(before);
  expect(cms.logged.splice(0)).toEqual([expect.stringContaining('no room for another row')]);
  expect((await publishOverHttp('benefit-section', documentId, 'en')).status).toBe(200);
});

test('what the database refuses is told to the log without the values that were to be stored', async () => {
  const [title, firstname, password] = [randomSecret(), randomSecret(), `Aa1-${randomSecret()}`];
  const account = { email: 'marguerite@example.org', firstname: 'M', lastname: 'O', roles: [1] };
  const made = await cms.call('POST', '/admin/users', account);
  const { id } = z.object({ id: z.number() }).parse(made.body.data);
  const lines: string[] = [];
  const listen = (line: unknown): void => void lines.push(JSON.stringify(line));
  cms.strapi.log.on('data', listen);
  outside.exec(`
    create trigger no_section before insert on benefit_sections begin select raise(abort, 'no section today'); end;
    create trigger no_account before update on admin_users begin select raise(abort, 'no account today'); end;
    create trigger no_invitation before insert on admin_users begin select raise(abort, 'no invitation today'); end;
  `);
  const answers = [
    await cms.call('POST', `${managed('benefit-section')}?locale=en`, section('refused', { title })),
    await cms.call('PUT', `/admin/users/${id}`, { firstname, password, isActive: true }),
    await cms.call('POST', '/admin/users', { ...account, email: `${title}@example.org`.toLowerCase(), firstname }),
  ];
  outside.exec('drop trigger no_section; drop trigger no_account; drop trigger no_invitation');
  cms.strapi.log.off('data', listen);
  expect(answers.map(({ status }) => status)).toEqual([500, 500, 500]);
  const reasons = ['no section today', 'no account today', 'no invitation today'];
  expect(cms.logged.splice(0)).toEqual(reasons.map((reason): unknown => expect.stringContaining(reason)));
  const log = lines.join('\n');
  for (const told of [...reasons, 'insert into `benefit_sections`', 'update `admin_users`'])
    expect(log).toContain(told);
  // A hash as bcrypt writes it, and a token as an invitation has it, are values too.
  const found = [title, title.toLowerCase(), firstname, password, /\$2[aby]\$\d\d\$/, /[0-9a-f]{40}/];
  expect(found.filter((value) => (typeof value === 'string' ? log.includes(value) : value.test(log)))).toEqual([]);
});

test('no revision appears behind a reader while eight editors publish', async () => {
  const writers = 8;
  const rounds = 25;
  const ids: string[] = [];
  for (let writer = 0; writer < writers; writer += 1)
    ids.push(await create(cms, 'benefit-section', section(`writer-${writer}`), 'en'));
  const start = await revisionOf(cms);
  const reader = readOnAndOn(start);
  await reader.started;
  const statuses = await Promise.all(
    ids.map(async (documentId) => {
      const answers: number[] = [];
      for (let round = 0; round < rounds; round += 1)
        answers.push((await publishOverHttp('benefit-section', documentId, 'en', { order: round })).status);
      return answers;
    }),
  ).finally(reader.stop);
  expect(statuses.flat().filter((status) => status !== 200)).toEqual([]);
  const rows = await logOf(cms, start);
  const { seen, reads } = await reader.result;
  expect(seen).toEqual(rows.map(({ revision }) => revision));
  expect(ids.map((id) => rows.filter(({ document }) => document === id).length)).toEqual(ids.map(() => rounds));
  expect(reads).toBeGreaterThan(rows.length);
}, 120_000);

describe('a commit that fails', () => {
  const inject = (): void =>
    outside.exec(`
      create table committed (id integer primary key);
      create table waiting (id integer references committed (id) deferrable initially deferred);
      create trigger fail_commit after insert on benefit_sections begin insert into waiting values (404); end;
    `);
  const heal = (): void => outside.exec('drop trigger fail_commit; drop table waiting; drop table committed;');
  const stored = (): unknown =>
    outside.prepare('select document_id, locale, published_at, title from benefit_sections order by id').all();

  test('is told as an error, stores nothing, and leaves the CMS able to write', async () => {
    const documentId = await create(cms, 'benefit-section', section('committed'), 'en');
    const before = { rows: stored(), revision: await revisionOf(cms) };
    inject();
    const answers = [
      await cms.call('POST', `${managed('benefit-section')}?locale=en`, section('lost')),
      await publishOverHttp('benefit-section', documentId, 'en', { title: 'Typed' }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([500, 500]);
    expect({
      rows: stored(),
      revision: outside.prepare('select max(revision) as revision from change_log').all()[0]?.['revision'],
    }).toEqual(before);
    expect(await rowsOf(cms, 'benefit-section', { key: 'lost' })).toEqual([]);
    heal();
    expect(cms.logged.splice(0)).toEqual([
      expect.stringContaining('FOREIGN KEY constraint failed'),
      expect.stringContaining('FOREIGN KEY constraint failed'),
    ]);
    expect((await publishOverHttp('benefit-section', documentId, 'en', { title: 'Typed again' })).status).toBe(200);
    const publishedAt: unknown = expect.any(Number);
    expect(stored()).toContainEqual({
      document_id: documentId,
      locale: 'en',
      published_at: publishedAt,
      title: 'Typed again',
    });
    expect(await rowOf(cms, 'benefit-section', { documentId, ...draft })).toMatchObject({ title: 'Typed again' });
    expect(await rowsOf(cms, 'benefit-section', { documentId, ...published })).toHaveLength(1);
  });
});

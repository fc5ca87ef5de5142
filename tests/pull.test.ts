import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { languageCodes, type ExportedDocument, type LanguageCode, type Snapshot } from 'content-schemas';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sha256 } from '../scripts/files.ts';
import { cmsAt } from '../scripts/pull/cms.ts';
import { pull } from '../scripts/pull/pull.ts';
import { currentSnapshot, snapshotFile } from '../scripts/snapshots.ts';
import { builtStarter, bytesIn, putPictures, withPictures } from './support/built.ts';
import { filledCms, startCms } from './support/running-cms.ts';
import { cut, exportOf, sent, serveExport, type ExportServer, type Fault } from './support/export-server.ts';
import { newFolder, removeFolder } from './support/once.ts';
import { freePort } from './support/ports.ts';
import { randomSecret } from './support/secrets.ts';
import { asOf, asSeen, starterDocuments } from './support/starter.ts';
import { killAt, run, start } from './support/step.ts';
import { copyOf, exportToken, workplaceIn, type Workplace } from './support/workplace.ts';

const rows = starterDocuments();
let server: ExportServer;
beforeAll(async () => {
  server = await serveExport(rows);
  await builtStarter();
}, 600_000);
afterAll(() => server.stop());
beforeEach(() => {
  server.rows = rows;
  server.fault = {};
});

const from = (url: string, { folders }: Workplace, languages: readonly LanguageCode[] = languageCodes) =>
  pull(cmsAt(url, exportToken), languages, folders, asOf);
const env = ({ environment }: Workplace, more: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv => ({
  ...environment,
  CMS_URL: server.url,
  ...more,
});

/** A workplace with snapshots of the starter content. */
async function pulled(): Promise<Workplace> {
  const place = await withPictures();
  await from(server.url, place);
  return place;
}

/** The documents with some fields of one document in one language replaced. */
const changed = (
  type: ExportedDocument['type'],
  key: string,
  language: LanguageCode,
  fields: ExportedDocument['content'],
  among: readonly ExportedDocument[] = rows,
): ExportedDocument[] =>
  among.map((row) =>
    row.type === type && row.language === language && row.content?.['key'] === key
      ? { ...row, content: { ...row.content, ...fields } }
      : row,
  );

/** The documents with another number of members, which every language shows. */
const withMembers = (memberCount: number, among: readonly ExportedDocument[]): ExportedDocument[] =>
  among.map((row) => (row.type === 'network-facts' ? { ...row, content: { ...row.content, memberCount } } : row));

/** Digest of the snapshot that a language points at, found to be whole. */
function wholeSnapshot({ folders: { snapshots } }: Workplace, language: LanguageCode): string {
  const { digest = '' } = currentSnapshot(snapshots, language) ?? {};
  expect(sha256(readFileSync(snapshotFile(snapshots, language, digest)))).toBe(digest);
  return digest;
}
const digests = (place: Workplace): string[] => languageCodes.map((language) => wholeSnapshot(place, language));

test('a pull writes one snapshot a language, named by the sha256 of its bytes', async () => {
  const place = copyOf(undefined);
  const { code, out } = await run('scripts/pull.ts', [], env(place));
  expect([code, out]).toEqual([0, expect.stringMatching(/Pull en, es, fr, pt, ko, ja, zh-Hans: \d+ documents/)]);
  for (const language of languageCodes) {
    wholeSnapshot(place, language);
    expect(readdirSync(join(place.folders.snapshots, language))).toHaveLength(2);
  }
});

test('the same content in another order and on another day gives the same bytes', async () => {
  const place = await pulled();
  const before = bytesIn(place.folders.snapshots);
  server.rows = rows.toReversed();
  await pull(cmsAt(server.url, exportToken), languageCodes, place.folders, '2026-11-04');
  expect(bytesIn(place.folders.snapshots)).toEqual(before);
});

test('only named languages are pulled', async () => {
  const place = await withPictures();
  expect(await run('scripts/pull.ts', ['--language', 'es,zh-Hans'], env(place))).toMatchObject({ code: 0 });
  expect(readdirSync(place.folders.snapshots).toSorted()).toEqual(['es', 'zh-Hans']);
});

test('a slow answer is waited for', async () => {
  const place = await withPictures();
  const before = digests(await pulled());
  server.fault = {
    documents: (response, body) => {
      response.writeHead(200, { 'content-type': 'application/x-ndjson' });
      const bytes = Buffer.from(body);
      const next = (at: number): void => {
        if (at >= bytes.length) response.end();
        else response.write(bytes.subarray(at, at + 4096), () => next(at + 4096));
      };
      next(0);
    },
  };
  await from(server.url, place);
  expect(digests(place)).toEqual(before);
});

describe('an answer that is not whole changes nothing', () => {
  const incomplete =
    /^The CMS’s answer at http:\/\/127\.0\.0\.1:\d+\/api\/export\?language=[\w-]+&until=\d+ is not complete\. Nothing was changed; try again\.$/;
  const html: Fault = (response) =>
    void response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Sign in</title>');
  const moved: Fault = (response, body, request) => {
    const { url = '' } = request;
    if (url.startsWith('/moved')) sent((whole) => whole)(response, body, request);
    else response.writeHead(302, { location: url.replace('/api/export', '/moved') }).end();
  };
  const lines = (change: (lines: string[]) => string[]): Fault =>
    sent((body) =>
      change(body.trimEnd().split('\n'))
        .map((line) => `${line}\n`)
        .join(''),
    );
  const sixteenths = Array.from({ length: 16 }, (_, index) => index);
  const faults: [name: string, fault: Fault, message: RegExp][] = [
    ...sixteenths.map((part): [string, Fault, RegExp] => [
      `broken off after ${part}/16`,
      cut(part / 16, 'broken'),
      incomplete,
    ]),
    ...sixteenths.map((part): [string, Fault, RegExp] => [
      `ended after ${part}/16`,
      cut(part / 16, 'ended'),
      incomplete,
    ]),
    ['HTML', html, incomplete],
    ['HTML that says it is the export', sent(() => '<!doctype html><title>Sign in</title>'), incomplete],
    ['without the line at the end', lines((all) => all.slice(0, -1)), incomplete],
    ['without a document', lines((all) => all.toSpliced(7, 1)), incomplete],
    ['with a document twice', lines((all) => all.toSpliced(7, 0, all[7] ?? '')), incomplete],
    [
      'with a field that nobody knows',
      lines((all) => all.toSpliced(7, 1, (all[7] ?? '').replace('{', '{"more":1,'))),
      incomplete,
    ],
    [
      'as of another revision',
      (response, _body, { url = '' }) =>
        sent(() => exportOf(rows, new URL(url, server.url).searchParams.get('language') ?? '', 7))(
          response,
          '',
          {} as never,
        ),
      incomplete,
    ],
    [
      '500',
      (response) => void response.writeHead(500).end('<h1>Internal Server Error</h1>'),
      /^The CMS answered 500 at http:\/\/127\.0\.0\.1:\d+\/api\/export\?language=[\w-]+&until=\d+\. Look into its log\.$/,
    ],
    [
      '401',
      (response) => void response.writeHead(401).end(),
      /^The CMS at http:\/\/127\.0\.0\.1:\d+ refuses the export token\. Set EXPORT_TOKEN to the one in the CMS’s \.env\.$/,
    ],
    ['a redirect', moved, /does not answer/],
    [
      'none',
      (response) => void response.destroy(),
      /^The CMS at http:\/\/127\.0\.0\.1:\d+ does not answer\. Is it running\? Start it with npm start, or set CMS_URL\.$/,
    ],
  ];
  const place = workplaceIn(newFolder());
  let before: Record<string, string>;
  beforeAll(async () => {
    await putPictures(place.folders);
    await from(server.url, place);
    before = bytesIn(place.folders.snapshots);
  });
  afterAll(() => removeFolder(place.folders.data));

  test.each(faults)('%s', async (_name, documents, message) => {
    server.rows = changed('benefit-item', 'partnerships', 'es', { title: 'Otro título' });
    server.fault = { documents };
    await expect(from(server.url, place)).rejects.toThrow(message);
    expect(bytesIn(place.folders.snapshots)).toEqual(before);
  });

  test('one language of seven', async () => {
    server.rows = changed('benefit-item', 'partnerships', 'es', { title: 'Otro título' });
    server.fault = {
      documents: (response, body, request) =>
        (request.url?.includes('=ja&') ? cut(0.5, 'broken') : sent((whole) => whole))(response, body, request),
    };
    await expect(from(server.url, place)).rejects.toThrow(/language=ja/);
    expect(bytesIn(place.folders.snapshots)).toEqual(before);
  });

  test('that never ends', async () => {
    server.fault = {
      documents: (response, body) =>
        void response.writeHead(200, { 'content-type': 'application/x-ndjson' }).write(body.slice(0, 9000)),
    };
    await expect(pull(cmsAt(server.url, exportToken, 300), languageCodes, place.folders, asOf)).rejects.toThrow(
      incomplete,
    );
    expect(bytesIn(place.folders.snapshots)).toEqual(before);
  });

  test('of a CMS that is not there', async () => {
    const { code, err } = await run(
      'scripts/pull.ts',
      [],
      env(place, { CMS_URL: `http://127.0.0.1:${await freePort()}` }),
    );
    expect([code, err]).toEqual([
      1,
      expect.stringMatching(
        /^✖ Pull en, es, fr, pt, ko, ja, zh-Hans \[FAILED: see below\]\nThe CMS at http:\/\/127\.0\.0\.1:\d+ does not answer\. Is it running\? Start it with npm start, or set CMS_URL\.\n$/,
      ),
    ]);
    expect(bytesIn(place.folders.snapshots)).toEqual(before);
  });

  test('for a wrong token', async () => {
    const { code, err } = await run('scripts/pull.ts', [], env(place, { EXPORT_TOKEN: randomSecret() }));
    expect([code, err]).toEqual([
      1,
      `✖ Pull en, es, fr, pt, ko, ja, zh-Hans [FAILED: see below]\nThe CMS at ${server.url} refuses the export token. Set EXPORT_TOKEN to the one in the CMS’s .env.\n`,
    ]);
    expect(bytesIn(place.folders.snapshots)).toEqual(before);
  });
});

describe('a document that breaks the contract', () => {
  const broken = changed(
    'benefit-item',
    'partnerships',
    'ko',
    { title: ' ', link: { label: 'Read', address: 'javascript:alert(1)' } },
    changed(
      'information-page',
      'privacy',
      'ko',
      { reviewBy: 'soon' },
      changed('testimonial', 'mihon-planner', 'fr', { quote: '' }),
    ),
  );

  test('keeps the old snapshot of its language, while the others are written', async () => {
    const place = await pulled();
    const before = digests(place);
    server.rows = withMembers(4321, broken);
    const { code, err } = await run('scripts/pull.ts', [], env(place));
    expect(code).toBe(1);
    expect(err).toMatchInlineSnapshot(`
      "✖ Pull en, es, fr, pt, ko, ja, zh-Hans [FAILED: see below]
      Testimonial “Hanako Sample” (French), Quote: Write something here: this would be blank on the site.
      Benefit “Untitled” (Korean), Title: Write something here: this would be blank on the site.
      Benefit “Untitled” (Korean), Link to more, Address: Write a full web address that starts with https://, or a page of this site such as /en/fees/.
      Information page “개인정보 처리방침” (Korean), Review by: Choose a day that exists in the calendar.
      Information page “개인정보 처리방침” (Korean), Review by: Check the year: choose a day between 1900 and 2199.
      "
    `);
    const same = languageCodes.filter((language, index) => wholeSnapshot(place, language) === before[index]);
    expect(same).toEqual(['fr', 'ko']);
  });

  test('leaves a language without any snapshot where there was none', async () => {
    const place = await withPictures();
    server.rows = broken;
    const results = await from(server.url, place);
    expect(
      results.map(({ language, ...result }) => [language, 'problems' in result ? result.problems.length : 0]),
    ).toEqual([
      ['en', 0],
      ['es', 0],
      ['fr', 1],
      ['pt', 0],
      ['ko', 4],
      ['ja', 0],
      ['zh-Hans', 0],
    ]);
    expect(readdirSync(place.folders.snapshots).toSorted()).toEqual(['en', 'es', 'ja', 'pt', 'zh-Hans']);
  });

  test('is of no matter to a pull of another language', async () => {
    server.rows = broken;
    expect(await run('scripts/pull.ts', ['--language', 'es'], env(await withPictures()))).toMatchObject({ code: 0 });
  });
});

test('killed at any moment, every language points at a whole snapshot, and the next pull heals', async () => {
  const place = await pulled();
  const folders = languageCodes.map((language) => join(place.folders.snapshots, language));
  const versions = [rows, withMembers(4321, rows)];
  const known = new Set(digests(place));
  const others = await withPictures();
  server.rows = versions[1] ?? [];
  await from(server.url, others);
  for (const digest of digests(others)) known.add(digest);
  expect(known.size).toBe(14);

  let killed = 0;
  for (let round = 1; round <= 8; round += 1) {
    server.rows = versions[round % 2] ?? [];
    if (await killAt(start('scripts/pull.ts', [], env(place)), folders, round * 3)) killed += 1;
    for (const digest of digests(place)) expect(known).toContain(digest);
  }
  expect(killed).toBeGreaterThanOrEqual(5);
  await from(server.url, place);
  expect(digests(place)).toEqual(digests(await pulled()));
  expect(
    readdirSync(place.folders.snapshots, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.new')),
  ).toEqual([]);
}, 180_000);

test('what a real CMS has published is what its starter content says', async () => {
  const place = copyOf(await filledCms());
  mkdirSync(place.folders.uploads, { recursive: true });
  const cms = await startCms(place);
  const { code, err } = await run('scripts/pull.ts', [], { ...place.environment, CMS_URL: cms.address });
  await cms.stop();
  expect([code, err]).toEqual([0, '']);
  const expected = await pulled();
  for (const language of languageCodes) expect(contents(place, language)).toEqual(contents(expected, language));
}, 240_000);

/** What a snapshot shows, without what differs from database to database. */
function contents(place: Workplace, language: LanguageCode): unknown[] {
  const snapshot = JSON.parse(
    readFileSync(snapshotFile(place.folders.snapshots, language, wholeSnapshot(place, language)), 'utf8'),
  ) as Snapshot;
  return snapshot.documents.map(({ content, language: written, outdatedSince }) => ({
    content: { ...asSeen({ ...content }), document: '' },
    written,
    outdatedSince,
  }));
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  describe as say,
  fieldPath,
  inWords,
  typeFacts,
  type DocumentType,
  type ExportedDocument,
} from 'content-schemas';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { build } from '../scripts/build/build.ts';
import { check } from '../scripts/check/check.ts';
import { attribute, builtPages, type BuiltPage } from '../scripts/check/page.ts';
import { Failure } from '../scripts/failure.ts';
import { cmsAt } from '../scripts/pull/cms.ts';
import { pull } from '../scripts/pull/pull.ts';
import { buildFolder } from '../scripts/series.ts';
import {
  dataFolder,
  exported,
  exportToken,
  managed,
  published,
  removeFolder,
  revisionOf,
  startCms,
  uidOf,
  type Cms,
} from './support/cms.ts';
import { create, information, item, paragraph, publish, voice } from './support/entries.ts';
import { serveExport } from './support/export-server.ts';
import { fileForm } from './support/file-form.ts';
import { hostileRows, type HostileFile } from './support/hostile.ts';
import { written } from './support/hostile-bodies.ts';
import { hiddenWord } from './support/hostile-files.ts';
import { exportedTry, fieldsOfTry, isExportable, keptOfTry, tries, type Try } from './support/hostile-entries.ts';
import { leavesOf } from './support/leaves.ts';
import { newFolder } from './support/once.ts';
import { asOf, starterDocuments } from './support/starter.ts';
import { run } from './support/step.ts';
import { workplaceIn } from './support/workplace.ts';

const folder = dataFolder();
const place = workplaceIn(newFolder());
let cms: Cms;

beforeAll(async () => {
  cms = await startCms(folder, { starter: true });
});
afterAll(async () => {
  await cms.stop();
  removeFolder(folder);
  removeFolder(place.folders.data);
  // Bodies that are no JSON, or too long, are told to the log; nothing else is.
  expect(
    cms.logged.filter((line) => !/^(?:Unexpected token|Object contains forbidden|request entity too large)/.test(line)),
  ).toEqual([]);
});

const piece = z.looseObject({ text: z.string().optional(), url: z.string().optional() });
/** What an entry is found by on a page. */
const kept = z.looseObject({
  key: z.string().default(''),
  title: z.string().default(''),
  name: z.string().default(''),
  email: z.string().default(''),
  speaker: z.string().default(''),
  role: z.string().default(''),
  place: z.string().default(''),
  quote: z.string().default(''),
  link: z.object({ address: z.string() }).optional(),
  body: z.array(z.object({ children: z.array(piece) })).default([]),
});

const refused = tries.filter((attempt) => attempt.refused);
const allowed = tries.filter((attempt) => !attempt.refused);

test('every kind of input has something to try, or a reason why not', () => {
  expect(hostileRows.map(({ number }) => number)).toEqual(Array.from({ length: 73 }, (_, index) => index + 1));
  expect(
    hostileRows
      .filter(({ attempts, files = [], because = '' }) => attempts.length + files.length === 0 && because === '')
      .map(({ input }) => input),
  ).toEqual([]);
});

describe('at the desk', () => {
  const liveCount = ({ type }: Try): Promise<number> => cms.strapi.db.query(uidOf(type)).count({ where: published });

  const requestOf = (attempt: Try): readonly [query: string, body: string] => {
    const sent = JSON.stringify(fieldsOfTry(attempt));
    return [
      typeFacts(attempt.type).localized ? `?locale=${attempt.language ?? 'en'}` : '',
      attempt.bytes ? sent.replace(...attempt.bytes) : sent,
    ];
  };

  /** What the admin's button sends for an entry; those that are published with it were saved before. */
  async function publishTry(attempt: Try, entry = '') {
    const { type, drafts = [] } = attempt;
    const [query, body] = requestOf(attempt);
    for (const { type: of, fields } of drafts) expect((await cms.call('POST', managed(of), fields)).status).toBe(201);
    return cms.call('POST', `${managed(type)}${entry}/actions/publish${query}`, body);
  }

  /** Saves an entry first, as most editors do; its address below that of its type. */
  async function saveTry(attempt: Try): Promise<string> {
    const { single } = typeFacts(attempt.type);
    const [query, body] = requestOf(attempt);
    const saved = await cms.call(single ? 'PUT' : 'POST', `${managed(attempt.type)}${query}`, body);
    expect(saved).toMatchObject({ status: single ? 200 : 201 });
    return single ? '' : `/${z.object({ documentId: z.string() }).parse(saved.body.data).documentId}`;
  }

  test.each(refused)('$name is refused', async (attempt) => {
    const before = [await revisionOf(cms), await liveCount(attempt)];
    const { status, body } = await publishTry(attempt);
    expect(body.error?.message ?? '').not.toMatch(/^(?:Internal Server Error)?$/);
    expect([await revisionOf(cms), await liveCount(attempt)]).toEqual(before);
    expect(status).toBeOneOf(attempt.early ? [400, 413] : [400]);
    if (!attempt.early)
      expect(body.error?.details?.errors?.map(({ path, message }) => [path.join('.'), message])).toEqual(
        attempt.refused,
      );
  });

  test.each(allowed)('$name is published', async (attempt) => {
    const revision = await revisionOf(cms);
    const { status, body } = await publishTry(attempt, await saveTry(attempt));
    expect([status, body.error]).toEqual([200, undefined]);
    const { documents } = await exported(cms, `language=en&since=${revision}`);
    expect(documents.map(({ content }) => content)).toContainEqual(expect.objectContaining(keptOfTry(attempt)));
  });

  test('the export holds nothing hidden, whatever header asks for it', async () => {
    const asked = await fetch(`${cms.address}/api/export?language=en`, {
      headers: { authorization: `Bearer ${exportToken}`, 'strapi-encode-source-maps': 'true' },
    });
    expect(await asked.text()).toBe((await exported(cms, 'language=en')).text);
  });

  test('the CMS still answers', async () => {
    expect((await fetch(`${cms.address}/_health`)).status).toBe(204);
  });
});

describe('in the media library', () => {
  const files = hostileRows.flatMap(({ number, input, files: some = [] }) =>
    some.map((file) => ({ ...file, title: `${number}. ${input}: ${file.name}` })),
  );
  const stored = () => cms.strapi.db.query('plugin::upload.file').count();
  const upload = async ({ name, type, bytes }: HostileFile) =>
    cms.call('POST', '/upload', fileForm({ name, type, content: await bytes() }));

  test.each(files.filter(({ refused: words }) => words))('$title is refused', async (file) => {
    const before = await stored();
    const { status, body } = await upload(file);
    expect([status, body.error?.message]).toEqual([400, file.refused]);
    expect(await stored()).toBe(before);
  });

  test.each(files.filter(({ refused: words }) => !words))(
    '$title is taken, as a picture and nothing more',
    async (file) => {
      const before = await stored();
      const { status, body } = await upload(file);
      expect([status, body.error?.message]).toEqual([201, undefined]);
      const [{ url }] = z
        .tuple([z.object({ url: z.string().regex(/^\/uploads\/[0-9a-f]{32}\.\w+$/) })])
        .parse(await cms.strapi.db.query('plugin::upload.file').findMany({ offset: before, orderBy: 'id' }));
      const picture = readFileSync(join(folder, 'public', url));
      const { width, height, space, depth, exif, xmp, orientation } = await sharp(picture).metadata();
      expect({ width, height, depth, exif, xmp, orientation }).toEqual({ width: 48, height: 32, depth: 'uchar' });
      expect(space).toBeOneOf(['srgb', 'b-w']);
      expect(picture.includes(hiddenWord)).toBe(false);
    },
  );
});

describe('the languages of the CMS stay', () => {
  test.each(['POST', 'PUT', 'DELETE'])('%s', async (method) => {
    const locales = () => cms.strapi.db.query('plugin::i18n.locale').findMany({ orderBy: 'id' });
    const rows = () => cms.strapi.db.query(uidOf('benefit-item')).count({ where: { locale: 'pt' } });
    const before = [await locales(), await rows()];
    const { id } = z
      .object({ id: z.number() })
      .parse(await cms.strapi.db.query('plugin::i18n.locale').findOne({ where: { code: 'pt' } }));
    const path = `/i18n/locales${method === 'POST' ? '' : `/${id}`}`;
    const body = method === 'DELETE' ? undefined : { code: 'de', name: 'German', isDefault: true };
    expect(await cms.call(method, path, body)).toMatchObject({
      status: 400,
      body: {
        error: {
          message:
            'The languages of the site are part of the program. Ask the technical team to add one or take one away.',
        },
      },
    });
    expect([await locales(), await rows()]).toEqual(before);
  });
});

describe('past the desk', () => {
  const rows = starterDocuments();

  /** What a pull says of documents that the guard never saw: field and words, by document. */
  async function pulled(documents: readonly ExportedDocument[]): Promise<Map<string, string[][]>> {
    const server = await serveExport([...rows, ...documents]);
    const [result] = await pull(cmsAt(server.url, exportToken), ['en'], place.folders, asOf);
    await server.stop();
    const found = new Map<string, string[][]>();
    for (const { type, document, path, message } of result && 'problems' in result ? result.problems : [])
      found.set(document, [...(found.get(document) ?? []), [fieldPath(type, path).join('.'), inWords(message)]]);
    return found;
  }
  const revisions = (attempts: readonly Try[]): ExportedDocument[] =>
    attempts.flatMap((attempt, index) => exportedTry(attempt, rows.length + 1 + index));

  test('a pull refuses each of them in the same words', async () => {
    const broken = refused.filter((attempt) => isExportable(attempt) && !attempt.across);
    const found = await pulled(revisions(broken));
    expect(Object.fromEntries(found)).toEqual(
      Object.fromEntries(broken.map(({ key, refused: faults }) => [key, faults])),
    );
  });

  test('a pull refuses documents that do not go together, in the same words', async () => {
    const broken = refused.filter(({ across }) => across);
    const words = [...(await pulled(revisions(broken))).values()].flat().map(([, message]) => message);
    expect(words.toSorted()).toEqual(
      broken.flatMap(({ refused: faults = [] }) => faults.map(([, said]) => said)).toSorted(),
    );
  });
});

test('one bad entry among 200 good ones names itself', async () => {
  const among = (key: string, title: string): ExportedDocument[] =>
    exportedTry({ name: key, what: key, key, type: 'benefit-item', fields: { title } }, 1000);
  const good = Array.from({ length: 200 }, (_, index) => among(`good-${index}`, `Good ${index}`)).flat();
  const bad = among('bad', 'A\u202eB').map((row) => ({
    ...row,
    language: 'ko' as const,
    content: { ...row.content, language: 'ko' },
  }));
  const server = await serveExport([...starterDocuments(), ...good.slice(0, 100), ...bad, ...good.slice(100)]);
  const { code, err } = await run('scripts/pull.ts', [], { ...place.environment, CMS_URL: server.url });
  await server.stop();
  expect([code, err]).toEqual([
    1,
    '✖ Pull en, es, fr, pt, ko, ja, zh-Hans [FAILED: see below]\nBenefit “A\u202eB” (Korean), Title: This text contains invisible characters: delete it and type it again.\n',
  ]);
});

describe('on the pages', () => {
  let pages: ReadonlyMap<string, BuiltPage>;
  const plain = {
    testimonial: voice('plain-voice', { speaker: 'SPEAKER', role: 'ROLE', place: 'PLACE', quote: 'QUOTE' }),
    'benefit-item': item('plain-item', { title: 'TITLE', ...written('', 'TEXT').fields }),
    'information-page': information('plain-page', { title: 'TITLE', body: paragraph('TEXT') }),
  } as const;

  beforeAll(async () => {
    for (const type of ['testimonial', 'benefit-item', 'information-page'] as const)
      await publish(cms, type, await create(cms, type, plain[type], 'en'), 'en');
    // Two quotes of one person have two titles.
    for (const givenOn of ['2026-03-01', '2026-04-01']) {
      const again = voice(`said-${givenOn}`, { speaker: 'Twice Quoted', givenOn, consentOn: givenOn });
      await publish(cms, 'testimonial', await create(cms, 'testimonial', again, 'en'), 'en');
    }
    const [result] = await pull(cmsAt(cms.address, exportToken), ['en'], place.folders, asOf);
    expect(result && 'problems' in result ? result.problems.map((problem) => say(problem)) : []).toEqual([]);
    await build(place.now, 'en');
    pages = new Map(builtPages(buildFolder(place.folders, 'en')).map((page) => [page.path, page]));
  }, 240_000);

  /** All that a browser finds on a page, or in one element of it, without the times of changes and the name of its preview, which stands for its title. */
  function leavesAt(path: string, id?: string): string[] {
    const element = pages.get(path)?.elements.find((one) => id === undefined || attribute(one, 'id') === id);
    if (!element) throw new Error(`There is no ${path}#${id ?? ''}.`);
    return leavesOf(element).map((leaf) =>
      leaf.replaceAll(/\d{4}-\d\d-\d\dT(?:[\d:.]|%3A)+Z/g, 'TIME').replace(/previews\/[0-9a-f]{16}\.png$/, 'PREVIEW'),
    );
  }

  /** What the plain entry has become, with other words in place of its own; a description alone is cut. */
  const withWords = (leaves: readonly string[], words: Readonly<Record<string, string>>): string[] =>
    leaves.map((leaf) =>
      leaf === 'QUOTE'
        ? cut(words[leaf] ?? '')
        : leaf.replaceAll(/SPEAKER|ROLE|PLACE|QUOTE|TITLE|TEXT|plain-(?:voice|item)/g, (word) => words[word] ?? word),
    );
  const cut = (text: string): string =>
    [...new Intl.Segmenter('en').segment(text)].reduce(
      (sum, { segment }) => ((sum + segment).length <= 160 ? sum + segment : sum),
      '',
    );
  const ofType = (type: DocumentType) =>
    allowed
      .filter((attempt) => attempt.type === type)
      .map((attempt) => ({ name: attempt.name, fields: attempt.fields, kept: kept.parse(keptOfTry(attempt)) }));
  const first = (body: z.infer<typeof kept>['body']): string => body[0]?.children[0]?.text ?? '';
  const addresses = (body: z.infer<typeof kept>['body']): string[] =>
    body.flatMap(({ children }) => children.flatMap(({ url }) => url ?? []));

  test.each(ofType('testimonial'))('$name: its page shows these words and nothing more', ({ kept: shown }) => {
    const expected = withWords(leavesAt('testimonials/africa/plain-voice/'), {
      ...{ 'plain-voice': shown.key, SPEAKER: shown.speaker, ROLE: shown.role, PLACE: shown.place, QUOTE: shown.quote },
    });
    expect(leavesAt(`testimonials/africa/${shown.key}/`)).toEqual(expected);
  });

  test.each(ofType('benefit-item'))(
    '$name: its section shows these words and nothing more',
    ({ fields, kept: shown }) => {
      const { key, title, link, body } = shown;
      const leaves = leavesAt('benefits/get-connected/', key);
      const text = first(body);
      if (JSON.stringify(fields) === JSON.stringify(written('', text).fields))
        expect(leaves).toEqual(
          withWords(leavesAt('benefits/get-connected/', 'plain-item'), { 'plain-item': key, TITLE: title, TEXT: text }),
        );
      for (const said of [title, text, ...(link ? [link.address] : []), ...addresses(body)])
        expect(leaves).toContain(said);
    },
  );

  test.each(ofType('information-page'))('$name: its page shows these words and nothing more', ({ kept: shown }) => {
    const expected = withWords(leavesAt('plain-page/', 'main'), { TITLE: shown.title, TEXT: first(shown.body) });
    expect(leavesAt(`${shown.key}/`, 'main')).toEqual(expected);
  });

  test.each(ofType('contact-person'))('$name: shown among the persons', ({ kept: { key, name, email } }) => {
    expect(leavesAt('contact/', key).map((leaf) => leaf.trim())).toEqual(
      expect.arrayContaining([name, `mailto:${email}`]),
    );
  });

  test('the name of the network stands in the data of every page as it was written', () => {
    const name = ofType('network-facts').map(({ kept: shown }) => shown.name)[0];
    expect(name).toContain('</script>');
    const without = [...pages.keys()].filter((path) => path !== '404.html' && !leavesAt(path).includes(name ?? ''));
    expect(without).toEqual([]);
  });

  test('the check finds the link that leads nowhere, and nothing else', async () => {
    const lines = await check(place.folders, 'en').then(
      () => [],
      (error: unknown) => (error instanceof Failure ? error.lines : [String(error)]),
    );
    const link = '/en/benefits/get-connected/: a link leads to /en/benefits/nowhere/, which does not exist.';
    // The other languages are not built here.
    expect(lines.filter((line) => !/leads to \/(?!en\/)/.test(line))).toEqual([link, link]);
  });

  test('no page hides text between its characters', () => {
    const hiding = /[\u200b\u2060\ufeff]|[\u200c\u200d]{2}|[\u{e0020}-\u{e007f}]{8}/u;
    expect([...pages.values()].filter(({ html }) => hiding.test(html)).map(({ path }) => path)).toEqual([]);
  });

  test('a long word breaks instead of widening the page', () => {
    expect(pages.get('')?.html).toMatch(/body\{[^}]*overflow-wrap:(?:break-word|anywhere)/);
  });
});

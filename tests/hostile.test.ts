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
  type Answer,
  type Cms,
} from './support/cms.ts';
import { create, information, item, paragraph, publish, voice } from './support/entries.ts';
import { serveExport } from './support/export-server.ts';
import { fileForm } from './support/file-form.ts';
import { hostileRows, type HostileFile } from './support/hostile.ts';
import { written } from './support/hostile-bodies.ts';
import { hiddenWord } from './support/hostile-files.ts';
import {
  exportedTry,
  fieldsOfTry,
  isExportable,
  keptDraftsOf,
  keptOfTry,
  sentOf,
  tries,
  type Try,
} from './support/hostile-entries.ts';
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
/** One of each row, type and field is also saved as a draft before it is published, as most editors do. */
const savedFirst = new Set(
  Map.groupBy(refused, ({ name, type, refused: faults = [] }) =>
    [Number.parseInt(name), type, faults[0]?.[0] ?? ''].join(' '),
  )
    .values()
    .flatMap((alike) => alike.slice(0, 1)),
);

describe('the table', () => {
  test('has something to try of every kind of input, or a reason why not', () => {
    expect(hostileRows.map(({ number }) => number)).toEqual(Array.from({ length: 73 }, (_, index) => index + 1));
    const untried = hostileRows.filter(
      ({ attempts, files = [], requests = [] }) => attempts.length + files.length + requests.length === 0,
    );
    expect(untried.filter(({ because = '' }) => because === '').map(({ input }) => input)).toEqual([]);
  });

  test('names tests that stand where it says', () => {
    const named = hostileRows.flatMap(({ tested = [] }) => tested);
    expect(named.filter(([file, title]) => !source(file).includes(`'${title}'`))).toEqual([]);
    expect(named.length).toBeGreaterThan(5);
    expect(hostileRows.filter(({ because = '' }) => /\.(?:test|spec)\.ts/.test(because))).toEqual([]);
  });
});

const source = (file: string): string => readFileSync(join(import.meta.dirname, file), 'utf8');

describe('at the desk', () => {
  const liveCount = ({ type }: Try): Promise<number> => cms.strapi.db.query(uidOf(type)).count({ where: published });

  /** What the admin's buttons send: the fields of an entry, in its language. */
  function send(attempt: Try, method: 'POST' | 'PUT', path: string, fields = fieldsOfTry(attempt)): Promise<Answer> {
    const { type, language = 'en' } = attempt;
    const query = typeFacts(type).localized ? `?locale=${language}` : '';
    return cms.call(method, `${managed(type)}${path}${query}`, sentOf(fields, attempt));
  }
  const publishTry = (attempt: Try, entry = '', fields = fieldsOfTry(attempt)): Promise<Answer> =>
    send(attempt, 'POST', `${entry}/actions/publish`, fields);

  /** What there is before the attempt: entries that are published with it, and the one that it changes, by its address. */
  async function prepare(attempt: Try): Promise<string> {
    for (const { type, fields } of attempt.drafts ?? [])
      expect(await cms.call('POST', managed(type), sentOf(fields, attempt))).toMatchObject({ status: 201 });
    if (!attempt.was) return '';
    const published = await publishTry(attempt, '', { ...fieldsOfTry(attempt), ...attempt.was });
    expect(published).toMatchObject({ status: 200 });
    return addressIn(published);
  }

  const saveTry = (attempt: Try, entry: string): Promise<Answer> =>
    send(attempt, typeFacts(attempt.type).single || entry !== '' ? 'PUT' : 'POST', entry);
  const addressIn = ({ body }: Answer): string =>
    `/${z.object({ documentId: z.string() }).parse(body.data).documentId}`;

  test.each(refused)('$name is refused', async (attempt) => {
    const { whole } = attempt;
    const entry = await prepare(attempt);
    const before = [await revisionOf(cms), await liveCount(attempt)];
    const expectRefusal = async ({ status, body: { error } }: Answer): Promise<void> => {
      const words = error?.details?.errors?.map(({ path, message }) => [path.join('.'), message]);
      if (whole) expect([status, error?.message]).toEqual([whole[0], expect.stringMatching(whole[1])]);
      else expect([status, words]).toEqual([400, attempt.refused]);
      expect([await revisionOf(cms), await liveCount(attempt)]).toEqual(before);
    };
    await expectRefusal(await publishTry(attempt, entry));
    if (!savedFirst.has(attempt)) return;
    const saved = await saveTry(attempt, entry);
    if (saved.status < 300) await expectRefusal(await publishTry(attempt, entry || addressIn(saved)));
  });

  test.each(allowed)('$name is published', async (attempt) => {
    await prepare(attempt);
    const revision = await revisionOf(cms);
    const saved = await saveTry(attempt, '');
    expect(saved).toMatchObject({ status: typeFacts(attempt.type).single ? 200 : 201 });
    const { status, body } = await publishTry(attempt, typeFacts(attempt.type).single ? '' : addressIn(saved));
    expect([status, body.error]).toEqual([200, undefined]);
    const contents = (await exported(cms, `language=en&since=${revision}`)).documents.map(({ content }) => content);
    for (const kept of [keptOfTry(attempt), ...keptDraftsOf(attempt)])
      expect(contents).toContainEqual(expect.objectContaining(kept));
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
      const { width, height, space, depth, exif, xmp, icc, orientation } = await sharp(picture).metadata();
      expect({ width, height, depth, exif, xmp, icc, orientation }).toEqual({ width: 48, height: 32, depth: 'uchar' });
      expect(space).toBeOneOf(['srgb', 'b-w']);
      expect(picture.includes(hiddenWord)).toBe(false);
    },
  );
});

describe('the languages of the CMS stay', () => {
  const requests = hostileRows.flatMap(({ number, input, requests: some = [] }) =>
    some.map((request) => ({ ...request, title: `${number}. ${input}: ${request.method}` })),
  );

  test.each(requests)('$title is refused', async ({ method, path, body, refused: words }) => {
    const locales = () => cms.strapi.db.query('plugin::i18n.locale').findMany({ orderBy: 'id' });
    const rows = () => cms.strapi.db.query(uidOf('benefit-item')).count({ where: { locale: 'pt' } });
    const before = [await locales(), await rows()];
    const { id } = z
      .object({ id: z.number() })
      .parse(await cms.strapi.db.query('plugin::i18n.locale').findOne({ where: { code: 'pt' } }));
    expect(await cms.call(method, path(id), body)).toMatchObject({ status: 400, body: { error: { message: words } } });
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
    const marked = information('marked-page', { title: '[x](javascript:alert(1))\\', body: paragraph('TEXT') });
    await publish(cms, 'information-page', await create(cms, 'information-page', marked, 'en'), 'en');
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

  test('a title with the signs of a link is no link in the list for language models', () => {
    const list = readFileSync(join(buildFolder(place.folders, 'en'), 'llms.txt'), 'utf8');
    expect(list).toContain(String.raw`- [\[x\](javascript:alert(1))\\](`);
  });

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
    const signs = /[\u200b\u2060\ufeff]|[\u200c\u200d]{2}/u;
    const tags = /(?<!🏴[\u{e0061}-\u{e007a}]{0,5})[\u{e0000}-\u{e007f}]/u;
    const forms = /(?<![\p{Script=Han}\p{Emoji}\p{S}\p{P}])[\ufe00-\ufe0f]|(?<!\p{Script=Han})[\u{e0100}-\u{e01ef}]/u;
    const isHiding = ({ html }: BuiltPage): boolean => [signs, tags, forms].some((hiding) => hiding.test(html));
    expect([...pages.values()].filter(isHiding).map(({ path }) => path)).toEqual([]);
  });

  test('a long word breaks instead of widening the page', () => {
    expect(pages.get('')?.html).toMatch(/body\{[^}]*overflow-wrap:(?:break-word|anywhere)/);
  });
});

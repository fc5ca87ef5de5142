import { readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { describe as say, languageCodes, type ExportedDocument, type Picture } from 'content-schemas';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cmsAt } from '../scripts/pull/cms.ts';
import { pull } from '../scripts/pull/pull.ts';
import {
  dataFolder,
  exported,
  logOf,
  managed,
  published,
  removeFolder,
  revisionOf,
  rowsOf,
  startCms,
  type Answer,
  type Cms,
} from './support/cms.ts';
import { create, documents, publish, translate, type Fields } from './support/entries.ts';
import { replace, upload } from './support/library.ts';
import { blank, pictureOf, quarters } from './support/pictures.ts';
import { asOf, starterDocuments } from './support/starter.ts';
import { exportToken, workplaceIn } from './support/workplace.ts';

describe('a portrait in the CMS', () => {
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

  const face = (width = 400, height = 500, colours?: Parameters<typeof quarters>[2]): Promise<Buffer> =>
    quarters(width, height, colours).png().toBuffer();
  const put = async (name: string, bytes?: Uint8Array, info: object = {}) =>
    upload(cms, folder, `${name}.png`, bytes ?? (await face()), info);
  const contact = (key: string, more: Fields = {}): Fields => ({
    ...{ key, name: `Name of ${key}`, role: 'Head', email: 'membership@example.org', languages: ['en'] },
    ...{ timeZone: 'Europe/Berlin', regions: [], greeting: 'Ask me.', portraitAlt: 'A person', ...more },
  });
  const text = (language: string): Fields => ({
    role: `Head ${language}`,
    greeting: 'Ask.',
    portraitAlt: `Alt ${language}`,
  });
  const make = async (key: string, more: Fields = {}, languages: readonly string[] = []): Promise<string> => {
    const documentId = await create(cms, 'contact-person', contact(key, more), 'en');
    for (const language of languages) await translate(cms, 'contact-person', documentId, language, text(language));
    return documentId;
  };
  /** Languages in which a document is live, each with the file of its portrait. */
  const live = async (documentId: string): Promise<Record<string, string | undefined>> =>
    Object.fromEntries(
      await Promise.all(
        (await rowsOf(cms, 'contact-person', { documentId, ...published })).map(
          async ({ locale }): Promise<[string, string | undefined]> => {
            const { documents: rows } = await exported(cms, `language=${String(locale)}`);
            const content = rows.find(({ document }) => document === documentId)?.content;
            return [String(locale), (content?.['portrait'] as Picture | undefined)?.file];
          },
        ),
      ),
    );
  const publishOnScreen = (documentId: string, locale: string, data: Fields): Promise<Answer> =>
    cms.call('POST', `${managed('contact-person')}/${documentId}/actions/publish?locale=${locale}`, data);

  test('is told by its bytes: name, digest, kind, size, and focal point', async () => {
    const bytes = await face(600, 400);
    const file = await put('facts', bytes, { focalPoint: { x: 30.4, y: 20 } });
    const documentId = await make('facts', { portrait: file.id });
    await publish(cms, 'contact-person', documentId, 'en');
    const stored = readFileSync(file.path);
    const { documents: rows } = await exported(cms, 'language=en');
    expect(rows.find(({ document }) => document === documentId)?.content).toMatchObject({
      portrait: pictureOf(`${file.hash}.png`, stored, { width: 600, height: 400, focus: { x: 30, y: 20 } }),
      portraitAlt: 'A person',
      portraitDecorative: false,
    });
  });

  test('set in English is live in every language, also in one that comes later', async () => {
    const languages = languageCodes.filter((code) => code !== 'en' && code !== 'ja');
    const documentId = await make('everywhere', {}, languages);
    await publish(cms, 'contact-person', documentId, ['en', ...languages]);
    expect(await live(documentId)).toEqual(Object.fromEntries(['en', ...languages].map((code) => [code, undefined])));
    const { id, hash } = await put('everywhere');
    const revision = await revisionOf(cms);
    expect((await publishOnScreen(documentId, 'en', contact('everywhere', { portrait: { id } }))).status).toBe(200);
    expect(await live(documentId)).toEqual(
      Object.fromEntries(['en', ...languages].map((code) => [code, `${hash}.png`])),
    );
    expect((await logOf(cms, revision)).map(({ language }) => language).toSorted()).toEqual(
      ['en', ...languages].toSorted(),
    );

    expect((await publishOnScreen(documentId, 'ja', text('ja'))).status).toBe(200);
    expect(await live(documentId)).toEqual(
      Object.fromEntries(['en', 'ja', ...languages].map((code) => [code, `${hash}.png`])),
    );
    const inForm = await documents(cms, 'contact-person').findOne({
      documentId,
      locale: 'ja',
      status: 'draft',
      populate: ['portrait'] as never,
    });
    expect(inForm).toMatchObject({ portrait: { id } });

    expect((await publishOnScreen(documentId, 'en', contact('everywhere', { portrait: null }))).status).toBe(200);
    expect(new Set(Object.values(await live(documentId)))).toEqual(new Set([undefined]));
  });

  test('of English that is not published yet stays so when a translation is', async () => {
    const [first, second] = [await put('first'), await put('second')];
    const documentId = await make('waiting', { portrait: first.id }, ['es', 'fr']);
    await publish(cms, 'contact-person', documentId, ['en', 'es', 'fr']);
    await documents(cms, 'contact-person').update({ documentId, locale: 'en', data: { portrait: second.id } as never });
    expect((await publishOnScreen(documentId, 'es', { ...text('es'), portrait: { id: second.id } })).status).toBe(200);
    expect(await live(documentId)).toEqual(
      Object.fromEntries(['en', 'es', 'fr'].map((code) => [code, `${first.hash}.png`])),
    );
    await publish(cms, 'contact-person', documentId, 'en');
    expect(await live(documentId)).toEqual(
      Object.fromEntries(['en', 'es', 'fr'].map((code) => [code, `${second.hash}.png`])),
    );
  });

  const refused = async (key: string, more: Fields): Promise<unknown> => {
    const documentId = await make(key, more);
    const answer = await publishOnScreen(documentId, 'en', contact(key, more));
    expect(await live(documentId)).toEqual({});
    return [answer.status, answer.body.error?.details?.errors?.map(({ path, message }) => [path.join('.'), message])];
  };
  const at = (field: string, message: string): unknown => [400, [[field, message]]];
  const cannotBeRead =
    'This picture cannot be read: its file is damaged, or is not a JPEG, PNG or WebP. Choose or upload another.';

  test.each<[string, (path: string) => void | Promise<void>]>([
    ['gone', (path) => rmSync(path)],
    ['empty', (path) => truncateSync(path)],
    ['cut', (path) => truncateSync(path, Math.floor(statSync(path).size / 2))],
    ['words', (path) => writeFileSync(path, 'no picture at all')],
    ['a GIF', async (path) => writeFileSync(path, await quarters(400, 400).gif().toBuffer())],
  ])('whose file is %s is refused at its field', async (name, damage) => {
    const key = `damaged-${name.toLowerCase().replace(' ', '-')}`;
    const { id, path } = await put(key);
    await damage(path);
    expect(await refused(key, { portrait: { id } })).toEqual(at('portrait', cannotBeRead));
  });

  test('whose file is cut is refused also while other pictures are read', async () => {
    const { id, path } = await put('cut-meanwhile');
    truncateSync(path, Math.floor(statSync(path).size / 2));
    const documentId = await make('cut-meanwhile', { portrait: { id } });
    const other = (await face()).subarray(0, 2000);
    let busy = true;
    const reading = Promise.all(
      Array.from({ length: 3 }, async () => {
        while (busy)
          await sharp(other)
            .stats()
            .catch(() => undefined);
      }),
    );
    const answers: number[] = [];
    for (let round = 0; round < 10; round += 1)
      answers.push((await publishOnScreen(documentId, 'en', contact('cut-meanwhile', { portrait: { id } }))).status);
    busy = false;
    await reading;
    expect(answers).toEqual(Array(10).fill(400));
  });

  test.each<[string, number, number, string]>([
    ['small', 299, 400, 'Choose a larger picture: at least 300 pixels wide and 300 high.'],
    [
      'wide',
      10_001,
      300,
      'Choose a smaller picture: at most 10,000 pixels wide or high, and 50 million pixels in all.',
    ],
    ['huge', 7100, 7100, 'Choose a smaller picture: at most 10,000 pixels wide or high, and 50 million pixels in all.'],
  ])('that is too %s is refused at its field', async (key, width, height, message) => {
    const { id, path } = await put(`size-${key}`);
    writeFileSync(path, blank(width, height));
    expect(await refused(`size-${key}`, { portrait: { id } })).toEqual(at('portrait', message));
  });

  test('needs its words in each language, or to be decoration', async () => {
    const { id } = await put('words');
    expect(await refused('without-words', { portrait: { id }, portraitAlt: '' })).toEqual(
      at('portraitAlt', 'Say in a few words what the portrait shows, or choose Yes at “Portrait is decoration”.'),
    );
    expect(await refused('file-name', { portrait: { id }, portraitAlt: 'IMG_2041.JPG' })).toEqual(
      at('portraitAlt', 'Say what the portrait shows: this is the name of a file.'),
    );
    const documentId = await make('one-without', {}, ['es']);
    await documents(cms, 'contact-person').update({ documentId, locale: 'es', data: { portraitAlt: '' } as never });
    await publish(cms, 'contact-person', documentId, ['en', 'es']);
    const answer = await publishOnScreen(documentId, 'en', contact('one-without', { portrait: { id } }));
    expect([answer.status, answer.body.error?.message]).toEqual([
      400,
      'Contact “Name of one-without” (Spanish), Portrait in words: Say in a few words what the portrait shows, or choose Yes at “Portrait is decoration”.',
    ]);
    expect(
      (await publishOnScreen(documentId, 'en', contact('one-without', { portrait: { id }, portraitDecorative: true })))
        .status,
    ).toBe(200);
  });

  test('that is replaced in the library holds back until its entry is published again, and is then a change', async () => {
    const file = await put('replaced');
    const documentId = await make('replaced', { portrait: file.id }, ['es']);
    await publish(cms, 'contact-person', documentId, ['en', 'es']);
    const digests = async (): Promise<string[]> =>
      (await logOf(cms)).filter(({ document }) => document === documentId).map(({ digest }) => digest);
    const before = await digests();
    await replace(cms, folder, file.id, 'other.png', await face(500, 500, ['blue', 'blue', 'red', 'red']));
    const faults = await faultsIn();
    expect(faults).toContain(
      'Contact “Name of replaced” (Spanish), Portrait: The file of this picture has changed since it was published. Look at it, and publish again.',
    );
    await publish(cms, 'contact-person', documentId, 'es');
    expect((await digests()).slice(before.length)).toHaveLength(2);
    expect((await faultsIn()).filter((line) => line.includes('replaced'))).toEqual([]);
  });

  test.each<[string, (path: string) => void, string]>([
    ['gone', (path) => rmSync(path), 'is no longer in the media library. Choose or upload another, and publish again.'],
    ['empty', (path) => truncateSync(path), 'has changed since it was published. Look at it, and publish again.'],
    ['cut', (path) => truncateSync(path, 100), 'has changed since it was published. Look at it, and publish again.'],
    [
      'another',
      (path) =>
        writeFileSync(
          path,
          readFileSync(path).map((byte, index) => (index === 60 ? byte ^ 1 : byte)),
        ),
      'has changed since it was published. Look at it, and publish again.',
    ],
  ])(
    'whose published file is %s in the uploads is named by the pull, in the languages that show it',
    async (name, damage, words) => {
      const { id, path } = await put(`published-${name}`);
      const documentId = await make(`published-${name}`, { portrait: id });
      await publish(cms, 'contact-person', documentId, 'en');
      expect((await faultsIn()).filter((line) => line.includes(`published-${name}`))).toEqual([]);
      damage(path);
      expect((await faultsIn()).filter((line) => line.includes(`published-${name}`))).toEqual([
        `Contact “Name of published-${name}” (English), Portrait: The file of this picture ${words}`,
      ]);
      await documents(cms, 'contact-person').delete({ documentId, locale: '*' });
    },
  );

  test('whose bytes are in the library twice is named where its own file is damaged', async () => {
    const bytes = await face(420, 420);
    const [damaged, whole] = [await put('twice-a', bytes), await put('twice-b', bytes)];
    for (const { id, key } of [
      { id: damaged.id, key: 'twice-a' },
      { id: whole.id, key: 'twice-b' },
    ])
      await publish(cms, 'contact-person', await make(key, { portrait: id }), 'en');
    truncateSync(damaged.path);
    expect((await faultsIn()).filter((line) => line.includes('twice'))).toEqual([
      'Contact “Name of twice-a” (English), Portrait: The file of this picture has changed since it was published. Look at it, and publish again.',
    ]);
  });

  const withoutPortrait = (row: ExportedDocument): ExportedDocument =>
    row.content === null
      ? row
      : { ...row, content: Object.fromEntries(Object.entries(row.content).filter(([name]) => name !== 'portrait')) };

  /** What a pull from this CMS says, beside the rest of a whole site. */
  async function faultsIn(): Promise<string[]> {
    const cmsOfIt = cmsAt(cms.address, exportToken);
    const starter = starterDocuments();
    const place = workplaceIn(folder);
    const lines = await pull(
      {
        ...cmsOfIt,
        documents: async (language, until) => [
          ...(await cmsOfIt.documents(language, until)),
          ...starter.filter((row) => row.language === language || row.language === null).map(withoutPortrait),
        ],
      },
      languageCodes,
      place.folders,
      asOf,
    );
    return [
      ...new Set(
        lines.flatMap((result) => ('problems' in result ? result.problems.map((problem) => say(problem)) : [])),
      ),
    ];
  }
});

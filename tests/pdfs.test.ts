import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { PDFDocument } from '@cantoo/pdf-lib';
import { isPdf, languageCodes, type ExportedDocument, type LanguageCode } from 'content-schemas';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { sha256 } from '../scripts/files.ts';
import { dataFolder, exported, managed, removeFolder, startCms, type Answer, type Cms } from './support/cms.ts';
import type { Fields } from './support/entries.ts';
import { fileForm } from './support/file-form.ts';
import { formPdf, hiddenInPdf, packed } from './support/pdfs.ts';
import { photo } from './support/pictures.ts';
import { repository } from './support/step.ts';

const folder = dataFolder();
let cms: Cms;
beforeAll(async () => {
  cms = await startCms(folder, { starter: true });
});
afterAll(async () => {
  await cms.stop();
  removeFolder(folder);
  expect(cms.logged).toEqual([]);
});

const stored = z.object({ id: z.number(), url: z.string(), hash: z.string() });
type Stored = z.infer<typeof stored>;

const formWith = (content: Buffer, type = 'application/pdf', name = 'form.pdf'): FormData =>
  fileForm({ name, type, content });

/** Uploads a file through the media library, as an editor does. */
async function upload(...file: Parameters<typeof formWith>): Promise<Stored> {
  const { status, body } = await cms.call('POST', '/upload', formWith(...file));
  expect([status, body.error?.message]).toEqual([201, undefined]);
  return stored.parse(await cms.strapi.db.query('plugin::upload.file').findOne({ orderBy: { id: 'desc' } }));
}
const pathOf = ({ url }: Stored): string => join(folder, 'public', url);
const storedBytes = async (content: Buffer): Promise<Buffer> => readFileSync(pathOf(await upload(content)));

/** All that a PDF says, packed or not. */
function unpacked(pdf: Buffer): string {
  const text = pdf.toString('latin1');
  const streams = [...text.matchAll(/\/FlateDecode[^]*?stream\r?\n([^]*?)endstream/g)].map(([, content = '']) =>
    inflateSync(Buffer.from(content, 'latin1')).toString('latin1'),
  );
  return [text, ...streams].join('\n');
}

describe('a PDF that is uploaded', () => {
  test('is stored as a form that can be filled in', async () => {
    const document = await PDFDocument.load(await storedBytes(formPdf()));
    document.getForm().getTextField('city').setText('Vila Exemplo');
    const filled = await PDFDocument.load(await document.save());
    expect([document.getPageCount(), document.getTitle(), filled.getForm().getTextField('city').getText()]).toEqual([
      1,
      'Application form',
      'Vila Exemplo',
    ]);
  });

  test('is stored without what tells who made it, with what, and what was in it before', async () => {
    const content = formPdf({
      more: [`% ${hiddenInPdf}\nnull`, `(${hiddenInPdf})`, packed({ 20: `(${hiddenInPdf})` })],
    });
    expect(unpacked(content).split(hiddenInPdf).length - 1).toBe(8);
    const bytes = await storedBytes(content);
    expect(isPdf(bytes)).toBe(true);
    expect(unpacked(bytes)).not.toMatch(new RegExp(`${hiddenInPdf}|Metadata|PieceInfo|Author|Producer|ModDate|/ID`));
  });

  test('is stored without the place at which it would open', async () => {
    for (const place of ['[3 0 R/Fit]', '<</S/GoTo/D[3 0 R/Fit]>>'])
      expect(unpacked(await storedBytes(formPdf({ catalog: `/OpenAction${place}` })))).not.toContain('OpenAction');
  });

  test('keeps links to https and mail', async () => {
    const links = ['https://example.org/año', 'mailto:membership@example.org'];
    const field = links.map((link) => `<</Type/Annot/Subtype/Link/A<</S/URI/URI(${link})>>/Rect[0 0 9 9]>>`);
    const text = unpacked(await storedBytes(formPdf({ page: `/Beside[${field.join('')}]` })));
    for (const link of links) expect(text).toContain(Buffer.from(link, 'latin1').toString('latin1'));
  });

  test('is stored as the same bytes each time', async () => {
    expect((await storedBytes(formPdf())).equals(await storedBytes(formPdf()))).toBe(true);
  });

  test('is served to be saved, and cannot run', async () => {
    const { url } = await upload(formPdf());
    for (const path of [url, url.replace('uploads', '%75ploads')]) {
      const { status, headers } = await fetch(cms.address + path);
      expect({ status, ...Object.fromEntries(headers) }).toMatchObject({
        status: 200,
        'content-type': 'application/pdf',
        'content-disposition': 'attachment',
        'content-security-policy': "default-src 'none'; sandbox",
        'x-content-type-options': 'nosniff',
      });
    }
  });

  test('takes the place of a PDF and of nothing else', async () => {
    const [pdf, picture] = [await upload(formPdf()), await upload(await photo('png', 1), 'image/png', 'a.png')];
    const put = (id: number) => cms.call('POST', `/upload?id=${id}`, formWith(formPdf({ page: '/Rotate 0' })));
    const before = readFileSync(pathOf(pdf));
    expect((await put(pdf.id)).status).toBe(200);
    expect(readFileSync(pathOf(pdf)).equals(before)).toBe(false);
    expect(await put(picture.id)).toMatchObject({
      status: 400,
      body: { error: { message: 'Choose a file that ends in .png, like the one it is to replace.' } },
    });
  });

  test('by name that says it is a picture is refused', async () => {
    for (const [type, name] of [
      ['application/pdf', 'form.png'],
      ['image/png', 'form.pdf'],
      ['text/html', 'form.pdf'],
    ])
      expect(await cms.call('POST', '/upload', formWith(formPdf(), type, name))).toMatchObject({
        status: 400,
        body: { error: { message: expect.stringMatching(/^This is neither/) as string } },
      });
  });
});

describe('the PDF of the application form', () => {
  const read = (name: string): Fields =>
    z
      .record(z.string(), z.unknown())
      .parse(JSON.parse(readFileSync(join(repository, 'cms/starter/application-form', `${name}.json`), 'utf8')));
  const publish = (language: LanguageCode, file: { readonly id: number } | null): Promise<Answer> =>
    cms.call('POST', `${managed('application-form')}/actions/publish?locale=${language}`, {
      ...read('shared'),
      ...read(language),
      file,
    });
  const live = async (): Promise<Record<string, ExportedDocument['content']>> =>
    Object.fromEntries(
      await Promise.all(
        languageCodes.map(async (language) => {
          const { documents } = await exported(cms, `language=${language}`);
          const row = documents.find(({ type }) => type === 'application-form');
          return [language, row?.content?.['file'] as ExportedDocument['content']] as const;
        }),
      ),
    );
  const factsOf = (file: Stored) => {
    const bytes = readFileSync(pathOf(file));
    return { file: `${file.hash}.pdf`, sha256: sha256(bytes), mime: 'application/pdf', bytes: bytes.length };
  };

  test('is of the language in which it was chosen, and of no other', async () => {
    const none = Object.fromEntries(languageCodes.map((language) => [language, undefined]));
    expect(await live()).toEqual(none);
    const [english, spanish] = [await upload(formPdf()), await upload(formPdf({ page: '/Rotate 0' }))];
    expect((await publish('en', english)).status).toBe(200);
    expect(await live()).toEqual({ ...none, en: factsOf(english) });
    expect((await publish('es', spanish)).status).toBe(200);
    expect((await publish('fr', null)).status).toBe(200);
    expect(await live()).toEqual({ ...none, en: factsOf(english), es: factsOf(spanish) });
    expect((await publish('en', null)).status).toBe(200);
    expect(await live()).toEqual({ ...none, es: factsOf(spanish) });
  });

  test.each<[string, (path: string) => void]>([
    ['gone wrong', (path) => writeFileSync(path, 'no PDF at all')],
    ['empty', (path) => truncateSync(path)],
    ['cut', (path) => truncateSync(path, 600)],
  ])('whose file is %s is refused at its field', async (_name, damage) => {
    const file = await upload(formPdf());
    damage(pathOf(file));
    const { status, body } = await publish('en', file);
    expect([status, body.error?.details?.errors?.map(({ path, message }) => [path.join('.'), message])]).toEqual([
      400,
      [['file', 'This file is damaged or is not a PDF. Choose or upload another.']],
    ]);
  });

  test('is no picture', async () => {
    const { body } = await publish('en', await upload(await photo('png', 1), 'image/png', 'a.png'));
    expect(body.error?.message).toContain('This file is damaged or is not a PDF.');
  });
});

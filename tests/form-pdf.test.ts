import { readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { languageCodes, paths, type ExportedDocument, type LanguageCode } from 'content-schemas';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build } from '../scripts/build/build.ts';
import { check } from '../scripts/check/check.ts';
import { attribute, builtPages, textOf } from '../scripts/check/page.ts';
import { Failure } from '../scripts/failure.ts';
import { filesIn, sha256 } from '../scripts/files.ts';
import { cmsAt } from '../scripts/pull/cms.ts';
import { pull } from '../scripts/pull/pull.ts';
import { release, targetOf } from '../scripts/release/release.ts';
import { seriesFolder } from '../scripts/release/state.ts';
import { buildFolder } from '../scripts/series.ts';
import { without } from './support/entries.ts';
import { serveExport, type ExportServer, type UploadFault } from './support/export-server.ts';
import { newFolder, removeFolder } from './support/once.ts';
import { formPdf } from './support/pdfs.ts';
import { refusalsOf } from './support/pull-refusals.ts';
import { openBrowser, served } from './support/served.ts';
import { asOf, starterDocuments } from './support/starter.ts';
import { copyOf, exportToken, workplaceIn, type Workplace } from './support/workplace.ts';

const bytesIn: Readonly<Partial<Record<LanguageCode, Buffer>>> = {
  en: formPdf({ more: [`% ${'e'.repeat(120_000)}\nnull`] }),
  fr: formPdf({ more: [`% ${'f'.repeat(1_240_000)}\nnull`] }),
};
const pdfOf = (file: string, bytes: Uint8Array) => ({
  file,
  sha256: sha256(bytes),
  mime: 'application/pdf',
  bytes: bytes.length,
});
type Content = ExportedDocument['content'];
const nameIn = (language: string): string => `form-${language}.pdf`;

/** The starter content without its portraits, which would take most of the time; the form has a PDF in English and in French, none in Spanish, and stands in English only for Japanese. */
const rows: readonly ExportedDocument[] = starterDocuments((row) => {
  if (row.content?.['portrait'] !== undefined) return { ...row, content: without(row.content, 'portrait') as Content };
  if (row.type !== 'application-form' || row.language === null) return row;
  if (row.language === 'ja') return undefined;
  const bytes = bytesIn[row.language];
  return bytes ? { ...row, content: { ...row.content, file: pdfOf(nameIn(row.language), bytes) } } : row;
});
const uploads = Object.fromEntries(Object.entries(bytesIn).map(([language, bytes]) => [nameIn(language), bytes]));

let server: ExportServer;
beforeAll(async () => {
  server = await serveExport(rows);
  server.uploads = uploads;
});
afterAll(() => server.stop());

const pullTo = ({ folders }: Workplace, languages: readonly LanguageCode[] = languageCodes) =>
  pull(cmsAt(server.url, exportToken), languages, folders, asOf);

describe('a pull', () => {
  const refusedIn = async (place: Workplace): Promise<Record<string, string[]>> =>
    refusalsOf(await pullTo(place, ['es', 'fr']));
  const line = (words: string): string => `How to apply (French), Form as a PDF: ${words}`;
  const changed = line('This PDF has changed since it was published. Look at it, and publish again.');
  const missing = line('This PDF is no longer in the media library. Choose or upload another, and publish again.');
  const ofFrench =
    (answer: (bytes: Uint8Array) => Uint8Array | number): UploadFault =>
    (response, bytes, file) => {
      const given = file === nameIn('fr') ? answer(bytes) : bytes;
      if (typeof given === 'number') response.writeHead(given).end('No');
      else response.writeHead(200).end(given);
    };

  test.each<[string, UploadFault, string]>([
    ['is not there', ofFrench(() => 404), missing],
    ['is empty', ofFrench(() => new Uint8Array()), changed],
    ['is cut', ofFrench((bytes) => bytes.subarray(0, bytes.length / 2)), changed],
    ['has one byte more', ofFrench((bytes) => Buffer.concat([bytes, Buffer.from('x')])), changed],
    [
      'has one byte that is another',
      ofFrench((bytes) => bytes.map((byte, at) => (at === 99 ? byte ^ 1 : byte))),
      changed,
    ],
  ])('refuses a language whose PDF %s, and the others go on', async (_name, fault, words) => {
    const place = copyOf(undefined);
    server.fault = { upload: fault };
    expect(await refusedIn(place)).toEqual({ fr: [words] });
    server.fault = {};
    expect(await refusedIn(place)).toEqual({});
  });

  test.each<[string, Buffer]>([
    ['a page', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['a picture', Buffer.from('89504e470d0a1a0a', 'hex')],
    ['half a PDF', formPdf().subarray(0, 600)],
    ['a PDF behind a page', Buffer.concat([Buffer.from('<script></script>'), formPdf()])],
  ])('refuses a file that was published as a PDF and is %s', async (_name, bytes) => {
    server.rows = rows.map((row) =>
      row.type === 'application-form' && row.language === 'fr'
        ? { ...row, content: { ...row.content, file: pdfOf('other.pdf', bytes) } }
        : row,
    );
    server.uploads = { ...uploads, 'other.pdf': bytes };
    expect(await refusedIn(copyOf(undefined))).toEqual({
      fr: [line('This file is damaged or is not a PDF. Choose or upload another.')],
    });
    server.rows = rows;
    server.uploads = uploads;
  });

  test('keeps each PDF once, under its digest, and forgets it when no snapshot that is kept offers it', async () => {
    const place = copyOf(undefined);
    await pullTo(place);
    await pullTo(place);
    const names = Object.values(bytesIn).map((bytes) => `${sha256(bytes)}.pdf`);
    expect(readdirSync(place.folders.pdfs).toSorted()).toEqual(names.toSorted());
    const old = join(place.folders.pdfs, `${'0'.repeat(64)}.pdf`);
    writeFileSync(old, '');
    for (const path of [old, ...names.map((name) => join(place.folders.pdfs, name))]) utimesSync(path, 0, 0);
    await pullTo(place);
    expect(readdirSync(place.folders.pdfs).toSorted()).toEqual(names.toSorted());
  });
});

describe('the site', () => {
  const place = workplaceIn(newFolder());
  const { folders } = place;
  const built = ['es', 'fr', 'ja'] as const;
  let site: Awaited<ReturnType<typeof served>>;
  beforeAll(async () => {
    await pullTo(place);
    for (const language of built) {
      await build(place.now, language);
      release(folders, language, true);
    }
    site = await served(folders);
  }, 600_000);
  afterAll(async () => {
    await site.stop();
    removeFolder(folders.data);
  });
  const pageOf = (language: (typeof built)[number], path: string) => {
    const page = builtPages(buildFolder(folders, language)).find((one) => one.path === path);
    if (!page) throw new Error(`${language} has no ${path}.`);
    return page;
  };
  const linksOn = (language: (typeof built)[number], path: string) =>
    pageOf(language, path)
      .elements.filter((element) => attribute(element, 'download') !== undefined)
      .map((element) => ({
        ...Object.fromEntries(['href', 'download', 'type', 'hreflang'].map((name) => [name, attribute(element, name)])),
        words: textOf(element),
      }));
  const address = (language: string, of: LanguageCode): string =>
    `/${language}/${paths.formPdf({ ...pdfOf('', bytesIn[of] ?? Buffer.alloc(0)), mime: 'application/pdf' })}`;

  test.each([paths.apply, paths.form])('offers the PDF of its language on %s, with kind and size', (path) => {
    expect(linksOn('fr', path)).toEqual([
      {
        href: address('fr', 'fr'),
        download: 'ICLEI - Formulaire d’adhésion.pdf',
        type: 'application/pdf',
        hreflang: undefined,
        words: 'Formulaire d’adhésion (PDF, 1,2 Mo)',
      },
    ]);
    expect(linksOn('es', path)).toEqual([]);
    expect(linksOn('ja', path)).toEqual([
      {
        href: address('ja', 'en'),
        download: 'ICLEI - Application form.pdf',
        type: 'application/pdf',
        hreflang: 'en',
        words: '加盟申請書（英語のPDF、120 KB）',
      },
    ]);
  });

  test('has the PDF among its files where a page offers it, and nowhere else', () => {
    const files = built.map((language) =>
      filesIn(buildFolder(folders, language))
        .filter((file) => file.endsWith('.pdf'))
        .map((file) => `/${language}/${file}`),
    );
    expect(files).toEqual([[], [address('fr', 'fr')], [address('ja', 'en')]]);
  });

  test('gives the PDF to be saved, for good, and whole', async () => {
    const answer = await fetch(site.url + address('fr', 'fr'));
    expect({ status: answer.status, ...Object.fromEntries(answer.headers) }).toMatchObject({
      status: 200,
      'content-type': 'application/pdf',
      'content-disposition': 'attachment',
      'x-content-type-options': 'nosniff',
      'cache-control': 'public, max-age=31536000, immutable',
    });
    expect(bytesIn.fr?.equals(Buffer.from(await answer.arrayBuffer()))).toBe(true);
    const page = await fetch(`${site.url}/fr/apply/`);
    expect(page.headers.get('content-disposition')).toBeNull();
  });

  test('a browser saves it under a name that says what it is', async () => {
    const browser = await openBrowser();
    const page = await browser.newPage();
    await page.goto(`${site.url}/fr/apply/`);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Formulaire d’adhésion (PDF, 1,2 Mo)' }).click(),
    ]);
    const saved = await download.path();
    expect([download.suggestedFilename(), statSync(saved).size, page.url()]).toEqual([
      'ICLEI - Formulaire d’adhésion.pdf',
      bytesIn.fr?.length,
      `${site.url}/fr/apply/`,
    ]);
    await browser.close();
  });

  test('shares the file between releases', () => {
    const copy = copyOf(folders.data);
    const folder = buildFolder(copy.folders, 'fr');
    rmSync(join(folder, 'privacy/index.html'));
    release(copy.folders, 'fr', true);
    const target = targetOf(copy.folders, 'fr');
    const file = address('fr', 'fr').replace('/fr/', 'site/');
    const [, last = ''] = target.ids();
    expect(target.ids()).toHaveLength(2);
    const inBuild = statSync(join(folder, file.replace('site/', '')));
    const inRelease = statSync(join(seriesFolder(copy.folders, 'fr'), last, file));
    expect(inRelease.ino).toBe(inBuild.ino);
  });

  describe('checked', () => {
    const faultsIn = async (change: (folder: string, file: string) => void): Promise<readonly string[]> => {
      const copy = copyOf(folders.data);
      const folder = buildFolder(copy.folders, 'fr');
      change(folder, join(folder, address('fr', 'fr').replace('/fr/', '')));
      return check(copy.folders, 'fr').then(
        () => [],
        (error: unknown) => {
          if (!(error instanceof Failure)) throw error;
          return error.lines.filter((text) => text.includes('.pdf')).toSorted();
        },
      );
    };
    const rewrite = (folder: string, change: (html: string) => string): void => {
      for (const { path, html } of builtPages(folder))
        if (path.startsWith('apply/')) writeFileSync(join(folder, path, 'index.html'), change(html));
    };
    const link = (file: string): string => address('fr', 'fr').replace(/[^/]*$/, file);

    test('has no fault', async () => {
      expect(await faultsIn(() => undefined)).toEqual([]);
    });

    test('a PDF that is gone, is none, is not offered, or is not said to be one is told', async () => {
      const pdf = link('application-form.pdf');
      expect(await faultsIn((_, file) => rmSync(file))).toEqual([
        `/fr/apply/: a link leads to ${pdf}, which does not exist.`,
        `/fr/apply/form/: a link leads to ${pdf}, which does not exist.`,
      ]);
      expect(
        await faultsIn((_, file) => {
          rmSync(file);
          writeFileSync(file, 'no PDF');
        }),
      ).toEqual([`${pdf} is no whole PDF. Run npm run pull and npm run build.`]);
      expect(await faultsIn((folder) => rewrite(folder, (html) => html.replaceAll(pdf, '/fr/')))).toEqual([
        `${pdf} is there, but no page leads to it.`,
      ]);
      expect(await faultsIn((folder) => rewrite(folder, (html) => html.replaceAll(/ download="[^"]*"/g, '')))).toEqual(
        ['apply/', 'apply/form/'].map(
          (path) => `/fr/${path}: a link leads to ${pdf}, but does not say that it is a PDF to be saved.`,
        ),
      );
    });
  });
});

import { mkdirSync, readdirSync, readFileSync, watch, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { connect, type Socket } from 'node:net';
import { once } from 'node:events';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { browserArguments, installedBrowser } from '../scripts/bench/browser.ts';
import { cmsFolder, dataFolder, editor, exportToken, removeFolder, startCms, type Cms } from './support/cms.ts';
import { fileForm, type FormFile } from './support/file-form.ts';
import { blank, endingOf, formats, hidden, isUpright, moving, orientations, photo, still } from './support/pictures.ts';
import { routesOf } from './support/routes.ts';

const folder = dataFolder();
const temporary = join(folder, 'temporary');
const uploads = join(folder, 'public/uploads');
const systemTemporary = process.env['TMPDIR'];
let cms: Cms;
let session: string;

beforeAll(async () => {
  mkdirSync(temporary);
  process.env['TMPDIR'] = temporary;
  cms = await startCms(folder, { starter: false });
  session = await signIn();
});
afterAll(async () => {
  await cms.stop();
  if (systemTemporary === undefined) delete process.env['TMPDIR'];
  else process.env['TMPDIR'] = systemTemporary;
  removeFolder(folder);
  expect(cms.logged).toEqual([]);
});

async function signIn(): Promise<string> {
  const signedIn = await cms.call('POST', '/admin/login', editor, '');
  return z.object({ token: z.string() }).parse(signedIn.body.data).token;
}

const stored = z.object({
  id: z.number(),
  url: z.string(),
  mime: z.string(),
  width: z.number(),
  height: z.number(),
  formats: z.record(z.string(), z.object({ url: z.string() })).nullish(),
});

async function send(form: FormData, path = '/upload', token = session) {
  const response = await fetch(cms.address + path, {
    method: 'POST',
    headers: token === '' ? {} : { authorization: `Bearer ${token}` },
    body: form,
  });
  const body: unknown = await response.json();
  const refused = z.object({ error: z.object({ message: z.string() }) }).safeParse(body);
  return {
    status: response.status,
    words: refused.success ? refused.data.error.message : '',
    files: z
      .array(stored)
      .catch([])
      .parse(Array.isArray(body) ? body : [body]),
  };
}

const uploaded = async (file: FormFile) => {
  const { status, words, files } = await send(fileForm(file));
  expect([status, words]).toEqual([201, '']);
  const [only] = files;
  if (!only) throw new Error('Nothing was stored.');
  return only;
};

const rows = () => cms.strapi.db.query('plugin::upload.file').count();
const leftovers = (): string[] => readdirSync(temporary, { recursive: true, encoding: 'utf8' });

/** Every way of the admin to send a file, one of a stored picture too. */
let ways: string[] = [];
let before = { rows: 0, files: [''] };
beforeAll(async () => {
  const { id } = await uploaded({ name: 'first.png', type: 'image/png', content: await photo('png', 1) });
  ways = ['/upload', `/upload?id=${id}`, '/upload/files', `/upload/files/${id}/replace`];
});
beforeEach(async () => {
  before = { rows: await rows(), files: readdirSync(uploads) };
});

/** Refused in the same words on every way in, with nothing stored and nothing left behind. */
async function expectRefused(file: FormFile, words: string, tried = ways): Promise<void> {
  for (const way of tried)
    expect({ way, file: file.name, type: file.type, ...(await send(fileForm(file), way)) }).toMatchObject({
      status: 400,
      words: expect.stringContaining(words) as string,
    });
  expect({ rows: await rows(), files: readdirSync(uploads) }).toEqual(before);
  expect(leftovers()).toEqual([]);
}

const notOurs = 'This is neither a JPEG, PNG or WebP picture nor a PDF.';
const script = '<script>document.title = "it ran"; fetch("/ran")</script>';

describe('files that could run', () => {
  const endings = 'html htm shtml xhtml xml js mjs wasm css svg svgz php gif avif heic tiff bmp ico zip'.split(' ');
  const names = [
    ...endings.map((ending) => `page.${ending}`),
    'page',
    'page.',
    'photo.png.html',
    'photo.svg.gz',
    '.png',
  ];

  test.each(names)('%s is refused, whatever it begins with and says it is', async (name) => {
    for (const head of ['', 'GIF89a', await photo('png', 1)])
      for (const type of ['application/octet-stream', 'image/png', 'text/html'])
        await expectRefused(
          { name, type, content: Buffer.concat([Buffer.from(head), Buffer.from(script)]) },
          notOurs,
          head === '' && type === 'image/png' ? ways : ['/upload'],
        );
  });

  test('a picture by name that is something else inside is refused', async () => {
    const inside = {
      html: script,
      'GIF and HTML': `GIF89a/*${script}*/`,
      SVG: `<svg xmlns="http://www.w3.org/2000/svg">${script}</svg>`,
      PDF: '%PDF-1.7\n1 0 obj<</OpenAction<</S/JavaScript/JS(app.alert(1))>>>>endobj\n%%EOF',
      AVIF: await still('avif'),
      TIFF: await still('tiff'),
      GIF: await still('gif'),
      nothing: '',
      'the head of a PNG': Buffer.concat([(await photo('png', 1)).subarray(0, 16), Buffer.from(script)]),
    };
    for (const format of formats)
      for (const content of Object.values(inside))
        await expectRefused(
          { name: `photo.${endingOf(format)}`, type: `image/${format}`, content },
          `This file is not a ${format === 'webp' ? 'WebP' : format.toUpperCase()} picture`,
        );
  });

  test('name, type and content must agree', async () => {
    for (const format of formats)
      for (const other of formats.filter((one) => one !== format)) {
        const content = await photo(format, 1);
        await expectRefused(
          { name: `a.${endingOf(other)}`, type: `image/${other}`, content },
          'although its name says',
        );
        await expectRefused({ name: `a.${endingOf(format)}`, type: `image/${other}`, content }, notOurs);
      }
  });

  test('what is appended to a picture is not stored', async () => {
    for (const format of formats) {
      const content = Buffer.concat([await photo(format, 1), Buffer.from(`%PDF-1.7 ${script}`)]);
      const { url } = await uploaded({ name: `a.${endingOf(format)}`, type: `image/${format}`, content });
      expect(readFileSync(join(folder, 'public', url)).includes('script')).toBe(false);
    }
  });

  test('a file of another kind cannot take the place of a picture', async () => {
    const content = await photo('webp', 1);
    for (const way of ways.filter((one) => /id=|replace/.test(one)))
      expect(await send(fileForm({ name: 'a.webp', type: 'image/webp', content }), way)).toMatchObject({
        status: 400,
        words: 'Choose a file that ends in .png, like the one it is to replace.',
      });
  });

  test('one that is refused takes those beside it along', async () => {
    const good = { name: 'a.png', type: 'image/png', content: await photo('png', 1) };
    expect(await send(fileForm(good, { ...good, name: 'b.html' }))).toMatchObject({ status: 400 });
    expect({ rows: await rows(), files: readdirSync(uploads) }).toEqual(before);
  });
});

describe('files that take too much', () => {
  test.each([16_383, 20_000])('a picture of %d pixels to a side', async (side) => {
    await expectRefused(
      { name: 'black.png', type: 'image/png', content: blank(side, side) },
      'more than 50 million pixels',
    );
  });

  test('a moving picture', async () => {
    await expectRefused(
      { name: 'a.webp', type: 'image/webp', content: await moving('webp', 1000) },
      'This is a moving picture.',
    );
    await expectRefused({ name: 'a.gif', type: 'image/gif', content: await moving('gif', 1000) }, notOurs);
  });

  test('half a picture', async () => {
    for (const format of formats) {
      const whole = await photo(format, 1);
      await expectRefused(
        { name: `a.${endingOf(format)}`, type: `image/${format}`, content: whole.subarray(0, whole.length - 60) },
        'picture',
      );
    }
  });

  test('a name of more than 120 bytes; one of 120 is taken', async () => {
    const content = await photo('png', 1);
    await expectRefused(
      { name: `${'名'.repeat(40)}.png`, type: 'image/png', content },
      'The name of this file is too long.',
    );
    await uploaded({ name: `${'n'.repeat(116)}.png`, type: 'image/png', content });
  });

  test('more than 20 MB', async () => {
    const content = Buffer.alloc(20 * 1024 * 1024 + 1);
    for (const way of ways)
      expect(await send(fileForm({ name: 'a.png', type: 'image/png', content }), way)).toMatchObject({
        status: 413,
        words: 'This upload is larger than 20 MB. Choose smaller files, or fewer at once.',
      });
    expect(leftovers()).toEqual([]);
  });

  test('a form that is broken, or stops half-way, leaves nothing', async () => {
    const broken = await fetch(`${cms.address}/upload`, {
      method: 'POST',
      headers: { authorization: `Bearer ${session}`, 'content-type': 'multipart/form-data; boundary=x' },
      body: '--x\r\nbroken',
    });
    expect([broken.status, await broken.text()]).toEqual([400, expect.stringContaining('Try it again.')]);
    const changed = watch(temporary);
    const socket = sendHalf();
    await once(changed, 'change');
    expect(leftovers()).not.toEqual([]);
    socket.destroy();
    while (leftovers().length > 0) await once(changed, 'change');
    changed.close();
  });

  test('forms whose sender goes at once leave nothing', async () => {
    const made = new Set<string>();
    const changed = watch(temporary, (_event, name) => made.add(String(name)));
    const count = 20;
    for (let sent = 0; sent < count; sent += 1) {
      const socket = sendHalf(() => socket.destroy());
      await once(socket, 'close');
    }
    while (made.size < count || leftovers().length > 0) await once(changed, 'change');
    changed.close();
  });
});

/** Sends the first half of a form with a file. */
function sendHalf(isSent?: () => void): Socket {
  const socket = connect(Number(new URL(cms.address).port), '127.0.0.1');
  socket.write(
    `POST /upload HTTP/1.1\r\nHost: cms\r\nAuthorization: Bearer ${session}\r\nContent-Length: 9999\r\n` +
      'Content-Type: multipart/form-data; boundary=x\r\n\r\n--x\r\n' +
      'Content-Disposition: form-data; name="files"; filename="a.png"\r\nContent-Type: image/png\r\n\r\nhalf',
    isSent,
  );
  return socket;
}

describe('forms with files', () => {
  const tokens = { nobody: () => '', 'an invented token': () => 'x.y.z', 'the export token': () => exportToken };

  test.each(Object.entries(tokens))('from %s reach the disk on no route at all', async (_, token) => {
    const written: string[] = [];
    const watcher = watch(temporary, { recursive: true }, (_event, name) => written.push(String(name)));
    const form = () => fileForm({ name: 'a.png', type: 'image/png', content: Buffer.alloc(100_000) });
    const routes = [...routesOf(cms), { method: 'POST', path: '/nowhere' }].filter(({ method }) => method !== 'GET');
    expect(routes.length).toBeGreaterThan(100);
    for (const { method, path } of routes) {
      const { status } = await fetch(cms.address + path, {
        method,
        headers: { authorization: `Bearer ${token()}` },
        body: form(),
      });
      expect({ method, path, refused: [401, 404, 415].includes(status) }).toEqual({ method, path, refused: true });
    }
    watcher.close();
    expect(written).toEqual([]);
  });

  test('from an editor are taken by the media library only', async () => {
    // The others are closed to everybody, whatever is sent.
    const open = /^\/(?!(?:api|upload|admin\/(?:forgot|reset)-password)(?:\/|$))/;
    const routes = routesOf(cms).filter(({ method, path }) => method !== 'GET' && open.test(path));
    for (const { method, path } of routes) {
      const response = await fetch(cms.address + path, {
        method,
        headers: { authorization: `Bearer ${session}` },
        body: fileForm({ name: 'a.png', type: 'image/png', content: await photo('png', 1) }),
      });
      expect({ method, path, status: response.status }).toEqual({ method, path, status: 415 });
    }
    expect(leftovers()).toEqual([]);
  });

  test('of any size are refused in words that arrive, and the admin knows from them that it should renew the session', async () => {
    const form = fileForm({ name: 'a.png', type: 'image/png', content: Buffer.alloc(20 * 1024 * 1024) });
    for (const way of ways)
      expect(await send(form, way, 'x.y.z')).toMatchObject({
        status: 401,
        words: 'Your session has ended. Sign in, and upload the files again.',
      });
    expect(leftovers()).toEqual([]);
  });

  test('after signing out are refused', async () => {
    const token = session;
    expect((await cms.call('POST', '/admin/logout', {}, token)).status).toBe(200);
    session = await signIn();
    const form = fileForm({ name: 'a.png', type: 'image/png', content: await photo('png', 1) });
    expect(await send(form, '/upload', token)).toMatchObject({
      status: 401,
      words: 'Your session has ended. Sign in, and upload the files again.',
    });
  });
});

describe('what is stored', () => {
  test.each(formats.flatMap((format) => orientations.map((orientation) => [format, orientation] as const)))(
    'a %s of orientation %d is the right way up, without anything hidden',
    async (format, orientation) => {
      const content = await photo(format, orientation);
      expect([await isUpright(content), content.includes(hidden)]).toEqual([orientation === 1, true]);
      const { url, width, height, mime } = await uploaded({
        name: `Eleonora.${endingOf(format)}`,
        type: `image/${format}`,
        content,
      });
      expect([mime, width, height]).toEqual([`image/${format}`, 48, 32]);
      expect(url).toMatch(/^\/uploads\/[0-9a-f]{32}\.\w+$/);
      const file = readFileSync(join(folder, 'public', url));
      const { exif, xmp, iptc, icc, orientation: left } = await sharp(file).metadata();
      expect({ exif, xmp, iptc, icc, left, hidden: file.includes(hidden) }).toEqual({ hidden: false });
      expect(await isUpright(file)).toBe(true);
    },
  );

  test('is left by Strapi as the guard made it', async () => {
    expect(await cms.strapi.store({ type: 'plugin', name: 'upload', key: 'settings' }).get({})).toEqual({
      sizeOptimization: false,
      autoOrientation: false,
      responsiveDimensions: true,
      aiMetadata: false,
    });
  });

  test('is served as what it is, and cannot run', async () => {
    const { url } = await uploaded({ name: 'a.png', type: 'image/png', content: await photo('png', 1) });
    for (const path of [url, url.replace('uploads', '%75ploads')]) {
      const { status, headers } = await fetch(cms.address + path);
      expect({ path, status, ...Object.fromEntries(headers) }).toMatchObject({
        status: 200,
        'content-type': 'image/png',
        'content-security-policy': "default-src 'none'; sandbox",
        'x-content-type-options': 'nosniff',
      });
    }
  });

  test('in a browser nothing of it runs, not even what was put there by hand', async () => {
    const names = ['evil.html', 'evil.svg', 'evil.js', 'evil.png', 'evil.xml', 'evil'];
    for (const name of names) writeFileSync(join(uploads, name), name.endsWith('js') ? 'fetch("/ran")' : script);
    const asked: string[] = [];
    const executablePath = installedBrowser();
    const browser = await chromium.launch({
      ...(executablePath === undefined ? {} : { executablePath }),
      args: browserArguments,
    });
    const page = await browser.newPage();
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    for (const prefix of ['/uploads', '/%75ploads'])
      for (const name of names) {
        await page.goto(`${cms.address}${prefix}/${name}`).catch(() => undefined);
        expect(await page.title()).not.toBe('it ran');
      }
    await page.goto(`${cms.address}/nowhere`);
    await page.setContent(names.map((name) => `<script src="${cms.address}/uploads/${name}"></script>`).join(''));
    expect(asked).toContain('/uploads/evil.js');
    expect(asked).not.toContain('/ran');
    await browser.close();
  });
});

describe('the decoder of pictures', () => {
  const places = [
    '',
    'cms',
    'site',
    'node_modules/@strapi/upload',
    'node_modules/@strapi/strapi',
    'node_modules/astro',
  ];

  test.each(places)('that %s/ finds is at least 0.35.4', (place) => {
    const require = createRequire(join(cmsFolder, '..', place, 'package.json'));
    const { versions } = require('sharp') as { versions: { sharp: string } };
    const [major = 0, minor = 0, patch = 0] = versions.sharp.split('.').map(Number);
    expect(major * 1e6 + minor * 1e3 + patch).toBeGreaterThanOrEqual(35_004);
  });

  test('reads three formats in the CMS and no other', async () => {
    for (const format of formats) expect((await sharp(await photo(format, 1)).metadata()).format).toBe(format);
    const others = [
      await still('avif'),
      await still('tiff'),
      await still('gif'),
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
    ];
    for (const other of others) await expect(sharp(other).metadata()).rejects.toThrow(/unsupported image format/);
  });
});

import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { languages } from 'content-schemas';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filesIn } from '../scripts/files.ts';
import { listen } from '../scripts/listen.ts';
import { release, rollBack, targetOf } from '../scripts/release/release.ts';
import { seriesFolder } from '../scripts/release/state.ts';
import { allSeries, buildFolder } from '../scripts/series.ts';
import { siteServer } from '../scripts/serve/server.ts';
import { releasedStarter, releaseFor } from './support/built.ts';
import { rawRequest, type RawAnswer } from './support/raw-request.ts';
import { copyOf, workplaceIn, type Workplace } from './support/workplace.ts';

let released: Workplace;
let port: number;
const servers: Server[] = [];

async function serve({ folders }: Workplace): Promise<number> {
  const server = siteServer(folders);
  servers.push(server);
  return listen(server, 0, 'the site');
}
beforeAll(async () => {
  released = workplaceIn(await releasedStarter());
  port = await serve(released);
});
afterAll(() => {
  for (const server of servers) server.close();
});

const get = (target: string | Buffer, headers: Record<string, string> = {}, method = 'GET'): Promise<RawAnswer> =>
  rawRequest(port, method, target, headers);
const built = (path: string): Buffer =>
  readFileSync(join(buildFolder(released.folders, path.startsWith('es/') ? 'es' : 'root'), path.replace(/^es\//, '')));

test('the picture of a title that is gone is served from an earlier release, for good, and no page is', async () => {
  const place = copyOf(released.folders.data);
  const own = await serve(place);
  const folder = buildFolder(place.folders, 'es');
  const picture = filesIn(folder).find((file) => file.startsWith('previews/')) ?? '';
  const before = await rawRequest(own, 'GET', `/es/${picture}`);
  for (const file of [picture, 'privacy/index.html']) rmSync(join(folder, file));
  release(place.folders, 'es', false);
  const after = await rawRequest(own, 'GET', `/es/${picture}`);
  expect([before.status, after.status, after.body.equals(before.body)]).toEqual([200, 200, true]);
  expect(after.header('cache-control')).toBe('public, max-age=31536000, immutable');
  expect((await rawRequest(own, 'GET', '/es/privacy/')).status).toBe(404);
  expect((await rawRequest(own, 'GET', '/es/previews/0123456789abcdef.png')).status).toBe(404);
  expect((await rawRequest(own, 'GET', '/es/previews/')).status).toBe(404);
});

describe('every answer carries the headers of the security policy', () => {
  const blockOf = (tag: 'style' | 'script', page: string | undefined): string => {
    const block = page && new RegExp(`<${tag}>(.*?)</${tag}>`, 's').exec(built(page).toString())?.[1];
    return block ? ` 'sha256-${createHash('sha256').update(block).digest('base64')}'` : '';
  };
  const policy = (tls: boolean, page: string | undefined): string =>
    `default-src 'none'; script-src 'self'${blockOf('script', page)}; style-src 'self'${blockOf('style', page)}; img-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'${tls ? '; upgrade-insecure-requests' : ''}`;
  const headers = (tls: boolean, page: string | undefined): Record<string, string | undefined> => ({
    'Content-Security-Policy': policy(tls, page),
    'Strict-Transport-Security': tls ? 'max-age=63072000; includeSubDomains' : undefined,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Cross-Origin-Opener-Policy': undefined,
    'Cross-Origin-Resource-Policy': 'same-origin',
    'X-Frame-Options': 'DENY',
    'Permissions-Policy':
      'accelerometer=(), autoplay=(), bluetooth=(), browsing-topics=(), camera=(), display-capture=(), encrypted-media=(), fullscreen=(self), geolocation=(), gyroscope=(), hid=(), magnetometer=(), microphone=(), midi=(), payment=(), picture-in-picture=(), publickey-credentials-get=(), screen-wake-lock=(), serial=(), usb=(), xr-spatial-tracking=()',
    Server: undefined,
    'X-Powered-By': undefined,
    'Set-Cookie': undefined,
  });
  type Kind = [status: number, method: string, target: string, cache: string | undefined, page: string | undefined];
  const kinds: Kind[] = [
    [200, 'GET', '/es/', 'no-cache, stale-if-error=86400', 'es/index.html'],
    [200, 'GET', '/es/fees/', 'no-cache, stale-if-error=86400', 'es/fees/index.html'],
    [200, 'HEAD', '/es/fees/', 'no-cache, stale-if-error=86400', 'es/fees/index.html'],
    [200, 'GET', '/es/sitemap-index.xml', 'no-cache, stale-if-error=86400', undefined],
    [200, 'GET', '/es/testimonials/feed.xml', 'no-cache, stale-if-error=86400', undefined],
    [404, 'GET', '/es/nowhere/', 'public, max-age=10', 'es/404.html'],
    [301, 'GET', '/es/fees', undefined, undefined],
    [405, 'POST', '/es/', undefined, undefined],
  ];

  test.each(kinds)('%d to %s %s', async (status, method, target, cache, page) => {
    const expected = headers(true, page);
    const answer = await get(target, {}, method);
    expect(answer.status).toBe(status);
    expect(Object.fromEntries(Object.keys(expected).map((name) => [name, answer.header(name)]))).toEqual(expected);
    expect(answer.header('Cache-Control')).toBe(cache);
  });

  test('over http without what only TLS can keep', async () => {
    const place = copyOf(released.folders.data);
    for (const series of allSeries) releaseFor(place.folders.data, series, 'http://127.0.0.1:4321');
    const plain = await serve(place);
    for (const [status, method, target, , page] of kinds) {
      const expected = headers(false, page);
      const answer = await rawRequest(plain, method, target);
      expect([
        answer.status,
        Object.fromEntries(Object.keys(expected).map((name) => [name, answer.header(name)])),
      ]).toEqual([status, expected]);
    }
  });

  test('at the root with a policy of its own style', async () => {
    const { header } = await get('/');
    expect(header('Content-Security-Policy')).toBe(policy(true, 'index.html'));
    expect(header('Cache-Control')).toBe('private, no-cache');
  });

  test('and files named by their content may be kept for ever', async () => {
    const place = copyOf(released.folders.data);
    mkdirSync(join(buildFolder(place.folders, 'es'), '_astro'), { recursive: true });
    writeFileSync(join(buildFolder(place.folders, 'es'), '_astro/fees.a1b2c3d4.js'), 'export {};');
    release(place.folders, 'es', true);
    const answer = await rawRequest(await serve(place), 'GET', '/es/_astro/fees.a1b2c3d4.js');
    expect([answer.status, answer.header('Cache-Control'), answer.header('Content-Type')]).toEqual([
      200,
      'public, max-age=31536000, immutable',
      'text/javascript; charset=utf-8',
    ]);
  });

  test('a feed as one, small on its way', async () => {
    const { status, header, body } = await get('/es/testimonials/feed.xml', { 'Accept-Encoding': 'br' });
    expect([status, header('Content-Type'), header('Content-Encoding')]).toEqual([
      200,
      'application/rss+xml; charset=utf-8',
      'br',
    ]);
    expect(brotliDecompressSync(body)).toEqual(built('es/testimonials/feed.xml'));
  });

  test('and so may pictures, in every format', async () => {
    const types: Readonly<Record<string, string>> = { avif: 'image/avif', webp: 'image/webp', jpg: 'image/jpeg' };
    const pictures = filesIn(buildFolder(released.folders, 'es')).filter((file) => file.startsWith('pictures/'));
    expect([...new Set(pictures.map((file) => file.split('.')[1]))].toSorted()).toEqual(Object.keys(types).toSorted());
    for (const file of pictures) {
      const { status, header } = await get(`/es/${file}`);
      expect([file, status, header('Cache-Control'), header('Content-Type')]).toEqual([
        file,
        200,
        'public, max-age=31536000, immutable',
        types[file.split('.')[1] ?? ''],
      ]);
    }
  });
});

describe('the smallest form that the browser takes', () => {
  test.each([
    ['br', 'br'],
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip', 'gzip'],
    ['gzip;q=1.0, identity;q=0.5', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['br;q=0.0, gzip;q=0', undefined],
    ['br;q=0.5', 'br'],
    ['BR', 'br'],
    ['identity', undefined],
    ['deflate', undefined],
    ['x-br, brotli', undefined],
    ['*', 'br'],
    ['', undefined],
  ])('of “%s”', async (accepted, encoding) => {
    const { status, header, body } = await get('/es/', { 'Accept-Encoding': accepted });
    const whole = encoding === 'br' ? brotliDecompressSync(body) : encoding === 'gzip' ? gunzipSync(body) : body;
    expect([
      status,
      header('Content-Encoding'),
      header('Content-Length'),
      header('Vary'),
      header('Content-Type'),
    ]).toEqual([200, encoding, String(body.length), 'Accept-Encoding', 'text/html; charset=utf-8']);
    expect(whole.equals(built('es/index.html'))).toBe(true);
  });

  test('is no form at all for pictures', async () => {
    const { header, body } = await get('/favicon.ico', { 'Accept-Encoding': 'br, gzip' });
    expect([
      header('Content-Encoding'),
      header('Vary'),
      header('Content-Type'),
      body.equals(built('favicon.ico')),
    ]).toEqual([undefined, undefined, 'image/x-icon', true]);
  });
});

describe('asking again', () => {
  test.each(['br', 'gzip', 'identity'])(
    'with the tag of %s is answered with 304 and nothing else',
    async (encoding) => {
      const tag = (await get('/es/fees/', { 'Accept-Encoding': encoding })).header('ETag') ?? '';
      const again = await get('/es/fees/', { 'Accept-Encoding': encoding, 'If-None-Match': tag });
      expect([again.status, again.body.length, again.header('ETag'), again.header('Cache-Control')]).toEqual([
        304,
        0,
        tag,
        'no-cache, stale-if-error=86400',
      ]);
      expect((await get('/es/fees/', { 'Accept-Encoding': encoding, 'If-None-Match': '"other"' })).status).toBe(200);
    },
  );

  test('each form has a tag of its own', async () => {
    const tags = await Promise.all(
      ['br', 'gzip', 'identity'].map(async (encoding) =>
        (await get('/es/fees/', { 'Accept-Encoding': encoding })).header('ETag'),
      ),
    );
    expect(new Set(tags).size).toBe(3);
  });

  test('after other bytes of the same size is answered with those bytes; a new release is seen without a restart', async () => {
    const place = copyOf(released.folders.data);
    const own = await serve(place);
    const file = join(buildFolder(place.folders, 'es'), 'fees/index.html');
    const before = await rawRequest(own, 'GET', '/es/fees/');
    writeFileSync(file, readFileSync(file, 'utf8').replace('</main>', '</MAIN>'));
    release(place.folders, 'es', true);
    const after = await rawRequest(own, 'GET', '/es/fees/', { 'If-None-Match': before.header('ETag') ?? '' });
    expect([after.status, after.body.length]).toEqual([200, before.body.length]);
    expect(after.body.toString()).toContain('</MAIN>');
    expect(after.header('ETag')).not.toBe(before.header('ETag'));
    rollBack(place.folders, 'es');
    expect((await rawRequest(own, 'GET', '/es/fees/')).header('ETag')).toBe(before.header('ETag'));
  });
});

describe('methods', () => {
  test('HEAD is GET without the body', async () => {
    const [whole, head] = [
      await get('/es/', { 'Accept-Encoding': 'br' }),
      await get('/es/', { 'Accept-Encoding': 'br' }, 'HEAD'),
    ];
    expect(head.body.length).toBe(0);
    expect(head.headers.filter(([name]) => name !== 'Date')).toEqual(whole.headers.filter(([name]) => name !== 'Date'));
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE'])('%s is refused', async (method) => {
    const { status, header } = await get('/es/', {}, method);
    expect([status, header('Allow')]).toEqual([405, 'GET, HEAD']);
  });

  test('a part of a file is sent as a part', async () => {
    const answer = await get('/favicon.ico', { Range: 'bytes=2-5' });
    expect([
      answer.status,
      answer.header('Content-Range'),
      answer.body.equals(built('favicon.ico').subarray(2, 6)),
    ]).toEqual([206, `bytes 2-5/${built('favicon.ico').length}`, true]);
    expect((await get('/favicon.ico', { Range: 'bytes=9999999-' })).status).toBe(416);
  });
});

describe('a page that is not there', () => {
  test.each(languages)('is answered in the language of its address: $segment', async ({ code, segment }) => {
    const { status, body, header } = await get(`/${segment}/nowhere/`, { 'If-None-Match': '*', Range: 'bytes=0-9' });
    expect([status, header('Content-Type')]).toEqual([404, 'text/html; charset=utf-8']);
    expect(body.toString()).toContain(`<html lang="${code}"`);
  });

  test('at the root is answered in the reader’s language, else in English', async () => {
    expect((await get('/nowhere', { 'Accept-Language': 'ja' })).body.toString()).toContain('<html lang="ja"');
    expect((await get('/nowhere', { 'Accept-Language': 'ja' })).header('Vary')).toContain('Accept-Language');
    const { body, header } = await get('/nowhere');
    expect(body.toString()).toContain('<html lang="en"');
    const style = /<style>(.*?)<\/style>/s.exec(body.toString())?.[1] ?? '';
    expect(header('Content-Security-Policy')).toContain(
      `'sha256-${createHash('sha256').update(style).digest('base64')}'`,
    );
  });

  test('is also the page for it, asked for by its own address', async () =>
    expect((await get('/es/404.html')).status).toBe(404));
});

describe('the root leads to', () => {
  test.each([
    ['es', '/es/'],
    ['es-MX,es;q=0.9', '/es/'],
    ['de, fr;q=0.3, ko;q=0.8', '/ko/'],
    ['en;q=0.1, pt-BR', '/pt/'],
    ['zh-CN', '/zh-hans/'],
    ['zh', '/zh-hans/'],
    ['zh-Hans-SG', '/zh-hans/'],
    ['zh-TW, ja;q=0.5', '/ja/'],
    ['es;q=0, fr;q=0.2', '/fr/'],
  ])('the language of “%s”', async (wanted, address) => {
    const { status, header } = await get('/', { 'Accept-Language': wanted });
    expect([status, header('Location'), header('Vary'), header('Cache-Control')]).toEqual([
      302,
      address,
      'Accept-Language',
      'private, no-cache',
    ]);
  });

  test.each(['sw-KE', 'zh-TW', '*', 'x', '%%%', undefined])('the page of autonyms for “%s”', async (wanted) => {
    const { status, header, body } = await get('/', wanted === undefined ? {} : { 'Accept-Language': wanted });
    expect([status, header('Vary')]).toEqual([200, 'Accept-Language, Accept-Encoding']);
    for (const { autonym, segment } of languages)
      expect(body.toString()).toMatch(new RegExp(`href="/${segment}/"[^>]*>[^<]*(?:<[^>]*>)*${autonym}`));
  });
});

test.each([
  ['/kr/', '/ko/'],
  ['/jp/fees/', '/ja/fees/'],
  ['/cn/', '/zh-hans/'],
  ['/cn', '/zh-hans/'],
  ['/eng/apply/?from=mail', '/en/apply/?from=mail'],
  ['/ES/', '/es/'],
  ['/zh-Hans/fees/', '/zh-hans/fees/'],
  ['/es', '/es/'],
  ['/es/fees', '/es/fees/'],
  ['/es/fees?a=1', '/es/fees/?a=1'],
  ['/index.php?id=23&L=4', '/'],
  ['/index.php?id=23&L=4?memberlistABC=A', '/'],
  ['/index.php', '/'],
  ['/index.php?L=99%27', '/'],
])('%s is now %s', async (old, address) => {
  const { status, header, body } = await get(old);
  expect([status, header('Location'), body.length]).toEqual([301, address, 0]);
});

describe('a hostile address', () => {
  const hostile: (string | Buffer)[] = [
    '/../../../etc/passwd',
    '/es/../../state.json',
    '/es/%2e%2e/%2e%2e/state.json',
    '/es/..%2f..%2fstate.json',
    '/es/%2e%2e%2fmanifest.json',
    '/es/..\\..\\state.json',
    '/es/%5c..%5cstate.json',
    '/es/fees%00.html',
    '/es/fees/%00',
    '/es/%E0%A4%A',
    '/es/%',
    '//evil.test/',
    '//evil.test/%2e%2e',
    '/%2fevil.test/',
    '/%2Fevil.test',
    '/es//evil.test',
    '/es/%2fevil.test/',
    '/\\evil.test/',
    '/%5cevil.test/',
    '/kr//evil.test',
    '/kr/%2fevil.test/',
    '/kr/%5cevil.test',
    '/jp/..%2f..%2f%2fevil.test',
    '/%09/evil.test',
    '/eng/%0d%0aSet-Cookie:%20a=1',
    '/index.php?L=//evil.test',
    'http://evil.test/',
    'http://evil.test/kr/',
    'evil.test',
    '*',
    `/es/${'a'.repeat(3072)}`,
    `/kr/${'a'.repeat(3072)}`,
    '/.env',
    '/es/.git/config',
    '/.well-known/../../.env',
    '/es/index.html.br',
    '/es/index.html.gz',
    '/es/manifest.json',
    '/es/headers.json',
    '/es/__proto__',
    '/es/constructor',
    '/es/toString/',
    '/constructor',
    '/__proto__/',
    '/es/hasOwnProperty',
    '/es/valueOf/',
    Buffer.from('/es/ñ/', 'latin1'),
    Buffer.from('/kr/\u0001', 'latin1'),
  ];

  test.each(hostile.map((target) => [target]))(
    '%s leads to no other host and to no file outside the release',
    async (target) => {
      const { status, header, body, headers } = await get(target);
      expect([301, 302, 400, 404]).toContain(status);
      const location = header('Location');
      if (location !== undefined) {
        expect(location).toMatch(/^\/(?:[a-z]|$)/);
        expect(new URL(location, 'https://join.example.test').origin).toBe('https://join.example.test');
      }
      expect(headers.map(([name]) => name.toLowerCase())).not.toContain('set-cookie');
      expect(body.toString('latin1')).not.toMatch(/root:|"pinned"|"sha256"|APP_KEYS/);
    },
  );

  test('through a link out of the release shows nothing', async () => {
    const place = copyOf(released.folders.data);
    const live = targetOf(place.folders, 'es').live() ?? '';
    symlinkSync('/etc', join(seriesFolder(place.folders, 'es'), live, 'site', 'etc'));
    expect((await rawRequest(await serve(place), 'GET', '/es/etc/passwd')).status).toBe(404);
  });
});

describe('a site that is not whole', () => {
  test('is not released yet', async () => {
    const answer = await rawRequest(await serve(copyOf(undefined)), 'GET', '/es/');
    expect([answer.status, answer.header('X-Content-Type-Options'), answer.body.toString()]).toEqual([
      503,
      'nosniff',
      'The site has not been released yet.\n',
    ]);
  });
});

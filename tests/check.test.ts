import { appendFileSync, cpSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { languageCodes } from 'content-schemas';
import { check } from '../scripts/check/check.ts';
import { Failure } from '../scripts/failure.ts';
import { filesIn } from '../scripts/files.ts';
import { allSeries, buildFolder } from '../scripts/series.ts';
import { builtStarter, releasedStarter } from './support/built.ts';
import { newFolder, removeFolder } from './support/once.ts';
import { run } from './support/step.ts';
import { copyOf, origin, workplaceIn, type Workplace } from './support/workplace.ts';

let data: string;
beforeAll(async () => {
  data = await builtStarter();
});

test.each(allSeries)('the build of the starter content passes in %s', async (series) => {
  expect(await check(workplaceIn(data).folders, series)).toBeGreaterThanOrEqual(series === 'root' ? 1 : 30);
});

test.each(allSeries)(
  'the HTML of every page in %s, with its style, is at most 13,000 bytes in brotli, 14,600 with its head',
  async (series) => {
    const site = join(await releasedStarter(), 'releases', series, 'current', 'site');
    const sizes = filesIn(site)
      .filter((file) => file.endsWith('.html.br'))
      .map((file) => [file, statSync(join(site, file)).size] as const);
    expect(sizes.length).toBeGreaterThanOrEqual(series === 'root' ? 1 : 30);
    expect(sizes.filter(([, size]) => size > 13_000)).toEqual([]);
  },
);

test.each(languageCodes)(
  'a page about fees in %s runs at most 2,048 bytes of script in brotli, the others none',
  async (code) => {
    const site = join(await releasedStarter(), 'releases', code, 'current', 'site');
    const running = filesIn(site)
      .filter((file) => file.endsWith('.html'))
      .flatMap((file) => {
        const html = readFileSync(join(site, file), 'utf8');
        const inside = [...html.matchAll(/<script>(.*?)<\/script>/gs)].map(([, text = '']) => text);
        const sources = [...html.matchAll(/(?: src=|import\()"\/[^/]+\/(_astro\/[^"]+\.js)"/g)];
        const bytes =
          sources.reduce((sum, [, source = '']) => sum + statSync(join(site, `${source}.br`)).size, 0) +
          (inside.length > 0 ? brotliCompressSync(inside.join('')).length : 0);
        return bytes === 0 ? [] : [{ file, bytes }];
      });
    expect(running.map(({ file }) => file)).toContain('fees/index.html');
    expect(running.filter(({ file, bytes }) => !file.startsWith('fees/') || bytes > 2048)).toEqual([]);
  },
);

async function faultsOf({ folders }: Workplace): Promise<readonly string[]> {
  try {
    await check(folders, 'es');
    return [];
  } catch (error) {
    if (error instanceof Failure) return error.lines;
    throw error;
  }
}

const pageFile = ({ folders }: Workplace, path: string): string =>
  join(buildFolder(folders, 'es'), path.endsWith('.html') ? path : `${path}index.html`);

/** Changes a page; fails where there is nothing to change. */
function change(place: Workplace, path: string, from: string | RegExp, to: string): void {
  const html = readFileSync(pageFile(place, path), 'utf8');
  const next = html.replace(from, () => to);
  if (next === html) throw new Error(`${path} has no ${String(from)}.`);
  writeFileSync(pageFile(place, path), next);
}

const inMain = (html: string): [from: RegExp, to: string] => [/<\/main>/, `${html}</main>`];

/** One page broken in one way, and what is said of it. One check finds them all. */
type Broken = readonly [fault: string, path: string, from: string | RegExp, to: string, words: string | RegExp];
const broken: readonly Broken[] = [
  [
    'a dead link',
    'benefits/get-connected/',
    ...inMain('<p><a href="/es/benefits/nowhere/">Ver</a></p>'),
    'a link leads to /es/benefits/nowhere/, which does not exist.',
  ],
  [
    'a dead link by its full address',
    'benefits/get-informed/',
    ...inMain(`<p><a href="${origin}/es/nowhere/">Ver</a></p>`),
    'a link leads to /es/nowhere/, which does not exist.',
  ],
  [
    'a dead anchor',
    'benefits/get-involved/',
    ...inMain('<p><a href="#nowhere">Ver</a></p>'),
    'a link leads to /es/benefits/get-involved/#nowhere, but there is no such anchor.',
  ],
  [
    'a dead anchor of another page',
    'benefits/get-featured/',
    ...inMain('<p><a href="/es/fees/#nowhere">Ver</a></p>'),
    'a link leads to /es/fees/#nowhere, but there is no such anchor.',
  ],
  [
    'a missing page of another language',
    'testimonials/',
    ...inMain('<p><a href="/ko/nowhere/">Ver</a></p>'),
    'a link leads to /ko/nowhere/, which does not exist.',
  ],
  [
    'a link over http',
    'testimonials/africa/',
    ...inMain('<p><a href="http://example.org/">Ver</a></p>'),
    'a link leads to http://example.org/, which is neither https, mailto nor a page of this site.',
  ],
  [
    'a link that runs a script',
    'testimonials/europe/',
    ...inMain('<p><a href="javascript:alert(1)">Ver</a></p>'),
    'a link leads to javascript:alert(1), which is neither https, mailto nor a page of this site.',
  ],
  [
    'a link to another host without a scheme',
    'testimonials/oceania/',
    ...inMain('<p><a href="//evil.test/">Ver</a></p>'),
    'a link leads to //evil.test/, which is neither https, mailto nor a page of this site.',
  ],
  ...[
    ['without a scheme, by backslashes', '\\\\evil.test/'],
    ['without a scheme, by a slash and a backslash', '/\\evil.test/'],
    ['after a space', ' https://evil.test/'],
    ['after a tab', '\thttps://evil.test/'],
    ['before a space', 'https://evil.test/ '],
    ['before a line end', 'https://evil.test/\n'],
    ['with a tab in its scheme', 'ht\ttps://evil.test/'],
    ['with a backslash', 'https://evil.test\\@example.org/'],
    ['without slashes', 'http:evil.test'],
  ].flatMap(([how = '', href = '']): Broken[] => [
    [
      `a link to another host ${how}`,
      'testimonials/oceania/',
      ...inMain(`<p><a href="${href}" rel="external">Ver <i class="hidden">x</i></a></p>`),
      `a link leads to ${href}, which is neither https, mailto nor a page of this site.`,
    ],
    [
      `such a link ${how}, without its mark`,
      'testimonials/east-asia/',
      ...inMain(`<p><a href="${href}">Ver <i class="hidden">x</i></a></p>`),
      `the link to ${href} is not marked as leading to another site (rel="external").`,
    ],
  ]),
  [
    'an area of a map that leads to another site without its mark',
    'testimonials/north-america/',
    ...inMain('<map name="m"><area href="https://example.org/" alt="Ver"></map>'),
    'the link to https://example.org/ is not marked as leading to another site (rel="external").',
  ],
  ...[
    ['form', 'action', '<form action="https://evil.test/"></form>'],
    ['form', 'action', '<form action="//evil.test/"></form>'],
    ['button', 'formaction', '<button type="submit" formaction="https://evil.test/">Ver</button>'],
    ['img', 'src', '<img src="https://evil.test/" alt="x" width="1" height="1">'],
    ['script', 'src', '<script src="https://evil.test/"></script>'],
    ['iframe', 'src', '<iframe src="https://evil.test/" title="x"></iframe>'],
    ['video', 'poster', '<video poster="https://evil.test/"></video>'],
    ['object', 'data', '<object data="https://evil.test/"></object>'],
    ['link', 'href', '<link rel="stylesheet" href="https://evil.test/">'],
    ['link', 'href', '<link rel="alternate" href="https://evil.test/">'],
    ['link', 'href', '<link rel="preconnect" href="//evil.test/">'],
    ['use', 'href', '<svg><use href="https://evil.test/"></use></svg>'],
    ['image', 'href', '<svg><image xlink:href="https://evil.test/"></image></svg>'],
  ].map(([tag = '', name = '', html = '']): Broken => [
    `an address of another host in ${html}`,
    'testimonials/south-asia/',
    ...inMain(html),
    `${name} of <${tag}> leads to ${html.includes('"//') ? '//evil.test/' : 'https://evil.test/'}, which is not of this site.`,
  ]),
  [
    'a link of this site that cannot be read',
    'testimonials/south-asia/',
    ...inMain(`<p><a href="${origin}/es/%E0%A4%A">Ver</a></p>`),
    `a link leads to ${origin}/es/%E0%A4%A, which cannot be read as an address.`,
  ],
  [
    'a link that is no address',
    'testimonials/north-america/',
    ...inMain('<p><a href="//[">Ver</a></p>'),
    'a link leads to //[, which cannot be read as an address.',
  ],
  [
    'a link to another site without its mark',
    'testimonials/europe/beispielstadt-councillor/',
    ...inMain('<p><a href="https://example.org/">Ver <span class="hidden">(otro sitio)</span></a></p>'),
    'the link to https://example.org/ is not marked as leading to another site (rel="external").',
  ],
  [
    'a link to another site without words for it',
    'testimonials/europe/beispielstadt-councillor/',
    ...inMain('<p><a href="https://example.org/b" rel="external">Ver</a></p>'),
    'the link to https://example.org/b does not say in words that it leads to another site.',
  ],
  [
    'a link that opens another window',
    'testimonials/europe/beispielstadt-councillor/',
    ...inMain('<p><a href="https://example.org/c" rel="external" target="_blank">Ver <i class="hidden">x</i></a></p>'),
    'the link to https://example.org/c opens another window.',
  ],
  ['another language', 'testimonials/east-asia/', '<html lang="es"', '<html lang="pt"', 'lang is pt, not es.'],
  ['no language', 'testimonials/southeast-asia/', ' lang="es"', '', 'lang is missing, not es.'],
  ['no title', 'fees/', /<title>.*?<\/title>/s, '', / has no title\.$/],
  ['an empty title', 'apply/', /<title>.*?<\/title>/s, '<title> </title>', / has no title\.$/],
  ['no description', 'fees/', / name="description"/, '', / has no description\.$/],
  ['an empty description', 'apply/', /(name="description" content=)"[^"]*"/, '$1""', / has no description\.$/],
  ['two main headings', 'contact/', ...inMain('<h1>Otra</h1>'), / has 2 main headings \(h1\), not one\.$/],
  [
    'a picture without words',
    'accessibility/',
    ...inMain('<img src="/favicon.svg">'),
    / has a picture without alternative text\.$/,
  ],
  [
    'another canonical address',
    'privacy/',
    /<link rel="canonical" href="[^"]*"/,
    `<link rel="canonical" href="${origin}/es/"`,
    `canonical is not ${origin}/es/privacy/.`,
  ],
  [
    'an alternate that leads nowhere',
    'legal-notice/',
    /(?<=hreflang="ko" href=")[^"]*|(?<=href=")[^"]*(?=" hreflang="ko")/,
    `${origin}/ko/nowhere/`,
    `hreflang ko leads to ${origin}/ko/nowhere/, which does not exist.`,
  ],
  [
    'an attribute style=',
    'testimonials/latin-america-and-the-caribbean/',
    ...inMain('<p style="color:red">Rojo</p>'),
    / has an attribute style=, which browsers are told to ignore\.$/,
  ],
  [
    'an attribute onclick=',
    'benefits/get-resources/',
    ...inMain('<p onclick="alert(1)">Rojo</p>'),
    / has an attribute onclick=, which browsers are told to ignore\.$/,
  ],
  ['a script inside the page', '404.html', ...inMain('<script>alert(1)</script>'), / has a script inside the page\.$/],
  [
    'a script inside the page that asks for one that is not of the site',
    '404.html',
    ...inMain(
      '<script>new PerformanceObserver(()=>import("/es/_astro/x.js")).observe({type:"paint",buffered:1})</script>',
    ),
    / has a script inside the page\.$/,
  ],
  [
    'a second style block',
    'testimonials/east-asia/mihon-planner/',
    '</head>',
    '<style>p{color:red}</style></head>',
    / has 2 style blocks, not one\.$/,
  ],
  [
    'invalid HTML',
    'testimonials/south-asia/namuna-nagar-engineer/',
    ...inMain('<ul><p>Uno</p></ul><p id="dos">Dos</p><p id="dos">Dos</p>'),
    /, line \d+, column \d+: .*(?:permitted|Duplicate|unique)/,
  ],
  [
    'a sign that begins something in HTML',
    'testimonials/south-asia/namuna-nagar-engineer/',
    ...inMain('<p>Uno & dos</p>'),
    /, line \d+, column \d+: Raw "&" must be encoded.* \(no-raw-characters\)$/,
  ],
  [
    'a tag closed in another style',
    'testimonials/south-asia/namuna-nagar-engineer/',
    ...inMain('<p>Uno<br/>dos</p>'),
    /, line \d+, column \d+: Expected omitted end tag .* \(void-style\)$/,
  ],
  [
    'a picture that was not built',
    'testimonials/southeast-asia/kota-contoh-head-of-parks/',
    '/144.avif,',
    '/145.avif,',
    / shows a picture \/es\/pictures\/[0-9a-f]{16}-v1\/145\.avif, which was not built\.$/,
  ],
  [
    'a picture without its place',
    'testimonials/latin-america-and-the-caribbean/villa-ejemplo-director/',
    ' width="144"',
    '',
    / has a picture without width and height: the page would jump\.$/,
  ],
  [
    'no picture for previews',
    'testimonials/oceania/',
    /<meta property="og:image"[^>]*>/,
    '',
    / names no picture for those who show a link to it\.$/,
  ],
  [
    'a picture for previews that was not built',
    'testimonials/north-america/',
    /(?<=<meta property="og:image" content="[^"]*\/)[0-9a-f]{16}/,
    '0123456789abcdef',
    / names a picture https:\/\/join\.example\.test\/es\/previews\/0123456789abcdef\.png, which was not built\.$/,
  ],
  [
    'no alternate for other readers',
    '',
    /<link rel="alternate"[^>]*hreflang="x-default"[^>]*>/,
    '',
    'hreflang has no x-default.',
  ],
];

describe('a page that is broken on purpose is named', () => {
  let faults: readonly string[];
  beforeAll(async () => {
    const folder = newFolder();
    cpSync(data, folder, { recursive: true });
    const place = workplaceIn(folder);
    for (const [, path, from, to] of broken) change(place, path, from, to);
    faults = await faultsOf(place);
    removeFolder(folder);
  });

  test.each(broken)('for %s', (_fault, path, _from, _to, words) => {
    const own = faults.filter((line) =>
      [`/es/${path} `, `/es/${path}:`, `/es/${path},`].some((start) => line.startsWith(start)),
    );
    expect(own).toContainEqual(typeof words === 'string' ? `/es/${path}: ${words}` : expect.stringMatching(words));
  });

  test('and no other page is', () => {
    const named = new Set(faults.map((line) => /^\/es\/([^ :,]*)/.exec(line)?.[1]));
    expect([...named].toSorted()).toEqual([...new Set(broken.map(([, path]) => path))].toSorted());
  });
});

test('a page that was not built is named, and so is every link to it', async () => {
  const place = copyOf(data);
  rmSync(pageFile(place, 'contact/'));
  const faults = await faultsOf(place);
  expect(faults[0]).toBe('/contact/ was not built. Two documents may want the same address, or its page failed.');
  expect(faults).toContain('/es/: a link leads to /es/contact/, which does not exist.');
});

test('a page with the title of another is named', async () => {
  const place = copyOf(data);
  const title = /<title>.*?<\/title>/s;
  change(place, 'privacy/', title, title.exec(readFileSync(pageFile(place, 'fees/'), 'utf8'))?.[0] ?? '');
  expect(await faultsOf(place)).toEqual([
    expect.stringMatching(/^\/es\/privacy\/ has the same title as \/es\/fees\/: “.+”\.$/),
  ]);
});

test('a page that nobody asks for is named', async () => {
  const place = copyOf(data);
  mkdirSync(dirname(pageFile(place, 'old/page/')), { recursive: true });
  const html = readFileSync(pageFile(place, 'privacy/'), 'utf8')
    .replaceAll(`${origin}/es/privacy/`, `${origin}/es/old/page/`)
    .replace('<title>', '<title>Vieja ');
  writeFileSync(pageFile(place, 'old/page/'), html);
  expect(await faultsOf(place)).toEqual([
    '/old/page/ was built, but no published document asks for it.',
    '/es/old/page/: the sitemap does not name it.',
  ]);
});

test('the verb ends with 1 and one line for each fault; other languages are not held back', async () => {
  const place = copyOf(data);
  appendFileSync(pageFile(place, ''), '<p><a href="/es/nowhere/">Ver</a></p>');
  const { code, err } = await run('scripts/check.ts', ['--language', 'es'], place.environment);
  expect(code).toBe(1);
  expect(err.split('\n')).toContain('/es/: a link leads to /es/nowhere/, which does not exist.');
  expect(await run('scripts/check.ts', ['--language', 'pt'], place.environment)).toMatchObject({ code: 0 });
});

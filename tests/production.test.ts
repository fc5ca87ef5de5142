import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  describe as inWords,
  documentTypeNames,
  isShared,
  languageCodes,
  productionProblems,
  reservedNamesIn,
  typeFacts,
  type Document,
  type ExportedDocument,
} from 'content-schemas';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cmsAt } from '../scripts/pull/cms.ts';
import { pull } from '../scripts/pull/pull.ts';
import { targetOf } from '../scripts/release/release.ts';
import { allSeries, buildFolder, type Series } from '../scripts/series.ts';
import { builtStarter } from './support/built.ts';
import { serveExport } from './support/export-server.ts';
import { newFolder, removeFolder } from './support/once.ts';
import { asOf, starterDocuments } from './support/starter.ts';
import { run } from './support/step.ts';
import { copyOf, exportToken, workplaceIn, type Workplace } from './support/workplace.ts';

const settings = {
  SITE_ORIGIN: 'https://join.citynetwork.org',
  SITE_SECURITY_CONTACT: 'mailto:security@citynetwork.org',
};

/** A document of the starter content as a secretariat would have put it right. */
function real(row: ExportedDocument): ExportedDocument {
  const content = JSON.parse(JSON.stringify(row.content).replaceAll('example.org', 'citynetwork.org')) as Document;
  if ('sample' in content) content.sample = false;
  if ('illustrative' in content) content.illustrative = false;
  return { ...row, content: content as unknown as ExportedDocument['content'] };
}

const folder = newFolder();
const place = workplaceIn(folder);
const environment = { ...place.environment, ...settings };
afterAll(() => removeFolder(folder));

const idsOf = ({ folders }: Workplace): Record<string, string[]> =>
  Object.fromEntries(allSeries.map((series) => [series, targetOf(folders, series).ids()]));
const nothing = Object.fromEntries(allSeries.map((series) => [series, []]));

async function refusal(env: NodeJS.ProcessEnv, args: readonly string[] = []): Promise<string[]> {
  const { code, out, err } = await run('scripts/release.ts', ['--production', ...args], env);
  expect([code, out]).toEqual([1, '']);
  const lines = err.trimEnd().split('\n');
  expect(lines.at(-1)).toBe('Nothing was released.');
  return lines.slice(0, -1);
}

const withFile = async (series: Series, file: string, text: string, work: () => Promise<void>): Promise<void> => {
  const path = join(buildFolder(place.folders, series), file);
  const before = readFileSync(path, 'utf8');
  writeFileSync(path, before + text);
  await work().finally(() => writeFileSync(path, before));
};

describe('release -- --production', () => {
  beforeAll(async () => {
    const server = await serveExport(starterDocuments(real));
    await pull(cmsAt(server.url, exportToken), languageCodes, place.folders, asOf);
    await server.stop();
    const { code, err } = await run('scripts/build.ts', [], environment);
    if (code !== 0) throw new Error(err);
  }, 240_000);

  test('tells everything that the starter content and no settings leave to do, at once, and releases nothing', async () => {
    const starter = copyOf(await builtStarter());
    const lines = await refusal({ ...starter.environment, SITE_ORIGIN: undefined });
    expect(new Set(lines).size).toBe(lines.length);
    const rows = starterDocuments();
    const expected = rows.flatMap((row) =>
      productionProblems([row.content as unknown as Document])
        .filter(() => row.type !== 'fee-schedule' || row.content?.['key'] === 'fees-2026')
        .map((problem) => inWords(isShared(problem) ? { ...problem, language: null } : problem)),
    );
    expect(lines.slice(2).toSorted()).toEqual([...new Set(expected)].toSorted());
    const of = (words: string): string[] => lines.filter((line) => line.includes(words));
    const samples = rows.filter(({ type, content }) => type === 'testimonial' && content?.['sample'] === true);
    expect(of('This quote is invented')).toHaveLength(new Set(samples.map(({ document }) => document)).size);
    expect(of('This person is invented')).toHaveLength(1);
    expect([
      ...lines.slice(0, 2),
      of('Kim Sample')[0],
      ...of('This person'),
      ...of('Email'),
      ...of('These fees'),
      ...of('(Korean)').filter((line) => line.includes('example.org')),
    ]).toMatchInlineSnapshot(`
      [
        "SITE_ORIGIN is not set. Set it to the public address of the site, which starts with https://.",
        "SITE_SECURITY_CONTACT is not set. Set it to where a weakness can be reported: mailto: and an address, or a page that starts with https://.",
        "Testimonial “Kim Sample”, Sample: This quote is invented. Put in a real one, choose No here and publish; or take it off the site.",
        "Contact “Eva Madeira”, Sample: This person is invented. Put in a real one, choose No here and publish; or take it off the site.",
        "Contact “Eva Madeira”, Email: “example.org” is an example or test address and leads nowhere. Write the real address, and publish again.",
        "Fees by year “fees-2026”, Examples only: These fees are examples. Put in the real amounts, choose No here and publish.",
        "Information page “개인정보 처리방침” (Korean), Text: “example.org” is an example or test address and leads nowhere. Write the real address, and publish again.",
        "Information page “법적 고지” (Korean), Text: “example.org” is an example or test address and leads nowhere. Write the real address, and publish again.",
        "Information page “웹 접근성” (Korean), Text: “example.org” is an example or test address and leads nowhere. Write the real address, and publish again.",
      ]
    `);
    expect(idsOf(starter)).toEqual(nothing);
  });

  test.each([
    [
      { SITE_ORIGIN: 'http://join.citynetwork.org' },
      [
        'SITE_ORIGIN is http://join.citynetwork.org. Set it to an address that starts with https://.',
        ...allSeries.map(
          (series) =>
            `The build of ${series} is for https://join.citynetwork.org, and SITE_ORIGIN is http://join.citynetwork.org. Run npm run build.`,
        ),
      ],
    ],
    [
      { SITE_ORIGIN: 'https://join.example.com/' },
      [
        'SITE_ORIGIN holds “join.example.com”, an example or test address that leads nowhere. Set it to the real address.',
        ...allSeries.map(
          (series) =>
            `The build of ${series} is for https://join.citynetwork.org, and SITE_ORIGIN is https://join.example.com/. Run npm run build.`,
        ),
      ],
    ],
    [
      { SITE_SECURITY_CONTACT: undefined },
      [
        'SITE_SECURITY_CONTACT is not set. Set it to where a weakness can be reported: mailto: and an address, or a page that starts with https://.',
      ],
    ],
    [
      { SITE_SECURITY_CONTACT: 'mailto:security@example.org' },
      [
        'SITE_SECURITY_CONTACT holds “example.org”, an example or test address that leads nowhere. Set it to the real address.',
      ],
    ],
  ])('refuses settings that are not for readers: %j', async (change, lines) => {
    expect(await refusal({ ...environment, ...change })).toEqual(lines);
  });

  test('refuses a build that was never made, and a name in the files of any build that no document told of', async () => {
    const empty = copyOf(undefined);
    expect(await refusal({ ...empty.environment, ...settings }, ['--language', 'es,fr'])).toEqual(
      ['es', 'fr'].map((language) => `There is no build of ${language} yet. Run npm run build first.`),
    );
    await withFile('root', '.well-known/security.txt', 'Contact: mailto:security@example.org\n', () =>
      withFile('ko', 'fees/index.html', '<p>http://localhost:4321/ko/</p>', async () =>
        expect(await refusal(environment)).toEqual([
          '“localhost” is in the build of ko (fees/index.html). It is an example or test address and leads nowhere. Run npm run build; if it is still there, tell the technical team.',
          '“example.org” is in the build of root (.well-known/security.txt). It is an example or test address and leads nowhere. Run npm run build; if it is still there, tell the technical team.',
        ]),
      ),
    );
    expect(idsOf(place)).toEqual(nothing);
  });

  test('does not go with a rollback', async () => {
    expect(
      await run('scripts/release.ts', ['--production', '--rollback', '--language', 'es'], environment),
    ).toMatchObject({ code: 1, err: 'Take back or release: leave out --rollback or --production.\n' });
  });

  test('releases every language and the root where content and settings are real', async () => {
    const { code, err } = await run('scripts/release.ts', ['--production'], environment);
    expect([code, err]).toEqual([0, '']);
    for (const [series, ids] of Object.entries(idsOf(place))) expect(ids, series).toHaveLength(1);
  });
});

describe('the rules of production', () => {
  const documents = starterDocuments(real).map(({ content }) => content as unknown as Document);

  test('find nothing in real content, and cover every type', () => {
    expect(new Set(documents.map(({ type }) => type))).toEqual(new Set(documentTypeNames));
    expect(productionProblems(documents)).toEqual([]);
  });

  test.each(documentTypeNames)('look into every text of a %s', (type) => {
    const document = documents.find((one) => one.type === type);
    const texts = Object.entries<unknown>(document ?? {}).filter(
      ([name, value]) =>
        !['type', 'document'].includes(name) && /[a-z]/i.test(JSON.stringify(value).replaceAll(/true|false|null/g, '')),
    );
    for (const [name, value] of texts) {
      const changed = JSON.parse(
        JSON.stringify({ [name]: value }, (key, part: unknown): unknown =>
          typeof part === 'string' && key !== 'type' ? 'see www.example.net' : part,
        ),
      ) as object;
      const found = productionProblems([{ ...document, ...changed } as Document]);
      expect(
        found.map(({ path }) => path[0]),
        `${typeFacts(type).name} ${name}`,
      ).toContain(name);
    }
  });

  test.each([
    ['mailto:a@example.org', 'example.org'],
    ['http://LOCALHOST:4321/', 'localhost'],
    ['http://127.0.0.1/', '127.0.0.1'],
    ['https://join.city.test/x', 'join.city.test'],
    ['见 www.example.com。', 'www.example.com'],
    ['a.invalid', 'a.invalid'],
    ['network.example, and more', 'network.example'],
  ])('find a name in %j', (text, name) => {
    expect(reservedNamesIn(text)).toEqual([name]);
  });

  test.each([
    'for example: ask',
    'Test your city. Example',
    'myexample.org',
    'contest.org',
    'latest',
    'a test.',
    'invalid',
    '10.127.0.0.10',
  ])('leave %j alone', (text) => {
    expect(reservedNamesIn(text)).toEqual([]);
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { describe, expect, test } from 'vitest';
import { addressOf, composeSnapshot, documentsOf, languageCodes, pagesOf } from 'content-schemas';
import { heaviest } from '../scripts/bench/bytes.ts';
import { testimonials, writeContent } from '../scripts/bench/content.ts';
import { inTurns, medianOf, percentile } from '../scripts/bench/measure.ts';
import { parts, results, updated } from '../scripts/bench/results.ts';
import { markdownOf, withResults } from '../scripts/bench/table.ts';
import { bytesIn } from './support/built.ts';
import { newFolder, removeFolder } from './support/once.ts';
import { asOf, starterDocuments } from './support/starter.ts';
import { repository } from './support/step.ts';

describe('generated content', () => {
  test('is the same for the same seed, byte by byte, and other for another', () => {
    const folders = [7, 7, 8].map((seed) => {
      const folder = newFolder();
      writeContent(folder, 40, seed);
      const bytes = bytesIn(folder);
      removeFolder(folder);
      return bytes;
    });
    expect(Object.keys(folders[0] ?? {})).toContain('testimonial/zh-Hans.json');
    expect(folders[1]).toEqual(folders[0]);
    expect(folders[2]).not.toEqual(folders[0]);
  });

  test('passes the contract in every language, with every testimonial in it', () => {
    const folder = newFolder();
    writeContent(folder, 60, 7);
    const rows = starterDocuments(undefined, folder);
    removeFolder(folder);
    for (const language of languageCodes) {
      const { snapshot, problems } = composeSnapshot(language, rows, '2026-11-03');
      expect(problems).toEqual([]);
      expect(snapshot && documentsOf(snapshot, 'testimonial')).toHaveLength(60);
    }
  });

  test.each([
    ['ko', /\p{Script=Hangul}/u],
    ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
    ['zh-Hans', /\p{Script=Han}/u],
  ] as const)('is written in its own script: %s', (language, script) => {
    const { texts } = testimonials(300, 7);
    const quotes = texts.get(language)?.map(({ quote }) => quote) ?? [];
    expect(quotes).toHaveLength(300);
    expect(quotes.filter((quote) => !script.test(quote))).toEqual([]);
  });
});

/** Every page that the starter content makes, each as heavy as its place in the list. */
const pages = languageCodes.flatMap((language) => {
  const { snapshot } = composeSnapshot(language, starterDocuments(), asOf);
  return (snapshot ? pagesOf(snapshot) : []).map(({ kind, path }, index) => ({
    ...{ kind, language, address: addressOf(language, path), isIndexable: kind !== 'not-found', bytes: index + 1 },
  }));
});

const kinds = [...new Set(pages.map(({ kind }) => kind))].filter((kind) => kind !== 'not-found');

describe('measuring', () => {
  test('Lighthouse looks at the heaviest page of each kind in each language that may be indexed', () => {
    const seen = heaviest(pages);
    expect(seen.map(({ kind, language }) => `${language} ${kind}`).toSorted()).toEqual(
      languageCodes.flatMap((language) => kinds.map((kind) => `${language} ${kind}`)).toSorted(),
    );
    const heavier = seen.filter((page) =>
      pages.some(({ kind, language, bytes }) => kind === page.kind && language === page.language && bytes > page.bytes),
    );
    expect(heavier).toEqual([]);
  });

  test('a percentile is a value that was measured', () => {
    const values = Array.from({ length: 20 }, (_, index) => 20 - index);
    expect([medianOf(values), percentile(values, 0.95), percentile(values, 1)]).toEqual([10, 19, 20]);
    expect(percentile([], 0.95)).toBeNaN();
  });

  test('kinds of work take turns, as often as asked', async () => {
    const done: string[] = [];
    const work = (name: string) => [name, () => done.push(name)] as const;
    const turns = await inTurns(2, new Map([work('a'), work('b'), work('c')]));
    expect(done.join('')).toBe('abcabc');
    expect(turns.ratio('a', 'a')).toBe(1);
  });
});

const found = results.parse({
  date: '2026-11-25',
  machine: '2 × Example, 4 GiB, Node 24.21.0, load 0.1 before',
  sizes: [
    {
      testimonials: 1000,
      pages: 7651,
      firstStartSeconds: 61.2,
      nextStartSeconds: 4.04,
      build: { seconds: { en: 2, ja: 2.5 }, allSeconds: 8, allToOneByOne: 0.55, allToWriting: 12.3 },
      bytes: { join: { en: { median: 7000, largest: 7000 } }, fees: { en: { median: 5000, largest: 5000 } } },
      memory: { cmsWhileLoading: null, cms: 512, publisher: null, build: 301 },
    },
  ],
  lighthouse: {
    date: '2026-11-26',
    machine: '4 × Example, 8 GiB, Node 24.21.0, load 0.2 before',
    pages: [
      {
        kind: 'fees',
        address: '/ja/fees/',
        performance: 100,
        accessibility: 99,
        bestPractices: 100,
        seo: 100,
        lcpMilliseconds: 912,
        tbtMilliseconds: 20,
        cls: 0.0004,
        bytes: 6800,
        requests: 1,
        faults: [],
      },
      {
        kind: 'fees',
        address: '/fr/fees/',
        performance: 98,
        accessibility: 100,
        bestPractices: 100,
        seo: 100,
        lcpMilliseconds: 700,
        tbtMilliseconds: 130,
        cls: 0.02,
        bytes: 6900,
        requests: 2,
        faults: [],
      },
    ],
    emptyPage: {
      performance: 100,
      accessibility: 100,
      bestPractices: 100,
      seo: 100,
      lcpMilliseconds: 640,
      tbtMilliseconds: 35,
      cls: 0,
      bytes: 400,
      requests: 1,
      faults: [],
    },
  },
});

describe('the table', () => {
  test('shows what was measured and no line of what was not', () => {
    expect(markdownOf(found)).toMatchInlineSnapshot(`
      "2026-11-25, 2 × Example, 4 GiB, Node 24.21.0, load 0.1 before.

      |  | 1,000 testimonials, 7,651 pages |
      | --- | --: |
      | Build of en alone | 2.0 s |
      | Build of ja alone | 2.5 s |
      | Build of all languages | 8.0 s |
      | … beside one language after the other | 0.55 × |
      | … beside writing the same files | 12 × |
      | First \`npm start\`, content loaded and released | 61.2 s |
      | Next \`npm start\` | 4.0 s |
      | Peak memory: CMS at work | 512 MiB |
      | Peak memory: build of one language | 301 MiB |

      | Largest page, HTML, bytes | en | es | fr | pt | ko | ja | zh-Hans |
      | --- | --: | --: | --: | --: | --: | --: | --: |
      | join | 7,000 | – | – | – | – | – | – |
      | fees | 5,000 | – | – | – | – | – | – |

      2026-11-26, 4 × Example, 8 GiB, Node 24.21.0, load 0.2 before.

      | Lighthouse (pages), worst | performance | accessibility | best practices | SEO | LCP | TBT | CLS | bytes | requests |
      | --- | --: | --: | --: | --: | --: | --: | --: | --: | --: |
      | fees (2) | 98 | 99 | 100 | 100 | 0.91 s | 130 ms | 0.02 | 6,900 | 2 |
      | all (2) | 98 | 99 | 100 | 100 | 0.91 s | 130 ms | 0.02 | 6,900 | 2 |
      | an empty page (1) | 100 | 100 | 100 | 100 | 0.64 s | 35 ms | 0 | 400 | 1 |

      | First view, all files, bytes | en | es | fr | pt | ko | ja | zh-Hans |
      | --- | --: | --: | --: | --: | --: | --: | --: |
      | fees | – | – | 6,900 | – | – | 6,800 | – |"
    `);
  });

  test('keeps what was measured earlier, until a run measures it whole', () => {
    const { lighthouse, ...sizes } = { ...found, date: '2026-11-27' };
    const all = new Set(parts);
    expect(updated(found, sizes, all.difference(new Set(['lighthouse'])))).toEqual({ ...sizes, lighthouse });
    expect(updated(found, { ...found, date: '2026-11-27' }, new Set(['lighthouse']))).toEqual(found);
    expect(updated(found, sizes, all.difference(new Set(['pull'])))).toEqual(found);
  });

  test('takes the place of what stands between the marks, and of nothing else', () => {
    const marked = 'before\n\n<!-- bench: written by npm run bench -->\n\nold\n\n<!-- /bench -->\n\nafter\n';
    const once = withResults(marked, 'new');
    expect(once).toBe(marked.replace('old', 'new'));
    expect(withResults(once, 'new')).toBe(once);
    expect(() => withResults('no marks', 'new')).toThrow('are not in the text');
  });

  const read = (file: string): string => readFileSync(join(repository, file), 'utf8');
  const kept = results.parse(JSON.parse(read('scripts/bench/results.json')));

  test('in README says what the results say', async () => {
    const readme = join(repository, 'README.md');
    const wanted = await format(withResults(read('README.md'), markdownOf(kept)), {
      ...(await resolveConfig(readme)),
      filepath: readme,
    });
    expect(read('README.md')).toBe(wanted);
  });

  test('in README has every kind of page in every language: its bytes at each size, and what Lighthouse says', () => {
    const every = languageCodes.flatMap((code) => kinds.map((kind) => `${code} ${kind}`)).toSorted();
    const byAddress = new Map(pages.map(({ kind, language, address }) => [address, `${language} ${kind}`]));
    const seen = kept.lighthouse?.pages.map(({ address }) => byAddress.get(address)) ?? [];
    expect(seen.toSorted()).toEqual(every);
    const weighed = kept.sizes.map(({ bytes = {} }) =>
      Object.entries(bytes).flatMap(([kind, weights]) => Object.keys(weights).map((code) => `${code} ${kind}`)),
    );
    const indexed = weighed.map((names) => names.filter((name) => !name.endsWith(' not-found')).toSorted());
    expect(indexed).toEqual([every, every]);
  });
});

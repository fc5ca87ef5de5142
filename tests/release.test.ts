import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filesIn, readJson, sha256 } from '../scripts/files.ts';
import { policyFor, type Headers } from '../scripts/release/headers.ts';
import { manifest, type Manifest } from '../scripts/release/manifest.ts';
import { keptReleases, release, rollBack, targetOf } from '../scripts/release/release.ts';
import { readState, seriesFolder } from '../scripts/release/state.ts';
import { allSeries, buildFolder, inputsFile, type Series } from '../scripts/series.ts';
import { releasedStarter } from './support/built.ts';
import { newFolder, removeFolder } from './support/once.ts';
import { killAt, run, start } from './support/step.ts';
import { liveTree } from './support/trees.ts';
import { faultsInLive } from './support/whole.ts';
import { copyOf, workplaceIn, type Workplace } from './support/workplace.ts';

let released: Workplace;
beforeAll(async () => {
  released = workplaceIn(await releasedStarter());
});

const liveFolder = ({ folders }: Workplace, series: Series): string =>
  join(seriesFolder(folders, series), targetOf(folders, series).live() ?? '');
const manifestOf = (place: Workplace, series: Series): Manifest =>
  manifest.parse(readJson(join(liveFolder(place, series), 'manifest.json')));

/** Another Spanish build: the words stand on every page. */
function rebuild({ folders }: Workplace, words: string, series: Series = 'es'): void {
  const folder = buildFolder(folders, series);
  for (const file of filesIn(folder).filter((name) => name.endsWith('.html'))) {
    const html = readFileSync(join(folder, file), 'utf8');
    writeFileSync(join(folder, file), html.replace(/<body(?: data-words="[^"]*")?/, `<body data-words="${words}"`));
  }
}

/** Leaves a few pages of the Spanish build: a small site, for what is not about its pages. */
function shrink({ folders }: Workplace): void {
  const [from, to] = [buildFolder(released.folders, 'es'), buildFolder(folders, 'es')];
  rmSync(to, { recursive: true, force: true });
  for (const path of ['index.html', '404.html', 'fees/index.html', 'sitemap-0.xml'])
    cpSync(join(from, path), join(to, path));
  cpSync(inputsFile(released.folders, 'es'), inputsFile(folders, 'es'));
}

/** A workplace with so many small Spanish releases, the last one live. */
function withReleases(count: number): { place: Workplace; ids: string[] } {
  const place = copyOf(released.folders.data);
  rmSync(seriesFolder(place.folders, 'es'), { recursive: true });
  shrink(place);
  const ids = Array.from({ length: count }, (_, index) => {
    rebuild(place, `version ${index}`);
    return release(place.folders, 'es', false).id;
  });
  return { place, ids };
}

const others = allSeries.filter((series) => series !== 'es');
const treesOf = ({ folders }: Workplace, series: readonly Series[]) => series.map((one) => liveTree(folders.data, one));

describe('a release', () => {
  test.each(allSeries)(
    'of %s lists every file with its true sha256, size and type, and its compressed forms hold the same',
    (series) => {
      const { files } = manifestOf(released, series);
      const site = join(liveFolder(released, series), 'site');
      expect(filesIn(site)).toEqual(
        Object.entries(files)
          .flatMap(([file, { encodings }]) => [
            file,
            ...encodings.map((one) => `${file}.${one === 'br' ? 'br' : 'gz'}`),
          ])
          .toSorted(),
      );
      expect(Object.keys(files)).toEqual(filesIn(buildFolder(released.folders, series)));
      for (const [file, entry] of Object.entries(files)) {
        const bytes = readFileSync(join(site, file));
        expect([entry.sha256, entry.bytes], file).toEqual([sha256(bytes), bytes.length]);
        expect(entry.type, file).not.toBe('application/octet-stream');
        if (entry.encodings.length === 0) continue;
        expect(brotliDecompressSync(readFileSync(join(site, `${file}.br`))).equals(bytes), file).toBe(true);
        expect(gunzipSync(readFileSync(join(site, `${file}.gz`))).equals(bytes), file).toBe(true);
      }
    },
  );

  test.each(allSeries)('of %s allows the one style block of each page and no other', (series) => {
    const headers = readJson(join(liveFolder(released, series), 'headers.json')) as Headers;
    const folder = buildFolder(released.folders, series);
    const pages = filesIn(folder).filter((file) => file.endsWith('.html'));
    expect(Object.keys(headers.styles)).toEqual(pages);
    for (const page of pages) {
      const [block, ...more] = readFileSync(join(folder, page), 'utf8').matchAll(/<style>(.*?)<\/style>/gs);
      const hash = createHash('sha256')
        .update(block?.[1] ?? '')
        .digest('base64');
      expect(more, page).toEqual([]);
      const policy = policyFor(headers, page);
      const ofScript = page.startsWith('fees/') ? [expect.stringMatching(/^'sha256-/) as string] : [];
      expect(policy.match(/'sha\d+-[^']*'/g), page).toEqual([...ofScript, `'sha256-${hash}'`]);
      expect(policy, page).toContain(`; style-src 'self' 'sha256-${hash}'; `);
    }
    expect(policyFor(headers, 'robots.txt')).toContain("; style-src 'self'; ");
  });

  test('that would change nothing is not made', () => {
    const place = copyOf(released.folders.data);
    const before = treesOf(place, allSeries);
    expect(allSeries.map((series) => release(place.folders, series, false).outcome)).toEqual(
      allSeries.map(() => 'unchanged'),
    );
    expect(treesOf(place, allSeries)).toEqual(before);
    expect(readdirSync(seriesFolder(place.folders, 'es')).toSorted()).toEqual([
      before[1]?.link,
      'current',
      'state.json',
    ]);
  });

  test('of one language leaves the others alone', () => {
    const place = copyOf(released.folders.data);
    const before = treesOf(place, others);
    rebuild(place, 'otra');
    expect(release(place.folders, 'es', false).outcome).toBe('released');
    expect(treesOf(place, others)).toEqual(before);
    expect(readState(place.folders, 'es')).toMatchObject({
      live: liveTree(place.folders.data, 'es').link,
      pinned: false,
      refusal: null,
    });
  });

  test('is checked first: nothing of a faulty build is released, and the others are', async () => {
    const place = copyOf(released.folders.data);
    const [spanish] = treesOf(place, ['es']);
    const file = join(buildFolder(place.folders, 'es'), 'index.html');
    writeFileSync(file, `${readFileSync(file, 'utf8')}<p><a href="/es/nowhere/">Ver</a></p>`);
    rebuild(place, 'outra', 'pt');
    const { code, err } = await run('scripts/release.ts', ['--language', 'es,pt'], place.environment);
    expect([code, err]).toEqual([
      1,
      expect.stringContaining('/es/: a link leads to /es/nowhere/, which does not exist.'),
    ]);
    expect(treesOf(place, ['es'])).toEqual([spanish]);
    expect(targetOf(place.folders, 'pt').ids()).toHaveLength(2);
  });
});

test('the last ten releases are kept, the live one among them', () => {
  const { place, ids } = withReleases(13);
  expect(keptReleases).toBe(10);
  expect(targetOf(place.folders, 'es').ids()).toEqual(ids.slice(-10));
  expect(targetOf(place.folders, 'es').live()).toBe(ids.at(-1));

  for (let step = 0; step < 9; step += 1) rollBack(place.folders, 'es');
  expect(targetOf(place.folders, 'es').live()).toBe(ids[3]);
  expect(() => rollBack(place.folders, 'es')).toThrowErrorMatchingInlineSnapshot(
    `[Failure: There is no earlier release of es to go back to.]`,
  );
  expect(liveTree(place.folders.data, 'es').link).toBe(ids[3]);
  rebuild(place, 'after the rollback');
  const { id } = release(place.folders, 'es', true);
  expect(targetOf(place.folders, 'es').live()).toBe(id);
  expect(targetOf(place.folders, 'es').ids()).toEqual([...ids.slice(4), id]);
}, 120_000);

describe('a rollback', () => {
  test('shows the release before, byte for byte, and holds it until the language is named', async () => {
    const { place, ids } = withReleases(2);
    const before = treesOf(place, others);
    const { code, out } = await run('scripts/release.ts', ['--rollback', '--language', 'es'], place.environment);
    expect([code, out]).toEqual([0, expect.stringContaining(ids[0] ?? '')]);
    expect(liveTree(place.folders.data, 'es').link).toBe(ids[0]);
    expect(readState(place.folders, 'es')).toMatchObject({ live: ids[0], pinned: true });

    rebuild(place, 'newer');
    expect(release(place.folders, 'es', false)).toEqual({ outcome: 'pinned', id: ids[0] });
    expect(liveTree(place.folders.data, 'es').link).toBe(ids[0]);
    expect(treesOf(place, others)).toEqual(before);

    expect(release(place.folders, 'es', true)).toMatchObject({
      outcome: 'released',
      id: expect.stringMatching(/^000003-[0-9a-f]{12}$/) as string,
    });
    expect(readState(place.folders, 'es')).toMatchObject({
      live: liveTree(place.folders.data, 'es').link,
      pinned: false,
    });
    expect(treesOf(place, others)).toEqual(before);
  });

  test('is ended by naming the language even where nothing differs', () => {
    const { place, ids } = withReleases(2);
    rebuild(place, 'version 0');
    rollBack(place.folders, 'es');
    expect(release(place.folders, 'es', true)).toEqual({ outcome: 'unchanged', id: ids[0] });
    expect(readState(place.folders, 'es').pinned).toBe(false);
  });

  test('needs a language and an earlier release', async () => {
    const place = copyOf(released.folders.data);
    expect(await run('scripts/release.ts', ['--rollback'], place.environment)).toMatchObject({
      code: 1,
      err: 'Say which language to take back, for example: npm run release -- --rollback --language es\n',
    });
    expect(await run('scripts/release.ts', ['--rollback', '--language', 'es'], place.environment)).toMatchObject({
      code: 1,
      err: expect.stringContaining('There is no earlier release of es to go back to.') as string,
    });
  });
});

describe('in one step', () => {
  const folder = newFolder();
  const place = workplaceIn(folder);
  afterAll(() => removeFolder(folder));
  beforeAll(() => {
    shrink(place);
    mkdirSync(place.folders.cache);
  });

  test('readers see whole releases only, through 50 swaps', async () => {
    rebuild(place, 'swap 0');
    const { id: first } = release(place.folders, 'es', false);
    const reader = start('tests/support/read-releases.ts', [seriesFolder(place.folders, 'es')], {});
    const lines = createInterface({ input: reader.child.stdout ?? process.stdin });
    const seen = new Set<string>();
    let tell = (): void => undefined;
    lines.on('line', (line) => {
      seen.add(line);
      tell();
    });
    const shown = (id: string): Promise<void> =>
      new Promise((resolve) => {
        tell = () => (seen.has(id) ? resolve() : undefined);
        tell();
      });
    await shown(first);
    for (let swap = 1; swap <= 50; swap += 1) {
      rebuild(place, `swap ${swap}`);
      await shown(release(place.folders, 'es', false).id);
    }
    reader.child.kill('SIGTERM');
    const { err } = await reader.ended;
    expect(err).toBe('[]');
    expect(seen.size).toBe(51);
  }, 180_000);

  test('killed at any moment, the live release is the old or the new one, whole, and the next release heals', async () => {
    let killed = 0;
    let before = liveTree(folder, 'es');
    for (let round = 1; round <= 24; round += 1) {
      rebuild(place, `round ${round}`);
      const watched = [folder, place.folders.cache, seriesFolder(place.folders, 'es')];
      if (await killAt(start('tests/support/release-once.ts', [folder], {}), watched, 1 + (round % 12))) killed += 1;
      const after = liveTree(folder, 'es');
      if (after.link === before.link) expect(after).toEqual(before);
      expect(faultsInLive(folder, 'es')).toEqual([]);
      expect(wordsIn(after.link)).toEqual([after.link === before.link ? wordsIn(before.link)[0] : `round ${round}`]);
      before = after;
    }
    expect(killed).toBeGreaterThanOrEqual(12);
    rebuild(place, 'healed');
    const { id } = release(place.folders, 'es', false);
    expect(wordsIn(id)).toEqual(['healed']);
    expect(liveTree(folder, 'es').link).toBe(id);
    const kept = targetOf(place.folders, 'es').ids();
    expect(kept.length).toBeLessThanOrEqual(10);
    expect(readdirSync(seriesFolder(place.folders, 'es')).toSorted()).toEqual(
      [...kept, 'current', 'state.json'].toSorted(),
    );
  }, 180_000);

  /** What `rebuild` wrote on the pages of a release. */
  function wordsIn(id: string): string[] {
    const site = join(seriesFolder(place.folders, 'es'), id, 'site');
    return [
      ...new Set(
        filesIn(site)
          .filter((file) => file.endsWith('.html'))
          .map((file) => /data-words="([^"]*)"/.exec(readFileSync(join(site, file), 'utf8'))?.[1] ?? ''),
      ),
    ];
  }
});

test('releases share the bytes of files that never change, and of no others', () => {
  const place = copyOf(released.folders.data);
  const files = ['first', 'second'].map((words) => {
    rebuild(place, words);
    release(place.folders, 'es', false);
    return liveFolder(place, 'es');
  });
  const placeOf = (folder: string, file: string): number => statSync(join(folder, 'site', file)).ino;
  const shared = Object.keys(manifestOf(place, 'es').files).filter(
    (file) => new Set(files.map((folder) => placeOf(folder, file))).size === 1,
  );
  expect(shared.length).toBeGreaterThan(30);
  expect(shared.filter((file) => !/^(?:_astro|files|pictures|previews)\//.test(file))).toEqual([]);
});

import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { languageCodes, type Shown, type Snapshot } from 'content-schemas';
import { beforeAll, describe, expect, test } from 'vitest';
import { build } from '../scripts/build/build.ts';
import { check } from '../scripts/check/check.ts';
import { buildFolder, inputsFile, inputsOf, type Series } from '../scripts/series.ts';
import { currentSnapshot, snapshotFile, writeSnapshot } from '../scripts/snapshots.ts';
import { bytesIn, builtStarter } from './support/built.ts';
import { copyOf, origin, workplaceIn, type Workplace } from './support/workplace.ts';

let built: Workplace;
beforeAll(async () => {
  built = workplaceIn(await builtStarter());
});

const pagesOf = ({ folders }: Workplace, series: Series): Record<string, string> =>
  bytesIn(buildFolder(folders, series));

function snapshotOf({ folders: { snapshots } }: Workplace): Snapshot {
  const { digest = '' } = currentSnapshot(snapshots, 'es') ?? {};
  return JSON.parse(readFileSync(snapshotFile(snapshots, 'es', digest), 'utf8')) as Snapshot;
}

/** A workplace with the snapshots and builds, in which the Spanish snapshot is another one. */
function withSpanish(change: (snapshot: Snapshot) => Snapshot): Workplace {
  const place = copyOf(built.folders.data);
  writeSnapshot(place.folders.snapshots, change(snapshotOf(place)), { epoch: 'recorded', revision: 999 });
  return place;
}

test('one verb builds a folder for each language and one for the root, and tells what each was made from', () => {
  for (const series of [...languageCodes, 'root'] as const) {
    const pointer =
      series === 'root' ? { digest: '', epoch: '', revision: 0 } : currentSnapshot(built.folders.snapshots, series);
    expect(inputsOf(built.folders, series)).toEqual({
      snapshot: pointer?.digest,
      epoch: pointer?.epoch,
      revision: pointer?.revision,
      code: expect.stringMatching(/^[0-9a-f]{16}$/) as string,
      origin,
    });
    expect(Object.keys(pagesOf(built, series))).toContain('index.html');
  }
});

test.each(['es', 'zh-Hans', 'root'] as const)(
  '%s built alone, elsewhere, in another time zone, has the same bytes as built among all',
  async (series) => {
    const place = copyOf(undefined);
    for (const folder of ['snapshots', 'pictures'] as const)
      cpSync(built.folders[folder], place.folders[folder], { recursive: true });
    const zone = process.env['TZ'];
    Object.assign(process.env, { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8' });
    await build(place.now, series);
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
    expect(pagesOf(place, series)).toEqual(pagesOf(built, series));
  },
);

describe('a build that fails leaves the old build', () => {
  const twice = ({ documents, ...snapshot }: Snapshot): Snapshot => ({
    ...snapshot,
    documents: [
      ...documents,
      ...documents.flatMap((shown): Shown[] =>
        shown.content.type === 'information-page' && shown.content.key === 'privacy'
          ? [{ ...shown, content: { ...shown.content, document: 'twin', key: 'fees' } }]
          : [],
      ),
    ],
  });

  test('when Astro warns: here of two pages that want one address', async () => {
    const place = withSpanish(twice);
    await expect(build(place.now, 'es')).rejects.toThrow(
      /^Astro warned while building es, and a warning stops the release:\n.*\[WARN\].*fees/,
    );
    expect(pagesOf(place, 'es')).toEqual(pagesOf(built, 'es'));
    expect(inputsOf(place.folders, 'es')).toEqual(inputsOf(built.folders, 'es'));
  });

  test('when Astro fails', async () => {
    const place = withSpanish((snapshot) => ({ ...snapshot, documents: [] }));
    await expect(build(place.now, 'es')).rejects.toThrow(/^The pages of es could not be built:\n/);
    expect(pagesOf(place, 'es')).toEqual(pagesOf(built, 'es'));
    expect(inputsOf(place.folders, 'es')).toEqual(inputsOf(built.folders, 'es'));
  });

  test('when it is called off', async () => {
    const place = copyOf(built.folders.data);
    await expect(build(place.now, 'es', AbortSignal.timeout(300))).rejects.toThrow();
    expect(pagesOf(place, 'es')).toEqual(pagesOf(built, 'es'));
    expect(existsSync(inputsFile(place.folders, 'es'))).toBe(true);
  });
});

test('links to other sites are marked: in a text, under a benefit, in the footer', async () => {
  const words = { type: 'text' as const, text: 'Ver' };
  const link = { type: 'link' as const, url: 'https://example.org/text', children: [words] };
  const paragraph = { type: 'paragraph' as const, children: [link] };
  const place = withSpanish((snapshot) => ({
    ...snapshot,
    documents: snapshot.documents.map((shown): Shown => {
      const { content } = shown;
      if (content.type === 'network-facts')
        return {
          ...shown,
          content: { ...content, socialLinks: [{ name: 'Red', address: 'https://example.org/social' }] },
        };
      if (content.type !== 'benefit-item') return shown;
      const body = [...content.body, paragraph];
      return {
        ...shown,
        content: { ...content, body, link: { label: 'Ver', address: 'https://example.org/benefit' } },
      };
    }),
  }));
  await build(place.now, 'es');
  const page = readFileSync(join(buildFolder(place.folders, 'es'), 'benefits/get-connected/index.html'), 'utf8');
  for (const part of ['text', 'benefit', 'social']) expect(page).toContain(`href="https://example.org/${part}"`);
  expect(await check(place.folders, 'es')).toBeGreaterThanOrEqual(30);
});

test('a language that was never pulled says so', async () => {
  const place = copyOf(built.folders.data);
  rmSync(place.folders.snapshots, { recursive: true });
  await expect(build(place.now, 'es')).rejects.toThrowErrorMatchingInlineSnapshot(
    `[Failure: There is no snapshot of es yet. Run npm run pull first.]`,
  );
});

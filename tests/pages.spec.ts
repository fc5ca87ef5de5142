import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { addressOf, languages, pagesOf, type Page as SitePage, type Snapshot } from 'content-schemas';
import { expect, test } from './support/fixtures.ts';
import type { System } from './support/system.ts';

/** The snapshot a language was released from. */
function snapshotOf({ data }: System, language: string): Snapshot {
  const folder = join(data, 'snapshots', language);
  const { digest } = JSON.parse(readFileSync(join(folder, 'current.json'), 'utf8')) as { digest: string };
  return JSON.parse(readFileSync(join(folder, `${digest}.json`), 'utf8')) as Snapshot;
}

/** One page of each kind. */
const oneOfEachKind = (pages: readonly SitePage[]): SitePage[] => [
  ...new Map(pages.map((page) => [page.kind, page])).values(),
];

for (const { code } of languages) {
  test(`every kind of page in ${code} passes axe, asks no other host, and leaves nothing on the device`, async ({
    system,
    page,
    context,
  }) => {
    const hosts = new Set<string>();
    const violations: string[] = [];
    page.on('request', (request) => hosts.add(new URL(request.url()).host));
    page.on('console', (message) => violations.push(message.text()));
    const kinds = oneOfEachKind(pagesOf(snapshotOf(system, code)));
    expect(kinds.length).toBeGreaterThanOrEqual(10);
    for (const { kind, path } of kinds) {
      const response = await page.goto(system.site + addressOf(code, path));
      expect(response?.status(), kind).toBe(kind === 'not-found' ? 404 : 200);
      const { violations: found } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze();
      expect(
        found.map(({ id, nodes }) => `${kind}: ${id} ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
      ).toEqual([]);
      expect(await page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length]), kind).toEqual([
        '',
        0,
        0,
      ]);
      await page.setViewportSize({ width: 320, height: 800 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth), `${kind} at 320 px`).toBeLessThanOrEqual(
        320,
      );
      await page.setViewportSize({ width: 1440, height: 1000 });
    }
    expect([...hosts]).toEqual([new URL(system.site).host]);
    expect(await context.cookies()).toEqual([]);
    // The address that is not there, and a feature this browser does not know, are told on the console too.
    expect(violations.filter((text) => !/404|Unrecognized feature/.test(text))).toEqual([]);
  });
}

test('the choice of languages passes axe', async ({ system, browser }) => {
  const context = await browser.newContext({ locale: 'sw-KE' });
  const page = await context.newPage();
  await page.goto(system.site);
  await expect(page.getByRole('link', { name: '简体中文' })).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await context.close();
});

test('a reader without script finds the fee of a city of 3,000,000 in a country of group IV', async ({
  system,
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(system.site + addressOf('fr', 'fees/'));
  const row = page
    .getByRole('row')
    .filter({ hasText: /2\s000\s001/u })
    .filter({ hasText: /5\s240/u });
  await expect(row).toHaveCount(1);
  await context.close();
});

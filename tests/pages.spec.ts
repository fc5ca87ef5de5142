import { addressOf, languageCodes, languages, paths } from 'content-schemas';
import { axeFaults } from './support/axe.ts';
import { expect, test } from './support/fixtures.ts';
import { tabFaults } from './support/keyboard.ts';
import { everyFault, wide } from './support/looks.ts';
import { addStyle, foldFaults, markFaults, overflowFaults, unfold } from './support/page-faults.ts';
import { everyPage, lookAt, oneOfEachKind } from './support/site-pages.ts';
import { listen } from './support/traces.ts';

// Forty pages a test, on a machine that may have other work. None changes what another looks at.
test.describe.configure({ mode: 'parallel', timeout: 600_000 });

for (const code of languageCodes) {
  test(`every page in ${code} passes axe in light and in dark, fits 320 px, is walked by keyboard, keeps to itself, and holds without style`, async ({
    system,
    context,
  }) => {
    const pages = everyPage(system, code);
    expect(oneOfEachKind(pages).length).toBeGreaterThanOrEqual(10);
    const heard = await listen(context, system.site);
    expect(await lookAt(context, pages, everyFault)).toEqual([]);
    expect(heard()).toEqual([]);
    expect(await context.cookies()).toEqual([]);
  });

  test(`a page of each kind in ${code} holds at a zoom of 200 %, with text of 200 %, and with text spaced out`, async ({
    system,
    context,
  }) => {
    const faults = await lookAt(context, oneOfEachKind(everyPage(system, code)), async (page) => {
      await unfold(page);
      await page.setViewportSize({ width: wide.width / 2, height: wide.height / 2 });
      const zoomed = await overflowFaults(page);
      await page.setViewportSize(wide);
      await addStyle(page, ':root { font-size: 200% }');
      const enlarged = await overflowFaults(page);
      await page.setViewportSize({ width: 320, height: 800 });
      // WCAG 1.4.12
      const spaced = 'line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important';
      await addStyle(page, `* { ${spaced} } p { margin-block-end: 2em !important }`);
      return [...zoomed, ...enlarged, ...(await overflowFaults(page))];
    });
    expect(faults).toEqual([]);
  });

  test(`every page in ${code} unfolds without script, and one of each kind leads on to the tables of fees`, async ({
    system,
    browser,
  }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const pages = everyPage(system, code);
    expect(await lookAt(context, pages, foldFaults)).toEqual([]);
    const faults = await lookAt(context, oneOfEachKind(pages), async (page) => {
      await page.locator(`header a:not([hreflang])[href="${addressOf(code, paths.fees)}"]`).click();
      await expect(page.getByRole('table').first()).toBeVisible();
      return [];
    });
    expect(faults).toEqual([]);
    await context.close();
  });
}

test('a page of each kind passes axe in forced colours', async ({ system, context }) => {
  const faults = await lookAt(context, oneOfEachKind(everyPage(system, 'en')), async (page) => {
    await page.emulateMedia({ forcedColors: 'active' });
    await unfold(page);
    return axeFaults(page);
  });
  expect(faults).toEqual([]);
});

test('the keyboard opens the choice of languages on a page of each kind', async ({ system, context }) => {
  const faults = await lookAt(context, oneOfEachKind(everyPage(system, 'en')), async (page) => {
    await page.locator('header summary').focus();
    await page.keyboard.press('Enter');
    for (const { autonym } of languages) {
      await page.keyboard.press('Tab');
      await expect(page.getByRole('link', { name: autonym })).toBeFocused();
    }
    return [...(await axeFaults(page))];
  });
  expect(faults).toEqual([]);
});

test('a link to another site bears an arrow in every scheme, and words', async ({ system, page }) => {
  const link = (mark: string): string => `<p><a href="https://example.org/"${mark}</a></p>`;
  const marked = ' rel="external">Example<span class="hidden"> (another site)</span>';
  for (const [mark, faults] of [
    [marked, []],
    ['>Example', ['does not mark the link to https://example.org/']],
  ] as const) {
    await page.route('**/privacy/', async (route) => {
      const answer = await route.fetch();
      await route.fulfill({
        response: answer,
        body: (await answer.text()).replace('</main>', `${link(mark)}</main>`),
      });
    });
    await page.goto(system.site + addressOf('en', 'privacy/'));
    for (const media of [{}, { colorScheme: 'dark' }, { forcedColors: 'active' }] as const) {
      await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', ...media });
      expect(await markFaults(page)).toEqual(faults);
      expect(await axeFaults(page)).toEqual([]);
    }
    await page.unroute('**/privacy/');
  }
});

test('the choice of languages passes axe', async ({ system, browser }) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const context = await browser.newContext({ locale: 'sw-KE', colorScheme });
    const page = await context.newPage();
    await page.goto(system.site);
    await expect(page.getByRole('link', { name: '简体中文' })).toBeVisible();
    expect([...(await axeFaults(page)), ...(await tabFaults(page)), ...(await overflowFaults(page))]).toEqual([]);
    await context.close();
  }
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

import { documentTypeNames, paths, typeFacts } from 'content-schemas';
import { runTool } from '../scripts/tool.ts';
import { axeFaults, colourFaults } from './support/axe.ts';
import { directionFaults, marksOf, runFaults } from './support/direction.ts';
import { expect, test } from './support/fixtures.ts';
import { orderFaults, tabFaults } from './support/keyboard.ts';
import { overflowFaults, unfold } from './support/page-faults.ts';
import { longestName, sheetFaults } from './support/quote-sheet.ts';
import { lookAt, oneOfEachKind, snapshotOf } from './support/site-pages.ts';

const arabic: string = 'ar';

test('a row, a file of words and content make a site in an eighth language without a fault', ({ eighth }) => {
  expect(eighth.faults).toEqual([]);
  const kinds = (code: string): string[] => oneOfEachKind(eighth.pages[code] ?? []).map(({ kind }) => kind);
  expect(kinds(arabic).toSorted()).toEqual(kinds('en').toSorted());
});

test('the site compiles with the words of an eighth language', async ({ eighth }) => {
  const { code, lines } = await runTool('tsc', ['-p', 'tests/ar/tsconfig.json'], { folder: eighth.copy });
  expect({ code, lines }).toEqual({ code: 0, lines: [''] });
});

test('every type that has languages is written in Arabic, beside English that stands in for it', ({ eighth }) => {
  const { documents } = snapshotOf(eighth, arabic);
  for (const type of documentTypeNames.filter((name) => typeFacts(name).localized)) {
    const [written] = documents.filter(({ content, language }) => content.type === type && language === arabic);
    expect(JSON.stringify(written)).toMatch(/\p{Script=Arabic}/u);
  }
  expect(documents.filter(({ language }) => language === 'en').length).toBeGreaterThan(5);
});

test('a page of each kind in the eighth language passes axe in light and in dark, and the Tab key goes through it', async ({
  eighth,
  context,
}) => {
  const faults = await lookAt(context, oneOfEachKind(eighth.pages[arabic] ?? []), async (page) => {
    await page.emulateMedia({ colorScheme: 'light' });
    await unfold(page);
    const light = await axeFaults(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    const dark = (await colourFaults(page)).map((fault) => `in dark: ${fault}`);
    return [...light, ...dark, ...(await tabFaults(page))];
  });
  expect(faults).toEqual([]);
});

test('every page in the eighth language runs from right to left, keeps what runs the other way in order, and fits 320 px', async ({
  eighth,
  context,
}) => {
  const faults = await lookAt(context, eighth.pages[arabic] ?? [], async (page) => {
    await unfold(page);
    const found = [...(await directionFaults(page)), ...(await runFaults(page)), ...(await orderFaults(page))];
    await page.setViewportSize({ width: 320, height: 800 });
    found.push(...(await runFaults(page)), ...(await orderFaults(page)), ...(await overflowFaults(page)));
    await page.setViewportSize({ width: 1440, height: 1000 });
    return found;
  });
  expect(faults).toEqual([]);
});

test('the quote in the eighth language is printed on one sheet', async ({ eighth, page }) => {
  const url = `${eighth.site}/${arabic}/${paths.quote}`;
  expect(await sheetFaults(page, url, longestName(arabic))).toEqual([]);
  await expect(page.locator('.quote .fee')).not.toBeEmpty();
});

test('on an English page beside it, only the name of the language runs from right to left', async ({
  eighth,
  context,
}) => {
  const faults = await lookAt(context, oneOfEachKind(eighth.pages['en'] ?? []), async (page) => {
    const turned = await page
      .locator('[dir="rtl"]')
      .evaluateAll((elements) => elements.map(({ textContent }) => textContent.trim()));
    expect(turned).toEqual(['العربية']);
    return directionFaults(page);
  });
  expect(faults).toEqual([]);
});

test('arrows and the row of plans turn with the way of reading, the logo does not', async ({ eighth, page }) => {
  // The row of plans is on narrow screens only.
  await page.setViewportSize({ width: 320, height: 800 });
  const marks = async (code: string): Promise<string[]> => {
    const found: string[] = [];
    for (const path of ['', 'accessibility/']) {
      await page.goto(`${eighth.site}/${code}/${path}`);
      found.push(...(await marksOf(page)));
    }
    return found;
  };
  expect(await marks('en')).toEqual([
    'the arrow of a link: 45deg',
    'the row of plans: ',
    'the logo: ',
    'the arrow between breadcrumbs: 45deg',
    'the logo: ',
  ]);
  expect(await marks(arabic)).toEqual([
    'the arrow of a link: -135deg',
    'the row of plans: matrix(-1, 0, 0, 1, 0, 0)',
    'the logo: ',
    'the arrow between breadcrumbs: -135deg',
    'the arrow to another site: -1 1',
    'the logo: ',
  ]);
});

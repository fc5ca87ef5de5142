import type { Page } from '@playwright/test';
import { addressOf, languageCodes, paths } from 'content-schemas';
import { axeFaults } from './support/axe.ts';
import { expect, test } from './support/fixtures.ts';
import { longestName, question, sheetFaults } from './support/quote-sheet.ts';
import { listen, storedBy } from './support/traces.ts';

/** What stands in the blanks of a name, each text once. */
const written = async (page: Page, name: string, within = '.quote'): Promise<string[]> => [
  ...new Set(await page.locator(`${within} [data-put="${name}"]`).allTextContents()),
];

for (const code of languageCodes) {
  test(`the quote in ${code} is printed on one sheet, names its languages, and tells nobody`, async ({
    system,
    context,
  }) => {
    const heard = await listen(context, system.site);
    const page = await context.newPage();
    const url = system.site + addressOf(code, paths.quote);
    expect(await sheetFaults(page, url, longestName(code))).toEqual([]);
    await expect(page.locator('.quote')).toContainText('1,310');
    expect(
      await page
        .locator('.quote [lang]')
        .evaluateAll((all) => [...new Set(all.map((one) => one.getAttribute('lang')))]),
    ).toEqual(code === 'en' ? [] : ['en']);
    expect(await axeFaults(page)).toEqual([]);
    expect([heard(), await context.cookies(), await storedBy(page)]).toEqual([[], [], []]);
    await page.close();
  });
}

test('the same question has the same number in every language, another question another one', async ({
  system,
  page,
}) => {
  const numbers: string[] = [];
  for (const code of languageCodes) {
    await page.goto(system.site + addressOf(code, paths.quote) + question);
    numbers.push(...(await written(page, 'number')));
  }
  expect(new Set(numbers).size).toBe(1);
  await page.evaluate(() => {
    location.hash = '#type=local-government&country=KR&population=187001';
  });
  await expect(page.locator('.quote [data-put=number]')).not.toHaveText(numbers[0] ?? '');
});

test('the amounts of the quote are those of the calculator, which leads to it', async ({ system, page }) => {
  await page.goto(system.site + addressOf('fr', paths.fees) + question);
  const amounts = [await written(page, 'fee', '[role=status]'), await written(page, 'others', '[role=status]')];
  await page.locator('.leads .button').click();
  await expect(page).toHaveURL(system.site + addressOf('fr', paths.quote) + question);
  expect([
    await written(page, 'amount', '.sum > div:first-of-type :not([lang])'),
    await written(page, 'others', '.others :not([lang])'),
  ]).toEqual(amounts);
  await page.getByRole('link', { name: 'Modifier les réponses' }).click();
  await expect(page).toHaveURL(system.site + addressOf('fr', paths.fees) + question);
});

test('what the city is called stands on the sheet as typed, at most 80 letters of it, and nowhere else', async ({
  system,
  page,
}) => {
  await page.goto(system.site + addressOf('en', paths.quote) + question);
  const [number] = await written(page, 'number');
  await page.getByRole('textbox').fill('<b>São Exemplo</b>');
  expect(await written(page, 'city')).toEqual(['<b>São Exemplo</b>']);
  await page.getByRole('textbox').fill('👨‍👩‍👧‍👦'.repeat(90).slice(0, 400) + 'x');
  await page.getByRole('textbox').fill('ệ'.repeat(100));
  expect(await written(page, 'city')).toEqual(['ệ'.repeat(80)]);
  expect([page.url(), await written(page, 'number')]).toEqual([
    system.site + addressOf('en', paths.quote) + question,
    [number],
  ]);
});

for (const [what, hash] of [
  ['a type without bands for so many people', '#type=local-government&country=EH&population=1'],
] as const) {
  test(`the quote says to ask, and whom, where the fees have no amount: ${what}`, async ({ system, page }) => {
    await page.goto(system.site + addressOf('en', paths.quote) + hash);
    await expect(page.locator('.quote')).toContainText('The fee tables give no amount for these details. Ask us.');
    await expect(page.locator('.whom a:visible')).toHaveAttribute('href', /^mailto:/);
    await expect(page.locator('.quote .sum li').first()).toBeHidden();
  });
}

test('a question that is none leaves the form blank', async ({ system, page }) => {
  for (const hash of [
    '#type=x&country=KR&population=1',
    '#type=local-government&country=K',
    '#groups',
    '#type=local-government&country=KR',
  ]) {
    await page.goto('about:blank');
    await page.goto(system.site + addressOf('en', paths.quote) + hash);
    expect(await written(page, 'number')).toEqual(['']);
    await expect(page.getByText('This sheet is blank.')).toBeVisible();
  }
});

test('without script the same sheet is a blank form, which says that the tables give the fee', async ({
  system,
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(system.site + addressOf('ja', paths.quote));
  await expect(page.getByText('金額は、年会費のページの表をご覧ください')).toBeVisible();
  await expect(page.getByRole('button')).toHaveCount(0);
  await expect(page.getByRole('textbox')).toHaveCount(0);
  for (const blank of await page.locator('.quote .resolution [data-put]').all())
    expect((await blank.boundingBox())?.width).toBeGreaterThan(60);
  await context.close();
});

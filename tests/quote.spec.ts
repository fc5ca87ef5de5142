import type { Page } from '@playwright/test';
import { addressOf, languageCodes, paths } from 'content-schemas';
import { axeFaults } from './support/axe.ts';
import { expect, test } from './support/fixtures.ts';
import { open, scriptRun } from './support/late-script.ts';
import { longestName, question, sheetFaults } from './support/quote-sheet.ts';
import { columnsOf, wordsOfQuote } from './support/quote-words.ts';
import { snapshotOf } from './support/site-pages.ts';
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
    await open(page, system.site + addressOf(code, paths.quote) + question);
    numbers.push(...(await written(page, 'number')));
  }
  expect(new Set(numbers).size).toBe(1);
  await page.evaluate(() => {
    location.hash = '#type=local-government&country=KR&population=187001';
  });
  await expect(page.locator('.quote [data-put=number]')).not.toHaveText(numbers[0] ?? '');
});

test('the amounts of the quote are those of the calculator, which leads to it', async ({ system, page }) => {
  await open(page, system.site + addressOf('fr', paths.fees) + question);
  const amounts = [await written(page, 'fee', '[role=status]'), await written(page, 'others', '[role=status]')];
  await page.locator('.leads .button').click();
  await expect(page).toHaveURL(system.site + addressOf('fr', paths.quote) + question);
  await scriptRun(page);
  expect([
    await page.locator('.quote .fee').allTextContents(),
    await written(page, 'others', '.others :not([lang])'),
  ]).toEqual(amounts);
  await page.getByRole('link', { name: 'Modifier les réponses' }).click();
  await expect(page).toHaveURL(system.site + addressOf('fr', paths.fees) + question);
});

test('what the city is called stands on the sheet as typed, at most 80 letters of it, and nowhere else', async ({
  system,
  page,
}) => {
  await open(page, system.site + addressOf('en', paths.quote) + question);
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

test('the quote says to ask, and whom, where the country is in no group', async ({ system, page }) => {
  await open(page, system.site + addressOf('en', paths.quote) + '#type=local-government&country=EH&population=1');
  await expect(page.locator('.quote')).toContainText('The fee tables give no amount for these details. Ask us.');
  await expect(page.locator('.whom a:visible')).toHaveAttribute('href', /^mailto:/);
  await expect(page.locator('.quote .fee')).toBeHidden();
  await expect(page.locator('.quote .others')).toBeHidden();
});

/** What a city of 187,000 people pays, by country: ICLEI’s own amounts. */
const paid = { JP: 'JPY 210000', US: 'USD 1750', DE: 'EUR 1310' } as const;

test('the country chooses the currency, whatever the language', async ({ system, page }) => {
  const digits = (text: string): string => text.replaceAll(/[^A-Z\d]+/g, (_, at: number) => (at === 3 ? ' ' : ''));
  for (const [country, amount] of Object.entries(paid)) {
    const numbers = new Set<string>();
    for (const code of languageCodes) {
      const hash = `#type=local-government&country=${country}&population=187000`;
      await open(page, system.site + addressOf(code, paths.fees) + hash);
      expect((await written(page, 'fee', '[role=status]')).map(digits)).toEqual([amount]);
      await page.locator('.leads .button').click();
      await expect(page.locator('.quote .fee')).not.toBeEmpty();
      expect(digits(await page.locator('.quote .fee').innerText())).toBe(amount);
      expect([code, country, (await page.locator('.resolution').innerText()).match(/EUR|USD|JPY/g)]).toEqual([
        code,
        country,
        Array.from({ length: code === 'en' ? 1 : 2 }, () => amount.slice(0, 3)),
      ]);
      numbers.add((await written(page, 'number')).join(' '));
    }
    expect([...numbers]).toEqual([expect.stringMatching(new RegExp(`^\\d{4}-LG-${country}-[0-9A-F]{5}$`))]);
  }
});

for (const code of languageCodes)
  test(`the sheet in ${code} has each part that a council needs, in the reader’s language and in English`, async ({
    system,
    page,
  }) => {
    const asked = { applicantType: 'local-government', country: 'JP', population: 187_000, city: 'Exempla' };
    // French counts the first of a month in a way of its own.
    const today = new Date('2026-10-01T12:00:00Z');
    await page.clock.setFixedTime(today);
    await open(
      page,
      `${system.site}${addressOf(code, paths.quote)}#type=local-government&country=JP&population=187000`,
    );
    await page.getByRole('textbox').fill(asked.city);
    const expected = wordsOfQuote(snapshotOf(system, code), code, {
      ...asked,
      today,
      currency: 'JPY',
      amount: 210_000,
    });
    const { own, english } = await columnsOf(page);
    expect(expected.own.length).toBeGreaterThan(22);
    expect([
      expected.own.filter((words) => !own.includes(words)),
      expected.english.filter((words) => !english.includes(words)),
    ]).toEqual([[], []]);
    expect(own).toMatch(/\d{4}-LG-JP-[0-9A-F]{5}/);
    const resolution = await page.locator('.resolution div.both > p').allInnerTexts();
    expect(resolution.length).toBe(code === 'en' ? 1 : 2);
    for (const text of resolution) expect(text).toMatch(/Exempla.*JPY\s210\W?000|JPY\s210\W?000.*Exempla/su);
  });

test('a question that is none leaves the form blank', async ({ system, page }) => {
  for (const hash of [
    '#type=x&country=KR&population=1',
    '#type=local-government&country=K',
    '#groups',
    '#type=local-government&country=KR',
  ]) {
    await page.goto('about:blank');
    await open(page, system.site + addressOf('en', paths.quote) + hash);
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
  const blanks = await page.locator('.quote .resolution [data-put]').all();
  // City, amount, elected and staff contact, in each of two languages.
  expect(blanks.length).toBe(8);
  for (const blank of blanks) expect((await blank.boundingBox())?.width).toBeGreaterThan(60);
  await context.close();
});

import { addressOf, fixedLists, languageCodes, type LanguageCode } from 'content-schemas';
import { numberIn } from '../site/src/i18n/amounts.ts';
import { axeFaults } from './support/axe.ts';
import { answersTo, feeOf, questionsOf, reasonsIn, said } from './support/calculator.ts';
import { expect, test } from './support/fixtures.ts';
import { phraseIn } from './support/interface-words.ts';
import { open } from './support/late-script.ts';
import { snapshotOf } from './support/site-pages.ts';

const sorted = (amounts: string): string => amounts.split(', ').toSorted().join(', ');

for (const code of languageCodes)
  test(`the calculator in ${code} says what the fee rule says, and the one row that it marks in the tables says it too`, async ({
    system,
    page,
  }) => {
    const questions = questionsOf(snapshotOf(system, code));
    expect(questions.length).toBeGreaterThan(150);
    await open(page, system.site + addressOf(code, 'fees/'));
    const answers = await answersTo(page, questions);
    expect(answers.map(({ said }) => said)).toEqual(
      questions.map((question) => said(snapshotOf(system, code), question)),
    );
    const isAmount = ({ said }: (typeof answers)[number]): boolean => /\d/.test(said);
    const amounts = answers.filter(isAmount);
    expect(amounts.length).toBeGreaterThan(150);
    expect(amounts.map(({ marked }) => marked.map(sorted))).toEqual(amounts.map(({ said }) => [sorted(said)]));
    expect(answers.filter((answer) => !isAmount(answer)).flatMap(({ marked }) => marked)).toEqual([]);
  });

test('the answer leads to its table, and no row is marked while something is wrong', async ({ system, page }) => {
  await open(page, system.site + addressOf('en', 'fees/#type=local-government&country=JP&population=3000000'));
  const row = page.locator('tr[aria-current=true]');
  await expect(row).toHaveText(/2,000,001 to 4,000,000\s*5,240/);
  await page.getByRole('link', { name: 'See it in the table' }).click();
  await expect(page.getByRole('group', { name: /group IV/ }).filter({ has: row })).toBeFocused();
  await expect(row).toBeInViewport();
  await expect(page.locator('[data-put=fee]')).toHaveText('JPY\u00a0840,000');
  expect(await axeFaults(page)).toEqual([]);
  await page.locator('#population').fill('many');
  await page.getByRole('button').click();
  await expect(row).toHaveCount(0);
});

/** ICLEI’s own example. */
const example = { applicantType: 'local-government', country: 'JP', population: 3_000_000 };

/** The same city, as a reader of each language types it. */
const typed: Readonly<Record<LanguageCode, readonly [country: string, population: string]>> = {
  en: ['japan', '3,000,000'],
  es: ['japon', '3.000.000'],
  fr: ['Japon', '3 000 000'],
  pt: ['Japão', '3.000.000'],
  ko: ['일본', '300만'],
  ja: ['日本', '３００万'],
  'zh-Hans': ['日本', '300万'],
};

for (const code of languageCodes)
  test(`by keyboard alone, a reader in ${code} finds ICLEI’s own example and why its fee is so, and can send it`, async ({
    system,
    page,
    context,
  }) => {
    const [country, population] = typed[code];
    await open(page, system.site + addressOf(code, 'fees/'));
    await page.getByRole('radio').first().focus();
    await page.keyboard.press('Tab');
    await page.keyboard.insertText(country);
    await page.keyboard.press('Tab');
    await page.keyboard.insertText(population);
    await page.keyboard.press('Enter');
    await expect(page.locator('[data-put=fee]')).toHaveText(/^JPY\s840\W?000$/u);
    await expect(page.locator('[data-put=others]')).toHaveText(/^EUR\s5\W?240\u00a0· USD\s7\W?000$/u);
    const { band, group } = reasonsIn(code, feeOf(snapshotOf(system, code), example));
    await expect(page.locator('dd:is([data-put=band], :has([data-put=group]))')).toHaveText([
      band,
      phraseIn(code, 'fees.group', { group }),
    ]);
    await expect(page.locator('#population')).toBeFocused();
    const { hash } = new URL(page.url());
    expect(hash).toBe('#type=local-government&country=JP&population=3000000');
    expect(await axeFaults(page)).toEqual([]);
    const sent = await context.newPage();
    await open(sent, system.site + addressOf(code === 'ko' ? 'en' : 'ko', `fees/${hash}`));
    await expect(sent.getByRole('status')).toContainText('JPY\u00a0840,000');
    await expect(sent.locator('body')).toBeFocused();
  });

test('what is wrong with a field is said at the field, which takes the focus, with an example', async ({
  system,
  page,
}) => {
  await open(page, system.site + addressOf('fr', 'fees/#type=local-government&country=FR&population=5'));
  await expect(page.getByRole('status')).toContainText('EUR');
  const population = page.locator('#population');
  for (const [written, words] of [
    ['', 'Indiquez votre population.'],
    ['1,08 million', 'sans décimales, par exemple 3\u202f000\u202f000.'],
    ['beaucoup', 'en chiffres, par exemple 3\u202f000\u202f000.'],
    ['99 999 999 999', 'population mondiale'],
  ] as const) {
    await population.fill(written);
    await page.getByRole('button').click();
    await expect(page.locator('#population-fault')).toContainText(words, { useInnerText: true });
    await expect(population).toHaveAccessibleDescription(
      new RegExp(words.replaceAll('.', '\\.').replaceAll('\u202f', '\\s')),
    );
    await expect(population).toBeFocused();
    await expect(population).toHaveAttribute('aria-invalid', 'true');
    await expect(page.getByRole('status')).not.toContainText('EUR', { useInnerText: true });
    expect(await axeFaults(page)).toEqual([]);
  }
  await page.locator('#country').fill('Atlantide');
  await page.getByRole('button').click();
  await expect(page.locator('#country')).toBeFocused();
  await expect(page.locator('#country')).toHaveAccessibleDescription(/par exemple Kenya/);
});

/** How a reader without the right keyboard writes a country: without accents, or in half-width letters. */
const plainly: Partial<Readonly<Record<LanguageCode, readonly [written: string, code: string]>>> = {
  es: ['japon', 'JP'],
  fr: ['etats-unis', 'US'],
  ja: ['ｲﾀﾘｱ', 'IT'],
};

for (const code of languageCodes)
  test(`the country field in ${code} suggests every country of the world, in alphabetical order`, async ({
    system,
    page,
  }) => {
    await open(page, system.site + addressOf(code, 'fees/'));
    const locale = code === 'en' ? 'en-GB' : code;
    // The browser's own names: its data may be of another year than those of the tests.
    const expected = await page.evaluate(
      ([of, codes]) => {
        const names = new Intl.DisplayNames(of, { type: 'region' });
        return codes.map((one) => names.of(one) ?? '');
      },
      [locale, [...fixedLists.country]] as const,
    );
    const { compare } = new Intl.Collator(locale, { sensitivity: 'base', ignorePunctuation: true });
    const options = page.locator('datalist option');
    await expect(options).toHaveCount(fixedLists.country.length);
    const offered = await options.evaluateAll((all) => all.map((option) => option.textContent));
    expect(new Set(offered).size).toBe(fixedLists.country.length);
    expect(offered.toSorted()).toEqual(expected.toSorted());
    expect(offered).toEqual(offered.toSorted(compare));
    const written = plainly[code];
    if (!written) return;
    await page.locator('#country').fill(written[0]);
    await page.locator('#population').fill('1000');
    await page.getByRole('button').click();
    await expect(page).toHaveURL(new RegExp(`country=${written[1]}&`));
  });

for (const code of languageCodes)
  test(`what is wrong with a population is said in ${code} with that language’s ways to write one`, async ({
    system,
    page,
  }) => {
    const locale = code === 'en' ? 'en-GB' : code;
    const million = numberIn(locale, 3_000_000);
    await open(page, system.site + addressOf(code, 'fees/#type=local-government&country=FR&population=5'));
    for (const [written, key] of [
      ['', 'Empty'],
      ['1,08 million', 'Fraction'],
      ['1.08万', 'Fraction'],
      ['?', 'Unclear'],
      ['99 999 999 999', 'Large'],
    ] as const) {
      await page.locator('#population').fill(written);
      await page.getByRole('button').click();
      const fault = page.locator('#population-fault span:visible');
      await expect(fault).toHaveCount(1);
      const [start = ''] = phraseIn(code, `calculator.population${key}`, { example: '|' }).split('|');
      await expect(fault).toContainText(start.trim());
      if (key === 'Fraction' || key === 'Unclear') await expect(fault).toContainText(million);
      if (/^(?:ko|ja|zh)/.test(code) && (key === 'Fraction' || key === 'Unclear'))
        await expect(fault).toContainText(/300[만万]/);
      await expect(page.locator('#population-hint')).toContainText(million);
    }
  });

test('an answer without an amount names the person to ask', async ({ system, page }) => {
  await open(page, system.site + addressOf('en', 'fees/#type=local-government&country=AQ&population=5'));
  await expect(page.getByRole('status')).toHaveText(/Ask us/, { useInnerText: true });
  const person = page.getByRole('definition').getByRole('link');
  await expect(person).toHaveCount(1);
  await person.click();
  await expect(page).toHaveURL(/\/en\/contact\/#/);
});

test('an association is not asked for its population', async ({ system, page }) => {
  await open(page, system.site + addressOf('en', 'fees/'));
  await page.getByRole('radio').nth(1).check();
  await expect(page.locator('#population')).toBeHidden();
  await page.locator('#country').fill('kenya');
  await page.getByRole('button', { name: 'Find your fee' }).click();
  await expect(page.getByRole('status')).toContainText('EUR\u00a02,620');
  await expect(page.locator('[data-put=band]')).toHaveText(phraseIn('en', 'fees.anyPopulation'));
});

test('without script there is no form, but a sentence that leads to the tables', async ({ system, browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(system.site + addressOf('en', 'fees/'));
  await expect(page.getByRole('button', { name: 'Find your fee' })).toBeHidden();
  const sentence = page.locator('noscript p');
  await expect(sentence).toBeVisible();
  await expect(sentence).toContainText('The tables below answer the same question');
  await context.close();
});

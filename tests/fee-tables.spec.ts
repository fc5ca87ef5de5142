import {
  addressOf,
  documentsOf,
  feeFor,
  languageCodes,
  paths,
  type LanguageCode,
  type Snapshot,
} from 'content-schemas';
import { amountIn, numberIn } from '../site/src/i18n/amounts.ts';
import { expect, test } from './support/fixtures.ts';
import { snapshotOf } from './support/site-pages.ts';
import { phraseIn } from './support/interface-words.ts';
import { unjoined } from './support/unjoined.ts';

const localeOf = (code: LanguageCode): string => (code === 'en' ? 'en-GB' : code);

/** What a row is called that holds for such a population. */
function labelOf(code: LanguageCode, from: number | undefined, to: number | undefined): string {
  const number = (value: number): string => numberIn(localeOf(code), value);
  if (from === undefined || (from === 0 && to === undefined)) return phraseIn(code, 'fees.anyPopulation');
  return to === undefined
    ? phraseIn(code, 'fees.populationFrom', { from: number(from - 1) })
    : phraseIn(code, 'fees.populationBetween', { from: number(from), to: number(to) });
}

/** Every row that the fee rule makes: the table's place, the row's label, the amounts in the order of the columns. */
function rowsOf(code: LanguageCode, snapshot: Snapshot): string[] {
  const [schedule] = documentsOf(snapshot, 'fee-schedule');
  if (!schedule) throw new Error('No fees.');
  const bands = documentsOf(snapshot, 'fee-band');
  return documentsOf(snapshot, 'applicant-type').flatMap(({ key: applicantType }) =>
    schedule.groups.flatMap(({ key: group, countries: [country = ''] }) =>
      bands
        .filter((band) => band.applicantType === applicantType)
        .map(({ populationFrom, populationTo }) => {
          const fee = feeFor(schedule, bands, {
            applicantType,
            country,
            region: '',
            population: populationFrom ?? 1,
          });
          const amounts = fee.kind === 'amount' ? fee.amounts : [];
          const cells = schedule.currencies.map((currency) => {
            const amount = amounts.find((one) => one.currency === currency)?.amount;
            return amount === undefined ? '' : amountIn(localeOf(code), currency, amount);
          });
          return [applicantType, group, labelOf(code, populationFrom, populationTo), ...cells].join(' | ');
        }),
    ),
  );
}

for (const code of languageCodes)
  test(`without script, the tables in ${code} hold for every type, group and population what the fee rule says`, async ({
    system,
    browser,
  }) => {
    const snapshot = snapshotOf(system, code);
    const groups = documentsOf(snapshot, 'fee-schedule').flatMap((schedule) => schedule.groups.map(({ key }) => key));
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(system.site + addressOf(code, paths.fees));
    const shown = await page.locator('table').evaluateAll(
      (tables, keys) =>
        tables.flatMap((table) => {
          const [type = '', position = ''] = table.closest('[id]')?.id.split('-group-') ?? [];
          // A table without a group of its own holds for all of them.
          const own = position === '0' ? keys : [keys[Number(position) - 1] ?? ''];
          const rows = [...table.querySelectorAll('tbody tr')].map((row) =>
            [...row.children].map(({ textContent }) => textContent.trim()).join(' | '),
          );
          return own.flatMap((group) => rows.map((row) => `${type} | ${group} | ${row}`));
        }),
      groups,
    );
    const expected = rowsOf(code, snapshot);
    expect(expected.length).toBeGreaterThan(40);
    expect(shown).toEqual(expected);
    await context.close();
  });

for (const code of languageCodes)
  test(`without script, every table in ${code} says of which year it is, who adopted it and when, and until when it holds`, async ({
    system,
    browser,
  }) => {
    const snapshot = snapshotOf(system, code);
    const [schedule] = documentsOf(snapshot, 'fee-schedule');
    const [facts] = documentsOf(snapshot, 'network-facts');
    const day = (iso = ''): string =>
      new Intl.DateTimeFormat(localeOf(code), { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(iso));
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(system.site + addressOf(code, paths.fees));
    const captions = await page.locator('caption:visible').allInnerTexts();
    expect(captions.length).toBe(await page.locator('table').count());
    expect(captions.length).toBeGreaterThan(3);
    for (const caption of captions.map(unjoined))
      for (const words of [
        String(schedule?.year),
        facts?.adoptedBy ?? 'nobody',
        day(schedule?.adoptedOn),
        day(schedule?.validTo),
      ])
        expect(caption).toContain(words);
    const [first] = documentsOf(snapshot, 'join-page').map(({ feesNote }) => JSON.stringify(feesNote));
    const [, rule = 'no rule'] = /"text":"([^"]+)"/.exec(first ?? '') ?? [];
    await expect(page.getByText(rule)).toBeVisible();
    await expect(page.getByText(phraseIn(code, `fees.${schedule?.period}`)).last()).toBeVisible();
    const countryNames = new Intl.DisplayNames(localeOf(code), { type: 'region' });
    const local = schedule?.localCurrencies ?? [];
    expect(local.length).toBeGreaterThan(1);
    for (const { currency, countries } of local)
      await expect(
        page.getByText(
          phraseIn(code, 'payment.of', {
            countries: countries.map((country) => countryNames.of(country)).join(', '),
            currency,
          }),
          { exact: true },
        ),
      ).toBeVisible();
    await context.close();
  });

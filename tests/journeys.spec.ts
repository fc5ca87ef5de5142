import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { documentsOf, paths, regionOf, type Snapshot } from 'content-schemas';
import type { EighthLanguage } from './support/eighth-language.ts';
import { expect, test, type Page } from './support/fixtures.ts';
import { reach } from './support/keyboard.ts';
import { scriptRun } from './support/late-script.ts';
import { snapshotOf } from './support/site-pages.ts';

// What readers come for, by keyboard alone, in a language of each kind of script. They know the words of the interface and
// of the content, and nothing of how a page is made.

/** What a reader looks for, by its name among the words of the interface. */
const signs = {
  aboutSection: 'join.allOf',
  contact: 'menu.contact',
  country: 'calculator.country',
  fees: 'menu.fees',
  makeQuote: 'quote.make',
  population: 'calculator.population',
  print: 'quote.print',
  regions: 'contact.findRegion',
} as const;

interface Reader {
  readonly page: Page;
  readonly home: string;
  readonly snapshot: Snapshot;
  /** A sign in the reader's language. */
  readonly sign: (name: keyof typeof signs, values?: Readonly<Record<string, string>>) => string;
}

/** A reader at the join page of a language. */
async function readerOf(eighth: EighthLanguage, language: string, page: Page): Promise<Reader> {
  const words = JSON.parse(readFileSync(join(eighth.copy, `site/src/i18n/${language}.json`), 'utf8')) as Partial<
    Record<string, Partial<Record<string, string>>>
  >;
  const home = `${eighth.site}/${language}/`;
  await page.goto(home);
  const sign: Reader['sign'] = (name, values = {}) => {
    const [group = '', word = ''] = signs[name].split('.');
    return (words[group]?.[word] ?? signs[name]).replaceAll(
      /\{\{(\w+)\}\}/g,
      (_, value: string) => values[value] ?? '',
    );
  };
  return { page, home, snapshot: snapshotOf(eighth, language), sign };
}

/** Goes to a control with the Tab key, or back, and uses it. */
async function use(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await reach(page, target, key);
  await page.keyboard.press('Enter');
}

const theOne = <Thing>(things: readonly Thing[], isIt: (thing: Thing) => boolean): Thing => {
  const found = things.find(isIt);
  if (found === undefined) throw new Error('The content has nothing of the kind.');
  return found;
};

for (const language of ['en', 'ja', 'ar']) {
  test(`a reader of ${language} unfolds what a section offers and reads all of it`, async ({ eighth, page }) => {
    const { home, snapshot, sign } = await readerOf(eighth, language, page);
    const items = documentsOf(snapshot, 'benefit-item');
    const section = theOne(documentsOf(snapshot, 'benefit-section'), ({ key }) =>
      items.some((item) => item.section === key),
    );
    const titles = items.filter((item) => item.section === section.key).map(({ title }) => title);

    const folded = page.getByRole('link', { name: titles[0] ?? '', exact: true });
    await expect(folded).toBeHidden();
    await use(page, page.locator('summary', { hasText: section.more }));
    await expect(folded).toBeVisible();
    await use(page, page.getByRole('link', { name: sign('aboutSection', { section: section.title }) }));
    await expect(page).toHaveURL(home + paths.section(section.key));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(section.title);
    for (const title of titles) await expect(page.getByRole('heading', { name: title, exact: true })).toBeVisible();
  });

  test(`a reader of ${language} finds who answers for Kenya and writes to them`, async ({ eighth, page }) => {
    const { home, snapshot, sign } = await readerOf(eighth, language, page);
    const region = theOne(documentsOf(snapshot, 'region'), ({ key }) => key === regionOf(snapshot, 'KE'));
    const person = theOne(documentsOf(snapshot, 'contact-person'), ({ regions }) => regions.includes(region.key));

    await use(page, page.getByRole('banner').getByRole('link', { name: sign('contact'), exact: true }));
    await expect(page).toHaveURL(home + paths.contact);
    const finder = page.getByRole('region', { name: sign('regions') });
    const place = finder
      .getByRole('listitem')
      .filter({ has: page.getByRole('heading', { name: region.name, exact: true }) });
    await use(page, place.locator('summary'));
    await expect(place.getByText(new Intl.DisplayNames(language, { type: 'region' }).of('KE') ?? '')).toBeVisible();
    await use(page, finder.getByRole('link', { name: person.name }), 'Shift+Tab');
    await expect(page).toHaveURL(`${home}${paths.contact}#${person.key}`);
    const mail = page.getByRole('article').getByRole('link', { name: person.email });
    await page.keyboard.press('Tab');
    await expect(mail).toBeFocused();
    await expect(mail).toHaveAttribute('href', `mailto:${person.email}`);
  });

  test(`a reader of ${language} finds what a city of 3,000,000 in Germany pays, and prints a quote`, async ({
    eighth,
    page,
  }) => {
    const { home, snapshot, sign } = await readerOf(eighth, language, page);
    const people = 3_000_000;
    const [schedule] = documentsOf(snapshot, 'fee-schedule');
    const group = schedule?.groups.find(({ countries }) => countries.includes('DE'));
    const band = theOne(
      documentsOf(snapshot, 'fee-band'),
      ({ applicantType, populationFrom = 0, populationTo = Infinity }) =>
        applicantType === 'local-government' && populationFrom <= people && people <= populationTo,
    );
    const { amount } = theOne(band.amounts, (row) => row.group === group?.key && row.currency === 'EUR');

    await use(page, page.getByRole('banner').getByRole('link', { name: sign('fees'), exact: true }));
    await expect(page).toHaveURL(home + paths.fees);
    await scriptRun(page);
    await reach(page, page.getByLabel(sign('country'), { exact: true }));
    await page.keyboard.type(new Intl.DisplayNames(language, { type: 'region' }).of('DE') ?? '');
    await reach(page, page.getByLabel(sign('population'), { exact: true }));
    await page.keyboard.type(String(people));
    await page.keyboard.press('Enter');
    const euros = new Intl.NumberFormat(language, { useGrouping: 'always' }).format(amount);
    await expect(page.getByRole('status').filter({ hasText: 'EUR' })).toContainText(euros);
    await use(page, page.getByRole('link', { name: sign('makeQuote'), exact: true }));
    await expect(page).toHaveURL((url) => url.href.startsWith(home + paths.quote));
    await expect(page.getByRole('main')).toContainText(euros);
    await page.evaluate(() => {
      window.print = () => document.documentElement.setAttribute('data-printed', '');
    });
    await use(page, page.getByRole('button', { name: sign('print'), exact: true }));
    await expect(page.locator('html')).toHaveAttribute('data-printed');
  });
}

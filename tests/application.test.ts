import type { Browser, Page } from '@playwright/test';
import { addressOf, documentsOf, languageCodes, paths, type LanguageCode, type Snapshot } from 'content-schemas';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { build } from '../scripts/build/build.ts';
import { builtPages, textOf } from '../scripts/check/page.ts';
import { cmsAt } from '../scripts/pull/cms.ts';
import { pull } from '../scripts/pull/pull.ts';
import { buildFolder } from '../scripts/series.ts';
import { currentSnapshot, snapshotAt, snapshotFile } from '../scripts/snapshots.ts';
import { releasedStarter, withPictures } from './support/built.ts';
import { serveExport } from './support/export-server.ts';
import { phraseIn } from './support/interface-words.ts';
import { openBrowser, served } from './support/served.ts';
import { asOf, starterDocuments } from './support/starter.ts';
import { storedBy } from './support/traces.ts';
import { exportToken, workplaceIn } from './support/workplace.ts';

// A machine may have other work: a test fills in and prints a form four times.
vi.setConfig({ testTimeout: 300_000 });

let browser: Browser;
let site: Awaited<ReturnType<typeof served>>;
let folders: ReturnType<typeof workplaceIn>['folders'];

beforeAll(async () => {
  ({ folders } = workplaceIn(await releasedStarter()));
  site = await served(folders);
  browser = await openBrowser();
}, 600_000);
afterAll(async () => {
  await browser.close();
  await site.stop();
});

const snapshotOf = (language: LanguageCode): Snapshot =>
  snapshotAt(snapshotFile(folders.snapshots, language, currentSnapshot(folders.snapshots, language)?.digest ?? ''));

/** A page of the site, which is closed when it has been looked at. */
async function on<T>(language: LanguageCode, path: string, look: (page: Page) => Promise<T>): Promise<T> {
  const page = await browser.newPage();
  await page.goto(site.url + addressOf(language, path));
  const seen = await look(page);
  await page.close();
  return seen;
}

const fields = 'main :is(input:not([type=radio], [type=checkbox]), textarea)';

// As long as names of offices, addresses and numbers really are.
const answers = {
  TEXTAREA: 'Abteilung für Internationale Beziehungen, Städtepartnerschaften und Europa',
  email: 'internationales@stadt-beispielstadt.example',
  tel: '+49 228 0000 0000',
  url: 'https://www.stadt-beispielstadt.example/',
  term: '31 December 2029',
  text: 'Dr. Friederike Mustermann-Beispiel',
};

/** Answers every question. */
async function fill(page: Page): Promise<void> {
  for (const field of await page.locator(fields).all()) {
    const kind = await field.evaluate((element: HTMLInputElement | HTMLTextAreaElement) =>
      element.tagName === 'TEXTAREA' ? element.tagName : element.id.endsWith('-term') ? 'term' : element.type,
    );
    await field.fill(Object.entries(answers).find(([name]) => name === kind)?.[1] ?? answers.text);
  }
}

/** Sheets of a page as Chromium prints it. */
const sheetsOf = async (page: Page, format: 'A4' | 'Letter'): Promise<number> =>
  (await page.pdf({ format })).toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;

/** Answers that paper would cut off: 178 mm lie between the margins of A4. A line is half a point thick, so heights are rounded. */
async function cutOff(page: Page): Promise<string[]> {
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: Math.round((178 / 25.4) * 96), height: 1000 });
  return page
    .locator(fields)
    .evaluateAll((elements) =>
      elements.flatMap((element) =>
        element.scrollWidth > element.clientWidth || element.scrollHeight > element.clientHeight + 1
          ? [element.id]
          : [],
      ),
    );
}

describe.each(languageCodes)('the application form in %s', (language) => {
  test('prints on two sheets of A4 and of Letter, empty and with every answer in full', async () => {
    const seen = await on(language, paths.form, async (page) => {
      const empty = [await sheetsOf(page, 'A4'), await sheetsOf(page, 'Letter')];
      await fill(page);
      const filled = [await sheetsOf(page, 'A4'), await sheetsOf(page, 'Letter')];
      return { empty, filled, cutOff: await cutOff(page) };
    });
    expect(seen).toEqual({ empty: [2, 2], filled: [2, 2], cutOff: [] });
  });
});

test('nothing that is typed leaves the form: no key sends it, no address holds it, nothing keeps it', async () => {
  await on('en', paths.form, async (page) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    const address = page.url();
    await fill(page);
    for (const field of await page.locator(`${fields}, main input`).all()) await field.press('Enter');
    expect(await page.locator(fields).count()).toBeGreaterThanOrEqual(25);
    expect(await page.locator('form, [formaction], [type=submit], main button').count()).toBe(0);
    expect(await storedBy(page)).toEqual([]);
    // The tab's picture may still be on its way.
    expect(asked.filter((path) => path !== '/favicon.svg')).toEqual([]);
    expect(page.url()).toBe(address);
    await page.reload();
    const kept = await page
      .locator(fields)
      .evaluateAll((all) => all.flatMap((one) => ('value' in one ? one.value : 'no field') || []));
    expect(kept).toEqual([]);
  });
});

test('the browser may fill in only what is the reader’s own', async () => {
  const kept = await on('en', paths.form, (page) =>
    page
      .locator(fields)
      .and(page.locator(':not([autocomplete=off])'))
      .evaluateAll((elements) =>
        elements.map((element) => `${element.id}: ${element.getAttribute('autocomplete') ?? ''}`),
      ),
  );
  expect(kept).toEqual([
    'name: organization',
    'staff-name: name',
    'staff-position: organization-title',
    'staff-email: email',
    'staff-phone: tel',
  ]);
});

test('an official who is also the elected contact is named once', async () => {
  await on('en', paths.form, async (page) => {
    const second = page.locator('[id^=elected-]');
    expect(await second.count()).toBe(5);
    await page.getByLabel('also the elected contact').check();
    for (const field of await second.all()) expect(await field.isVisible()).toBe(false);
    await page.getByLabel('also the elected contact').uncheck();
    for (const field of await second.all()) expect(await field.isVisible()).toBe(true);
  });
});

test('the form goes to the address of the application form, by a plain link to mail', async () => {
  const { sendTo } = documentsOf(snapshotOf('ko'), 'application-form')[0] ?? { sendTo: '' };
  const links = await on('ko', paths.form, (page) =>
    page.locator('main a[href^="mailto:"]').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? '')),
  );
  expect(links.map(decodeURIComponent)).toEqual([`mailto:${sendTo}?subject=가입신청서`]);
});

test('the address of a benefit opens the list that it stands in', async () => {
  const items = documentsOf(snapshotOf('en'), 'benefit-item').map(({ key }) => key);
  expect(items.length).toBeGreaterThanOrEqual(20);
  await on('en', paths.join, async (page) => {
    const closed: string[] = [];
    for (const key of items) {
      await page.goto(`${site.url}${addressOf('en', paths.join)}#${key}`);
      closed.push(
        ...(await page.locator(`[id="${key}"]`).evaluateAll((all) =>
          all.flatMap((item) => {
            const details = item.closest('details');
            const isOpen = details?.open === true && item.checkVisibility();
            // Closed again, for the next one in it.
            if (details) details.open = false;
            return isOpen ? [] : [item.id];
          }),
        )),
      );
    }
    expect(closed).toEqual([]);
    const inLists = await page.locator('main details [id]').evaluateAll((all) => all.map(({ id }) => id));
    expect(inLists.toSorted()).toEqual(items.toSorted());
  });
});

test('a time zone is named with its distance from UTC, in summer too where clocks change', async () => {
  const zones = ['Asia/Calcutta', 'Asia/Tokyo', 'Atlantic/Reykjavik', 'Australia/Adelaide', 'America/St_Johns'];
  const rows = starterDocuments();
  const persons = zones.flatMap((timeZone, index) =>
    rows
      .filter(({ type, language }) => type === 'contact-person' && language === 'en')
      .map((row) => {
        const [key, document] = [`person-${index}`, `person-${index}`];
        return { ...row, document, content: { ...row.content, document, key, timeZone, regions: [] } };
      }),
  );
  const place = await withPictures();
  const server = await serveExport([...rows, ...persons]);
  await pull(cmsAt(server.url, exportToken), ['en'], place.folders, asOf);
  await server.stop();
  await build(place.now, 'en');
  const contact = builtPages(buildFolder(place.folders, 'en')).find(({ path }) => path === paths.contact);
  const shown = contact?.elements.filter(({ tagName }) => tagName === 'dd').map(textOf) ?? [];
  expect(shown.filter((text) => text.includes('UTC'))).toEqual([
    'Central European Time (UTC+1, in summer UTC+2)',
    'India Standard Time (UTC+5:30)',
    'Japan Standard Time (UTC+9)',
    'Greenwich Mean Time (UTC±0)',
    'Australian Central Time (UTC+9:30, in summer UTC+10:30)',
    'Newfoundland Time (UTC−3:30, in summer UTC−2:30)',
  ]);
});

describe.each(languageCodes)('the contact page in %s', (language) => {
  test('names every country once, in the order of the language, and all others, with somebody to write to', async () => {
    const regions = documentsOf(snapshotOf(language), 'region');
    const names = new Intl.DisplayNames(language === 'en' ? 'en-GB' : language, { type: 'region' });
    const order = new Intl.Collator(language);
    const lists = await on(language, paths.contact, (page) =>
      page.locator('main li:has(h3)').evaluateAll((all) =>
        all.map((entry) => ({
          region: entry.querySelector('h3')?.textContent.trim() ?? '',
          mail: entry.closest('div')?.querySelectorAll('a[href^="mailto:"]').length,
          countries: entry.querySelector('details p')?.textContent.trim() ?? '',
        })),
      ),
    );
    const list = new Intl.ListFormat(language === 'en' ? 'en-GB' : language, { type: 'conjunction' });
    expect(lists).toEqual([
      ...regions.map(({ name, countries }) => ({
        region: name,
        mail: 1,
        countries: list.format(countries.map((code) => names.of(code) ?? code).toSorted((a, b) => order.compare(a, b))),
      })),
      { region: phraseIn(language, 'contact.otherCountries'), mail: 1, countries: '' },
    ]);
  });
});

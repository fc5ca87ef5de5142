import type { Browser, Page } from '@playwright/test';
import { addressOf, paths, type Snapshot } from 'content-schemas';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { build } from '../scripts/build/build.ts';
import { cmsAt } from '../scripts/pull/cms.ts';
import { pull } from '../scripts/pull/pull.ts';
import { release } from '../scripts/release/release.ts';
import { builtStarter, withPictures } from './support/built.ts';
import { answersTo, questionsOf, said } from './support/calculator.ts';
import { serveExport } from './support/export-server.ts';
import { open, scriptRun } from './support/late-script.ts';
import { longestName, sheetFaults } from './support/quote-sheet.ts';
import { openBrowser, served } from './support/served.ts';
import { snapshotOf } from './support/site-pages.ts';
import { asOf, starterDocuments } from './support/starter.ts';
import { exportToken } from './support/workplace.ts';

// A machine may have other work: a test builds a site, asks it hundreds of questions, and prints a dozen sheets.
vi.setConfig({ testTimeout: 300_000 });

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
  await builtStarter();
}, 600_000);
afterAll(() => browser.close());

/** Looks at the English site of the starter content as of a day, its fees with other surcharges, and none for national associations. */
async function onSite(
  surcharges: Record<string, string | number>[],
  day: string,
  look: (page: Page, url: (path: string) => string, snapshot: Snapshot) => Promise<void>,
): Promise<void> {
  const place = await withPictures();
  const rows = starterDocuments((row) =>
    row.type === 'fee-schedule'
      ? { ...row, content: { ...row.content, surcharges } }
      : row.content?.['applicantType'] === 'national-association'
        ? { ...row, content: { ...row.content, askUs: true, amounts: [] } }
        : row,
  );
  const server = await serveExport(rows);
  const [pulled] = await pull(cmsAt(server.url, exportToken), ['en'], place.folders, day);
  await server.stop();
  expect(pulled).toHaveProperty('pointer');
  await build(place.now, 'en');
  release(place.folders, 'en', false);
  const site = await served(place.folders);
  const page = await browser.newPage();
  await look(page, (path) => site.url + addressOf('en', path), snapshotOf({ data: place.folders.data }, 'en'));
  await page.close();
  await site.stop();
}

const shown = (page: Page, selector: string): Promise<string> =>
  page
    .locator(selector)
    .evaluateAll((all: HTMLElement[]) => all.flatMap((one) => (one.checkVisibility() ? one.innerText : [])).join('\n'));

const noAmount = '#type=national-association&country=KE';
const kenya = '#type=local-government&country=KE&population=3000000';

describe('a schedule with surcharges', () => {
  test('is what the calculator reckons with, tells the reader of that region, and puts on the one sheet of the quote', async () => {
    const surcharges = [
      { region: 'africa', kind: 'percent', value: 20 },
      ...['EUR', 'USD', 'JPY'].map((currency) => ({ region: 'europe', kind: 'fixed', value: 500, currency })),
    ];
    await onSite(surcharges, asOf, async (page, url, snapshot) => {
      await open(page, url(paths.fees));
      const questions = [
        ...questionsOf(snapshot),
        ...['KE', 'DE', 'JP'].map((country) => ({
          applicantType: 'local-government',
          country,
          population: 3_000_000,
        })),
      ];
      const answers = await answersTo(page, questions);
      expect(answers.map(({ said }) => said)).toContain('no-amount');
      expect(answers.map((answer) => answer.said)).toEqual(questions.map((question) => said(snapshot, question)));
      // 1,570 and 20 %; 5,240 and 500; none for Japan.
      expect(answers.slice(-3).map((answer) => answer.said.split(',')[0])).toEqual([
        'EUR 1884',
        'EUR 5740',
        'JPY 840000',
      ]);

      await page.goto('about:blank');
      await open(page, url(paths.fees) + kenya);
      expect(await shown(page, '.answer')).toContain('20%');
      expect(await shown(page, '.answer')).not.toContain('EUR\u00a0500');
      await page.locator('.leads .button').click();
      await page.waitForURL(url(paths.quote) + kenya);
      await scriptRun(page);
      const quote = await shown(page, '.quote');
      expect(quote).toContain('1,884');
      expect(quote).toContain('20%');
      expect(quote).not.toContain('EUR\u00a0500');

      await page.goto('about:blank');
      await open(page, url(paths.quote) + noAmount);
      expect(await shown(page, '.quote')).toContain('The fee tables give no amount for these details. Ask us.');
      expect(await page.locator('.quote .whom a:visible').count()).toBe(1);
      expect(await shown(page, '.quote .sum')).not.toMatch(/(?:EUR|USD|JPY)\s*\d/);

      // On one sheet, whether a surcharge is named or a person.
      const faults: string[] = [];
      for (const asked of [kenya, noAmount])
        faults.push(...(await sheetFaults(page, url(paths.quote), longestName('en'), asked)));
      expect(faults).toEqual([]);
    });
  });
});

describe('a schedule that has run out, with none after it', () => {
  test('gives no amount to anybody, says since when, and names the person to ask', async () => {
    await onSite([], '2029-01-01', async (page, url, snapshot) => {
      await open(page, url(paths.fees));
      const answers = await answersTo(page, questionsOf(snapshot));
      expect(new Set(answers.map(({ said }) => said))).toEqual(new Set(['no-band']));

      await page.goto('about:blank');
      await open(page, url(paths.fees) + kenya);
      const answer = await shown(page, '.answer');
      expect(answer).toContain('Ask us');
      expect(answer).toContain('These fees were valid until 31\u00a0December\u00a02027.');
      expect(answer).not.toMatch(/EUR|USD|JPY/);
      expect(await page.locator('.answer dd a:visible').count()).toBe(1);

      await open(page, url(paths.quote) + kenya);
      const quote = await shown(page, '.quote');
      expect(quote).toContain('The fee tables give no amount for these details. Ask us.');
      expect(quote).not.toMatch(/(?:EUR|USD|JPY)\s*\d/);
      expect(await page.locator('.quote .whom a:visible').count()).toBe(1);
    });
  });
});

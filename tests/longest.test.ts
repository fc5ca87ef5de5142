import type { Browser } from '@playwright/test';
import { languageCodes, type LanguageCode } from 'content-schemas';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { build } from '../scripts/build/build.ts';
import { cmsAt } from '../scripts/pull/cms.ts';
import { pull } from '../scripts/pull/pull.ts';
import { release } from '../scripts/release/release.ts';
import { builtStarter, withPictures } from './support/built.ts';
import { serveExport } from './support/export-server.ts';
import { longest, repeated, unbroken, type Lengthen } from './support/longest.ts';
import { overflowFaults, unfold } from './support/page-faults.ts';
import { longestName, sheetFaults } from './support/quote-sheet.ts';
import { openBrowser, served } from './support/served.ts';
import { everyPage, oneOfEachKind } from './support/site-pages.ts';
import { asOf, starterDocuments } from './support/starter.ts';
import { exportToken } from './support/workplace.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
  await builtStarter();
}, 600_000);
afterAll(() => browser.close());

/** Faults of a page of each kind in a language, of the starter content made longer, in a window of 320 px. */
async function faultsAtWidth320(language: LanguageCode, lengthen: Lengthen): Promise<string[]> {
  const place = await withPictures();
  const server = await serveExport(starterDocuments(longest(lengthen)));
  const [pulled] = await pull(cmsAt(server.url, exportToken), [language], place.folders, asOf);
  await server.stop();
  expect(pulled).toHaveProperty('pointer');
  await build(place.now, language);
  release(place.folders, language, false);
  const site = await served(place.folders);
  const page = await browser.newPage({ viewport: { width: 320, height: 800 } });
  const faults: string[] = [];
  const pages = everyPage({ data: place.folders.data, site: site.url }, language);
  for (const { kind, url } of oneOfEachKind(pages)) {
    await page.goto(url);
    await unfold(page);
    faults.push(...(await overflowFaults(page)).map((fault) => `${url} ${fault}`));
    if (kind === 'quote') faults.push(...(await sheetFaults(page, url, longestName(language))));
  }
  await page.close();
  await site.stop();
  return faults;
}

test.each(languageCodes)(
  'pages in %s fit 320 px, and the quote one sheet, with every text at its limit',
  async (language) => {
    expect(await faultsAtWidth320(language, repeated)).toEqual([]);
  },
  300_000,
);

test('and with every text one long word', async () => {
  expect(await faultsAtWidth320('fr', unbroken)).toEqual([]);
}, 300_000);

import { languageCodes } from 'content-schemas';
import { expect, test } from './support/fixtures.ts';
import { lineFaults } from './support/lines.ts';
import { unfold } from './support/page-faults.ts';
import { question } from './support/quote-sheet.ts';
import { everyPage, lookAt, oneOfEachKind } from './support/site-pages.ts';

test.describe.configure({ timeout: 300_000 });

for (const code of languageCodes)
  test(`lines end where the sense allows on a page of each kind in ${code}, at 320, 768 and 1440 px`, async ({
    system,
    context,
  }) => {
    const pages = oneOfEachKind(everyPage(system, code)).map((page) =>
      page.kind === 'fees' ? { ...page, url: page.url + question } : page,
    );
    const faults = await lookAt(context, pages, async (page) => {
      await unfold(page);
      const found: string[] = [];
      for (const width of [320, 768, 1440]) {
        await page.setViewportSize({ width, height: 900 });
        found.push(...(await lineFaults(page, code)).map((fault) => `at ${width} px ${fault}`));
      }
      return found;
    });
    expect(faults).toEqual([]);
  });

import type { Browser } from '@playwright/test';
import { languageCodes } from 'content-schemas';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { releasedStarter } from './support/built.ts';
import { openBrowser, served } from './support/served.ts';
import { everyPage, lookAt, oneOfEachKind, type Visited } from './support/site-pages.ts';
import { workplaceIn } from './support/workplace.ts';

// A machine may have other work: a test looks at a dozen pages.
vi.setConfig({ testTimeout: 300_000 });

let browser: Browser;
let site: Awaited<ReturnType<typeof served>>;
let data: string;

beforeAll(async () => {
  data = await releasedStarter();
  site = await served(workplaceIn(data).folders);
  browser = await openBrowser();
}, 600_000);
afterAll(async () => {
  await browser.close();
  await site.stop();
});

test.each(languageCodes)(
  'paper in %s is white whatever the scheme, shows what is folded, and has nothing that only a screen can use',
  async (language) => {
    const context = await browser.newContext({ colorScheme: 'dark' });
    const pages = oneOfEachKind(everyPage({ data, site: site.url }, language));
    const folded = new Set<Visited['kind']>();
    const faults = await lookAt(context, pages, async (page) => {
      const { closed, dark } = await page.evaluate(() => ({
        closed: document.querySelectorAll('main details:not([open])').length,
        dark: getComputedStyle(document.documentElement).backgroundColor,
      }));
      const kind = pages.find(({ url }) => url === page.url())?.kind;
      if (kind && closed > 0) folded.add(kind);
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      const faults = await page.evaluate(() => {
        const isBlank = (one: Element): boolean => !one.checkVisibility() || one.getBoundingClientRect().height === 0;
        const hidden = [...document.querySelectorAll('main details > :not(summary)')].filter(isBlank);
        const useless = [...document.querySelectorAll('.screen')].filter((one) => one.checkVisibility());
        const { backgroundColor } = getComputedStyle(document.documentElement);
        return [
          ...hidden.map(({ textContent }) => `hides “${textContent.trim().slice(0, 40)}”`),
          ...useless.map(({ textContent }) => `prints “${textContent.trim().slice(0, 40)}”`),
          ...(backgroundColor === 'rgb(255, 255, 255)' ? [] : [`is printed on ${backgroundColor}`]),
        ];
      });
      await page.emulateMedia({ media: 'screen', colorScheme: 'dark' });
      return [...(dark === 'rgb(255, 255, 255)' ? ['is white on a dark screen'] : []), ...faults];
    });
    await context.close();
    expect(faults).toEqual([]);
    expect([...folded]).toEqual(expect.arrayContaining(['join', 'contact', 'apply']));
  },
);

/** Faces that have the characters of a language; those that stand before them have Latin letters only. */
const own = {
  ja: /^(?:Hiragino (?:Sans|Mincho ProN)|Yu (?:Gothic UI|Mincho)|Noto (?:Sans|Serif) (?:CJK )?JP)$/,
  ko: /^(?:Apple SD Gothic Neo|Malgun Gothic|AppleMyungjo|Batang|Noto (?:Sans|Serif) (?:CJK )?KR)$/,
  'zh-Hans': /^(?:PingFang SC|Microsoft YaHei|Songti SC|STSong|Noto (?:Sans|Serif) (?:CJK )?SC)$/,
} as const;
const latin = ['Helvetica Neue', 'Segoe UI', 'Roboto'];
const generic = ['serif', 'sans-serif'];

for (const language of ['ja', 'ko', 'zh-Hans'] as const)
  test(`headings and quotations in ${language} are set in faces of that language, and in none of another`, async () => {
    const context = await browser.newContext();
    let quotations = 0;
    const pages = oneOfEachKind(everyPage({ data, site: site.url }, language));
    const faults = await lookAt(context, pages, async (page) => {
      // English that stands in for a translation has faces of its own.
      const set = await page
        .locator('h1, h2, h3, h4, blockquote')
        .evaluateAll((all) =>
          all
            .filter((one) => one.closest('[lang]') === document.documentElement)
            .map((one) => ({ tag: one.localName, faces: getComputedStyle(one).fontFamily })),
        );
      expect(set.length).toBeGreaterThan(0);
      quotations += set.filter(({ tag }) => tag === 'blockquote').length;
      return set.flatMap(({ tag, faces }) => {
        const names = faces.split(', ').map((name) => name.replaceAll('"', ''));
        const written = names.filter((name) => !latin.includes(name));
        const isRight = (name: string, at: number): boolean =>
          own[language].test(name) || (at > 0 && generic.includes(name));
        return written.length > 1 && written.every(isRight) ? [] : [`sets ${tag} in ${faces}`];
      });
    });
    await context.close();
    expect([...new Set(faults)]).toEqual([]);
    expect(quotations).toBeGreaterThan(2);
  });

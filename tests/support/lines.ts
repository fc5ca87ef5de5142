import type { Page } from '@playwright/test';
import type { LanguageCode } from 'content-schemas';

const months = Array.from({ length: 12 }, (_, month) => Date.UTC(2026, month, 15));

/** How a language writes days, for a search in a text: of any year, month and day, whatever holds its parts together. */
function daysIn(language: LanguageCode): string {
  const long = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { dateStyle: 'long', timeZone: 'UTC' });
  const written = months.map((month) => long.format(month).replace('2026', '\\d{4}').replace('15', '\\d{1,2}(?:er)?'));
  return written.map((day) => day.replaceAll(' ', '\\s').replaceAll(/(?=[年月日])|(?<=[年月])/g, '\\u2060?')).join('|');
}

/** What begins no line of a heading: a particle of Japanese, in Chinese what belongs to the word before it. */
const never: Partial<Record<LanguageCode, RegExp>> = { ja: /^[はがをにでとのへも]/u, 'zh-Hans': /^[的了，。]/u };

/**
 * Lines of a page that end where the sense does not: in a day, before a middle dot or a particle, or so that a heading ends
 * with one or two characters; and spaces after a full stop that has its own room.
 */
export async function lineFaults(page: Page, language: LanguageCode): Promise<string[]> {
  const faults = (await brokenDays(page, daysIn(language))).map((day) => `breaks the day ${day}`);
  const spaced = (await page.locator('body').innerText()).matchAll(/[^。！？\n]*[。！？][^\S\n]+[^\n]/gu);
  faults.push(...[...spaced].map(([words]) => `has a space in “${words}”`));
  for (const { isHeading, lines } of await textsOf(page)) {
    const [, ...later] = lines;
    const unwanted = isHeading ? never[language] : undefined;
    for (const line of later)
      if (/^[·・]/u.test(line) || unwanted?.test(line)) faults.push(`begins a line with “${line}”`);
    const last = later.at(-1) ?? '';
    if (isHeading && /^(?:ja|ko|zh)/.test(language) && last !== '' && last.length < 3)
      faults.push(`ends “${lines.join('')}” with a line “${last}”`);
  }
  return faults;
}

const brokenDays = (page: Page, days: string): Promise<string[]> =>
  page.evaluate((written) => {
    const found: string[] = [];
    const range = document.createRange();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      if (!node.parentElement?.checkVisibility()) continue;
      for (const { index, 0: day } of (node.nodeValue ?? '').matchAll(new RegExp(written, 'gu'))) {
        range.setStart(node, index);
        range.setEnd(node, index + day.length);
        if (new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom))).size > 1) found.push(day);
      }
    }
    return found;
  }, days);

/** What is short or large on a page and in its language, in the lines in which it is shown. */
const textsOf = (page: Page): Promise<{ isHeading: boolean; lines: string[] }[]> =>
  page.evaluate(() => {
    const range = document.createRange();
    const linesOf = (element: Element): string[] => {
      const lines: { bottom: number; words: string }[] = [];
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const node = walker.currentNode;
        const { length } = node.nodeValue ?? '';
        for (let at = 0; at < length; at += 1) {
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          const { bottom, width } = range.getBoundingClientRect();
          const last = lines.at(-1);
          if (last && (width === 0 || Math.abs(last.bottom - bottom) < 8)) last.words += range.toString();
          else if (width > 0) lines.push({ bottom, words: range.toString() });
        }
      }
      return lines.map(({ words }) => words.trim()).filter(Boolean);
    };
    return [...document.querySelectorAll('main :is(h1, h2, h3, h4, summary, .lead, dd, [data-put])')]
      .filter((element) => element.checkVisibility() && !element.matches('.hidden, [lang], :has([lang])'))
      .map((element) => ({ isHeading: !element.matches('.lead, dd, [data-put]'), lines: linesOf(element) }));
  });

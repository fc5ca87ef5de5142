import type { Page } from '@playwright/test';
import type { LanguageCode } from 'content-schemas';

const months = Array.from({ length: 12 }, (_, month) => Date.UTC(2026, month, 15));

/** How a language writes days, for a search in a text: of any year and day. */
function daysIn(language: LanguageCode): string {
  const long = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { dateStyle: 'long', timeZone: 'UTC' });
  const written = months.map((month) => long.format(month).replace('2026', '\\d{4}').replace('15', '\\d{1,2}(?:er)?'));
  // Whatever holds the parts together, or does not.
  return [...new Set(written)]
    .map((day) => day.replaceAll(' ', '\\s').replaceAll(/(?=[年月日])|(?<=[年月])/g, '\\u2060?'))
    .join('|');
}

/** What must not begin a line: a particle of Japanese, what belongs to the word before it in Chinese, and a middle dot anywhere. */
const never: Partial<Record<LanguageCode, string>> = { ja: '[はがをにでとのへも]', 'zh-Hans': '[的了，。]' };

/** Lines of a page that end where the sense does not: in a day, before a particle, or a heading with a rest of one or two characters. */
export const lineFaults = (page: Page, language: LanguageCode): Promise<string[]> =>
  page.evaluate(
    ([days, unwanted, isDense]) => {
      const range = document.createRange();
      const topOf = (node: Node, from: number, to: number): number[] => {
        range.setStart(node, from);
        range.setEnd(node, to);
        return [...range.getClientRects()].filter(({ width }) => width > 0).map(({ bottom }) => Math.round(bottom));
      };
      /** The lines in which an element is shown. */
      const linesOf = (element: Element): string[] => {
        const lines: { bottom: number; words: string }[] = [];
        const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
          const node = walker.currentNode;
          [...(node.nodeValue ?? '')].forEach((character, at) => {
            const [bottom] = topOf(node, at, at + 1);
            const last = lines.at(-1);
            if (bottom === undefined) return;
            if (last && Math.abs(last.bottom - bottom) < 8) last.words += character;
            else lines.push({ bottom, words: character });
          });
        }
        return lines.map(({ words }) => words.trim()).filter(Boolean);
      };
      const faults: string[] = [];
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const node = walker.currentNode;
        if (!node.parentElement?.checkVisibility() || node.parentElement.closest('.hidden, svg')) continue;
        for (const found of (node.nodeValue ?? '').matchAll(new RegExp(days, 'gu')))
          if (new Set(topOf(node, found.index, found.index + found[0].length)).size > 1)
            faults.push(`breaks the day ${found[0]}`);
      }
      for (const element of document.querySelectorAll('main :is(h1, h2, h3, h4, summary, .lead)')) {
        if (!element.checkVisibility() || element.closest('.hidden') || element.querySelector('[lang]')) continue;
        const lines = linesOf(element);
        const isHeading = !element.matches('.lead');
        const [, ...later] = lines;
        for (const line of later)
          if (/^[·・]/u.test(line) || (isHeading && unwanted && new RegExp(`^${unwanted}`, 'u').test(line)))
            faults.push(`begins a line with “${line}”`);
        const last = later.at(-1);
        if (isHeading && isDense && last !== undefined && [...last].length < 3)
          faults.push(`ends “${element.textContent.trim()}” with a line “${last}”`);
      }
      for (const element of document.querySelectorAll('main dd'))
        for (const line of linesOf(element)) if (/^[·・]/u.test(line)) faults.push(`begins a line with “${line}”`);
      return faults;
    },
    [daysIn(language), never[language] ?? '', /^(?:ja|ko|zh)/.test(language)] as const,
  );

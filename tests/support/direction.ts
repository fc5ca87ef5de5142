import type { Page } from '@playwright/test';

/** Texts whose direction is not that of their language, or is said again where they run the way the text around them does. */
export const directionFaults = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[lang]')].flatMap((element) => {
      const right = element.lang === 'ar' ? 'rtl' : 'ltr';
      const around = element.parentElement?.closest<HTMLElement>('[dir]')?.dir;
      const said = element.getAttribute('dir');
      const name = `${element.localName} “${element.textContent.trim().slice(0, 40)}” in ${element.lang}`;
      return [
        ...(getComputedStyle(element).direction === right ? [] : [`does not run ${right}: ${name}`]),
        ...(said === null && around !== undefined && around !== right ? [`does not say its direction: ${name}`] : []),
        ...(said !== null && said === around ? [`says its direction again: ${name}`] : []),
      ];
    }),
  );

/** Runs of Latin letters, digits and their signs that a reader sees in another order than they are written in. */
export const runFaults = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const faults: string[] = [];
    const leftOf = (node: Node, at: number): DOMRect => {
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      return range.getBoundingClientRect();
    };
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      if (node.parentElement?.checkVisibility() !== true) continue;
      for (const { 0: run, index } of (node.nodeValue ?? '').matchAll(/[+\w](?:[\w @.,:+/\u00a0\u2011-]*\w)?/g)) {
        const first = leftOf(node, index);
        const last = leftOf(node, index + run.length - 1);
        if (first.top === last.top && last.left < first.left) faults.push(`shows “${run}” from right to left`);
      }
    }
    return faults;
  });

const marks = [
  ['the arrow of a link', '.onward', '::after'],
  ['the arrow between breadcrumbs', '.trail li:not(:last-child)', '::after'],
  ['the arrow to another site', '[rel="external"]', '::after'],
  ['the row of plans', '.band', ''],
  ['the logo', 'header a svg', ''],
] as const;

/** How the marks on a page are turned that point the way of reading, and the logo. */
export const marksOf = (page: Page): Promise<string[]> =>
  page.evaluate(
    (all) =>
      all.flatMap(([name, selector, pseudo]) => {
        const element = document.querySelector(selector);
        if (!element) return [];
        const { rotate, scale, transform } = getComputedStyle(element, pseudo);
        return [`${name}: ${[rotate, scale, transform].filter((value) => value !== 'none').join(' ')}`];
      }),
    marks,
  );

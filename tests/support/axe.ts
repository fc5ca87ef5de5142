import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import type * as axeCore from 'axe-core';

declare global {
  // In a page, once it has been put there.
  var axe: typeof axeCore;
}

/** WCAG 2.2 A and AA and best practices, with the contrast of AAA. */
const everything: axeCore.RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: { 'color-contrast': { enabled: false }, 'color-contrast-enhanced': { enabled: true } },
};
/** What another colour scheme can break. */
const colours: axeCore.RunOptions = {
  runOnly: { type: 'rule', values: ['color-contrast-enhanced', 'link-in-text-block'] },
};

const source = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

async function faults(page: Page, options: axeCore.RunOptions): Promise<string[]> {
  if (await page.evaluate(() => !('axe' in globalThis))) await page.evaluate(source);
  return page.evaluate(
    async (given) => {
      // axe does not know what lies behind the words in a drawing: see drawn-text.ts.
      const { violations, incomplete } = await axe.run({ exclude: ['svg text'] }, given);
      return [...violations, ...incomplete].flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`),
      );
    },
    { ...options, resultTypes: ['violations', 'incomplete'], preload: false } satisfies axeCore.RunOptions,
  );
}

/** What axe finds on a page as it is shown now, or cannot decide. */
export const axeFaults = (page: Page): Promise<string[]> => faults(page, everything);

/** What axe finds in the colours of a page that it has looked at already, in another scheme. */
export const colourFaults = (page: Page): Promise<string[]> => faults(page, colours);

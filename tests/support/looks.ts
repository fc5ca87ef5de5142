import type { Page } from '@playwright/test';
import { axeFaults, colourFaults } from './axe.ts';
import { drawnTextFaults } from './drawn-text.ts';
import { controlsOf, orderFaults, skipFaults, tabFaults } from './keyboard.ts';
import { headingFaults, markFaults, overflowFaults, scriptFaults, slantFaults, unfold } from './page-faults.ts';
import { storedBy } from './traces.ts';

export const wide = { width: 1440, height: 1000 };

/** Everything that is looked at on a page: first as it was loaded, then in dark, narrow, by keyboard, and without its style. */
export async function everyFault(page: Page): Promise<string[]> {
  await unfold(page);
  const found = [...(await axeFaults(page)), ...(await drawnTextFaults(page))];
  found.push(...(await orderFaults(page)), ...(await markFaults(page)), ...(await scriptFaults(page)));
  found.push(...(await slantFaults(page)));
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = [...(await colourFaults(page)), ...(await drawnTextFaults(page))];
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 320, height: 800 });
  const narrow = [...(await overflowFaults(page)), ...(await orderFaults(page))];
  await page.setViewportSize(wide);
  const byKeyboard = [...(await tabFaults(page)), ...(await skipFaults(page))];
  const stored = await storedBy(page);
  const plain = await faultsWithoutStyle(page);
  return [
    ...found,
    ...dark.map((fault) => `in dark: ${fault}`),
    ...narrow.map((fault) => `at 320 px: ${fault}`),
    ...byKeyboard,
    ...stored,
    ...plain.map((fault) => `without style: ${fault}`),
  ];
}

/** Takes away the style of a page, and looks whether its controls and their order are still there. */
async function faultsWithoutStyle(page: Page): Promise<string[]> {
  const styled = await controlsOf(page);
  await page.evaluate(() => document.querySelector('style')?.remove());
  const plain = await controlsOf(page);
  const lost = styled.filter((control) => !plain.includes(control)).map((control) => `loses ${control}`);
  return [...lost, ...(await headingFaults(page)), ...(await orderFaults(page)), ...(await overflowFaults(page))];
}

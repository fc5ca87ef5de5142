import type { Page } from '@playwright/test';
import { open } from './late-script.ts';

/** A question that the starter's fees answer. */
export const question = '#type=local-government&country=KR&population=187000';

/** A city's name of 80 letters, as wide as the language's letters are. */
export const longestName = (language: string): string =>
  (/^(?:ja|ko|zh)/.test(language) ? '國際持續可能都市' : 'Llanfair-pwllgwyn ').repeat(11).slice(0, 80);

const pagesIn = (pdf: Uint8Array): number =>
  Buffer.from(pdf)
    .toString('latin1')
    .match(/\/Type\s*\/Page\b/g)?.length ?? 0;

/** On how many sheets the page is printed, where it is not one of A4 and one of Letter: blank, filled in, and for a name. */
export async function sheetFaults(page: Page, url: string, name: string, asked = question): Promise<string[]> {
  const faults: string[] = [];
  const print = async (what: string): Promise<void> => {
    for (const format of ['A4', 'Letter']) {
      const count = pagesIn(await page.pdf({ format }));
      if (count !== 1) faults.push(`${url}${asked}, ${what}, is printed on ${count} sheets of ${format}`);
    }
  };
  await open(page, url);
  await print('blank');
  await open(page, url + asked);
  await page.getByRole('textbox').fill('예시');
  await print('filled in');
  await page.getByRole('textbox').fill(name);
  await print('with the longest name');
  return faults;
}

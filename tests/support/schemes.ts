import type { Page } from '@playwright/test';
import sharp from 'sharp';

/** What stands out in a drawing, and what it stands out from. */
export const marks = [
  ['.world .voices:not(.kerb)', '.world [data-shade]'],
  ['.near .lit:not(.kerb)', '.near path:not(.lit, .streets)'],
  ['.strip .lit', '.strip use:not(.lit)'],
  ['.band [data-plan]', '.band use:not([data-plan])'],
  ['.tinted [data-plan]', '.tinted use:not([data-plan])'],
] as const;

/** In forced colours: drawings that are not seen, marks that are drawn like the rest, a current entry of the menu without its bar. */
export async function forcedColourFaults(page: Page): Promise<string[]> {
  await page.emulateMedia({ forcedColors: 'active' });
  const faults = [...(await hiddenDrawings(page)), ...(await likeTheRest(page)), ...(await withoutBar(page))];
  await page.emulateMedia({ forcedColors: 'none' });
  return faults;
}

/** With more contrast: words in a softer ink. */
export async function contrastFaults(page: Page): Promise<string[]> {
  const faults: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ contrast: 'more', colorScheme });
    const [ink, soft, small] = await page.evaluate(() => {
      const root = getComputedStyle(document.documentElement);
      const words = document.querySelector('address');
      return [root.color, root.getPropertyValue('--soft'), words && getComputedStyle(words).color];
    });
    const asRoot = await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--ink'));
    if (soft !== asRoot || small !== ink) faults.push(`keeps softer words with more contrast in ${colorScheme}`);
  }
  await page.emulateMedia({ contrast: 'no-preference', colorScheme: 'light' });
  return faults;
}

/** What still moves for a reader who asks for less motion. */
export async function motionFaults(page: Page): Promise<string[]> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const faults = await moving(page);
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  return faults;
}

/** What moves on a page as it is shown now. */
export const moving = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('*')].flatMap((element) =>
      ['', '::before', '::after', '::details-content', '::marker'].flatMap((part) => {
        const { transitionDuration, animationDuration, scrollBehavior } = getComputedStyle(element, part);
        const moves = [transitionDuration, animationDuration].some((times) => /[1-9]/.test(times));
        return moves || scrollBehavior === 'smooth' ? [`moves ${element.tagName.toLowerCase()}${part}`] : [];
      }),
    ),
  );

async function hiddenDrawings(page: Page): Promise<string[]> {
  const { data, info } = await sharp(await page.screenshot({ fullPage: true }))
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const boxes = await page.locator('svg:not(.hidden):visible').evaluateAll((all) =>
    all.map((drawing) => {
      const { x, y, width, height } = drawing.getBoundingClientRect();
      const name = `${drawing.parentElement?.className ?? ''} ${drawing.getAttribute('class') ?? ''}`;
      return { x: x + scrollX, y: y + scrollY, width, height, name: name.trim() };
    }),
  );
  // The canvas of a page is the colour of its first corner.
  const isDrawn = (at: number): boolean => [0, 1, 2].some((part) => data[at + part] !== data[part]);
  return boxes.flatMap(({ x, y, width, height, name }) => {
    let drawn = 0;
    let all = 0;
    for (let row = Math.ceil(y); row < Math.min(y + height, info.height); row += 1)
      for (let column = Math.max(0, Math.ceil(x)); column < Math.min(x + width, info.width); column += 1) {
        all += 1;
        drawn += Number(isDrawn((row * info.width + column) * info.channels));
      }
    return drawn * 50 < all || all === 0 ? [`hides the drawing “${name}” in forced colours`] : [];
  });
}

const likeTheRest = (page: Page): Promise<string[]> =>
  page.evaluate((pairs) => {
    const inks = (selector: string): string[] =>
      [...document.querySelectorAll(selector)].map((part) => {
        const style = getComputedStyle(part);
        return part.tagName === 'use' ? style.getPropertyValue('--plate').trim() : style.stroke;
      });
    return pairs.flatMap(([mark, rest]) => {
      const plain = new Set(inks(rest));
      return inks(mark).some((ink) => plain.has(ink)) ? [`draws ${mark} like the rest in forced colours`] : [];
    });
  }, marks);

const withoutBar = (page: Page): Promise<string[]> =>
  page.locator('header nav [aria-current]').evaluateAll((all) =>
    all.flatMap((entry) => {
      const { borderBlockEndStyle, borderBlockEndWidth } = getComputedStyle(entry);
      return borderBlockEndStyle === 'solid' && parseFloat(borderBlockEndWidth) >= 3
        ? []
        : [`has no bar under “${entry.textContent.trim()}” in forced colours`];
    }),
  );

import type { Locator, Page } from '@playwright/test';
import sharp from 'sharp';

/** WCAG 1.4.6 */
const least = 7;

type Colour = readonly [red: number, green: number, blue: number];

/**
 * Words in drawings that do not stand out from what lies behind them, which axe does not know: each pixel that changes when
 * the words are taken away is compared with the ink they are written in.
 */
export async function drawnTextFaults(page: Page): Promise<string[]> {
  const faults: string[] = [];
  for (const text of await page.locator('svg text').all())
    if (await text.isVisible()) faults.push(...(await faultsOf(page, text)));
  return faults;
}

async function faultsOf(page: Page, text: Locator): Promise<string[]> {
  await text.scrollIntoViewIfNeeded();
  const ink = await inkOf(text);
  const words = await text.evaluate((element) => element.textContent.trim());
  const shown = await pixelsAt(page, text);
  await text.evaluate((element) => element.setAttribute('opacity', '0'));
  const behind = await pixelsAt(page, text);
  await text.evaluate((element) => element.removeAttribute('opacity'));
  const contrasts = behind
    .filter((colour, index) => colour.join() !== shown[index]?.join())
    .map((colour) => contrast(ink, colour));
  if (contrasts.length === 0) return [`does not show the words “${words}” of a drawing`];
  const lowest = Math.min(...contrasts);
  return lowest < least ? [`shows the words “${words}” of a drawing with a contrast of ${lowest.toFixed(1)}`] : [];
}

/** The colour in which words are written, however the style names it. */
async function inkOf(text: Locator): Promise<Colour> {
  const [red = 0, green = 0, blue = 0] = await text.evaluate((element) => {
    const brush = new OffscreenCanvas(1, 1).getContext('2d');
    if (!brush) return [];
    brush.fillStyle = getComputedStyle(element).fill;
    brush.fillRect(0, 0, 1, 1);
    return [...brush.getImageData(0, 0, 1, 1).data];
  });
  return [red, green, blue];
}

async function pixelsAt(page: Page, text: Locator): Promise<Colour[]> {
  const clip = await text.boundingBox();
  if (!clip) return [];
  const data = await sharp(await page.screenshot({ clip }))
    .removeAlpha()
    .raw()
    .toBuffer();
  return Array.from({ length: data.length / 3 }, (_, pixel): Colour => [
    data[pixel * 3] ?? 0,
    data[pixel * 3 + 1] ?? 0,
    data[pixel * 3 + 2] ?? 0,
  ]);
}

/** Luminance and contrast as WCAG defines them. */
function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = colour.map((part) =>
    part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: Colour, other: Colour): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

import { addressOf, languageCodes, paths } from 'content-schemas';
import { expect, test, type Page } from './support/fixtures.ts';

const phone = { width: 320, height: 800 };

test('the Tab key goes through the regions in their order, and each lights its land, and no other', async ({
  system,
  page,
}) => {
  await page.goto(system.site + addressOf('en', paths.testimonials));
  const links = page.locator('.world a');
  const count = await links.count();
  expect(count).toBeGreaterThanOrEqual(8);
  const atRest = await strokes(page);
  await page.locator('.trail a').last().focus();
  for (let region = 0; region < count; region += 1) {
    await page.keyboard.press('Tab');
    await expect(links.nth(region)).toBeFocused();
    const now = await strokes(page);
    expect(now.flatMap((stroke, at) => (stroke === atRest[at] ? [] : [at]))).toEqual([region]);
  }
});

test("a pointer on a region's land lights it, and leads to its page, also from the streets between its blocks", async ({
  system,
  page,
}) => {
  await page.goto(system.site + addressOf('en', paths.testimonials));
  const regions = await page
    .locator('.world a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  for (const [at, href] of regions.entries()) {
    const streets = await pointsOn(page, at);
    expect(new Set(await Promise.all(streets.map(([x, y]) => linkAt(page, x, y))))).toEqual(new Set([href]));
  }
  const [[x, y] = [0, 0]] = await pointsOn(page, 0);
  const atRest = await strokes(page);
  await page.mouse.move(x, y);
  expect((await strokes(page)).map((stroke, at) => stroke === atRest[at])).toEqual(regions.map((_, at) => at !== 0));
  await page.mouse.click(x, y);
  await expect(page).toHaveURL(system.site + (regions[0] ?? ''));
});

for (const code of languageCodes)
  test(`on a phone in ${code} the whole map is above the list, whose links are at least 44 px high`, async ({
    system,
    page,
  }) => {
    await page.setViewportSize(phone);
    await page.goto(system.site + addressOf(code, paths.testimonials));
    const map = await page.locator('.world > svg').first().boundingBox();
    expect(map?.x).toBeGreaterThanOrEqual(0);
    expect((map?.x ?? 0) + (map?.width ?? 0)).toBeLessThanOrEqual(phone.width);
    expect(map?.height).toBeGreaterThan(100);
    for (const link of await page.locator('.world a').all()) {
      const box = await link.boundingBox();
      expect(box?.height).toBeGreaterThanOrEqual(44);
      expect(box?.y).toBeGreaterThan((map?.y ?? 0) + (map?.height ?? 0));
    }
  });

test('without style the map is a plain list of names and counts', async ({ system, page }) => {
  await page.goto(system.site + addressOf('en', paths.testimonials));
  await page.evaluate(() => {
    for (const style of document.querySelectorAll('style')) style.remove();
  });
  const seen = await page
    .locator('.world svg')
    .evaluateAll((drawings) =>
      drawings.filter((drawing) => drawing.getBoundingClientRect().width * drawing.getBoundingClientRect().height > 0),
    );
  expect(seen).toEqual([]);
  for (const words of await page.locator('.world li').allInnerTexts())
    expect(words).toMatch(/^\S.* \d+ testimonials?$/);
});

/** How the land of each region is drawn now. */
const strokes = (page: Page): Promise<string[]> =>
  page.locator('.world [data-shade]').evaluateAll((paths) => paths.map((path) => getComputedStyle(path).stroke));

/** Places on a region's land, each on a street between two of its blocks, in the window. */
const pointsOn = async (page: Page, region: number): Promise<[number, number][]> => {
  const land = page.locator('.world [data-shade]').nth(region);
  await land.evaluate((path) => path.closest('.world')?.scrollIntoView());
  return land.evaluate((path) => {
    if (!(path instanceof SVGPathElement)) return [];
    const matrix = path.getScreenCTM() ?? new DOMMatrix();
    const [, x = '0', y = '0'] = /M(\d+) ([\d.]+)/.exec(path.getAttribute('d') ?? '') ?? [];
    const longest = [...(path.getAttribute('d') ?? '').matchAll(/[Mm](-?\d+) (-?[\d.]+)h(\d+)/g)];
    let [right, down] = [Number(x), Number(y)];
    const places: [number, number][] = [];
    for (const [index, [, across = '0', along = '0', length = '0']] of longest.entries()) {
      [right, down] = index === 0 ? [right, down] : [right + Number(across), down + Number(along)];
      if (Number(length) > 1) {
        const point = new DOMPoint(right + 1, down).matrixTransform(matrix);
        places.push([point.x, point.y]);
      }
      right += Number(length);
    }
    return places;
  });
};

/** Where a click at a place leads. */
const linkAt = (page: Page, x: number, y: number): Promise<string | null | undefined> =>
  page.evaluate(([across, down]) => document.elementFromPoint(across, down)?.closest('a')?.getAttribute('href'), [
    x,
    y,
  ] as const);

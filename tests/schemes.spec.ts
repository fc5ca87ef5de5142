import { expect, test } from './support/fixtures.ts';
import { question } from './support/quote-sheet.ts';
import { contrastFaults, forcedColourFaults, marks, motionFaults, moving } from './support/schemes.ts';
import { everyPage, lookAt, oneOfEachKind } from './support/site-pages.ts';
import type { System } from './support/system.ts';

test.describe.configure({ timeout: 300_000 });

/** A page of each kind; that of the fees with an answer. */
const pagesOf = (system: System) =>
  oneOfEachKind(everyPage(system, 'en')).map((page) =>
    page.kind === 'fees' ? { ...page, url: page.url + question } : page,
  );

for (const width of [320, 1440])
  test(`forced colours leave every drawing, its marks and the bar of the menu at ${width} px`, async ({
    system,
    context,
  }) => {
    const met = new Set<string>();
    const faults = await lookAt(context, pagesOf(system), async (page) => {
      await page.setViewportSize({ width, height: 800 });
      for (const [mark] of marks) if (await page.locator(mark).first().isVisible()) met.add(mark);
      if (await page.locator('header nav [aria-current]').isVisible()) met.add('bar');
      return forcedColourFaults(page);
    });
    expect(faults).toEqual([]);
    const expected = [...marks.map(([mark]) => mark).filter((mark) => width < 768 || !mark.startsWith('.band')), 'bar'];
    expect([...met].toSorted()).toEqual(expected.toSorted());
  });

test('a reader who asks for more contrast reads everything in the same ink, in light and in dark', async ({
  system,
  context,
}) => {
  expect(await lookAt(context, pagesOf(system), contrastFaults)).toEqual([]);
});

test('nothing moves for a reader who asks for less motion', async ({ system, context }) => {
  let moved = 0;
  const faults = await lookAt(context, pagesOf(system), async (page) => {
    moved += (await moving(page)).length;
    return motionFaults(page);
  });
  expect(faults).toEqual([]);
  expect(moved).toBeGreaterThan(0);
});

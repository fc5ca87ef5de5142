import type { Locator, Page } from '@playwright/test';

const controls =
  'a[href], button, input, select, textarea, summary, iframe, audio, video, [tabindex], [contenteditable]';

/** The controls of a page that are shown, in the order in which they are written; numbers them on the page. */
export const controlsOf = (page: Page): Promise<string[]> =>
  page.evaluate(
    (selector) =>
      [...document.querySelectorAll<HTMLElement>(selector)]
        .filter((element) => element.tabIndex >= 0 && element.checkVisibility())
        // Tab comes to the first of a group of radio buttons; arrows lead to the others.
        .filter(
          (element) =>
            !(
              element instanceof HTMLInputElement &&
              element.type === 'radio' &&
              document.querySelector(`[name="${element.name}"]`) !== element
            ),
        )
        .map((element, index) => {
          element.dataset['stop'] = String(index);
          return `${index} ${element.textContent.trim()}`;
        }),
    controls,
  );

interface Stop {
  readonly name: string;
  readonly faults: readonly string[];
}

/**
 * Presses Tab so many times, and once more, and gives back where the focus was before each time and after the last:
 * undefined outside the page. What keeps a reader from seeing it is looked at by the page itself, when the next key comes.
 */
async function stopsOf(page: Page, count: number): Promise<(Stop | undefined)[]> {
  const stops = await page.evaluateHandle(() => {
    const met: (Stop | undefined)[] = [];
    const look = (): void => {
      const element = document.activeElement;
      if (!(element instanceof HTMLElement) || element === document.body) return void met.push(undefined);
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      const box = element.getClientRects()[0] ?? new DOMRect();
      const seen = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
      met.push({
        name: `${element.dataset['stop'] ?? 'unknown'} ${element.textContent.trim()}`,
        faults: [
          ...(element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) ? [] : ['is not visible']),
          ...(outlineStyle === 'none' || parseFloat(outlineWidth) < 2 ? ['has no outline'] : []),
          ...(seen === null || !(element.contains(seen) || seen.contains(element))
            ? ['is covered or out of sight']
            : []),
        ],
      });
    };
    addEventListener('keydown', look, { capture: true });
    return {
      end: () => {
        removeEventListener('keydown', look, { capture: true });
        look();
        return met;
      },
    };
  });
  // The keys are sent without waiting for each: Playwright would ask the page between one and the next.
  const keys = await page.context().newCDPSession(page);
  const key = { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 };
  await Promise.all(
    Array.from({ length: 2 * (count + 1) }, (_, half) =>
      keys.send('Input.dispatchKeyEvent', { type: half % 2 === 0 ? 'rawKeyDown' : 'keyUp', ...key }),
    ),
  );
  await keys.detach();
  return stops.evaluate(({ end }) => end());
}

/** Presses Tab from the start of a page to its end. Faults: what was left out, met twice, or not seen when it had the focus. */
export async function tabFaults(page: Page): Promise<string[]> {
  const expected = await controlsOf(page);
  // Before the first press the focus is nowhere. From the last control it goes to the browser's own, which hands it back at once where it has none.
  const [, ...stops] = await stopsOf(page, expected.length);
  const beyond = stops.at(expected.length);
  const end = stops.indexOf(undefined);
  const walked = stops.slice(0, end === -1 ? expected.length : end).flatMap((stop) => stop ?? []);
  const met = walked.map(({ name }) => name);
  return [
    ...(beyond && beyond.name !== expected[0] ? [`the Tab key does not leave the page from ${beyond.name}`] : []),
    ...expected.filter((name) => !met.includes(name)).map((name) => `${name}: the Tab key does not reach it`),
    ...met
      .filter((name, index) => name !== expected[index])
      .map((name) => `${name}: the Tab key meets it out of order`),
    ...walked.flatMap(({ name, faults }) => faults.map((fault) => `${name} ${fault} when it has the focus`)),
  ];
}

/** From the first control of a page: Enter, Tab. Faults unless that leads past the header, to the first control of the text. */
export async function skipFaults(page: Page): Promise<string[]> {
  await page.locator(controls).first().focus();
  for (const key of ['Enter', 'Tab']) await page.keyboard.press(key);
  const isFirst = await page.evaluate(
    (selector) => document.activeElement === document.querySelector(`main :is(${selector})`),
    controls,
  );
  return isFirst ? [] : ['the first control of the page does not lead to its text'];
}

/** Neighbours among the headings and controls that a reader sees in another order than they are written in. */
export const orderFaults = (page: Page): Promise<string[]> =>
  page.evaluate((selector) => {
    const rtl = document.dir === 'rtl';
    const places = [...document.querySelectorAll<HTMLElement>(`${selector}, h1, h2, h3, h4`)]
      .filter((element) => element.checkVisibility())
      .map((element) => ({ words: element.innerText.trim(), box: element.getClientRects()[0] ?? new DOMRect() }))
      // Out of the page until it has the focus, as the skip link is.
      .filter(({ box }) => box.right > 0)
      .map(({ words, box }) => ({ words, box, start: rtl ? -box.right : box.left, end: rtl ? -box.left : box.right }));
    return places.slice(1).flatMap((next, index) => {
      const last = places[index] ?? next;
      const isAbove = next.box.bottom <= last.box.top;
      const isBeside = !isAbove && next.box.top < last.box.bottom;
      return (isAbove && next.start < last.end) || (isBeside && next.end <= last.start)
        ? [`“${next.words}” is written after “${last.words}” and shown before it`]
        : [];
    });
  }, controls);

const hasFocus = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element === document.activeElement);

/** Presses the Tab key, or the way back, until one control has the focus; fails if it never gets it. */
export async function reach(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const controls = await controlsOf(page);
  for (let step = 0; step < controls.length; step += 1) {
    await page.keyboard.press(key);
    if (await hasFocus(target)) return;
  }
  throw new Error(`The ${key} key does not reach ${target.toString()}.`);
}

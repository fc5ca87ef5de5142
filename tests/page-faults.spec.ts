import { addressOf } from 'content-schemas';
import { axeFaults, colourFaults } from './support/axe.ts';
import { drawnTextFaults } from './support/drawn-text.ts';
import { expect, test, type Page } from './support/fixtures.ts';
import { orderFaults, skipFaults, tabFaults } from './support/keyboard.ts';
import {
  addStyle,
  foldFaults,
  headingFaults,
  overflowFaults,
  scriptFaults,
  slantFaults,
} from './support/page-faults.ts';
import { contrastFaults, forcedColourFaults, motionFaults } from './support/schemes.ts';
import { listen, storedBy } from './support/traces.ts';

const style =
  (rules: string) =>
  (page: Page): Promise<void> =>
    addStyle(page, rules);

/** A drawing with a word in a colour, on white that a line of another colour crosses. */
const draw =
  (ink: string, line: string) =>
  (page: Page): Promise<void> =>
    page.evaluate(
      ([fill, stroke]) => {
        const part = (name: string, attributes: Readonly<Record<string, string>>): SVGElement => {
          const element = document.createElementNS('http://www.w3.org/2000/svg', name);
          for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
          return element;
        };
        const drawing = part('svg', { width: '200', height: '60' });
        const word = part('text', { x: '20', y: '40', fill, 'font-size': '30' });
        word.textContent = 'Square';
        const ground = part('path', { fill: '#fff', d: 'M0 0h200v60H0z' });
        drawing.append(ground, part('path', { stroke, 'stroke-width': '8', d: 'M0 36h200' }), word);
        document.querySelector('main')?.append(drawing);
      },
      [ink, line] as const,
    );

const darkAfterLight = async (page: Page): Promise<string[]> => {
  expect(await axeFaults(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  return colourFaults(page);
};

/** How a page is broken, and what the checks on pages say of it. */
const broken: readonly [
  fault: string,
  breakIt: (page: Page) => Promise<void>,
  look: (page: Page) => Promise<string[]>,
  words: RegExp,
][] = [
  ['pale text', style('p { color: #6b6b6b }'), axeFaults, /color-contrast-enhanced/],
  [
    'text that is pale in dark only',
    style('@media (prefers-color-scheme: dark) { p { color: #8a8a8a } }'),
    darkAfterLight,
    /color-contrast-enhanced/,
  ],
  ['pale words in a drawing', draw('#777', '#fff'), drawnTextFaults, /“Square” of a drawing with a contrast of 4\.5/],
  ['words in a drawing that lie on a line', draw('#000', '#444'), drawnTextFaults, /with a contrast of 2\.2/],
  ['words in a drawing that nobody sees', draw('#fff', '#fff'), drawnTextFaults, /does not show the words “Square”/],
  ['no outline', style('a:focus-visible { outline: none }'), tabFaults, /has no outline/],
  ['a control that is not seen', style('footer a { opacity: 0 }'), tabFaults, /is not visible when/],
  [
    'a control under something',
    style('footer::after { content: ""; position: fixed; inset: 0 }'),
    tabFaults,
    /covered or out of sight/,
  ],
  [
    'an order of its own for the Tab key',
    (page) => page.evaluate(() => document.querySelector('footer a')?.setAttribute('tabindex', '1')),
    tabFaults,
    /out of order/,
  ],
  [
    'a control that holds the focus',
    (page) =>
      page.evaluate(() =>
        document.querySelector('footer a')?.addEventListener('keydown', (event) => {
          event.preventDefault();
        }),
      ),
    tabFaults,
    /does not reach it/,
  ],
  [
    'no way past the header',
    (page) => page.evaluate(() => document.querySelector('.skip')?.setAttribute('href', '#nowhere')),
    skipFaults,
    /does not lead to its text/,
  ],
  ['a fold that stays shut', style('details > :not(summary) { display: none }'), foldFaults, /does not unfold/],
  ['Han letters askew', style('header * { font-style: italic }'), slantFaults, /slants “日本語/],
  ['a header shown backwards', style('header .bar { flex-direction: row-reverse }'), orderFaults, /shown before it/],
  ['a page that is too wide', style('main { min-inline-size: 1500px }'), overflowFaults, /is 1500 px wide/],
  [
    'text that is cut off',
    style('h1 { overflow: hidden; inline-size: 4rem; white-space: nowrap }'),
    overflowFaults,
    /cuts off/,
  ],
  ['a drawing without colour', style('.brand svg { color: Canvas }'), forcedColourFaults, /hides the drawing “brand/],
  [
    'a current entry of the menu without its bar',
    async (page) => {
      await page.evaluate(() => document.querySelector('header nav a')?.setAttribute('aria-current', 'page'));
      await addStyle(page, 'header nav a { border: 0 !important; box-shadow: inset 0 -4px }');
    },
    forcedColourFaults,
    /has no bar under “Benefits”/,
  ],
  [
    'soft words where contrast is asked for',
    style('address { color: #555 !important }'),
    contrastFaults,
    /keeps softer words/,
  ],
  ['a movement', style('p::after { transition: color 1s }'), motionFaults, /moves p::after/],
  ['smooth scrolling', style('html { scroll-behavior: smooth }'), motionFaults, /moves html/],
  [
    'a heading that leaves out a level',
    (page) => page.evaluate(() => document.querySelector('h1')?.after(document.createElement('h4'))),
    headingFaults,
    /leaves out a level/,
  ],
  [
    'a script',
    (page) => page.evaluate(() => document.body.append(document.createElement('script'))),
    scriptFaults,
    /runs a script/,
  ],
  [
    'a cookie',
    (page) =>
      page.evaluate(() => {
        document.cookie = 'a=b';
      }),
    storedBy,
    /cookies/,
  ],
  ['a stored word', (page) => page.evaluate(() => localStorage.setItem('a', 'b')), storedBy, /localStorage/],
  ['a word of the session', (page) => page.evaluate(() => sessionStorage.setItem('a', 'b')), storedBy, /sessionSt/],
  [
    'a cache',
    (page) =>
      page.evaluate(async () => {
        await caches.open('a');
      }),
    storedBy,
    /caches/,
  ],
  [
    'a database',
    (page) => page.evaluate(() => new Promise<void>((done) => (indexedDB.open('a').onsuccess = () => done()))),
    storedBy,
    /databases/,
  ],
];

for (const [fault, breakIt, look, words] of broken)
  test(`${fault} is noticed`, async ({ system, page }) => {
    await page.goto(system.site + addressOf('en', 'privacy/'));
    await breakIt(page);
    expect((await look(page)).join('\n')).toMatch(words);
  });

test('what the policy forbids is heard, and so is another host', async ({ system, context, page }) => {
  const heard = await listen(context, system.site);
  await page.goto(system.site + addressOf('en', 'privacy/'));
  const told = page.waitForEvent('console', (message) => message.text().startsWith('The policy forbids'));
  await page.evaluate(() => {
    const picture = new Image();
    picture.src = 'https://other.test/picture.png';
    document.body.append(picture);
  });
  await told;
  await page.goto(system.site.replace('127.0.0.1', 'localhost'));
  expect(heard().join('\n')).toMatch(/asks for http:\/\/localhost/);
  expect(heard().join('\n')).toMatch(/The policy forbids img-src https:\/\/other\.test/);
});

import type { Page } from '@playwright/test';

/** Opens what is folded in the text of a page, so that all of it is seen. */
export const unfold = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll<HTMLDetailsElement>('main details')) details.open = true;
  });

/** Folds that their own control does not open or close, as the browser does it without a script of the page. */
export const foldFaults = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('summary')].flatMap((summary) => {
      const inside = summary.nextElementSibling;
      const isSeen = (): boolean => inside?.checkVisibility() === true;
      const before = isSeen();
      summary.click();
      return isSeen() === before ? [`does not unfold “${summary.innerText}”`] : [];
    }),
  );

/** Gives a page rules of style beside its own, in place of those it was given before. A style block would be refused by its policy. */
export const addStyle = (page: Page, rules: string): Promise<void> =>
  page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [sheet];
  }, rules);

/** Words in scripts that have no italics, drawn askew. */
export const slantFaults = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('body *')].flatMap((element) => {
      const own = [...element.childNodes].flatMap(({ nodeType, nodeValue }) =>
        nodeType === 3 ? (nodeValue ?? '') : [],
      );
      const words = own.find((text) => /[\p{sc=Han}\p{sc=Hang}\p{sc=Hira}\p{sc=Kana}]/u.test(text));
      return words === undefined || getComputedStyle(element).fontStyle === 'normal'
        ? []
        : [`slants “${words.trim()}”`];
    }),
  );

/** A page that is wider than its window, so that a reader has to scroll both ways; and text that its own box cuts off. */
export const overflowFaults = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const cut = [...document.querySelectorAll<HTMLElement>('body :not(.hidden)')].filter(
      (element) =>
        getComputedStyle(element).overflowX === 'hidden' &&
        element.scrollWidth > element.clientWidth &&
        element.innerText,
    );
    return [
      ...(scrollWidth > clientWidth ? [`is ${scrollWidth} px wide in a window of ${clientWidth}`] : []),
      ...cut.map(({ innerText }) => `cuts off “${innerText}”`),
    ];
  });

/** Scripts that would run, but for the site's own on the pages about fees. */
export const scriptFaults = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.scripts].flatMap(({ type, src, text }) => {
      const source = src || /^new PerformanceObserver\(\(\)=>import\("([^"]+)"\)\)/.exec(text)?.[1];
      const isOwn =
        URL.parse(source ?? '', location.href)?.origin === location.origin &&
        /^\/[\w-]+\/fees\//.test(location.pathname);
      return type === 'application/ld+json' || isOwn ? [] : [`runs a script ${source ?? text}`];
    }),
  );

/** Links to other sites whose mark is not drawn. */
export const markFaults = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.links]
      .filter(({ protocol, origin }) => protocol.startsWith('http') && origin !== location.origin)
      .filter((link) => link.checkVisibility() && !(parseFloat(getComputedStyle(link, '::after').width) > 0))
      .map(({ href }) => `does not mark the link to ${href}`),
  );

/** Headings that leave out a level, or do not begin with the main one. */
export const headingFaults = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const headings = [...document.querySelectorAll<HTMLElement>('h1, h2, h3, h4, h5, h6')];
    return headings.flatMap((heading, index) => {
      const level = (of: Element | undefined): number => Number(of?.tagName.slice(1) ?? 0);
      return level(heading) > level(headings[index - 1]) + 1
        ? [`leaves out a level before “${heading.innerText}”`]
        : [];
    });
  });

import type { Page } from '@playwright/test';

// A text, as Vitest would make an import of its own of one in code.
const script = `(async () => {
  if (!matchMedia('(scripting: enabled)').matches) return;
  for (const { text } of document.scripts) {
    const source = /import\\("([^"]+)"\\)/.exec(text)?.[1];
    if (source !== undefined) await import(source);
  }
})()`;

/** Waits for the script that a page asks for once it is seen, where it has one and may run it: asked for again, it is the same. */
export const scriptRun = (page: Page): Promise<void> => page.evaluate<undefined>(script);

/** Opens a page and waits for its script. */
export async function open(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await scriptRun(page);
}

import type { BrowserContext, Page } from '@playwright/test';

/** Listens to all pages of a context: what they ask other hosts for, and what the console tells, blocked by a policy or broken. */
export async function listen(context: BrowserContext, site: string): Promise<() => string[]> {
  const heard: string[] = [];
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      console.error(`The policy forbids ${violatedDirective} ${blockedURI}`),
    );
  });
  context.on('request', (request) => {
    if (!request.url().startsWith(`${site}/`)) heard.push(`asks for ${request.url()}`);
  });
  context.on('console', (message) => {
    // The address that is not there, and features that this browser does not know, are told too.
    if (!/status of 404|Unrecognized feature/.test(message.text())) heard.push(message.text());
  });
  context.on('weberror', (event) => heard.push(event.error().message));
  return () => heard;
}

/** What a page left on the reader's device. */
export const storedBy = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const kept = {
      cookies: document.cookie === '' ? 0 : 1,
      localStorage: localStorage.length,
      sessionStorage: sessionStorage.length,
      databases: (await indexedDB.databases()).length,
      caches: (await caches.keys()).length,
      'service workers': (await navigator.serviceWorker.getRegistrations()).length,
    };
    return Object.entries(kept).flatMap(([where, count]) => (count === 0 ? [] : [`keeps ${count} in ${where}`]));
  });

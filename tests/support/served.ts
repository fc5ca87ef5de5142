import { once } from 'node:events';
import { chromium, type Browser } from '@playwright/test';
import { browserArguments, installedBrowser } from '../../scripts/bench/browser.ts';
import type { Folders } from '../../scripts/folders.ts';
import { listen } from '../../scripts/listen.ts';
import { siteServer } from '../../scripts/serve/server.ts';

/** The browser of the tests, for tests that need no running system. */
export function openBrowser(): Promise<Browser> {
  const executablePath = installedBrowser();
  return chromium.launch({
    args: browserArguments,
    // It saves a file under a name in any letters, whatever the machine is set to.
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
    ...(executablePath === undefined ? {} : { executablePath }),
  });
}

/** The releases of a data folder, served by the site's own server. */
export async function served(folders: Folders): Promise<{ readonly url: string; readonly stop: () => Promise<void> }> {
  const site = siteServer(folders);
  const port = await listen(site, 0, 'the site');
  return {
    url: `http://127.0.0.1:${port}`,
    stop: async () => {
      site.close();
      site.closeAllConnections();
      await once(site, 'close');
    },
  };
}

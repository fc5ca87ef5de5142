import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

/** Whether this process has all rights. */
export const isRoot = process.getuid?.() === 0;

/** What Chromium is started with: no call of its own into the network; without its sandbox only where root has none. */
export const browserArguments = [
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  ...(isRoot ? ['--no-sandbox'] : []),
];

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The browser that is used here: one that is installed, or Playwright's own; undefined where there is none. */
export function installedBrowser(): string | undefined {
  const found = names.flatMap(
    (name) => spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).stdout.trim() || [],
  );
  return [...found, ...places, chromium.executablePath()].find((path) => existsSync(path));
}

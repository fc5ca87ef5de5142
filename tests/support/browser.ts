import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const isRoot = process.getuid?.() === 0;

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

/** The browser that tests use: one that is installed, or Playwright's own; undefined where there is none. */
export function installedBrowser(): string | undefined {
  const found = names.flatMap(
    (name) => spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).stdout.trim() || [],
  );
  return [...found, ...places, chromium.executablePath()].find((path) => existsSync(path));
}

/** Installs a browser where there is none: Playwright's, else the system's package as root on Debian. */
export function installBrowser(): void {
  if (installedBrowser() !== undefined) return;
  const own = spawnSync(process.execPath, ['node_modules/.bin/playwright', 'install', 'chromium'], {
    stdio: 'inherit',
    timeout: 300_000,
  });
  if (own.status === 0 && installedBrowser() !== undefined) return;
  if (isRoot && existsSync('/usr/bin/apt-get')) {
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
      stdio: 'inherit',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  }
  if (installedBrowser() === undefined)
    throw new Error('The tests need a browser. Install Chromium or Chrome, or run: npx playwright install chromium');
}

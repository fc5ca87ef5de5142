import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { installedBrowser, isRoot } from '../../scripts/bench/browser.ts';

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

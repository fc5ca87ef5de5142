import { defineConfig } from '@playwright/test';
import { browserArguments, installedBrowser } from '../scripts/bench/browser.ts';

const executablePath = installedBrowser();

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../test-results',
  // One running system serves all of them.
  workers: 1,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  forbidOnly: true,
  use: {
    launchOptions: { ...(executablePath === undefined ? {} : { executablePath }), args: browserArguments },
    viewport: { width: 1440, height: 1000 },
    locale: 'en-US',
    screenshot: 'only-on-failure',
  },
});

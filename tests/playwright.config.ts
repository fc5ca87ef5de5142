import { defineConfig } from '@playwright/test';
import { browserArguments, installedBrowser } from '../scripts/bench/browser.ts';

const executablePath = installedBrowser();

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../test-results',
  // Each has a running system of its own, which serves all its tests.
  workers: 2,
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

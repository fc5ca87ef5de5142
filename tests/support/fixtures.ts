import { test as base } from '@playwright/test';
import { startSystem, type System } from './system.ts';

/** Tests in a browser share one running system. */
export const test = base.extend<object, { system: System }>({
  system: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the names from this pattern
    async ({}, use) => {
      const system = await startSystem();
      await use(system);
      await system.stop();
    },
    { scope: 'worker', timeout: 300_000 },
  ],
});
export { expect, type Page } from '@playwright/test';

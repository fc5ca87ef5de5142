import { test as base } from '@playwright/test';
import { startEighthLanguage, type EighthLanguage } from './eighth-language.ts';
import { startSystem, type System } from './system.ts';

/** Tests in a browser share one running system, and one site that has Arabic besides. */
export const test = base.extend<object, { system: System; eighth: EighthLanguage }>({
  system: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the names from this pattern
    async ({}, use) => {
      const system = await startSystem();
      await use(system);
      await system.stop();
    },
    { scope: 'worker', timeout: 300_000 },
  ],
  eighth: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the names from this pattern
    async ({}, use) => {
      const eighth = await startEighthLanguage(['en', 'ja', 'ar']);
      await use(eighth);
      await eighth.stop();
    },
    { scope: 'worker', timeout: 900_000 },
  ],
});
export { expect, type Page } from '@playwright/test';

import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Settings } from '../../scripts/env.ts';
import { foldersIn } from '../../scripts/folders.ts';
import { newFolder, removeFolder } from './once.ts';
import { exportToken } from './secrets.ts';

export const origin = 'https://join.example.test';
export { exportToken };

/** Settings of the steps in a data folder, as functions and as processes take them. */
export interface Workplace {
  readonly now: Settings;
  readonly folders: Settings['folders'];
  readonly environment: NodeJS.ProcessEnv;
}

/** The steps' settings in a data folder; nothing of this machine's own settings is read. */
export function workplaceIn(data: string, cmsUrl = 'http://127.0.0.1:9'): Workplace {
  const { PATH, HOME } = process.env;
  return {
    now: { folders: foldersIn(data), cmsPort: 0, sitePort: 0, cmsUrl, siteOrigin: origin },
    folders: foldersIn(data),
    environment: {
      PATH,
      HOME,
      DATA_DIR: data,
      CMS_URL: cmsUrl,
      EXPORT_TOKEN: exportToken,
      SITE_ORIGIN: origin,
      SITE_PORT: '0',
      ENV_FILE: join(data, 'no-settings'),
    },
  };
}

/** A copy of a data folder for one test, or an empty one. */
export function copyOf(data: string | undefined): Workplace {
  const folder = newFolder();
  onTestFinished(() => removeFolder(folder));
  if (data !== undefined) cpSync(data, folder, { recursive: true, verbatimSymlinks: true });
  return workplaceIn(folder);
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { command } from './command.ts';
import { buildEnvironment, settings } from './env.ts';
import { Failure } from './failure.ts';
import { repository } from './folders.ts';
import { placePdfs } from './pdfs/store.ts';
import { placePictures } from './pictures/store.ts';
import { currentSnapshot, snapshotAt, snapshotFile } from './snapshots.ts';
import { toolScript } from './tool.ts';

const help = `npm run dev -- [options]
For whoever works on site/: Astro's dev server for one language over the last snapshot. The CMS is not needed.
Without --language it shows English.`;

await command({ help }, async ({ languages, named }) => {
  const { folders, siteOrigin } = settings();
  const language = named ? languages[0] : 'en';
  const pointer = language && currentSnapshot(folders.snapshots, language);
  if (!language || !pointer)
    throw new Failure([
      `There is no snapshot of ${language ?? 'this language'} yet. Run npm start or npm run pull once.`,
    ]);
  const snapshot = snapshotFile(folders.snapshots, language, pointer.digest);
  const files = join(folders.cache, 'dev-files');
  rmSync(files, { recursive: true, force: true });
  const shown = snapshotAt(snapshot);
  placePictures(folders, shown, files);
  placePdfs(folders, shown, files);
  const env = buildEnvironment({
    SITE_LANGUAGE: language,
    SITE_SNAPSHOT: snapshot,
    SITE_FILES: files,
    SITE_ORIGIN: siteOrigin,
    SITE_OUT: join(folders.cache, 'dev'),
  });
  const child = spawn(
    process.execPath,
    [toolScript('astro'), 'dev', '--root', join(repository, 'site'), '--host', '127.0.0.1'],
    { env: { ...env, NODE_ENV: 'development' }, stdio: 'inherit' },
  );
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  await once(child, 'exit');
});

import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileEnvironment } from '../env.ts';
import { Failure } from '../failure.ts';
import { filesIn, sha256 } from '../files.ts';
import { repository } from '../folders.ts';
import { runTool } from '../tool.ts';

/** Folder of the CMS project. */
export const cmsFolder = join(repository, 'cms');

const stamp = join(cmsFolder, 'dist', '.built');

function version(): string {
  const sources = ['cms/src', 'cms/config', 'content-schemas/dist'].flatMap((folder) =>
    filesIn(join(repository, folder)).map((file) => join(folder, file)),
  );
  return sha256(
    [...sources, 'cms/package.json', 'cms/tsconfig.json', 'package-lock.json']
      .map((file) => `${file} ${sha256(readFileSync(join(repository, file)))}`)
      .join('\n'),
  );
}

/** The CMS and its admin are compiled from the present sources. */
export const isCmsBuilt = (): boolean => existsSync(stamp) && readFileSync(stamp, 'utf8') === version();

/** Compiles the CMS and builds its admin: half a minute to a minute and a half. */
export async function buildCms(): Promise<void> {
  // One that is killed half-way leaves neither the old CMS nor the new one.
  rmSync(stamp, { force: true });
  const present = version();
  const { code, lines } = await runTool('strapi', ['build'], { folder: cmsFolder, env: compileEnvironment() });
  if (code !== 0) throw new Failure(['The CMS could not be built:', ...lines.slice(-30)]);
  writeFileSync(stamp, present);
}

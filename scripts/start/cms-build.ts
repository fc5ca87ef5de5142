import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cmsEnvironment } from '../env.ts';
import { Failure } from '../failure.ts';
import { filesIn, sha256 } from '../files.ts';
import { repository } from '../folders.ts';

/** Folder of the CMS project. */
export const cmsFolder = join(repository, 'cms');

/** Strapi's command line. */
export const strapi = join(dirname(createRequire(join(cmsFolder, 'package.json')).resolve('@strapi/strapi/package.json')), 'bin', 'strapi.js');

const stamp = join(cmsFolder, 'dist', '.built');

function version(): string {
  const sources = ['cms/src', 'cms/config', 'content-schemas/dist'].flatMap((folder) => filesIn(join(repository, folder)).map((file) => join(folder, file)));
  return sha256([...sources, 'cms/package.json', 'cms/tsconfig.json', 'package-lock.json'].map((file) => `${file} ${sha256(readFileSync(join(repository, file)))}`).join('\n'));
}

/** The CMS and its admin are compiled from the present sources. */
export const isCmsBuilt = (): boolean => existsSync(stamp) && readFileSync(stamp, 'utf8') === version();

/** Compiles the CMS and builds its admin: half a minute to a minute and a half. */
export async function buildCms(): Promise<void> {
  const child = spawn(process.execPath, [strapi, 'build'], { cwd: cmsFolder, env: cmsEnvironment(), stdio: ['ignore', 'pipe', 'pipe'] });
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => output.push(text));
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Failure(['The CMS could not be built:', ...output.join('').split('\n').slice(-30)]);
  writeFileSync(stamp, version());
}

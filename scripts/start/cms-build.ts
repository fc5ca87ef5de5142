import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { compileEnvironment } from '../env.ts';
import { Failure } from '../failure.ts';
import { filesIn, sha256 } from '../files.ts';
import { repository } from '../folders.ts';
import { hold, Taken } from '../lock.ts';
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

/** Who builds holds a name of this checkout, whatever the data folder is. */
const place = { locks: join(cmsFolder, '.cache', 'locks') };

const busy = (holder: number): string => `process ${holder} is building it; waiting for that`;

/** Compiles the CMS and builds its admin: half a minute to a minute and a half. Where another process is at it, waits until that has ended. */
export async function buildCms(say: (line: string) => void, signal?: AbortSignal): Promise<void> {
  const letGo = await turn(say, signal);
  try {
    if (!isCmsBuilt()) await compile();
  } finally {
    letGo();
  }
}

async function turn(say: (line: string) => void, signal: AbortSignal | undefined): Promise<() => void> {
  for (let said = ''; ;) {
    try {
      return take();
    } catch (error) {
      if (!(error instanceof Taken)) throw error;
      if (error.message !== said) say(error.message);
      said = error.message;
      await delay(200, undefined, { signal });
    }
  }
}

function take(): () => void {
  const letGo = hold(place, 'build', busy);
  try {
    // The compiler of a start that was killed writes until it notices.
    hold(place, 'compiler', busy)();
    return letGo;
  } catch (error) {
    letGo();
    throw error;
  }
}

async function compile(): Promise<void> {
  // One that is killed half-way leaves neither the old CMS nor the new one.
  rmSync(stamp, { force: true });
  const present = version();
  const { code, lines } = await runTool('strapi', ['build'], {
    folder: cmsFolder,
    env: compileEnvironment(),
    started: (child) => child.once('exit', hold(place, 'compiler', busy, child.pid)),
  });
  if (code !== 0) throw new Failure(['The CMS could not be built:', ...lines.slice(-30)]);
  writeFileSync(stamp, present);
}

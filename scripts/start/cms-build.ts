import type { ChildProcess } from 'node:child_process';
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

/** Something that is compiled once for each version of its sources. */
export interface Compilation {
  /** File that tells from which version the present result was made; it is there only beside a whole one. */
  readonly stamp: string;
  /** Who builds holds a name of this checkout, whatever the data folder is. */
  readonly locks: string;
  readonly version: () => string;
  /** Hands over the process that compiles as soon as it runs. */
  readonly compile: (
    started: (compiler: ChildProcess) => void,
  ) => Promise<{ readonly code: number | null; readonly lines: readonly string[] }>;
}

const cms: Compilation = {
  stamp: join(cmsFolder, 'dist', '.built'),
  locks: join(cmsFolder, '.cache', 'locks'),
  version,
  compile: (started) => runTool('strapi', ['build'], { folder: cmsFolder, env: compileEnvironment(), started }),
};

/** The CMS and its admin are compiled from the present sources. */
export const isCmsBuilt = ({ stamp, version }: Pick<Compilation, 'stamp' | 'version'> = cms): boolean =>
  existsSync(stamp) && readFileSync(stamp, 'utf8') === version();

const busy = (holder: number): string => `process ${holder} is building it; waiting for that`;

/** Compiles the CMS and builds its admin: half a minute to a minute and a half. Where another process is at it, waits until that has ended. */
export async function buildCms(say: (line: string) => void, signal?: AbortSignal, what = cms): Promise<void> {
  const letGo = await turn(what, say, signal);
  try {
    if (!isCmsBuilt(what)) await compile(what);
  } finally {
    letGo();
  }
}

async function turn(
  place: Pick<Compilation, 'locks'>,
  say: (line: string) => void,
  signal: AbortSignal | undefined,
): Promise<() => void> {
  for (let said = ''; ;) {
    try {
      return take(place);
    } catch (error) {
      if (!(error instanceof Taken)) throw error;
      if (error.message !== said) say(error.message);
      said = error.message;
      await delay(200, undefined, { signal });
    }
  }
}

function take(place: Pick<Compilation, 'locks'>): () => void {
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

async function compile({ stamp, locks, version, compile: run }: Compilation): Promise<void> {
  // One that is killed half-way leaves neither the old CMS nor the new one.
  rmSync(stamp, { force: true });
  const present = version();
  const { code, lines } = await run((compiler) =>
    compiler.once('exit', hold({ locks }, 'compiler', busy, compiler.pid)),
  );
  if (code !== 0) throw new Failure(['The CMS could not be built:', ...lines.slice(-30)]);
  writeFileSync(stamp, present);
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { languageCodes, type LanguageCode } from 'content-schemas';
import { Failure } from '../failure.ts';
import { filesIn } from '../files.ts';
import { foldersIn, repository } from '../folders.ts';
import { inTurns } from './measure.ts';
import type { Place } from './place.ts';
import type { Size } from './results.ts';

/** Runs `npm run build` itself. */
async function build(env: NodeJS.ProcessEnv, args: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, ['scripts/build.ts', ...args], {
    cwd: repository,
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const words: string[] = [];
  child.stderr.setEncoding('utf8').on('data', (text: string) => words.push(text));
  await once(child, 'close');
  if (child.exitCode !== 0) throw new Failure(words.join('').trimEnd().split('\n'));
}

/** Writes the same files plainly: the least that a build could take. */
function writeAll(folder: string, files: ReadonlyMap<string, Buffer>): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [file, bytes] of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), bytes);
  }
}

/**
 * Full stock builds of each language and of all at once, in a folder of their own. As after an edit, the pictures for
 * previews of links are there; only what changed is drawn.
 */
export async function measureBuild(place: Place, rounds: number): Promise<NonNullable<Size['build']>> {
  const { system, now } = place;
  const data = join(now.folders.cache, 'bench-builds');
  const apart = foldersIn(data);
  cpSync(now.folders.snapshots, apart.snapshots, { recursive: true });
  cpSync(now.folders.pictures, apart.pictures, { recursive: true });
  cpSync(now.folders.builds, apart.builds, { recursive: true });
  const env = { ...system.environment, DATA_DIR: data };
  const { builds } = now.folders;
  const files = new Map(filesIn(builds).map((file) => [file, readFileSync(join(builds, file))]));
  const turns = await inTurns(
    rounds,
    new Map<LanguageCode | 'all' | 'writing', () => unknown>([
      ...languageCodes.map((language) => [language, () => build(env, ['--language', language])] as const),
      ['all', () => build(env, [])],
      ['writing', () => writeAll(join(data, 'written'), files)],
    ]),
  );
  rmSync(data, { recursive: true });
  const oneByOne = languageCodes.reduce((sum, language) => sum + turns.seconds(language), 0);
  return {
    seconds: Object.fromEntries(languageCodes.map((language) => [language, turns.seconds(language)])),
    allSeconds: turns.seconds('all'),
    allToOneByOne: turns.seconds('all') / oneByOne,
    allToWriting: turns.ratio('all', 'writing'),
  };
}

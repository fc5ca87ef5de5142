import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseEnv } from 'node:util';
import { repository } from '../folders.ts';
import { freePort } from '../listen.ts';

/** Everything that `npm start` runs, on ports and in a folder of its own. */
export interface System {
  readonly ports: { readonly cms: number; readonly site: number };
  readonly site: string;
  readonly admin: string;
  readonly email: string;
  readonly password: string;
  readonly data: string;
  /** What it was started with: the steps take the same. */
  readonly environment: NodeJS.ProcessEnv;
  /** Resolves with the next line of its output that holds the words. */
  readonly says: (words: string) => Promise<string>;
  readonly output: () => string;
  /** Ends it as a power cut would. */
  readonly kill: () => Promise<void>;
  /** Ends it as Ctrl-C does; resolves with its exit code. */
  readonly end: () => Promise<number | null>;
  /** Ends it and removes its folder. */
  readonly stop: () => Promise<void>;
}

interface Apart {
  /** One that was used before, or a new one. */
  readonly folder?: string;
  readonly ports?: System['ports'];
  /** Settings besides its own. */
  readonly env?: NodeJS.ProcessEnv;
  /** Ends it as Ctrl-C does. */
  readonly signal?: AbortSignal;
}

/** Starts it all in a folder of its own and waits for the end of its summary. */
export async function startSystem({
  folder = mkdtempSync(join(tmpdir(), 'membership-')),
  ports,
  env,
  signal,
}: Apart = {}): Promise<System> {
  const { cms, site } = ports ?? { cms: await freePort(), site: await freePort() };
  const envFile = join(folder, '.env');
  const data = join(folder, 'data');
  // Nothing of the settings of this machine, which may tell of a site that people read.
  const { PATH, HOME, TMPDIR } = process.env;
  const environment = {
    PATH,
    HOME,
    TMPDIR,
    ENV_FILE: envFile,
    DATA_DIR: data,
    CMS_PORT: String(cms),
    SITE_PORT: String(site),
    FORCE_COLOR: '0',
    ...env,
  };
  const { says, output, kill, end } = await run(folder, environment, signal);
  const { ADMIN_EMAIL = '', ADMIN_PASSWORD = '' } = parseEnv(readFileSync(envFile, 'utf8'));
  return {
    ports: { cms, site },
    site: `http://127.0.0.1:${site}`,
    admin: `http://127.0.0.1:${cms}/admin`,
    email: ADMIN_EMAIL,
    password: ADMIN_PASSWORD,
    data,
    environment,
    says,
    output,
    kill,
    end,
    stop: async () => {
      await end();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function run(
  folder: string,
  env: NodeJS.ProcessEnv,
  signal: AbortSignal | undefined,
): Promise<Pick<System, 'says' | 'output' | 'kill' | 'end'>> {
  signal?.throwIfAborted();
  const child = spawn(process.execPath, [join(repository, 'scripts/start.ts')], {
    cwd: folder,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  signal?.addEventListener('abort', () => child.kill('SIGINT'));
  process.once('exit', () => child.kill('SIGINT'));
  const lines: string[] = [];
  const waiting = new Set<(line: string) => void>();
  for (const stream of [child.stdout, child.stderr])
    createInterface({ input: stream }).on('line', (line) => {
      lines.push(line);
      for (const tell of waiting) tell(line);
    });
  const ended = once(child, 'exit').then(() => {
    throw new Error(`It ended:\n${lines.join('\n')}`);
  });
  ended.catch(() => undefined);
  const says = (words: string): Promise<string> =>
    Promise.race([
      ended,
      new Promise<string>((resolve) => {
        const tell = (line: string): void => {
          if (!line.includes(words)) return;
          waiting.delete(tell);
          resolve(line);
        };
        waiting.add(tell);
      }),
    ]);
  const end = async (): Promise<number | null> => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGINT');
      await once(child, 'exit');
    }
    return child.exitCode;
  };
  const kill = async (): Promise<void> => {
    child.kill('SIGKILL');
    await once(child, 'exit');
  };
  await says('Ctrl-C stops everything');
  return { says, output: () => lines.join('\n'), kill, end };
}

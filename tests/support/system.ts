import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseEnv } from 'node:util';
import { freePort } from './ports.ts';

const repository = join(import.meta.dirname, '..', '..');

/** Everything that `npm start` runs, on ports and in a folder of its own. */
export interface System {
  readonly ports: { readonly cms: number; readonly site: number };
  readonly site: string;
  readonly admin: string;
  readonly email: string;
  readonly password: string;
  readonly data: string;
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

/** Starts it all in a folder of its own, from there, and waits for the end of its summary. */
export async function startSystem(
  folder = mkdtempSync(join(tmpdir(), 'membership-')),
  ports?: System['ports'],
  settings: NodeJS.ProcessEnv = {},
): Promise<System> {
  const { cms: cmsPort, site: sitePort } = ports ?? { cms: await freePort(), site: await freePort() };
  const envFile = join(folder, '.env');
  const data = join(folder, 'data');
  const child = spawn(process.execPath, [join(repository, 'scripts/start.ts')], {
    cwd: folder,
    env: {
      ...process.env,
      ENV_FILE: envFile,
      DATA_DIR: data,
      CMS_PORT: String(cmsPort),
      SITE_PORT: String(sitePort),
      ADMIN_RATE_LIMIT: 'false',
      FORCE_COLOR: '0',
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
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
  await says('Ctrl-C stops everything');
  const { ADMIN_EMAIL = '', ADMIN_PASSWORD = '' } = parseEnv(readFileSync(envFile, 'utf8'));
  return {
    ports: { cms: cmsPort, site: sitePort },
    site: `http://127.0.0.1:${sitePort}`,
    admin: `http://127.0.0.1:${cmsPort}/admin`,
    email: ADMIN_EMAIL,
    password: ADMIN_PASSWORD,
    data,
    says,
    output: () => lines.join('\n'),
    kill: async () => {
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
    end,
    stop: async () => {
      await end();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

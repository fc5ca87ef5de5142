import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { repository } from './folders.ts';

/** Script of a program in node_modules/.bin: run by the Node that runs this, whatever `node` on the PATH is. */
export const toolScript = (name: string): string => join(repository, 'node_modules', '.bin', name);

const withParent = pathToFileURL(join(repository, 'scripts', 'with-parent.ts')).href;

/** What Node is started with to run a script for as long as this process lives; its last stdio must be `ipc`. */
export const childArguments = (script: string, args: readonly string[] = []): string[] => [
  '--import',
  withParent,
  script,
  ...args,
];

/** The same for a program in node_modules/.bin. */
export const toolArguments = (name: string, args: readonly string[]): string[] =>
  childArguments(toolScript(name), args);

interface ToolRun {
  readonly folder?: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly signal?: AbortSignal | undefined;
  /** Is handed the process as soon as it runs. */
  readonly started?: (child: ChildProcess) => void;
}

/** Runs such a program to its end; what it printed comes back in lines. */
export async function runTool(
  name: string,
  args: readonly string[],
  { folder = repository, env = process.env, signal, started }: ToolRun = {},
): Promise<{ readonly code: number | null; readonly lines: readonly string[] }> {
  const child = spawn(process.execPath, toolArguments(name, args), {
    cwd: folder,
    env,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    ...(signal ? { signal } : {}),
  });
  started?.(child);
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => output.push(text));
  const code = await new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve));
  return { code, lines: output.join('').trimEnd().split('\n') };
}

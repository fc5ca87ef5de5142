import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildCms, type Compilation } from '../../scripts/start/cms-build.ts';
import { childArguments } from '../../scripts/tool.ts';

/** A compilation in a folder that takes no time, but for one that stops half-way while the folder holds a file `wait`. */
export const compilationIn = (folder: string): Compilation => ({
  stamp: join(folder, 'dist/.built'),
  locks: join(folder, 'locks'),
  version: () => readFileSync(join(folder, 'sources'), 'utf8'),
  compile: async (started) => {
    const compiler = spawn(process.execPath, childArguments(import.meta.filename, ['compile', folder]), {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    started(compiler);
    await once(compiler, 'exit');
    return { code: compiler.exitCode, lines: [] };
  },
});

function compile(folder: string): void {
  const result = join(folder, 'dist/result');
  mkdirSync(join(folder, 'dist'), { recursive: true });
  writeFileSync(result, 'half');
  if (existsSync(join(folder, 'wait'))) setInterval(() => undefined, 1000);
  else writeFileSync(result, readFileSync(join(folder, 'sources')));
}

if (import.meta.main) {
  const [word, folder = ''] = process.argv.slice(2);
  if (word === 'compile') compile(folder);
  else await buildCms(() => undefined, undefined, compilationIn(folder));
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { runTool } from '../../scripts/tool.ts';
import { row } from '../ar/row.ts';
import { newFolder, removeFolder } from './once.ts';
import type { Visited } from './site-pages.ts';
import { repository } from './step.ts';

const own = join(repository, 'tests/ar');
const madeByTools = ['node_modules', '.astro'];
/** What makes a site of content, with the compiled contract, so that only what differs is compiled again. */
const parts = ['content-schemas', 'site', 'scripts', 'cms/starter', 'tests/ar', 'tests/support'];
const files = ['package.json', 'package-lock.json', 'tsconfig.json'];

/** Packages as they are installed here, and the copy's own contract. */
function linkPackages(copy: string): void {
  const modules = join(copy, 'node_modules');
  mkdirSync(modules);
  const installed = readdirSync(join(repository, 'node_modules')).filter((name) => name !== 'content-schemas');
  for (const name of installed) symlinkSync(join(repository, 'node_modules', name), join(modules, name));
  symlinkSync(join(copy, 'content-schemas'), join(modules, 'content-schemas'));
}

/** Puts text before the one place in a file where a mark stands. */
function insert(file: string, mark: string, text: string): void {
  const parts = readFileSync(file, 'utf8').split(mark);
  if (parts.length !== 2) throw new Error(`“${mark}” stands ${parts.length - 1} times in ${file}.`);
  writeFileSync(file, parts.join(text + mark));
}

/** Adds Arabic in the way, and only in the way, that the README tells: a row, a file of words with its line, and content. */
function addArabic(copy: string): void {
  insert(join(copy, 'content-schemas/src/languages.ts'), '] as const;', row);
  cpSync(join(own, 'ar.json'), join(copy, 'site/src/i18n/ar.json'));
  const words = join(copy, 'site/src/i18n/index.ts');
  insert(words, "import en from './en.json';", "import ar from './ar.json';\n");
  insert(words, 'en, es, fr, pt, ko, ja,', 'ar, ');
  for (const file of readdirSync(join(own, 'content')))
    cpSync(join(own, 'content', file), join(copy, 'cms/starter', basename(file, '.json'), 'ar.json'));
}

/** A site that has one language more than this one. */
export interface EighthLanguage {
  /** Folder of its code. */
  readonly copy: string;
  readonly data: string;
  readonly site: string;
  /** What `npm run check` finds. */
  readonly faults: readonly string[];
  /** By language. */
  readonly pages: Readonly<Record<string, readonly Visited[]>>;
  readonly stop: () => Promise<void>;
}

/** Copies the code, adds Arabic to it, and serves the site that it makes, in some languages. */
export async function startEighthLanguage(languages: readonly string[]): Promise<EighthLanguage> {
  const folder = newFolder();
  // A checkout may lie in a folder of any name.
  const copy = join(folder, 'the code, copied');
  const data = join(folder, 'data');
  for (const part of parts)
    cpSync(join(repository, part), join(copy, part), {
      recursive: true,
      filter: (path) => !madeByTools.includes(basename(path)),
    });
  for (const file of files) cpSync(join(repository, file), join(copy, file));
  linkPackages(copy);
  addArabic(copy);
  const { code, lines } = await runTool('tsc', ['-b', 'content-schemas'], { folder: copy });
  if (code !== 0) throw new Error(lines.join('\n'));

  const child = spawn(process.execPath, ['tests/ar/site.ts', data, ...languages], {
    cwd: copy,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = once(child, 'close');
  const said = await createInterface(child.stdout)[Symbol.asyncIterator]().next();
  if (said.done === true) throw new Error('The site with an eighth language could not be made.');
  const stop = async (): Promise<void> => {
    child.stdin.end();
    await ended;
    removeFolder(folder);
  };
  return { copy, data, ...(JSON.parse(said.value) as Pick<EighthLanguage, 'site' | 'faults' | 'pages'>), stop };
}

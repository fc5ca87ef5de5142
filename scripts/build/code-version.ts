import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn, sha256 } from '../files.ts';
import { repository } from '../folders.ts';

const isWrittenByTools = (file: string): boolean => /^(?:node_modules|\.astro|dist)\//.test(file);

/** Digest of everything besides content that decides what a page looks like. */
export function codeVersion(): string {
  const site = filesIn(join(repository, 'site'))
    .filter((file) => !isWrittenByTools(file))
    .map((file) => `site/${file}`);
  const contract = filesIn(join(repository, 'content-schemas/dist')).map((file) => `content-schemas/dist/${file}`);
  return sha256(
    [...site, ...contract, 'package-lock.json']
      .map((file) => `${file} ${sha256(readFileSync(join(repository, file)))}`)
      .join('\n'),
  ).slice(0, 16);
}

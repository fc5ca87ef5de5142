import { copyFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesIn, keepFile } from '../files.ts';
import { isNamedByContent } from './manifest.ts';

/** Copies a tree to a new place. Files that never change are not written again, where the disk allows it: releases share them. */
export function copyTree(from: string, to: string): void {
  for (const file of filesIn(from)) {
    const place = join(to, file);
    mkdirSync(dirname(place), { recursive: true });
    if (isNamedByContent(file)) keepFile(join(from, file), place);
    else copyFileSync(join(from, file), place);
  }
}

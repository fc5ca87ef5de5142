import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { filesIn, keepFile } from '../files.ts';
import { drawingsIn } from './drawings.ts';
import { nameIn, previewIn, type Preview } from './preview.ts';
import type { Work } from './worker.ts';

/**
 * Puts the picture that each page names beside the pages. Those of the build before are taken over, only new ones are
 * drawn: a name stands for all that its picture shows.
 */
export async function placePreviews(pages: string, before: string, signal?: AbortSignal): Promise<void> {
  const folder = join(pages, 'previews');
  const missing = new Map<string, Preview>();
  for (const page of filesIn(pages).filter((file) => file.endsWith('.html'))) {
    const html = readFileSync(join(pages, page), 'utf8');
    const name = nameIn(html);
    if (name === undefined || missing.has(name) || existsSync(join(folder, name))) continue;
    mkdirSync(folder, { recursive: true });
    const known = join(before, 'previews', name);
    if (existsSync(known)) keepFile(known, join(folder, name));
    else missing.set(name, previewIn(html));
  }
  if (missing.size === 0) return;
  await drawn({ folder, missing, drawings: drawingsIn(readFileSync(join(pages, 'index.html'), 'utf8')) }, signal);
}

/** Draws in a thread of its own, which takes the faces with it when it ends. */
const drawn = (work: Work, signal: AbortSignal | undefined): Promise<void> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('worker.ts', import.meta.url), { workerData: work });
    const stop = (): void => void worker.terminate();
    signal?.addEventListener('abort', stop);
    worker.once('error', reject).once('exit', (code) => {
      signal?.removeEventListener('abort', stop);
      if (code === 0) resolve();
      else reject(new Error('The pictures of the pages were not drawn to the end.'));
    });
  });

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { workerData } from 'node:worker_threads';
import { previewArtist } from './draw.ts';
import type { Drawings } from './drawings.ts';
import type { Preview } from './preview.ts';

export interface Work {
  /** Where the pictures go. */
  readonly folder: string;
  /** What each shows, by file name. */
  readonly missing: ReadonlyMap<string, Preview>;
  readonly drawings: Drawings;
}

// Started by `placePreviews` only, which gives it this.
const { folder, missing, drawings } = workerData as Work;
const draw = previewArtist(drawings);
for (const [name, preview] of missing) writeFileSync(join(folder, name), draw(preview));

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { ManifestFiles } from './manifest.ts';

/** Quality 11 saves a few per cent and takes twenty times as long: for scripts, which browsers keep for a year. */
const qualityOf = (file: string): number => (file.endsWith('.js') ? 11 : 5);

/** Writes `.br` and `.gz` beside every text of a tree. */
export function compress(folder: string, files: ManifestFiles): void {
  for (const [file, { encodings }] of Object.entries(files)) {
    if (encodings.length === 0) continue;
    const bytes = readFileSync(join(folder, file));
    writeFileSync(
      join(folder, `${file}.br`),
      brotliCompressSync(bytes, {
        params: { [constants.BROTLI_PARAM_QUALITY]: qualityOf(file), [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
      }),
    );
    writeFileSync(join(folder, `${file}.gz`), gzipSync(bytes, { level: 9 }));
  }
}

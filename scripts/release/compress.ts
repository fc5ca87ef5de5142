import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { ManifestFiles } from './manifest.ts';

const brotli = (bytes: Buffer, quality: number): Buffer =>
  brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });

/** Bytes of a page that leave its head room in the first ten packets, 14,600 bytes, which a server sends before it is answered. */
const firstPackets = 13_000;

/**
 * In Brotli. Quality 11 saves a tenth and takes thirty times as long: for scripts, which browsers keep for a year, and for
 * pages that would cost a reader one more round trip.
 */
function small(file: string, bytes: Buffer): Buffer {
  if (file.endsWith('.js')) return brotli(bytes, 11);
  const quick = brotli(bytes, 5);
  return file.endsWith('.html') && quick.length > firstPackets ? brotli(bytes, 11) : quick;
}

/** Writes `.br` and `.gz` beside every text of a tree. */
export function compress(folder: string, files: ManifestFiles): void {
  for (const [file, { encodings }] of Object.entries(files)) {
    if (encodings.length === 0) continue;
    const bytes = readFileSync(join(folder, file));
    writeFileSync(join(folder, `${file}.br`), small(file, bytes));
    writeFileSync(join(folder, `${file}.gz`), gzipSync(bytes, { level: 9 }));
  }
}

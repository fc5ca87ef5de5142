import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { readJson, sha256 } from '../../scripts/files.ts';
import { manifest } from '../../scripts/release/manifest.ts';

/** Files of the live release of a series that are not what its manifest says, compressed forms included. */
export function faultsInLive(data: string, series: string): string[] {
  const folder = join(data, 'releases', series, 'current');
  const { files } = manifest.parse(readJson(join(folder, 'manifest.json')));
  return Object.entries(files)
    .filter(([file, { sha256: digest, encodings }]) => {
      const read = (end: string): Buffer => readFileSync(join(folder, 'site', file + end));
      const forms =
        encodings.length === 0 ? [read('')] : [read(''), brotliDecompressSync(read('.br')), gunzipSync(read('.gz'))];
      return forms.some((bytes) => sha256(bytes) !== digest);
    })
    .map(([file]) => file);
}

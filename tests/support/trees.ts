import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';

/** The live release of a series: where the link leads, and sha256 of every file behind it. */
export function liveTree(
  data: string,
  series: string,
): { readonly link: string; readonly files: Record<string, string> } {
  const folder = join(data, 'releases', series);
  const link = existsSync(join(folder, 'current')) ? readlinkSync(join(folder, 'current')) : '';
  const root = join(folder, link);
  const files =
    link === '' ? [] : readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return {
    link,
    files: Object.fromEntries(
      files.map((entry): [string, string] => {
        const path = join(entry.parentPath, entry.name);
        return [path.slice(root.length + 1), createHash('sha256').update(readFileSync(path)).digest('hex')];
      }),
    ),
  };
}

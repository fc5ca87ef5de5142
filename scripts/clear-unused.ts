import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Snapshot } from 'content-schemas';
import { keptSnapshots } from './snapshots.ts';

// Another pull may have stored something for snapshots that it has not written yet.
const shortestLife = 60 * 60_000;

/**
 * Removes from a folder what no kept snapshot names any more, and what processes that were killed have left; releases have
 * what they show for themselves. The kept snapshots are read only where the latest ones do not name everything.
 */
export function clearUnused(
  folder: string,
  snapshots: string,
  latest: readonly Snapshot[],
  namesIn: (snapshot: Snapshot) => readonly string[],
): void {
  const old = existsSync(folder)
    ? readdirSync(folder).filter((name) => Date.now() - statSync(join(folder, name)).mtimeMs > shortestLife)
    : [];
  const notIn = (shown: readonly Snapshot[]): ((name: string) => boolean) => {
    const names = new Set(shown.flatMap(namesIn));
    return (name) => !names.has(name);
  };
  const unused = old.filter(notIn(latest));
  if (unused.length === 0) return;
  for (const name of unused.filter(notIn(keptSnapshots(snapshots))))
    rmSync(join(folder, name), { recursive: true, force: true });
}

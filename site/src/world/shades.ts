import { columns } from './rows.ts';
import type { Owner } from './land.ts';

const shades = [0, 1, 2] as const;

/** A shade for each region: neighbours have different ones, or where three do not suffice, share as short a border as can be. */
export function shadesOf(owners: readonly Owner[], regions: number): number[] {
  const borders = bordersOf(owners);
  const chosen: number[] = [];
  for (let place = 0; place < regions; place += 1) {
    const shared = (shade: number): number =>
      chosen.reduce((sum, other, at) => sum + (other === shade ? (borders.get(`${at} ${place}`) ?? 0) : 0), 0);
    const uses = (shade: number): number => chosen.filter((other) => other === shade).length;
    const [best] = shades.toSorted((a, b) => shared(a) - shared(b) || uses(a) - uses(b));
    chosen.push(best ?? 0);
  }
  return chosen;
}

/** How many blocks of two regions touch: by their places, the lower first. */
function bordersOf(owners: readonly Owner[]): ReadonlyMap<string, number> {
  const borders = new Map<string, number>();
  for (const [block, owner] of owners.entries())
    for (const other of [owners[block + 1], owners[block + columns]]) {
      if (typeof owner !== 'number' || typeof other !== 'number' || owner === other) continue;
      const pair = `${Math.min(owner, other)} ${Math.max(owner, other)}`;
      borders.set(pair, (borders.get(pair) ?? 0) + 1);
    }
  return borders;
}

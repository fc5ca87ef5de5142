import type { Owner } from './land.ts';
import { columns } from './rows.ts';

const shades = [0, 1, 2] as const;

/** A shade for each region: neighbours have different ones, or where three do not suffice, share as short a border as can be. */
export function shadesOf(owners: readonly Owner[], regions: number): number[] {
  const borders = bordersOf(owners, regions);
  const neighbours = borders.map((row) => row.filter((length) => length > 0).length);
  const chosen = new Map<number, number>();
  // Those with the most neighbours first: they have the least choice.
  for (const place of [...borders.keys()].toSorted((a, b) => (neighbours[b] ?? 0) - (neighbours[a] ?? 0))) {
    const same = (shade: number): number[] => [...chosen.keys()].filter((other) => chosen.get(other) === shade);
    const shared = (shade: number): number =>
      same(shade).reduce((sum, other) => sum + (borders[place]?.[other] ?? 0), 0);
    const [best] = shades.toSorted((a, b) => shared(a) - shared(b) || same(a).length - same(b).length);
    chosen.set(place, best ?? 0);
  }
  return Array.from({ length: regions }, (_, place) => chosen.get(place) ?? 0);
}

/** By two regions: how many of their blocks touch. */
function bordersOf(owners: readonly Owner[], regions: number): number[][] {
  const borders = Array.from({ length: regions }, () => Array.from({ length: regions }, () => 0));
  const touch = (a: number, b: number): void => {
    const row = borders[a];
    if (row) row[b] = (row[b] ?? 0) + 1;
  };
  for (const [block, owner] of owners.entries())
    for (const other of [owners[block + 1], owners[block + columns]]) {
      if (typeof owner !== 'number' || typeof other !== 'number' || owner === other) continue;
      touch(owner, other);
      touch(other, owner);
    }
  return borders;
}

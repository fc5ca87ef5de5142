import { performance } from 'node:perf_hooks';

/** The value that a share of some numbers does not exceed: 0.5 is the median, 0.95 leaves out the worst of twenty; NaN for none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}

/** Middle value of some numbers, the lower of two; NaN for none. */
export const medianOf = (values: readonly number[]): number => percentile(values, 0.5);

/** Seconds that some work takes. */
export async function seconds(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

/** What was measured of some kinds of work, by their names. */
export interface Turns<Name extends string> {
  /** Median seconds of one kind. */
  readonly seconds: (name: Name) => number;
  /** Median, round by round, of how many times as long one kind takes as another. */
  readonly ratio: (name: Name, other: Name) => number;
}

/** Some kinds of work in turns, so that all meet the same neighbours. */
export async function inTurns<Name extends string>(
  rounds: number,
  works: ReadonlyMap<Name, () => unknown>,
): Promise<Turns<Name>> {
  const taken: Map<Name, number>[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const times = new Map<Name, number>();
    for (const [name, work] of works) times.set(name, await seconds(work));
    taken.push(times);
  }
  const all = (of: (times: ReadonlyMap<Name, number>) => number): number => medianOf(taken.map(of));
  return {
    seconds: (name) => all((times) => times.get(name) ?? NaN),
    ratio: (name, other) => all((times) => (times.get(name) ?? NaN) / (times.get(other) ?? NaN)),
  };
}

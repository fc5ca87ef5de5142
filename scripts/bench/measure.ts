import { performance } from 'node:perf_hooks';

/** Middle value of some numbers; NaN for none. */
export function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

async function seconds(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

/** Two kinds of work in turns, so that both meet the same neighbours: median seconds of each, and of their ratio pair by pair. */
export async function sideBySide(
  rounds: number,
  first: () => unknown,
  second: () => unknown,
): Promise<{ readonly first: number; readonly second: number; readonly ratio: number }> {
  const pairs: { first: number; second: number }[] = [];
  for (let round = 0; round < rounds; round += 1)
    pairs.push({ first: await seconds(first), second: await seconds(second) });
  return {
    first: medianOf(pairs.map((pair) => pair.first)),
    second: medianOf(pairs.map((pair) => pair.second)),
    ratio: medianOf(pairs.map((pair) => pair.first / pair.second)),
  };
}

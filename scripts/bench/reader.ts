import { performance } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import { Failure } from '../failure.ts';

/** Milliseconds between two questions. */
const interval = 10;

/** A reader who asks for one address after the other, again and again, until told to stop; resolves with the seconds of the slowest answer. */
export function readAllTheTime(addresses: readonly string[]): () => Promise<number> {
  const stop = new AbortController();
  const isStopped = (): boolean => stop.signal.aborted;
  const read = async (): Promise<number> => {
    let slowest = 0;
    for (let count = 0; !isStopped(); count += 1) {
      slowest = Math.max(slowest, await secondsOf(addresses[count % addresses.length] ?? ''));
      await delay(interval);
    }
    return slowest;
  };
  const reading = read();
  // Told by whoever stops it.
  reading.catch(() => undefined);
  return () => {
    stop.abort();
    return reading;
  };
}

async function secondsOf(address: string): Promise<number> {
  const start = performance.now();
  const response = await fetch(address);
  await response.arrayBuffer();
  if (response.status !== 200) throw new Failure([`${address} answered ${response.status}.`]);
  return (performance.now() - start) / 1000;
}

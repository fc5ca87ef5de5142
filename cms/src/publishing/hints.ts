import { EventEmitter, once } from 'node:events';

const emitter = new EventEmitter().setMaxListeners(0);

/** Tells whoever waits that something was committed. A hint only: the change log is the truth. */
export const hint = (): void => void emitter.emit('change');

/** Resolves at the next hint, after `seconds` or when the signal ends, whichever comes first. */
export async function nextHint(seconds: number, signal?: AbortSignal): Promise<void> {
  const limit = AbortSignal.timeout(seconds * 1000);
  await once(emitter, 'change', { signal: signal ? AbortSignal.any([signal, limit]) : limit }).catch(() => undefined);
}

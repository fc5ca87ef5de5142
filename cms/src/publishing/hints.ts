import { EventEmitter, once } from 'node:events';

const emitter = new EventEmitter().setMaxListeners(0);

/** Tells whoever waits that something was committed. A hint only: the change log is the truth. */
export const hint = (): void => void emitter.emit('change');

/** Resolves at the next hint or after `seconds`, whichever comes first. */
export async function nextHint(seconds: number): Promise<void> {
  await once(emitter, 'change', { signal: AbortSignal.timeout(seconds * 1000) }).catch(() => undefined);
}

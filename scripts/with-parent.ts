import { isMainThread } from 'node:worker_threads';

// Loaded before a program that works for another process: it must not go on alone when that one is killed, and write where
// the next one writes. It is asked to end, as that process itself asks it.
const end = (): void => void process.kill(process.pid, 'SIGTERM');

if (isMainThread && process.send) {
  process.once('disconnect', end);
  if (process.connected) process.channel?.unref();
  else end();
}

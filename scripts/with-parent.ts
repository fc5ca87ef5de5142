import { isMainThread } from 'node:worker_threads';

/** Seconds to finish what is under way. */
const grace = 5;

// Loaded before a program that works for another process: it must not go on alone when that one is killed, and write where
// the next one writes. It is asked to end as that process itself asks it, and ends in any case.
function end(): void {
  setTimeout(() => process.kill(process.pid, 'SIGKILL'), grace * 1000).unref();
  process.kill(process.pid, 'SIGTERM');
}

if (isMainThread && process.send) {
  process.once('disconnect', end);
  if (process.connected) process.channel?.unref();
  else end();
}

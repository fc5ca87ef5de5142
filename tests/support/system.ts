import { startSystem as start, type System } from '../../scripts/bench/system.ts';

export type { System };

/** Everything that `npm start` runs, in a folder of its own and on ports of its own, or on those of a system that was stopped. */
export const startSystem = (folder?: string, ports?: System['ports'], env: NodeJS.ProcessEnv = {}): Promise<System> =>
  start({ ...(folder === undefined ? {} : { folder }), ...(ports ? { ports } : {}), env });

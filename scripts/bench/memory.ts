import { readFileSync } from 'node:fs';

/** Programs whose memory is looked at, by a piece of their command line. */
const programs = {
  cms: '/strapi',
  publisher: 'scripts/publisher.ts',
  siteServer: 'scripts/start.ts',
  build: '/astro',
} as const;
type Program = keyof typeof programs;

const names = Object.keys(programs).filter((name): name is Program => name in programs);

/** Peak memory of one process of each kind in MiB; null where the system does not tell, or there was none. */
export type Peaks = Readonly<Record<Program, number | null>>;

/** Watches all processes below this one until it is asked for their peaks. */
export function watchMemory(everyMilliseconds = 200): () => Peaks {
  const peaks: Record<Program, number | null> = { cms: null, publisher: null, siteServer: null, build: null };
  const look = (): void => {
    for (const id of descendantsOf(process.pid)) {
      const line = read(`/proc/${id}/cmdline`);
      const program = names.find((name) => line.includes(programs[name]));
      const peak = Number(/^VmHWM:\s+(\d+) kB/m.exec(read(`/proc/${id}/status`))?.[1] ?? 0) / 1024;
      if (program !== undefined && peak > 0) peaks[program] = Math.max(peaks[program] ?? 0, Math.round(peak));
    }
  };
  // A run that failed does not stay alive for it.
  const timer = setInterval(look, everyMilliseconds).unref();
  return () => {
    clearInterval(timer);
    look();
    return peaks;
  };
}

function descendantsOf(id: number): number[] {
  const children = read(`/proc/${id}/task/${id}/children`).split(' ').filter(Boolean).map(Number);
  return children.flatMap((child) => [child, ...descendantsOf(child)]);
}

/** A file of a process, which may have ended meanwhile. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

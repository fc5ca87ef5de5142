import { availableParallelism } from 'node:os';
import { Listr } from 'listr2';
import { Failure } from './failure.ts';

/** A piece of work with a title; it tells what it does by `say`. */
export interface Task {
  readonly title: string;
  readonly run: (say: (line: string) => void) => Promise<void> | void;
}

interface Manner {
  /** As many at once as the machine has cores, instead of one after the other. */
  readonly atOnce?: boolean;
}

/** Runs tasks and shows how far they are: live in a terminal, plain lines elsewhere. Every task runs; failures are thrown together. */
export async function inSight(tasks: readonly Task[], { atOnce = false }: Manner = {}): Promise<void> {
  const failures: Error[] = [];
  const list = new Listr(
    tasks.map(({ title, run }) => ({
      title,
      task: async (_context: unknown, task: { title: string | undefined }) => {
        try {
          await run((line) => {
            task.title = `${title}: ${line}`;
          });
        } catch (error) {
          failures.push(error instanceof Error ? error : new Error(String(error)));
          throw new Error('see below', { cause: error });
        }
      },
    })),
    {
      concurrent: atOnce ? availableParallelism() : false,
      exitOnError: false,
      // On Ctrl-C the list ends the process at once, unless the process has work of its own to do then.
      registerSignalListeners: process.listenerCount('SIGINT') === 0,
      renderer: process.stderr.isTTY ? 'default' : 'simple',
      fallbackRenderer: 'simple',
      rendererOptions: { showErrorMessage: false },
    },
  );
  await list.run();
  if (failures.length === 1 && failures[0]) throw failures[0];
  if (failures.length > 1)
    throw new Failure(
      failures.flatMap((failure) => (failure instanceof Failure ? failure.lines : [failure.stack ?? failure.message])),
      { cause: failures[0] },
    );
}

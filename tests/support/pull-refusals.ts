import { describe as say } from 'content-schemas';
import type { Pulled } from '../../scripts/pull/pull.ts';

/** What keeps languages from their snapshots, in words, by language. */
export const refusalsOf = (pulled: readonly Pulled[]): Record<string, string[]> =>
  Object.fromEntries(
    pulled.flatMap((result) =>
      'problems' in result ? [[result.language, result.problems.map((problem) => say(problem))] as const] : [],
    ),
  );

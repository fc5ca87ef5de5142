import * as z from 'zod';
import { allSeries } from '../series.ts';

/** What became of a series when its content was looked at; `failed`: by no fault of the content, to be tried again. */
const outcome = z.strictObject({
  series: z.enum(allSeries),
  outcome: z.enum(['live', 'unchanged', 'pinned', 'refused', 'failed']),
  words: z.string(),
});
export type Outcome = z.infer<typeof outcome>;

/** What the publisher tells of its work: what became of every series, or what keeps it from working, once. */
export const report = z.union([
  z.strictObject({ outcomes: z.array(outcome) }),
  z.strictObject({ trouble: z.string() }),
]);
export type Report = z.infer<typeof report>;

/** A report in lines, as people read it. What is unchanged needs none, and what failed is told as trouble. */
export const linesOf = (given: Report): string[] =>
  'trouble' in given ? [`Waiting: ${given.trouble}`] : given.outcomes.flatMap(linesOfOutcome);

function linesOfOutcome({ series, outcome, words }: Outcome): string[] {
  if (outcome === 'live') return [`Released ${series}: ${words}.`];
  if (outcome === 'refused') return [`Not released, ${series} stays as it is:\n  ${words}`];
  if (outcome === 'pinned') return [`${series} stays as it is: ${words}.`];
  return [];
}

import { languageCodes, describe, type ExportHeader } from 'content-schemas';
import { availableParallelism } from 'node:os';
import { atMost } from '../at-most.ts';
import { build, presentInputs } from '../build/build.ts';
import { codeVersion } from '../build/code-version.ts';
import { check } from '../check/check.ts';
import { wordsOf } from '../command.ts';
import type { Settings } from '../env.ts';
import { Failure } from '../failure.ts';
import { Taken } from '../lock.ts';
import type { Cms } from '../pull/cms.ts';
import { pull, today } from '../pull/pull.ts';
import { isLive, release } from '../release/release.ts';
import { readState, writeState } from '../release/state.ts';
import { nameOf, withBuild, type Series } from '../series.ts';
import type { Outcome } from './report.ts';

/**
 * Brings every series up to date with the CMS: compares, pulls, builds, checks and releases what differs, the language
 * that was edited last before all others. Nothing is queued, so nothing can be lost; what was refused is tried again
 * when its content or the code is another. As soon as the CMS has something newer, the series whose turn has not come
 * are left to the next look, which sees both: nobody waits for six languages that an edit before hers changed.
 */
export async function reconcile(now: Settings, cms: Cms, signal?: AbortSignal): Promise<Outcome[]> {
  const start = await cms.position();
  const pulled = await pull(cms, languageCodes, now.folders, today());
  const refused = pulled.flatMap((result) =>
    'problems' in result
      ? [
          refuse(
            now,
            result.language,
            JSON.stringify(result.problems),
            result.problems.map((problem) => describe(problem)),
          ),
        ]
      : [],
  );
  const ready = [
    ...pulled
      .filter((result) => !('problems' in result))
      .toSorted((one, other) => other.changed - one.changed)
      .map(({ language }) => language),
    'root' as const,
  ];
  const code = codeVersion();
  const attempts = await atMost(availableParallelism(), ready, async (series) =>
    (await hasMoved(cms, start)) ? [] : [await attempt(now, series, code, signal)],
  );
  return [...refused, ...attempts.flat()];
}

/** Whether a CMS has something newer; one that is away has nothing. */
const hasMoved = (cms: Cms, { revision, epoch }: ExportHeader): Promise<boolean> =>
  cms.position().then(
    (position) => position.revision !== revision || position.epoch !== epoch,
    () => false,
  );

/** What nobody foresaw in one series holds back no other. */
const attempt = (now: Settings, series: Series, code: string, signal?: AbortSignal): Promise<Outcome> =>
  bringUpToDate(now, series, code, signal).catch((error: unknown) => ({
    series,
    outcome: 'failed',
    words: wordsOf(error),
  }));

async function bringUpToDate(now: Settings, series: Series, code: string, signal?: AbortSignal): Promise<Outcome> {
  const { folders } = now;
  const inputs = presentInputs(now, series, code);
  const state = readState(folders, series);
  const seen = { revision: inputs.revision, epoch: inputs.epoch };
  if (state.pinned) return { series, outcome: 'pinned', words: 'a rollback holds it' };
  if (isLive(folders, series, inputs)) {
    if (state.revision !== seen.revision || state.epoch !== seen.epoch || state.refusal)
      writeState(folders, series, { ...seen, refusal: null });
    return { series, outcome: 'unchanged', words: 'nothing a reader sees is different' };
  }
  if (state.refusal?.inputs === nameOf(inputs)) return { series, outcome: 'unchanged', words: 'still refused' };
  try {
    return await withBuild(folders, series, async () => {
      await build(now, series, signal, inputs);
      const pages = await check(folders, series);
      const { outcome, id } = release(folders, series, false);
      return {
        series,
        outcome: outcome === 'released' ? 'live' : outcome,
        words: `${id}, ${pages} pages, revision ${inputs.revision}`,
      };
    });
  } catch (error) {
    if (!(error instanceof Failure) || error instanceof Taken) throw error;
    return refuse(now, series, nameOf(inputs), error.lines);
  }
}

/** Remembers why the newest content of a series is not live; its live release stays as it is. */
function refuse({ folders }: Settings, series: Series, inputs: string, reasons: readonly string[]): Outcome {
  const { refusal } = readState(folders, series);
  if (refusal?.inputs === inputs) return { series, outcome: 'unchanged', words: 'still refused' };
  writeState(folders, series, { refusal: { at: new Date().toISOString(), inputs, reasons: [...reasons] } });
  return { series, outcome: 'refused', words: reasons.join('\n  ') };
}

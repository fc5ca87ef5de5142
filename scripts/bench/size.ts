import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { inSight } from '../progress.ts';
import { measureBuild } from './build.ts';
import { bytesOf, heaviest, weigh } from './bytes.ts';
import { writeContent } from './content.ts';
import { audit } from './lighthouse.ts';
import { seconds } from './measure.ts';
import { watchMemory } from './memory.ts';
import { placeOf, type Place } from './place.ts';
import { measurePublish } from './publish.ts';
import { measurePull } from './pull.ts';
import type { Looks, Part, Size } from './results.ts';
import { startSystem, type System } from './system.ts';

/** What to measure, and how often. */
export interface Plan {
  readonly testimonials: number;
  readonly parts: ReadonlySet<Part>;
  readonly rounds: { readonly build: number; readonly pull: number; readonly edits: number };
  /** Browser for Lighthouse, where it is wanted. */
  readonly browser: string | undefined;
}

export interface Measured {
  readonly size: Size;
  readonly lighthouse: Looks | undefined;
}

const seed = 7;

type Say = (line: string) => void;

/** Does one piece of work in sight and hands on what it gives. */
async function step<Result>(title: string, run: (say: Say) => Promise<Result>): Promise<Result> {
  const { promise, resolve } = Promise.withResolvers<Result>();
  await inSight([{ title, run: async (say) => resolve(await run(say)) }]);
  return promise;
}

interface TimedStart {
  readonly system: System;
  readonly seconds: number;
}

async function timed(start: () => Promise<System>): Promise<TimedStart> {
  const { promise, resolve } = Promise.withResolvers<System>();
  const taken = await seconds(async () => resolve(await start()));
  return { system: await promise, seconds: taken };
}

/** Starts a system with that much content in a folder, measures it, and ends it. */
export async function measureSize(folder: string, plan: Plan, signal: AbortSignal): Promise<Measured> {
  const { testimonials } = plan;
  const title = `${testimonials} testimonials`;
  const content = join(folder, 'content');
  mkdirSync(folder, { recursive: true });
  writeContent(content, testimonials, seed);
  const apart = { folder, env: { STARTER_CONTENT: content }, signal };

  const whileLoading = watchMemory();
  const first = await step(`${title}: first start`, () => timed(() => startSystem(apart)));
  await first.system.end();
  const loading = whileLoading();
  const atWork = watchMemory();
  const next = await step(`${title}: next start`, () =>
    timed(() => startSystem({ ...apart, ports: first.system.ports })),
  );
  try {
    const place = await placeOf(next.system);
    const { lighthouse, ...measured } = await measureParts(place, plan, title, signal);
    const { build, ...peaks } = atWork();
    return {
      size: {
        testimonials,
        pages: place.pages.length,
        firstStartSeconds: first.seconds,
        nextStartSeconds: next.seconds,
        ...measured,
        memory: { cmsWhileLoading: loading.cms, ...peaks, build: build ?? loading.build },
      },
      lighthouse,
    };
  } finally {
    await next.system.end();
  }
}

/** The parts that are wanted, one after the other; each has the machine to itself. */
async function measureParts(place: Place, { parts, rounds, browser }: Plan, title: string, signal: AbortSignal) {
  const pull = parts.has('pull') ? await step(`${title}: pull`, () => measurePull(place, rounds.pull)) : undefined;
  const build = parts.has('build') ? await step(`${title}: build`, () => measureBuild(place, rounds.build)) : undefined;
  const weighed =
    parts.has('bytes') || browser !== undefined ? await step(`${title}: bytes`, () => weigh(place)) : undefined;
  const lighthouse =
    weighed && browser !== undefined
      ? await step(`${title}: Lighthouse`, (say) => audit(place.system.site, heaviest(weighed), browser, signal, say))
      : undefined;
  const publish = parts.has('publish')
    ? await step(`${title}: publish`, (say) => measurePublish(place, rounds.edits, say))
    : undefined;
  return {
    ...(pull ? { pull } : {}),
    ...(build ? { build } : {}),
    ...(publish ? { publish } : {}),
    ...(weighed && parts.has('bytes') ? { bytes: bytesOf(weighed) } : {}),
    lighthouse,
  };
}

import { performance } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import * as z from 'zod';
import { addressOf, documentsOf, languageCodes, paths, regionOf, type LanguageCode } from 'content-schemas';
import { Failure } from '../failure.ts';
import { medianOf, percentile } from './measure.ts';
import type { Place } from './place.ts';
import { readAllTheTime } from './reader.ts';
import type { Size } from './results.ts';
import type { System } from './system.ts';

/** Longest time in milliseconds that an edit may take to be served, and the time between two looks. */
const patience = 300_000;
const interval = 10;

// A connection that was idle while a page was built may be closed by the CMS just when it is used again.
const ownConnection = { connection: 'close' } as const;

type Publish = (document: string, language: LanguageCode, fields: object) => Promise<void>;

/** Publishes testimonials as the edit view of the admin does. */
async function deskOf({ ports, email, password }: System): Promise<Publish> {
  const post = async (path: string, body: object, token?: string): Promise<unknown> => {
    const response = await fetch(`http://127.0.0.1:${ports.cms}${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...ownConnection,
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Failure([`The CMS answered ${response.status} at ${path}: ${await response.text()}`]);
    return response.json();
  };
  const session = z.object({ data: z.object({ token: z.string() }) });
  const { token } = session.parse(await post('/admin/login', { email, password })).data;
  const list = '/content-manager/collection-types/api::testimonial.testimonial';
  return async (document, language, fields) => {
    await post(`${list}/${document}/actions/publish?locale=${language}`, fields, token);
  };
}

async function pageAt(url: string): Promise<{ readonly tag: string | null; readonly html: string }> {
  const response = await fetch(url);
  const html = await response.text();
  if (response.status !== 200) throw new Failure([`${url} answered ${response.status}.`]);
  return { tag: response.headers.get('etag'), html };
}

/** Resolves as soon as an address answers with another tag than before; its page must hold the words. */
async function served(url: string, before: string | null, words: string): Promise<void> {
  const end = performance.now() + patience;
  while (performance.now() < end) {
    const { tag, html } = await pageAt(url);
    if (tag !== before && html.includes(words)) return;
    if (tag !== before) throw new Failure([`${url} changed, but does not say “${words}”.`]);
    await delay(interval);
  }
  throw new Failure([`${url} did not change within ${patience / 1000} seconds of “${words}” being published.`]);
}

/** Publishes one testimonial after the other, in all languages in turn, each when the one before is served; somebody reads the while. */
export async function measurePublish(
  { system, snapshots }: Place,
  edits: number,
  say: (line: string) => void,
): Promise<NonNullable<Size['publish']>> {
  const answered: number[] = [];
  const live: number[] = [];
  const stopReading = readAllTheTime(languageCodes.map((code) => system.site + addressOf(code, paths.join)));
  let desk = { publish: await deskOf(system), since: performance.now() };
  for (let edit = 0; edit < edits; edit += 1) {
    // A session ends after ten minutes, and who signs in more than five times in fifteen minutes is refused.
    if (performance.now() - desk.since > patience) desk = { publish: await deskOf(system), since: performance.now() };
    const language = languageCodes[edit % languageCodes.length] ?? 'en';
    const snapshot = snapshots.get(language);
    const all = snapshot ? documentsOf(snapshot, 'testimonial') : [];
    const testimonial = all[edit % all.length];
    if (!snapshot || !testimonial) throw new Failure([`There is no testimonial in ${language} to publish.`]);
    const path = paths.testimonial(regionOf(snapshot, testimonial.country), testimonial.key);
    const url = system.site + addressOf(language, path);
    const { tag } = await pageAt(url);
    const role = `Benchmark ${edit + 1}`;
    const start = performance.now();
    await desk.publish(testimonial.document, language, { role });
    answered.push((performance.now() - start) / 1000);
    await served(url, tag, role);
    live.push((performance.now() - start) / 1000);
    say(`${edit + 1} of ${edits}`);
  }
  return {
    edits,
    slowestRead: await stopReading(),
    answeredMedian: medianOf(answered),
    answeredP95: percentile(answered, 0.95),
    servedMedian: medianOf(live),
    servedP95: percentile(live, 0.95),
    servedToAnswered: medianOf(live.map((time, edit) => time / (answered[edit] ?? NaN))),
  };
}

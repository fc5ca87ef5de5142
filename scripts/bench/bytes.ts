import { Agent, get } from 'node:http';
import type { LanguageCode } from 'content-schemas';
import { Failure } from '../failure.ts';
import { medianOf } from './measure.ts';
import type { Place, ServedPage } from './place.ts';
import type { Bytes } from './results.ts';

/** A page and the bytes of its answer, head and body, as a browser gets it. */
export type Weighed = ServedPage & { readonly bytes: number };

interface Answer {
  readonly status: number | undefined;
  readonly encoding: string | undefined;
  readonly bytes: number;
}

const ask = (url: string, agent: Agent): Promise<Answer> =>
  new Promise((resolve, reject) => {
    // An answer lets go of its connection before its end is told.
    let bytesSince = (): number => 0;
    get(url, { agent, headers: { 'accept-encoding': 'br' } }, (response) => {
      response.resume().on('end', () =>
        resolve({
          status: response.statusCode,
          encoding: response.headers['content-encoding'],
          bytes: bytesSince(),
        }),
      );
    })
      .on('socket', (socket) => {
        const before = socket.bytesRead;
        bytesSince = () => socket.bytesRead - before;
      })
      .on('error', reject);
  });

/** Asks the released site for each of its pages. */
export async function weigh({ system, pages }: Place): Promise<Weighed[]> {
  // One connection, so that its count belongs to one answer at a time.
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const faults: string[] = [];
  const weighed: Weighed[] = [];
  for (const page of pages) {
    const { status, encoding, bytes } = await ask(system.site + page.address, agent);
    if (status !== 200 || encoding !== 'br')
      faults.push(`${page.address} answered ${status ?? 'nothing'}, ${encoding ?? 'not compressed'}.`);
    weighed.push({ ...page, bytes });
  }
  agent.destroy();
  if (faults.length > 0) throw new Failure(faults);
  return weighed;
}

/** Median and largest answer of each kind of page in each language. */
export function bytesOf(weighed: readonly Weighed[]): Bytes {
  const bytes: Record<string, Record<string, { median: number; largest: number }>> = {};
  for (const kind of new Set(weighed.map((page) => page.kind)))
    bytes[kind] = ofKind(weighed.filter((page) => page.kind === kind));
  return bytes;
}

const ofKind = (weighed: readonly Weighed[]): Record<string, { median: number; largest: number }> =>
  Object.fromEntries(
    [...new Set(weighed.map(({ language }) => language))].map((language: LanguageCode) => {
      const all = weighed.filter((page) => page.language === language).map((page) => page.bytes);
      return [language, { median: medianOf(all), largest: Math.max(...all) }];
    }),
  );

/** The heaviest page of each kind in each language that search engines are asked to keep. */
export const heaviest = (weighed: readonly Weighed[]): Weighed[] => {
  const found = new Map<string, Weighed>();
  for (const page of weighed) {
    const name = `${page.kind} ${page.language}`;
    if (page.isIndexable && page.bytes > (found.get(name)?.bytes ?? 0)) found.set(name, page);
  }
  return [...found.values()];
};

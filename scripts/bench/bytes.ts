import { get, type IncomingMessage } from 'node:http';
import type { LanguageCode } from 'content-schemas';
import { Failure } from '../failure.ts';
import { medianOf } from './measure.ts';
import type { Place, ServedPage } from './place.ts';
import type { Bytes } from './results.ts';

/** A page and the bytes of its HTML, with its style, as a browser gets it. */
export type Weighed = ServedPage & { readonly bytes: number };

interface Answer {
  readonly status: number | undefined;
  readonly encoding: string | undefined;
  readonly bytes: number;
}

async function ask(url: string): Promise<Answer> {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    get(url, { headers: { 'accept-encoding': 'br' } }, resolve).on('error', reject);
  });
  const body = Buffer.concat(await response.toArray());
  return { status: response.statusCode, encoding: response.headers['content-encoding'], bytes: body.length };
}

/** Asks the released site for each of its pages. */
export async function weigh({ system, pages }: Place): Promise<Weighed[]> {
  const faults: string[] = [];
  const weighed: Weighed[] = [];
  for (const page of pages) {
    const { status, encoding, bytes } = await ask(system.site + page.address);
    if (status !== 200 || encoding !== 'br')
      faults.push(`${page.address} answered ${status ?? 'nothing'}, ${encoding ?? 'not compressed'}.`);
    weighed.push({ ...page, bytes });
  }
  if (faults.length > 0) throw new Failure(faults);
  return weighed;
}

/** Median and largest page of each kind of page in each language. */
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

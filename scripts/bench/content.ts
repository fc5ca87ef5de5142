import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { languageCodes, type LanguageCode } from 'content-schemas';
import { repository } from '../folders.ts';

const starter = join(repository, 'cms', 'starter');

const shared = z.looseObject({ key: z.string() });
const text = z.looseObject({ key: z.string(), quote: z.string(), role: z.string(), place: z.string() });
type Text = z.infer<typeof text>;

const rowsIn = <Row>(row: z.ZodType<Row>, type: string, name: string): Row[] =>
  z.array(row).parse(JSON.parse(readFileSync(join(starter, type, `${name}.json`), 'utf8')));

/** Numbers from 0 up to 1, the same ones for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    const mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    const more = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((more ^ (more >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Pick = <Item>(items: readonly Item[]) => Item;

function pickerFrom(seed: number): Pick {
  const random = randomFrom(seed);
  return (items) => {
    const item = items[Math.floor(random() * items.length)];
    if (item === undefined) throw new Error('There is nothing to choose from.');
    return item;
  };
}

const piece = z.object({ children: z.array(z.object({ text: z.string().optional() })) });
const item = z.object({ body: z.array(piece) });

/** The sentences that the starter's quotes and benefits have in a language: prose, and right in its own script. */
function sentencesOf(language: LanguageCode): string[] {
  const prose = [
    ...rowsIn(text, 'testimonial', language).map(({ quote }) => quote),
    ...rowsIn(item, 'benefit-item', language).flatMap(({ body }) =>
      body.flatMap(({ children }) => children.flatMap((child) => child.text ?? [])),
    ),
  ];
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  const sentences = prose.flatMap((words) => [...segmenter.segment(words)].map(({ segment }) => segment.trim()));
  return [...new Set(sentences)].filter((sentence) => /[.。]$/.test(sentence) && sentence.length <= 180);
}

/** How many testimonials the starter content has. */
export const starterTestimonials = (): number => rowsIn(shared, 'testimonial', 'shared').length;

const day = (sinceEpoch: number): string => new Date(sinceEpoch * 86_400_000).toISOString().slice(0, 10);
const firstDay = Date.parse('2020-01-01') / 86_400_000;
const days = Array.from({ length: 2_400 }, (_, index) => firstDay + index);
const years = Array.from({ length: 40 }, (_, index) => 1985 + index);

interface Testimonials {
  readonly shared: readonly object[];
  readonly texts: ReadonlyMap<LanguageCode, readonly Text[]>;
}

/** `count` invented testimonials in every language, the same ones for the same seed; the first are the starter's own. */
export function testimonials(count: number, seed: number): Testimonials {
  const pick = pickerFrom(seed);
  const own = rowsIn(shared, 'testimonial', 'shared').slice(0, count);
  const keys = Array.from({ length: count - own.length }, (_, index) => `sample-${String(index + 1).padStart(6, '0')}`);
  const sections = rowsIn(shared, 'benefit-section', 'shared').map(({ key }) => key);
  const countries = rowsIn(z.object({ countries: z.array(z.string()) }), 'region', 'shared').flatMap(
    (region) => region.countries,
  );
  const said = rowsIn(z.object({ speaker: z.string(), quoteLanguage: z.string() }), 'testimonial', 'shared');
  const invented = keys.map((key, index) => {
    const given = pick(days);
    return {
      key,
      quoteLanguage: pick(said).quoteLanguage,
      // A page of its own, and a title of its own.
      speaker: `${pick(said).speaker} ${index + 1}`,
      country: pick(countries),
      section: pick(sections),
      memberSince: pick(years),
      givenOn: day(given),
      consentOn: day(given + 10),
      sample: true,
    };
  });
  const texts = languageCodes.map((language) => {
    const samples = rowsIn(text, 'testimonial', language);
    const sentences = sentencesOf(language);
    const written = keys.map((key) => ({
      key,
      quote: [1, 2, 3].map(() => pick(sentences)).join(/^(?:ja|zh)/.test(language) ? '' : ' '),
      role: pick(samples).role,
      place: pick(samples).place,
    }));
    return [language, [...samples.slice(0, count), ...written]] as const;
  });
  return { shared: [...own, ...invented], texts: new Map(texts) };
}

/** Writes starter content with that many testimonials into a folder, as the CMS loads it into a new database. */
export function writeContent(folder: string, count: number, seed: number): void {
  cpSync(starter, folder, { recursive: true });
  const { shared: rows, texts } = testimonials(count, seed);
  const write = (name: string, content: readonly object[]): void =>
    writeFileSync(join(folder, 'testimonial', `${name}.json`), `${JSON.stringify(content, null, 1)}\n`);
  write('shared', rows);
  for (const [language, content] of texts) write(language, content);
}

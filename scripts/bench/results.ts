import * as z from 'zod';

const figure = z.number().nonnegative();
const perLanguage = z.record(z.string(), figure);

const pull = z.strictObject({
  /** Rows that the export sends, in all languages. */
  documents: z.int(),
  exportPerSecond: figure,
  pullPerSecond: figure,
  straightPerSecond: figure,
  /** How many times as long as reading the same rows from SQLite: over HTTP; over HTTP, judged and written. */
  exportToStraight: figure,
  pullToStraight: figure,
});

const build = z.strictObject({
  seconds: perLanguage,
  allSeconds: figure,
  /** All languages at once, beside the languages one after the other. */
  allToOneByOne: figure,
  /** Beside writing the same files. */
  allToWriting: figure,
});

const publish = z.strictObject({
  edits: z.int(),
  /** From the press of Publish to the CMS's answer, and to the new page being served. */
  answeredMedian: figure,
  answeredP95: figure,
  servedMedian: figure,
  servedP95: figure,
  servedToAnswered: figure,
  /** Slowest answer to somebody who reads pages all the while. */
  slowestRead: figure.optional(),
});

const weight = z.strictObject({ median: z.int(), largest: z.int() });

const size = z.strictObject({
  testimonials: z.int(),
  pages: z.int(),
  firstStartSeconds: figure,
  nextStartSeconds: figure,
  pull: pull.optional(),
  build: build.optional(),
  publish: publish.optional(),
  /** Bytes of the page in brotli, without the head of the answer, by page kind and language. */
  bytes: z.record(z.string(), z.record(z.string(), weight)).optional(),
  /** Peaks in MiB; null where the system does not tell. */
  memory: z.strictObject({
    cmsWhileLoading: z.int().nullable(),
    cms: z.int().nullable(),
    publisher: z.int().nullable(),
    siteServer: z.int().nullable().optional(),
    build: z.int().nullable(),
  }),
});

const audit = z.strictObject({
  performance: z.int(),
  accessibility: z.int(),
  bestPractices: z.int(),
  seo: z.int(),
  lcpMilliseconds: z.int(),
  tbtMilliseconds: z.int(),
  cls: figure,
  bytes: z.int(),
  requests: z.int(),
  /** Audits that took points away, in Lighthouse's words. */
  faults: z.array(z.string()),
});

/** When and on what something was measured. */
const head = { date: z.iso.date(), machine: z.string() };

const looks = z.strictObject({
  pages: z.array(audit.extend({ kind: z.string(), address: z.string() })),
  emptyPage: audit,
});

/** What a run of the benchmark has found; what was not asked for is left out. */
export const results = z.strictObject({
  ...head,
  sizes: z.array(size),
  lighthouse: looks.extend(head).optional(),
});
export type Results = z.infer<typeof results>;
export type Size = z.infer<typeof size>;
export type Audit = z.infer<typeof audit>;
export type Looks = z.infer<typeof looks>;
export type PageAudit = Looks['pages'][number];
export type Bytes = NonNullable<Size['bytes']>;

/** Parts that can be run alone. */
export const parts = ['build', 'pull', 'publish', 'bytes', 'lighthouse'] as const;
export type Part = (typeof parts)[number];
const partsOfSize = parts.filter((part) => part !== 'lighthouse');

/** Results of earlier runs with what a run measured whole in their place: the sizes, Lighthouse, or both. */
export const updated = (earlier: Results, found: Results, wanted: ReadonlySet<Part>): Results => ({
  ...(partsOfSize.every((part) => wanted.has(part)) ? found : earlier),
  lighthouse: found.lighthouse ?? earlier.lighthouse,
});

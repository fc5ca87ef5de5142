import { addressOf, languageCodes, paths } from 'content-schemas';
import type { Audit, Looks, Bytes, Results, Size } from './results.ts';

type Row = readonly [string, ...(string | undefined)[]];

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string[] =>
  [head, head.map((_name, column) => (column === 0 ? '---' : '--:')), ...rows].map((row) => `| ${row.join(' | ')} |`);

const grouped = (number: number): string => number.toLocaleString('en');
const seconds = (number: number | undefined): string | undefined =>
  number === undefined ? undefined : `${number.toFixed(number < 1 ? 2 : 1)} s`;
const times = (number: number | undefined): string | undefined =>
  number === undefined ? undefined : `${number.toFixed(number < 1 ? 2 : number < 10 ? 1 : 0)} ×`;
const rate = (number: number | undefined): string | undefined =>
  number === undefined ? undefined : `${grouped(number)} / s`;
const memory = (number: number | null): string | undefined => (number === null ? undefined : `${grouped(number)} MiB`);

/** What was measured of each size, a line each; a line that no size has is left out. */
function rowsOf(sizes: readonly Size[]): string[][] {
  const row = (name: string, value: (size: Size) => string | undefined): Row => [name, ...sizes.map(value)];
  const rows: Row[] = [
    ...languageCodes.map((code) => row(`Build of ${code} alone`, ({ build }) => seconds(build?.seconds[code]))),
    row('Build of all languages', ({ build }) => seconds(build?.allSeconds)),
    row('… beside one language after the other', ({ build }) => times(build?.allToOneByOne)),
    row('… beside writing the same files', ({ build }) => times(build?.allToWriting)),
    row('Export over HTTP, documents', ({ pull }) => rate(pull?.exportPerSecond)),
    row('Pull (export, judge, write), documents', ({ pull }) => rate(pull?.pullPerSecond)),
    row('The same rows straight from SQLite, documents', ({ pull }) => rate(pull?.straightPerSecond)),
    row('Export beside SQLite, in time', ({ pull }) => times(pull?.exportToStraight)),
    row('Pull beside SQLite, in time', ({ pull }) => times(pull?.pullToStraight)),
    row('Publish pressed → answered, median', ({ publish }) => seconds(publish?.answeredMedian)),
    row('Publish pressed → answered, p95', ({ publish }) => seconds(publish?.answeredP95)),
    row('Publish pressed → new page served, median', ({ publish }) => seconds(publish?.servedMedian)),
    row('Publish pressed → new page served, p95', ({ publish }) => seconds(publish?.servedP95)),
    row('Served beside answered, in time', ({ publish }) => times(publish?.servedToAnswered)),
    row('Slowest page read meanwhile', ({ publish }) => seconds(publish?.slowestRead)),
    row('First `npm start`, content loaded and released', ({ firstStartSeconds }) => seconds(firstStartSeconds)),
    row('Next `npm start`', ({ nextStartSeconds }) => seconds(nextStartSeconds)),
    row('Peak memory: CMS while it loads the content', (size) => memory(size.memory.cmsWhileLoading)),
    row('Peak memory: CMS at work', (size) => memory(size.memory.cms)),
    row('Peak memory: publisher and site server', ({ memory: { publisher, siteServer = null } }) =>
      memory(publisher === null ? siteServer : publisher + (siteServer ?? 0)),
    ),
    row('Peak memory: build of one language', (size) => memory(size.memory.build)),
  ];
  return rows
    .filter(([, ...values]) => values.some((value) => value !== undefined))
    .map(([name, ...values]) => [name, ...values.map((value) => value ?? '–')]);
}

const ofBytes = (bytes: Bytes): string[] =>
  table(
    ['Largest page, HTML, bytes', ...languageCodes],
    Object.entries(bytes).map(([kind, weights]) => [
      kind,
      ...languageCodes.map((language) => {
        const weight = weights[language];
        return weight === undefined ? '–' : grouped(weight.largest);
      }),
    ]),
  );

const least = (audits: readonly Audit[], score: 'performance' | 'accessibility' | 'bestPractices' | 'seo'): string =>
  String(Math.min(...audits.map((one) => one[score])));
const most = (
  audits: readonly Audit[],
  figure: 'lcpMilliseconds' | 'tbtMilliseconds' | 'cls' | 'bytes' | 'requests',
): number => Math.max(...audits.map((one) => one[figure]));

/**
 * A line for each kind of page, with the number of its pages, one for all, and one for a page with nothing on it: the
 * worst in each column.
 */
function ofAudits({ pages, emptyPage }: Looks): string[] {
  const names = ['performance', 'accessibility', 'best practices', 'SEO', 'LCP', 'TBT', 'CLS', 'bytes', 'requests'];
  const lines = new Map<string, readonly Audit[]>(Map.groupBy(pages, ({ kind }) => kind));
  lines.set('all', pages).set('an empty page', [emptyPage]);
  return table(
    ['Lighthouse (pages), worst', ...names],
    [...lines].map(([kind, all]) => [
      `${kind} (${all.length})`,
      least(all, 'performance'),
      least(all, 'accessibility'),
      least(all, 'bestPractices'),
      least(all, 'seo'),
      seconds(most(all, 'lcpMilliseconds') / 1000) ?? '–',
      `${most(all, 'tbtMilliseconds')} ms`,
      String(Number(most(all, 'cls').toFixed(3))),
      grouped(most(all, 'bytes')),
      String(most(all, 'requests')),
    ]),
  );
}

/** All that a first view fetches: the page, its script and its pictures. */
const ofFirstViews = ({ pages }: Looks): string[] =>
  table(
    ['First view, all files, bytes', ...languageCodes],
    [...Map.groupBy(pages, ({ kind }) => kind)].map(([kind, all]) => [
      kind,
      ...languageCodes.map((code) => {
        const views = all.filter(({ address }) => address.startsWith(addressOf(code, paths.join)));
        return views.length === 0 ? '–' : grouped(most(views, 'bytes'));
      }),
    ]),
  );

/** The results as README shows them: Markdown, before prettier has set it. */
export function markdownOf({ date, machine, sizes, lighthouse }: Results): string {
  const bytes = sizes.at(-1)?.bytes;
  const head = sizes.map(({ testimonials, pages }) => `${grouped(testimonials)} testimonials, ${grouped(pages)} pages`);
  return [
    `${date}, ${machine}.`,
    '',
    ...table(['', ...head], rowsOf(sizes)),
    ...(bytes ? ['', ...ofBytes(bytes)] : []),
    ...(lighthouse
      ? ['', `${lighthouse.date}, ${lighthouse.machine}.`, '', ...ofAudits(lighthouse), '', ...ofFirstViews(lighthouse)]
      : []),
  ].join('\n');
}

const begin = '<!-- bench: written by npm run bench -->';
const end = '<!-- /bench -->';

/** A text with the results between its two marks. */
export function withResults(text: string, markdown: string): string {
  const [before, rest] = text.split(begin);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined)
    throw new Error(`The marks ${begin} and ${end} are not in the text.`);
  return `${before}${begin}\n\n${markdown}\n\n${end}${after}`;
}

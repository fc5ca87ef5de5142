import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import * as z from 'zod';
import { Failure } from '../failure.ts';
import { repository } from '../folders.ts';
import { listen } from '../listen.ts';
import { browserArguments, installedBrowser } from './browser.ts';
import type { Weighed } from './bytes.ts';
import { medianOf } from './measure.ts';
import type { Audit, Looks, PageAudit } from './results.ts';

const category = z.object({
  score: z.number(),
  auditRefs: z.array(z.object({ id: z.string(), weight: z.number() })),
});
const judged = z.object({ title: z.string(), score: z.number().nullable() });
const measured = judged.extend({ numericValue: z.number() });
const report = z.object({
  categories: z.object({
    performance: category,
    accessibility: category,
    'best-practices': category,
    seo: category,
  }),
  audits: z
    .object({
      'largest-contentful-paint': measured,
      'total-blocking-time': measured,
      'cumulative-layout-shift': measured,
      'total-byte-weight': measured,
      'network-requests': judged.extend({ details: z.object({ items: z.array(z.unknown()) }) }),
    })
    .catchall(judged),
});
type Report = z.infer<typeof report>;

/** The browser that Lighthouse drives; fails where there is none. */
export function browserForLighthouse(): string {
  const browser = installedBrowser();
  if (browser === undefined)
    throw new Failure([
      'Lighthouse needs a browser. Install Chromium or Chrome, or run npm test once: it installs one.',
    ]);
  return browser;
}

/** Of a phone that has a face for every script: those that the pages name first after the systems' own, from packages. */
const fontsIn = (cache: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(repository, 'node_modules', '@embedpdf')}</dir>
  <cachedir>${cache}</cachedir>
  <alias binding="same"><family>Roboto</family><prefer><family>Noto Sans</family></prefer></alias>
  <alias binding="same"><family>Noto Sans JP</family><prefer><family>Noto Sans Japanese</family></prefer></alias>
  <alias binding="same"><family>Noto Sans KR</family><prefer><family>Noto Sans Korean</family></prefer></alias>
  <alias binding="same"><family>Noto Sans SC</family><prefer><family>Noto Sans S Chinese</family></prefer></alias>
</fontconfig>
`;

/** Starts a browser that sees the same typefaces on every Linux, does the work with its port, and ends it. */
async function inBrowser<Result>(
  browser: string,
  signal: AbortSignal,
  work: (port: number) => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'lighthouse-'));
  const fontsFile = join(folder, 'fonts.conf');
  writeFileSync(fontsFile, fontsIn(join(folder, 'fonts')));
  const chrome = await launch({
    chromePath: browser,
    chromeFlags: ['--headless=new', ...browserArguments],
    envVars: { ...process.env, FONTCONFIG_FILE: fontsFile },
    handleSIGINT: false,
    logLevel: 'silent',
  });
  const end = (): void => chrome.kill();
  signal.addEventListener('abort', end);
  try {
    return await work(chrome.port);
  } finally {
    signal.removeEventListener('abort', end);
    end();
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** A trace that was cut short says so, which a busy machine makes happen; it is taken again. */
async function reportOn(url: string, port: number, tries = 3): Promise<Report> {
  const onlyCategories = Object.keys(report.shape.categories.shape);
  const result = await lighthouse(url, { port, output: 'json', logLevel: 'silent', onlyCategories });
  const fault = result?.lhr.runtimeError;
  if (fault && tries > 1) return reportOn(url, port, tries - 1);
  if (!result || fault)
    throw new Failure([`Lighthouse could not look at ${url}: ${fault?.message ?? 'it says nothing'}`]);
  return report.parse(result.lhr);
}

const points = (score: number): number => Math.round(score * 100);

/** Titles of the audits that keep a category below 100. */
const faultsOf = ({ categories, audits }: Report): string[] =>
  Object.values(categories)
    .filter(({ score }) => points(score) < 100)
    .flatMap(({ auditRefs }) => auditRefs)
    .flatMap(({ id, weight }) => {
      const { title, score } = judged.parse(audits[id]);
      return weight > 0 && score !== null && score < 1 ? [`${id}: ${title}`] : [];
    });

const auditFrom = (seen: Report): Audit => ({
  performance: points(seen.categories.performance.score),
  accessibility: points(seen.categories.accessibility.score),
  bestPractices: points(seen.categories['best-practices'].score),
  seo: points(seen.categories.seo.score),
  lcpMilliseconds: Math.round(seen.audits['largest-contentful-paint'].numericValue),
  tbtMilliseconds: Math.round(seen.audits['total-blocking-time'].numericValue),
  cls: seen.audits['cumulative-layout-shift'].numericValue,
  bytes: seen.audits['total-byte-weight'].numericValue,
  requests: seen.audits['network-requests'].details.items.length,
  faults: faultsOf(seen),
});

/** Whether a page is as it should be: no points lost, its largest part there within 0.9 s, and nothing that moves. */
const isGood = ({ faults, lcpMilliseconds, cls }: Audit): boolean =>
  faults.length === 0 && lcpMilliseconds <= 900 && cls === 0;

/** One look, where it finds nothing; else the median of five in each figure: one look on a machine that others use too is not sure. */
async function auditOf(url: string, port: number): Promise<Audit> {
  const first = auditFrom(await reportOn(url, port));
  if (isGood(first)) return first;
  const five = [first];
  while (five.length < 5) five.push(auditFrom(await reportOn(url, port)));
  const middle = (figure: Exclude<keyof Audit, 'faults'>): number => medianOf(five.map((one) => one[figure]));
  return {
    performance: middle('performance'),
    accessibility: middle('accessibility'),
    bestPractices: middle('bestPractices'),
    seo: middle('seo'),
    lcpMilliseconds: middle('lcpMilliseconds'),
    tbtMilliseconds: middle('tbtMilliseconds'),
    cls: middle('cls'),
    bytes: middle('bytes'),
    requests: middle('requests'),
    faults: [...new Set(five.flatMap(({ faults }) => faults))],
  };
}

/** The least page that Lighthouse finds nothing wrong with. What it takes is the machine's and the connection's part. */
const emptyPage = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Empty</title><meta name="description" content="An empty page"><link rel="icon" href="data:,"><main><h1>Empty</h1></main>`;

async function auditOfEmptyPage(port: number): Promise<Audit> {
  const server = createServer(({ url }, response) =>
    url === '/' ? response.setHeader('content-type', 'text/html').end(emptyPage) : response.writeHead(404).end(),
  );
  try {
    return await auditOf(`http://127.0.0.1:${await listen(server, 0, 'the empty page')}/`, port);
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

/** Looks at pages as on a middling phone with a slow connection, which Lighthouse reckons from what it sees here. */
export async function audit(
  site: string,
  pages: readonly Weighed[],
  browser: string,
  signal: AbortSignal,
  say: (line: string) => void,
): Promise<Looks> {
  return inBrowser(browser, signal, async (port) => {
    const audits: PageAudit[] = [];
    for (const { kind, address } of pages) {
      say(address);
      audits.push({ kind, address, ...(await auditOf(site + address, port)) });
    }
    return { pages: audits, emptyPage: await auditOfEmptyPage(port) };
  });
}

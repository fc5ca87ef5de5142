import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { Failure } from '../failure.ts';
import { runTool } from '../tool.ts';
import { browserArguments, installedBrowser } from './browser.ts';
import type { Weighed } from './bytes.ts';
import type { Audit } from './results.ts';

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

/** A trace that was cut short says so and asks to be taken again, which a busy machine makes happen. */
async function reportOn(url: string, browser: string, tries = 3): Promise<Report> {
  const folder = mkdtempSync(join(tmpdir(), 'lighthouse-'));
  const file = join(folder, 'report.json');
  try {
    const { code, lines } = await runTool(
      'lighthouse',
      [
        url,
        '--quiet',
        '--output=json',
        `--output-path=${file}`,
        '--only-categories=performance,accessibility,best-practices,seo',
        '--no-enable-error-reporting',
        `--chrome-flags=${['--headless=new', ...browserArguments].join(' ')}`,
      ],
      { folder, env: { ...process.env, CHROME_PATH: browser } },
    );
    if (tries > 1 && lines.some((line) => line.includes('Please run Lighthouse again')))
      return await reportOn(url, browser, tries - 1);
    if (code !== 0) throw new Failure([`Lighthouse could not look at ${url}:`, ...lines]);
    return report.parse(JSON.parse(readFileSync(file, 'utf8')));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
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

/** Looks at pages as on a middling phone with a slow connection, which Lighthouse reckons from what it sees here. */
export async function audit(
  site: string,
  pages: readonly Weighed[],
  browser: string,
  say: (line: string) => void,
): Promise<Audit[]> {
  const audits: Audit[] = [];
  for (const { kind, address } of pages) {
    say(address);
    const seen = await reportOn(site + address, browser);
    const { categories, audits: values } = seen;
    audits.push({
      kind,
      address,
      performance: points(categories.performance.score),
      accessibility: points(categories.accessibility.score),
      bestPractices: points(categories['best-practices'].score),
      seo: points(categories.seo.score),
      lcpMilliseconds: Math.round(values['largest-contentful-paint'].numericValue),
      cls: values['cumulative-layout-shift'].numericValue,
      bytes: values['total-byte-weight'].numericValue,
      requests: values['network-requests'].details.items.length,
      faults: faultsOf(seen),
    });
  }
  return audits;
}

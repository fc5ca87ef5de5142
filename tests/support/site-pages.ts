import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { addressOf, pagesOf, type LanguageCode, type Page as SitePage, type Snapshot } from 'content-schemas';
import { scriptRun } from './late-script.ts';
import type { System } from './system.ts';

/** A page of the running site. */
export interface Visited {
  readonly kind: SitePage['kind'];
  readonly url: string;
}

/** Where a site's data lie, and its address. */
type Place = Pick<System, 'data' | 'site'>;

/** The snapshot a language was released from. */
export function snapshotOf({ data }: Pick<Place, 'data'>, language: string): Snapshot {
  const folder = join(data, 'snapshots', language);
  const { digest } = JSON.parse(readFileSync(join(folder, 'current.json'), 'utf8')) as { digest: string };
  return JSON.parse(readFileSync(join(folder, `${digest}.json`), 'utf8')) as Snapshot;
}

/** Every page of a language. */
export const everyPage = (place: Place, language: LanguageCode): Visited[] =>
  pagesOf(snapshotOf(place, language)).map(({ kind, path }) => ({ kind, url: place.site + addressOf(language, path) }));

/** One page of each kind: the last, which is the longest way from the first. */
export const oneOfEachKind = (pages: readonly Visited[]): Visited[] => [
  ...new Map(pages.map((page) => [page.kind, page])).values(),
];

/** Looks at pages, two at a time, and gives back all that was found, in the order of the pages, each with its address. */
export async function lookAt(
  context: BrowserContext,
  pages: readonly Visited[],
  look: (page: Page) => Promise<readonly string[]>,
): Promise<string[]> {
  const found = new Map<Visited, readonly string[]>();
  const queue = pages.values();
  const lane = async (): Promise<void> => {
    const page = await context.newPage();
    for (const visited of queue) {
      const answer = await page.goto(visited.url);
      await scriptRun(page);
      const wrong = answer?.status() === (visited.kind === 'not-found' ? 404 : 200) ? [] : ['has the wrong status'];
      found.set(visited, [...wrong, ...(await look(page))]);
    }
    await page.close();
  };
  await Promise.all([lane(), lane()]);
  return pages.flatMap((visited) =>
    (found.get(visited) ?? ['was not looked at']).map((fault) => `${visited.url} ${fault}`),
  );
}

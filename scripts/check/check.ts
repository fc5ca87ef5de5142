import { Failure } from '../failure.ts';
import type { Folders } from '../folders.ts';
import type { Series } from '../series.ts';
import { external } from './external.ts';
import { feed } from './feed.ts';
import { html } from './html.ts';
import { inline } from './inline.ts';
import { languages } from './languages.ts';
import { links } from './links.ts';
import { pages } from './pages.ts';
import { pdfs } from './pdfs.ts';
import { pictures } from './pictures.ts';
import { builtSite, type BuiltSite } from './site.ts';
import { sitemap } from './sitemap.ts';
import { titles } from './titles.ts';

const rules: readonly ((site: BuiltSite) => string[] | Promise<string[]>)[] = [
  pages,
  links,
  feed,
  sitemap,
  external,
  pictures,
  pdfs,
  languages,
  titles,
  inline,
  html,
];

/** Checks the build of a series by every rule; fails with all that was found. Returns the number of pages. */
export async function check(folders: Folders, series: Series): Promise<number> {
  const site = builtSite(folders, series);
  const faults = (await Promise.all(rules.map(async (rule) => rule(site)))).flat();
  if (faults.length > 0) throw new Failure(faults);
  return site.pages.length;
}

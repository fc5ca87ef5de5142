import { expect, test } from '@playwright/test';
import { addressOf, paths, testimonialsPerPage, type ExportedDocument } from 'content-schemas';
import { build } from '../scripts/build/build.ts';
import { check } from '../scripts/check/check.ts';
import { sha256 } from '../scripts/files.ts';
import { cmsAt } from '../scripts/pull/cms.ts';
import { pull } from '../scripts/pull/pull.ts';
import { release } from '../scripts/release/release.ts';
import { copiesOf } from './support/copies.ts';
import { serveExport } from './support/export-server.ts';
import { everyFault } from './support/looks.ts';
import { newFolder, removeFolder } from './support/once.ts';
import { formPdf } from './support/pdfs.ts';
import { served } from './support/served.ts';
import { everyPage, lookAt } from './support/site-pages.ts';
import { asOf, starterDocuments } from './support/starter.ts';
import { exportToken, workplaceIn } from './support/workplace.ts';

test.describe.configure({ timeout: 600_000 });

const language = 'fr';
const pdf = formPdf();
const file = { file: 'form.pdf', sha256: sha256(pdf), mime: 'application/pdf', bytes: pdf.length };
const section = 'get-informed';
const voice = 'ville-exemple-deputy-mayor';

/** A section in English only, a form with a PDF. */
function inStates(row: ExportedDocument): ExportedDocument | undefined {
  if (row.language !== language || !row.content) return row;
  if (row.type === 'benefit-section' && row.content['key'] === section) return undefined;
  return row.type === 'application-form' ? { ...row, content: { ...row.content, file } } : row;
}

/** A translation of another English than there is now. */
const older = (row: ExportedDocument): ExportedDocument =>
  row.type === 'information-page' || row.type === 'join-page' ? { ...row, englishDigest: sha256('older') } : row;

/** A second page of a region. A page is named by the speaker and the day. */
const copies = copiesOf(voice, testimonialsPerPage, (index) => ({
  givenOn: `2023-01-${String(index + 1).padStart(2, '0')}`,
}));

const place = workplaceIn(newFolder());
let site: Awaited<ReturnType<typeof served>>;
test.beforeAll(async () => {
  const rows = starterDocuments(inStates).map(older);
  const server = await serveExport([...rows, ...rows.flatMap(copies)]);
  server.uploads = { 'form.pdf': pdf };
  const [pulled] = await pull(cmsAt(server.url, exportToken), [language], place.folders, asOf);
  await server.stop();
  expect(pulled).toHaveProperty('pointer');
  await build(place.now, language);
  await check(place.folders, language);
  release(place.folders, language, true);
  site = await served(place.folders);
});
test.afterAll(async () => {
  await site.stop();
  removeFolder(place.folders.data);
});

const shown = [
  ['the second page of a region', 'testimonials/africa/page/2/', 'main blockquote'],
  ['a page in English only', paths.section(section), 'main [lang=en]'],
  ['a page that is older than its English', paths.information('privacy'), 'a[hreflang=en]:not([lang])'],
  ['the first page, older than its English', '', 'a[hreflang=en]:not([lang])'],
  ['a form as a PDF', paths.form, 'main a[type="application/pdf"]'],
  [
    'an answer of the calculator',
    `${paths.fees}#type=local-government&country=KE&population=3000000`,
    'tr[aria-current]',
  ],
  ['a quote that is filled in', `${paths.quote}#type=local-government&country=JP&population=3000000`, 'main [lang=en]'],
] as const;

for (const [what, path, sign] of shown)
  test(`${what} passes what every page does`, async ({ context }) => {
    const url = site.url + addressOf(language, path);
    const [base = ''] = url.split('#');
    expect(everyPage({ data: place.folders.data, site: site.url }, language).map((page) => page.url)).toContain(base);
    const faults = await lookAt(context, [{ kind: 'information', url }], async (page) => {
      await expect(page.locator(sign).first()).toBeVisible();
      return everyFault(page);
    });
    expect(faults).toEqual([]);
  });

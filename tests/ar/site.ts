// Runs in a copy of this repository that has one language more: makes the site of its starter content in some languages,
// says where it is and what is wrong with it, and serves it until the input ends.
import { languageCodes, isLanguageCode } from 'content-schemas';
import { build } from '../../scripts/build/build.ts';
import { check } from '../../scripts/check/check.ts';
import { Failure } from '../../scripts/failure.ts';
import { foldersIn } from '../../scripts/folders.ts';
import { listen } from '../../scripts/listen.ts';
import { cmsAt } from '../../scripts/pull/cms.ts';
import { pull } from '../../scripts/pull/pull.ts';
import { release } from '../../scripts/release/release.ts';
import type { Series } from '../../scripts/series.ts';
import { siteServer } from '../../scripts/serve/server.ts';
import { serveExport } from '../support/export-server.ts';
import { exportToken } from '../support/secrets.ts';
import { everyPage } from '../support/site-pages.ts';
import { asOf, starterDocuments } from '../support/starter.ts';

const [data = '', ...codes] = process.argv.slice(2);
const languages = languageCodes.filter((code) => codes.includes(code));
const series: readonly Series[] = [...languages, 'root'];
const folders = foldersIn(data);

// A telephone number begins with a sign and has no letter that says which way it runs.
const phone = '+49 228 976299-00';
const cms = await serveExport(
  starterDocuments((row) => (row.type === 'contact-person' ? { ...row, content: { ...row.content, phone } } : row)),
);
const pulled = await pull(cmsAt(cms.url, exportToken), languages, folders, asOf);
await cms.stop();
const refused = pulled.flatMap((result) => ('problems' in result ? [JSON.stringify(result.problems)] : []));
if (refused.length > 0) throw new Error(refused.join('\n'));

const server = siteServer(folders);
const site = `http://127.0.0.1:${await listen(server, 0, 'the site')}`;
const settings = { folders, cmsPort: 0, sitePort: 0, cmsUrl: cms.url, siteOrigin: site };
await Promise.all(series.map((one) => build(settings, one)));

const faults: string[] = [];
for (const one of series) {
  await check(folders, one).catch((error: unknown) => {
    if (!(error instanceof Failure)) throw error;
    faults.push(...error.lines);
  });
  release(folders, one, false);
}
const pages = Object.fromEntries(
  series.filter((one) => isLanguageCode(one)).map((code) => [code, everyPage({ data, site }, code)]),
);
process.stdout.write(`${JSON.stringify({ site, faults, pages })}\n`);

process.stdin.resume().on('end', () => {
  server.closeAllConnections();
  server.close();
});

import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { brotliCompressSync, constants } from 'node:zlib';
import { languageCodes, type LanguageCode } from 'content-schemas';
import { medianOf, sideBySide } from './bench/measure.ts';
import { build } from './build/build.ts';
import { builtPages } from './check/page.ts';
import { command } from './command.ts';
import { exportToken, settings, type Settings } from './env.ts';
import { foldersIn } from './folders.ts';
import { cmsAt } from './pull/cms.ts';
import { buildFolder } from './series.ts';

const help = `npm run bench
Measures pulling and building on the content that is there, with npm start running in another window: ratios of work done
side by side in one run, and the bytes of the first view. The result is also written to data/bench.json.`;

const rounds = 5;

/** The same documents read straight from the database: the least that a pull could take. */
function readStraight({ folders }: Settings): number {
  const database = new DatabaseSync(join(folders.data, 'database.sqlite'), { readOnly: true });
  try {
    const rows = database
      .prepare(
        'select content from change_log where revision in (select max(revision) from change_log group by document, language) and content is not null',
      )
      .all();
    return rows.map(({ content }) => JSON.parse(String(content)) as unknown).length;
  } finally {
    database.close();
  }
}

async function readByExport({ cmsUrl }: Settings): Promise<number> {
  const cms = cmsAt(cmsUrl, exportToken());
  const { revision } = await cms.position();
  const documents = await Promise.all(languageCodes.map((language) => cms.documents(language, revision)));
  return documents.flat().length;
}

/** Builds languages one after the other into a folder of their own. */
async function buildAll(now: Settings, languages: readonly LanguageCode[]): Promise<void> {
  for (const language of languages) await build(now, language);
}

function firstViews(now: Settings): number[] {
  return languageCodes.flatMap((language) =>
    builtPages(buildFolder(now.folders, language)).map(
      ({ html }) => brotliCompressSync(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length,
    ),
  );
}

await command({ help, takesLanguages: false }, async () => {
  const now = settings();
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    cpSync(now.folders.snapshots, join(folder, 'snapshots'), { recursive: true });
    const apart: Settings = { ...now, folders: foldersIn(folder) };
    const reading = await sideBySide(
      rounds,
      () => readByExport(now),
      () => readStraight(now),
    );
    const building = await sideBySide(
      3,
      () => buildAll(apart, languageCodes),
      () => buildAll(apart, ['en']),
    );
    const views = firstViews(apart);
    const result = {
      machine: `${availableParallelism()} x ${cpus()[0]?.model ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`,
      documents: readStraight(now),
      pullSeconds: reading.first,
      pullToStraightRead: reading.ratio,
      buildAllSeconds: building.first,
      buildAllToOneLanguage: building.ratio,
      firstViewBytesMedian: medianOf(views),
      firstViewBytesLargest: Math.max(...views),
      memoryMiB: Math.round(process.resourceUsage().maxRSS / 1024),
    };
    writeFileSync(join(now.folders.data, 'bench.json'), `${JSON.stringify(result, null, 1)}\n`);
    process.stdout.write(
      `${Object.entries(result)
        .map(([name, value]) => `${name.padEnd(24)} ${typeof value === 'number' ? Number(value.toFixed(3)) : value}`)
        .join('\n')}\n`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

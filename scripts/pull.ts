import { describe } from 'content-schemas';
import { command } from './command.ts';
import { exportToken, settings } from './env.ts';
import { Failure } from './failure.ts';
import { inSight } from './progress.ts';
import { cmsAt } from './pull/cms.ts';
import { pull, today } from './pull/pull.ts';

const help = `npm run pull -- [options]
Published documents -> snapshot. Reads what is published from the CMS (CMS_URL, EXPORT_TOKEN), checks it against the
contract and writes one snapshot a language. A language with a problem keeps its old snapshot.`;

await command({ help }, async ({ languages }) => {
  const { cmsUrl, folders } = settings();
  const cms = cmsAt(cmsUrl, exportToken());
  await inSight([
    {
      title: `Pull ${languages.join(', ')}`,
      run: async (say) => {
        const pulled = await pull(cms, languages, folders, today());
        const refused = pulled.flatMap((result) => ('problems' in result ? result.problems : []));
        if (refused.length > 0) throw new Failure(refused.map((problem) => describe(problem)));
        say(`${pulled.reduce((sum, result) => sum + ('documents' in result ? result.documents : 0), 0)} documents`);
      },
    },
  ]);
});

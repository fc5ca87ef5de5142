import { check } from './check/check.ts';
import { command } from './command.ts';
import { settings } from './env.ts';
import { inSight } from './progress.ts';
import type { Series } from './series.ts';

const help = `npm run check -- [options]
Checks the built pages: the addresses that the content asks for and no others, links and anchors inside and across
languages, marks on links to other sites, titles, languages, valid HTML, nothing that the security policy would block.`;

await command({ help }, async ({ languages, named }) => {
  const { folders } = settings();
  const series: readonly Series[] = named ? languages : [...languages, 'root'];
  await inSight(
    series.map((one) => ({ title: `Check ${one}`, run: async (say) => say(`${await check(folders, one)} pages`) })),
  );
});

import { build } from './build/build.ts';
import { command } from './command.ts';
import { settings } from './env.ts';
import { filesIn } from './files.ts';
import { inSight } from './progress.ts';
import { buildFolder, withBuild, type Series } from './series.ts';

const help = `npm run build -- [options]
Snapshot -> pages. Runs the stock astro build once a language, as many at once as there are cores, and once for the root
of the site. Needs the snapshots that npm run pull writes, and SITE_ORIGIN, the public address of the site.`;

await command({ help }, async ({ languages, named }) => {
  const now = settings();
  const series: readonly Series[] = named ? languages : [...languages, 'root'];
  await inSight(
    series.map((one) => ({
      title: `Build ${one}`,
      run: async (say) => {
        await withBuild(now.folders, one, () => build(now, one));
        say(`${filesIn(buildFolder(now.folders, one)).filter((file) => file.endsWith('.html')).length} pages`);
      },
    })),
    { atOnce: true },
  );
});

import { check } from './check/check.ts';
import { command } from './command.ts';
import { publicSettings, settings } from './env.ts';
import { Failure } from './failure.ts';
import { inSight } from './progress.ts';
import { productionFaults } from './release/production.ts';
import { release, rollBack } from './release/release.ts';
import { withBuild, type Series } from './series.ts';

const help = `npm run release -- [options]
Pages -> release. Checks the built pages, keeps them as a new immutable folder a language and makes it live in one step.
What did not change is not released again. The last ten releases are kept.

  --production       for real readers: refuses samples, fees that are examples, addresses that lead nowhere, a public
                     address or security contact that is not set; tells all at once, and then releases nothing
  --rollback         show the release before the live one and stay there; needs --language
                     (a later release that names the language ends this)`;

const words = {
  released: 'released',
  unchanged: 'unchanged, already live',
  pinned: 'left alone: a rollback holds it. Name it with --language to release it',
} as const;

await command({ help, flags: ['production', 'rollback'] }, async ({ languages, named, flags }) => {
  const { folders } = settings();
  if (flags.has('rollback')) {
    if (flags.has('production')) throw new Failure(['Take back or release: leave out --rollback or --production.']);
    if (!named)
      throw new Failure(['Say which language to take back, for example: npm run release -- --rollback --language es']);
    await inSight(
      languages.map((language) => ({ title: `Roll back ${language}`, run: (say) => say(rollBack(folders, language)) })),
    );
    return;
  }
  const series: readonly Series[] = named ? languages : [...languages, 'root'];
  if (flags.has('production')) {
    const faults = productionFaults(folders, publicSettings(), series);
    if (faults.length > 0) throw new Failure([...faults, 'Nothing was released.']);
  }
  await inSight(
    series.map((one) => ({
      title: `Release ${one}`,
      run: (say) =>
        withBuild(folders, one, async () => {
          await check(folders, one);
          const { outcome, id } = release(folders, one, named);
          say(`${id} ${words[outcome]}`);
        }),
    })),
  );
});

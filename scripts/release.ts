import { check } from './check/check.ts';
import { command } from './command.ts';
import { settings } from './env.ts';
import { Failure } from './failure.ts';
import { inSight } from './progress.ts';
import { release, rollBack } from './release/release.ts';
import type { Series } from './series.ts';

const help = `npm run release -- [options]
Pages -> release. Checks the built pages, keeps them as a new immutable folder a language and makes it live in one step.
What did not change is not released again. The last ten releases are kept.

  --rollback         show the release before the live one and stay there; needs --language
                     (a later release that names the language ends this)`;

const words = {
  released: 'released',
  unchanged: 'unchanged, already live',
  pinned: 'left alone: a rollback holds it. Name it with --language to release it',
} as const;

await command({ help, flags: ['rollback'] }, async ({ languages, named, flags }) => {
  const { folders } = settings();
  if (flags.has('rollback')) {
    if (!named)
      throw new Failure(['Say which language to take back, for example: npm run release -- --rollback --language es']);
    await inSight(
      languages.map((language) => ({ title: `Roll back ${language}`, run: (say) => say(rollBack(folders, language)) })),
    );
    return;
  }
  const series: readonly Series[] = named ? languages : [...languages, 'root'];
  await inSight(
    series.map((one) => ({
      title: `Release ${one}`,
      run: async (say) => {
        await check(folders, one);
        const { outcome, id } = release(folders, one, named);
        say(`${id} ${words[outcome]}`);
      },
    })),
  );
});

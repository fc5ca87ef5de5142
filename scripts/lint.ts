import { join } from 'node:path';
import { command } from './command.ts';
import { Failure } from './failure.ts';
import { repository } from './folders.ts';
import { inSight, type Task } from './progress.ts';
import { runTool } from './tool.ts';

const help = `npm run lint
Format, rules, types and dead code of the whole repository. -- --fix mends the format and what else can be mended.`;

const tool = (title: string, name: string, args: readonly string[], folder = '.'): Task => ({
  title,
  run: async () => {
    const { code, lines } = await runTool(name, args, {
      folder: join(repository, folder),
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    });
    if (code !== 0) throw new Failure([`${title}:`, ...lines]);
  },
});

await command({ help, takesLanguages: false, flags: ['fix'] }, async ({ flags }) => {
  const fix = flags.has('fix');
  // Writes the types of the build's inputs, which the rules need.
  await inSight([
    tool(
      'Types of the site',
      'astro',
      ['check', '--minimumSeverity', 'warning', '--minimumFailingSeverity', 'warning'],
      'site',
    ),
  ]);
  await inSight(
    [
      tool('Rules', 'eslint', ['--config', 'tests/eslint.config.js', ...(fix ? ['--fix'] : []), '.']),
      tool('Types of the steps and tests', 'tsc', ['-p', '.']),
      tool('Types of the CMS', 'tsc', ['-p', '.', '--noEmit'], 'cms'),
      tool('Types of the admin', 'tsc', ['-p', 'src/admin', '--noEmit'], 'cms'),
      tool('Dead code', 'knip', []),
      tool('Format', 'prettier', [fix ? '--write' : '--check', '.', '--log-level', 'warn']),
    ],
    // Two that mend would write over each other.
    { atOnce: !fix },
  );
});

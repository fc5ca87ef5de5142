import { foldersIn } from '../../scripts/folders.ts';
import { hold } from '../../scripts/lock.ts';

// Tries to hold a name of a data folder when it is told to, says how that went, and lives until it is killed.
const [data = '', name = ''] = process.argv.slice(2);
process.stdin.once('data', () => {
  try {
    hold(foldersIn(data), name, (holder) => `held by ${holder}`);
    process.stdout.write('held\n');
  } catch (error) {
    process.stdout.write(`${error instanceof Error ? error.message : String(error)}\n`);
  }
});
process.stdout.write('ready\n');

import { release } from '../../scripts/release/release.ts';
import { foldersIn } from '../../scripts/folders.ts';

// Releases the Spanish build of a data folder: a process of its own, so that it can be killed.
const [data = ''] = process.argv.slice(2);
process.stdout.write(`${release(foldersIn(data), 'es', true).outcome}\n`);

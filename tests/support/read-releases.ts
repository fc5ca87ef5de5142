import { createHash } from 'node:crypto';
import { readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';

// A reader, as a process of its own: follows the link once, then reads the whole release behind it, until it is told to stop.
const [series = ''] = process.argv.slice(2);
const seen = new Set<string>();
const faults: string[] = [];
let going = true;
process.once('SIGTERM', () => (going = false));

function read(): void {
  const folder = realpathSync(join(series, 'current'));
  const { id, files } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {
    id: string;
    files: Record<string, { sha256: string }>;
  };
  for (const [file, { sha256 }] of Object.entries(files))
    if (
      createHash('sha256')
        .update(readFileSync(join(folder, 'site', file)))
        .digest('hex') !== sha256
    )
      faults.push(`${id} ${file}`);
  if (seen.has(id)) return;
  seen.add(id);
  process.stdout.write(`${id}\n`);
}

function next(): void {
  try {
    read();
  } catch (error) {
    faults.push(String(error));
  }
  if (going) setImmediate(next);
  else process.stderr.write(JSON.stringify(faults));
}
next();

import { readFileSync, writeFileSync } from 'node:fs';
import { examine } from './examine';
import { limitDecoding } from './limit-decoding';

// The process in which a PDF is examined: the names of two files come in; a fault, if there is one, goes out.
const [, , from = '', to = ''] = process.argv;
limitDecoding();
void examine(readFileSync(from)).then(({ fault, made }) => {
  if (made) writeFileSync(to, made);
  process.stdout.write(JSON.stringify(fault ?? null));
});

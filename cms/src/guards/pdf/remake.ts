import { execFile } from 'node:child_process';
import { open, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { message, pdfLimits, type Message } from 'content-schemas';

/** Milliseconds and megabytes that one PDF may take: those that people make need a small part of either. */
const limits = { time: 20_000, memory: 256 } as const;

/** Makes the PDF in a file anew in another, or tells why not. */
export async function remakePdf(from: string, to: string): Promise<Message | undefined> {
  const { bytes: most } = pdfLimits;
  const tooLarge = message('upload.pdfSize', { megabytes: most / 1024 / 1024 });
  if ((await stat(from)).size > most) return tooLarge;
  if ((await beginningOf(from)) !== '%PDF-') return message('upload.pdfOther');
  const fault = await inTurn(() => examineApart(from, to));
  return fault ?? ((await stat(to)).size > most ? tooLarge : undefined);
}

async function beginningOf(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(5), 0, 5, 0);
    return buffer.toString('latin1', 0, bytesRead);
  } finally {
    await file.close();
  }
}

let last: Promise<unknown> = Promise.resolve();

/** One after the other: several at once would take several times the memory. */
function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  const result = last.then(work);
  last = result.catch(() => undefined);
  return result;
}

/** Examines a PDF in a process of its own, which ends when it takes too long or too much; a thread that does would take the CMS with it. */
const examineApart = (from: string, to: string): Promise<Message | undefined> =>
  new Promise((answer) => {
    const given = [`--max-old-space-size=${limits.memory}`, join(__dirname, 'process.js'), from, to];
    execFile(process.execPath, given, { timeout: limits.time, killSignal: 'SIGKILL', env: {} }, (error, said) =>
      answer(error ? message('upload.pdfHeavy') : ((JSON.parse(said) as Message | null) ?? undefined)),
    );
  });

import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { Failure } from '../failure.ts';

/** A connection that was idle while snapshots were composed may be closed by the CMS just when it is used again. */
export const ownConnection = { connection: 'close' } as const;

/**
 * Bytes of a file that the CMS serves, at most one more than `most`: enough to see that it is too long. Undefined where the
 * CMS has no such file; it leads nowhere else, whatever it answers.
 */
export async function readUpload(address: URL, most: number, longest: number): Promise<Uint8Array | undefined> {
  try {
    const response = await fetch(address, {
      headers: ownConnection,
      redirect: 'manual',
      signal: AbortSignal.timeout(longest),
    });
    if (response.status >= 500) throw new Error(`It answered ${response.status}.`);
    if (!response.ok || !response.body) return undefined;
    const parts: Buffer[] = [];
    let length = 0;
    const body: AsyncIterable<Buffer> = Readable.fromWeb(response.body as ReadableStream);
    for await (const part of body) {
      parts.push(part);
      length += part.length;
      if (length > most) break;
    }
    return Buffer.concat(parts).subarray(0, most + 1);
  } catch (error) {
    throw new Failure([`The CMS does not give the file ${address.href}. Nothing was changed; try again.`], {
      cause: error,
    });
  }
}

import { once } from 'node:events';
import { connect } from 'node:net';

export interface RawAnswer {
  readonly status: number;
  /** In the order in which they came, names as they were written. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** One header by its name, all its lines in one; undefined where there is none. */
  readonly header: (name: string) => string | undefined;
  readonly body: Buffer;
}

/** Sends a request exactly as it is written: no client puts the address right. */
export async function rawRequest(
  port: number,
  method: string,
  target: string | Buffer,
  headers: Readonly<Record<string, string>> = {},
): Promise<RawAnswer> {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  const chunks: Buffer[] = [];
  socket.on('data', (chunk: Buffer) => chunks.push(chunk));
  const fields = Object.entries({ Host: 'join.example.test', Connection: 'close', ...headers })
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('');
  socket.write(
    Buffer.concat([Buffer.from(`${method} `), Buffer.from(target), Buffer.from(` HTTP/1.1\r\n${fields}\r\n`)]),
  );
  await once(socket, 'close');
  return parse(Buffer.concat(chunks));
}

function parse(bytes: Buffer): RawAnswer {
  const end = bytes.indexOf('\r\n\r\n');
  const [first = '', ...lines] = bytes.subarray(0, end).toString('latin1').split('\r\n');
  const headers = lines.map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)] as const);
  const header = (name: string): string | undefined =>
    headers
      .filter(([one]) => one.toLowerCase() === name.toLowerCase())
      .map(([, value]) => value)
      .reduce<string | undefined>((all, value) => (all === undefined ? value : `${all}, ${value}`), undefined);
  const rest = bytes.subarray(end + 4);
  return {
    status: Number(first.split(' ')[1]),
    headers,
    header,
    body: header('transfer-encoding') === 'chunked' ? unchunked(rest) : rest,
  };
}

function unchunked(bytes: Buffer): Buffer {
  const end = bytes.indexOf('\r\n');
  const size = Number.parseInt(bytes.subarray(0, end).toString(), 16);
  if (!(size > 0)) return Buffer.alloc(0);
  return Buffer.concat([bytes.subarray(end + 2, end + 2 + size), unchunked(bytes.subarray(end + 4 + size))]);
}

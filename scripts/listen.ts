import { once } from 'node:events';
import type { Server } from 'node:http';
import { createServer } from 'node:net';
import { Failure } from './failure.ts';

const taken = (port: number, what: string, cause: unknown): Failure =>
  new Failure(
    [
      `Port ${port}, where ${what} should be, is taken. Is it running already in another window? Stop that one, or choose another port in .env.`,
    ],
    { cause },
  );

/** Listens on this machine only; resolves with the port, which the system chooses for 0. */
export async function listen(server: Server, port: number, what: string): Promise<number> {
  server.listen(port, '127.0.0.1');
  await once(server, 'listening').catch((error: unknown) => {
    throw taken(port, what, error);
  });
  const address = server.address();
  return typeof address === 'object' && address ? address.port : port;
}

/** Fails if a port is not free. */
export async function ensureFree(port: number, what: string): Promise<void> {
  const probe = createServer();
  probe.listen(port, '127.0.0.1');
  await once(probe, 'listening').catch((error: unknown) => {
    throw taken(port, what, error);
  });
  probe.close();
  await once(probe, 'close');
}

/** A port that is free at this moment. */
export async function freePort(): Promise<number> {
  const probe = createServer();
  probe.listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (typeof address !== 'object' || address === null) throw new Error('The system gave no port.');
  return address.port;
}

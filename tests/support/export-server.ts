import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { ExportedDocument } from 'content-schemas';
import { starterPicture } from './starter.ts';
import { exportToken } from './secrets.ts';

/** Answers one request otherwise than a sound CMS would. */
export type Fault = (response: ServerResponse, body: string, request: IncomingMessage) => void;

/** Answers a request for a file among the uploads otherwise than with its bytes. */
export type UploadFault = (response: ServerResponse, bytes: Uint8Array, file: string) => void;

export interface ExportServer {
  readonly url: string;
  /** What is published now. */
  rows: readonly ExportedDocument[];
  /** Takes the place of the answer to the export of documents, or of everything. */
  fault: { readonly documents?: Fault; readonly position?: Fault; readonly upload?: UploadFault };
  /** Files among the uploads besides those of the starter content. */
  uploads: Readonly<Record<string, Uint8Array>>;
  readonly stop: () => Promise<void>;
}

const ndjson = { 'content-type': 'application/x-ndjson; charset=utf-8' };

/** The lines that the CMS's export sends for a language. */
export function exportOf(rows: readonly ExportedDocument[], language: string, revision = revisionOf(rows)): string {
  const own = rows.filter((row) => row.language === null || row.language === language);
  return [{ epoch: 'recorded', revision }, ...own, { end: true, lines: own.length }]
    .map((line) => `${JSON.stringify(line)}\n`)
    .join('');
}

const revisionOf = (rows: readonly ExportedDocument[]): number => Math.max(0, ...rows.map(({ revision }) => revision));

/** The CMS's export as recorded, over real HTTP, with faults on demand. */
export async function serveExport(rows: readonly ExportedDocument[]): Promise<ExportServer> {
  // This machine may be busy for longer than a connection is usually kept.
  const server = createServer({ keepAliveTimeout: 120_000 }, (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://cms.invalid');
    if (pathname.startsWith('/uploads/')) return serveUpload(answer, response, pathname.slice('/uploads/'.length));
    if (request.headers.authorization !== `Bearer ${exportToken}`) return void response.writeHead(401).end();
    const isPosition = pathname === '/api/export/position';
    const body = isPosition
      ? JSON.stringify({ epoch: 'recorded', revision: revisionOf(answer.rows) })
      : exportOf(answer.rows, searchParams.get('language') ?? '');
    const fault = isPosition ? answer.fault.position : answer.fault.documents;
    if (fault) return fault(response, body, request);
    response.writeHead(200, isPosition ? { 'content-type': 'application/json' } : ndjson).end(body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The recorded CMS listens nowhere.');
  const answer: ExportServer = {
    url: `http://127.0.0.1:${address.port}`,
    rows,
    fault: {},
    uploads: {},
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return answer;
}

function serveUpload({ uploads, fault }: ExportServer, response: ServerResponse, file: string): void {
  const path = starterPicture(file);
  const bytes = uploads[file] ?? (existsSync(path) ? readFileSync(path) : undefined);
  if (!bytes) return void response.writeHead(404).end('Not Found');
  if (fault.upload) return fault.upload(response, bytes, file);
  response.writeHead(200, { 'content-type': 'image/png', 'content-length': bytes.length }).end(bytes);
}

/** A body of the export's own type, whole or not. */
export const sent =
  (change: (body: string) => string): Fault =>
  (response, body) =>
    void response.writeHead(200, ndjson).end(change(body));

/** The first part of a body, after which the connection breaks; or, cleanly ended, as if it were all. */
export const cut =
  (share: number, how: 'broken' | 'ended'): Fault =>
  (response, body) => {
    const bytes = Buffer.from(body);
    const part = bytes.subarray(0, Math.floor(bytes.length * share));
    response.writeHead(200, ndjson);
    if (how === 'ended') return void response.end(part);
    response.write(part, () => response.destroy());
  };

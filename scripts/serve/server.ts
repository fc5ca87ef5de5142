import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import Negotiator from 'negotiator';
import send from 'send';
import { addressOf, fallbackLanguage, paths } from 'content-schemas';
import type { Folders } from '../folders.ts';
import { preferredLanguage } from './language-choice.ts';
import { policyFor, policyName } from '../release/headers.ts';
import { isNamedByContent, isToSave } from '../release/manifest.ts';
import { redirectFor } from '../release/redirects.ts';
import { earlierRelease, liveRelease, seriesOf, type ServedRelease } from './releases.ts';

const longestAddress = 2048;

/** Serves the live releases of all series: their files with their headers, GET and HEAD only. */
export const siteServer = (folders: Folders): Server =>
  createServer((request, response) => {
    try {
      answer(folders, request, response);
    } catch (error) {
      process.stderr.write(
        `${request.method} ${request.url}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
      );
      plain(response, 500, 'This page cannot be shown just now.');
    }
  });

function answer(folders: Folders, request: IncomingMessage, response: ServerResponse): void {
  const url = addressIn(request.url ?? '/');
  const path = url && decoded(url.pathname);
  const { series, below } = seriesOf(path ?? '/');
  const release = liveRelease(folders, series) ?? liveRelease(folders, 'root');
  if (!release) return plain(response, 503, 'The site has not been released yet.');
  carry(response, release);

  if (request.method !== 'GET' && request.method !== 'HEAD')
    return plain(response.setHeader('Allow', 'GET, HEAD'), 405, 'Only GET and HEAD are answered here.');
  const missing = (): void => {
    if (paths.notFound in release.files) return notFound(request, response, release);
    const own = liveRelease(folders, preferredLanguage(request)?.code ?? fallbackLanguage) ?? release;
    return notFound(request, carry(response.setHeader('Vary', 'Accept-Language'), own), own);
  };
  if (!url || path === undefined) return missing();
  if (path === '/') return choose(request, response, release);
  const moved = redirectFor(release.redirects, path) ?? withSlash(release, path, below);
  if (moved !== undefined) return redirect(response, 301, moved + (path === '/index.php' ? '' : url.search));
  const file = below === '' || below.endsWith('/') ? `${below}index.html` : below;
  // Somebody may still have the page that named a picture.
  const has = Object.hasOwn(release.files, file) || !isNamedByContent(file);
  const holder = has ? release : (earlierRelease(folders, series, file) ?? release);
  if (!Object.hasOwn(holder.files, file) || file === paths.notFound) return missing();
  return deliver(request, response, holder, file, cacheFor(holder, file));
}

/** The headers that every answer of a release has. */
function carry(response: ServerResponse, { headers }: ServedRelease): ServerResponse {
  for (const [name, value] of Object.entries(headers.all)) response.setHeader(name, value);
  return response;
}

const ownHost = 'http://site.invalid';

/** The address of a request, if it is one of this site. */
function addressIn(target: string): URL | undefined {
  const url = target.startsWith('/') && target.length <= longestAddress ? URL.parse(target, ownHost) : null;
  return url?.origin === ownHost ? url : undefined;
}

const decoded = (path: string): string | undefined => {
  try {
    const text = decodeURIComponent(path);
    return /[\0\\]/.test(text) || text.split('/').some((part) => part === '..' || part === '.') ? undefined : text;
  } catch {
    return undefined;
  }
};

const withSlash = ({ files }: ServedRelease, path: string, below: string): string | undefined =>
  !below.endsWith('/') && `${below}/index.html` in files ? `${path}/` : undefined;

const cacheFor = ({ headers: { cache } }: ServedRelease, file: string): string =>
  isNamedByContent(file) ? cache.hashed : file.endsWith('.html') ? cache.page : cache.other;

/** At the root the reader's browser says which language to begin with; without a preference that we have, the reader chooses. */
function choose(request: IncomingMessage, response: ServerResponse, release: ServedRelease): void {
  response.setHeader('Vary', 'Accept-Language').setHeader('Cache-Control', release.headers.cache.choice);
  const language = preferredLanguage(request);
  if (language) return redirect(response, 302, addressOf(language.code, paths.join));
  return deliver(request, response, release, 'index.html', release.headers.cache.choice);
}

function redirect(response: ServerResponse, status: number, address: string): void {
  response.writeHead(status, { Location: encodeURI(address) }).end();
}

function notFound(request: IncomingMessage, response: ServerResponse, release: ServedRelease): void {
  response.statusCode = 404;
  if (!(paths.notFound in release.files))
    return plain(response.setHeader('Cache-Control', release.headers.cache.notFound), 404, 'There is no such page.');
  // A page that is not there is never "not modified".
  delete request.headers['if-none-match'];
  delete request.headers.range;
  return deliver(request, response, release, paths.notFound, release.headers.cache.notFound);
}

/** Sends a file in the smallest form the browser takes; `send` answers conditional and partial requests. */
function deliver(
  request: IncomingMessage,
  response: ServerResponse,
  { tree, files, headers }: ServedRelease,
  file: string,
  cache: string,
): void {
  const entry = files[file];
  if (!entry) return plain(response, 404, 'There is no such page.');
  const accepted = new Negotiator(request).encodings([...entry.encodings]);
  const encoding = entry.encodings.find((one) => accepted.includes(one));
  response
    .setHeader('Content-Type', entry.type)
    .setHeader(policyName, policyFor(headers, file))
    .setHeaders(new Map(isToSave(file) ? Object.entries(headers.saved) : []))
    .setHeader('Cache-Control', cache)
    .setHeader('ETag', `"${entry.sha256.slice(0, 32)}${encoding === undefined ? '' : `-${encoding}`}"`);
  if (entry.encodings.length > 0) response.appendHeader('Vary', 'Accept-Encoding');
  if (encoding !== undefined) response.setHeader('Content-Encoding', encoding);
  const name = encoding === undefined ? file : `${file}.${encoding === 'br' ? 'br' : 'gz'}`;
  send(request, join('/', name), {
    root: tree,
    etag: false,
    lastModified: false,
    cacheControl: false,
    acceptRanges: encoding === undefined,
    index: false,
    dotfiles: 'allow',
  })
    .on('error', ({ status }: { status?: number }) => {
      if (response.headersSent) response.destroy();
      else if (status === 416)
        plain(response.setHeader('Content-Range', `bytes */${entry.bytes}`), 416, 'The file has no such part.');
      else if (status === 412) plain(response, 412, 'The file is another by now.');
      else plain(response, 500, 'This file cannot be read just now.');
    })
    .pipe(response);
}

function plain(response: ServerResponse, status: number, words: string): void {
  for (const name of ['Content-Encoding', 'ETag']) response.removeHeader(name);
  response.statusCode = status;
  response
    .setHeader('Content-Type', 'text/plain; charset=utf-8')
    .setHeader('X-Content-Type-Options', 'nosniff')
    .end(`${words}\n`);
}

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import send from 'send';
import { addressOf, fallbackLanguage, paths } from 'content-schemas';
import type { Folders } from '../folders.ts';
import { preferredLanguage } from './language-choice.ts';
import { redirectFor } from './redirects.ts';
import { liveRelease, seriesOf, type ServedRelease } from './releases.ts';

const longestAddress = 2048;

/** Serves the live releases of all series: their files with their headers, GET and HEAD only. */
export const siteServer = (folders: Folders): Server => createServer((request, response) => answer(folders, request, response));

function answer(folders: Folders, request: IncomingMessage, response: ServerResponse): void {
  const target = request.url ?? '/';
  const url = URL.canParse(target, 'http://site.invalid') && target.startsWith('/') && !target.startsWith('//') && target.length <= longestAddress ? new URL(target, 'http://site.invalid') : undefined;
  const path = url && decoded(url.pathname);
  const { series, below } = seriesOf(path ?? '/');
  const release = liveRelease(folders, series) ?? liveRelease(folders, 'root');
  if (!release) return plain(response, 503, 'The site has not been released yet.');
  for (const [name, value] of Object.entries(release.headers.all)) response.setHeader(name, value);

  if (request.method !== 'GET' && request.method !== 'HEAD') return plain(response.setHeader('Allow', 'GET, HEAD'), 405, 'Only GET and HEAD are answered here.');
  const missing = (): void => notFound(request, response, paths.notFound in release.files ? release : (liveRelease(folders, preferredLanguage(request)?.code ?? fallbackLanguage) ?? release));
  if (!url || path === undefined) return missing();
  if (path === '/') return choose(request, response, release);
  const moved = redirectFor(path, url.searchParams) ?? withSlash(release, path, below);
  if (moved !== undefined) return redirect(response, 301, moved + (moved.includes('?') || path === '/index.php' ? '' : url.search));
  const file = below === '' || below.endsWith('/') ? `${below}index.html` : below;
  if (!(file in release.files) || file === paths.notFound) return missing();
  return deliver(request, response, release, file, cacheFor(release, file));
}

const decoded = (path: string): string | undefined => {
  try {
    const text = decodeURIComponent(path);
    return /[\0\\]/.test(text) || text.split('/').some((part) => part === '..' || part === '.') ? undefined : text;
  } catch {
    return undefined;
  }
};

const withSlash = ({ files }: ServedRelease, path: string, below: string): string | undefined => (!below.endsWith('/') && `${below}/index.html` in files ? `${path}/` : undefined);

const cacheFor = ({ headers: { cache } }: ServedRelease, file: string): string => (file.startsWith('_astro/') ? cache.hashed : file.endsWith('.html') ? cache.page : cache.other);

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
  if (!(paths.notFound in release.files)) return plain(response.setHeader('Cache-Control', release.headers.cache.notFound), 404, 'There is no such page.');
  // A page that is not there is never "not modified".
  delete request.headers['if-none-match'];
  delete request.headers.range;
  return deliver(request, response, release, paths.notFound, release.headers.cache.notFound);
}

/** Sends a file in the smallest form the browser takes; `send` answers conditional and partial requests. */
function deliver(request: IncomingMessage, response: ServerResponse, { tree, files }: ServedRelease, file: string, cache: string): void {
  const entry = files[file];
  if (!entry) return plain(response, 404, 'There is no such page.');
  const accepted = request.headers['accept-encoding'] ?? '';
  const encoding = entry.encodings.find((one) => new RegExp(`\\b${one}\\b(?!;q=0(?:\\.0*)?(?:,|$))`).test(accepted));
  response.setHeader('Content-Type', entry.type).setHeader('Cache-Control', cache).setHeader('ETag', `"${entry.sha256.slice(0, 32)}${encoding === undefined ? '' : `-${encoding}`}"`);
  if (entry.encodings.length > 0) response.appendHeader('Vary', 'Accept-Encoding');
  if (encoding !== undefined) response.setHeader('Content-Encoding', encoding);
  const name = encoding === undefined ? file : `${file}.${encoding === 'br' ? 'br' : 'gz'}`;
  send(request, join('/', name), { root: tree, etag: false, lastModified: false, cacheControl: false, acceptRanges: encoding === undefined, index: false, dotfiles: 'allow' })
    .on('error', () => {
      if (!response.headersSent) plain(response, 500, 'This file cannot be read just now.');
    })
    .pipe(response);
}

function plain(response: ServerResponse, status: number, words: string): void {
  for (const name of ['Content-Encoding', 'ETag']) response.removeHeader(name);
  response.statusCode = status;
  response.setHeader('Content-Type', 'text/plain; charset=utf-8').setHeader('X-Content-Type-Options', 'nosniff').end(`${words}\n`);
}

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

export const policyName = 'Content-Security-Policy';
const styles = "style-src 'self'";
const scripts = "script-src 'self'";

const policyOf = (tls: boolean): string =>
  [
    "default-src 'none'",
    scripts,
    styles,
    ...['img-src', 'font-src', 'connect-src', 'manifest-src', 'form-action'].map((name) => `${name} 'self'`),
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
    ...(tls ? ['upgrade-insecure-requests'] : []),
  ].join('; ');

const forbidden = [
  'accelerometer',
  'autoplay',
  'bluetooth',
  'browsing-topics',
  'camera',
  'display-capture',
  'encrypted-media',
  'fullscreen=(self)',
  'geolocation',
  'gyroscope',
  'hid',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
  'xr-spatial-tracking',
];

const texts = z.record(z.string(), z.string());
export const headers = z.object({
  all: texts,
  /** By page: what its policy allows, the sha256 of its style block. A release that names none has them in the policy of all. */
  styles: texts.default({}),
  /** The same of the script inside a page that asks for the page's script. */
  scripts: texts.default({}),
  /** What a file adds that is to be saved, not shown; a release that says nothing has no such file. */
  saved: texts.default({}),
  cache: z.object({
    page: z.string(),
    choice: z.string(),
    hashed: z.string(),
    other: z.string(),
    notFound: z.string(),
  }),
});
/** What every answer of a release carries, what its pages and the files to save add, and how long each kind of file may be kept. */
export type Headers = z.infer<typeof headers>;

/** Headers of a release; a page's policy names the sha256 of its own style block, and of the script inside it if there is one. */
export function headersOf(folder: string, pages: readonly string[], origin: string): Headers {
  const tls = origin.startsWith('https:');
  const read = pages.map((page) => [page, readFileSync(join(folder, page), 'utf8')] as const);
  const blocks = (tag: 'style' | 'script') =>
    Object.fromEntries(
      read.flatMap(([page, html]) => {
        const block = new RegExp(`<${tag}>(.*?)</${tag}>`, 's').exec(html)?.[1];
        return block === undefined ? [] : [[page, `sha256-${createHash('sha256').update(block).digest('base64')}`]];
      }),
    );
  return {
    all: {
      [policyName]: policyOf(tls),
      ...(tls ? { 'Strict-Transport-Security': 'max-age=63072000; includeSubDomains' } : {}),
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'X-Frame-Options': 'DENY',
      'Permissions-Policy': forbidden.map((name) => (name.includes('=') ? name : `${name}=()`)).join(', '),
    },
    styles: blocks('style'),
    scripts: blocks('script'),
    saved: { 'Content-Disposition': 'attachment' },
    cache: {
      page: 'no-cache, stale-if-error=86400',
      choice: 'private, no-cache',
      hashed: 'public, max-age=31536000, immutable',
      other: 'no-cache, stale-if-error=86400',
      notFound: 'public, max-age=10',
    },
  };
}

/** The policy of a file of a release. */
export function policyFor({ all, ...own }: Headers, file: string): string {
  const allow = (policy: string, source: string, hash: string | undefined): string =>
    hash === undefined ? policy : policy.replace(source, `${source} '${hash}'`);
  return allow(allow(all[policyName] ?? '', scripts, own.scripts[file]), styles, own.styles[file]);
}

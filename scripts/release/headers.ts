import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const policyOf = (styles: readonly string[], tls: boolean): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src ${["'self'", ...styles.map((hash) => `'sha256-${hash}'`)].join(' ')}`,
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

/** What every answer of a release carries, and how long each kind of file may be kept. */
export interface Headers {
  readonly all: Readonly<Record<string, string>>;
  readonly cache: {
    readonly page: string;
    readonly choice: string;
    readonly hashed: string;
    readonly other: string;
    readonly notFound: string;
  };
}

/** Headers of a release; its policy names the sha256 of the style block that its pages carry. */
export function headersOf(folder: string, pages: readonly string[], origin: string): Headers {
  const tls = origin.startsWith('https:');
  const styles = new Set(
    pages.flatMap((page) =>
      [...readFileSync(join(folder, page), 'utf8').matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map((match) =>
        hashOf(match[1] ?? ''),
      ),
    ),
  );
  return {
    all: {
      'Content-Security-Policy': policyOf([...styles].toSorted(), tls),
      ...(tls ? { 'Strict-Transport-Security': 'max-age=63072000; includeSubDomains' } : {}),
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'X-Frame-Options': 'DENY',
      'Permissions-Policy': forbidden.map((name) => (name.includes('=') ? name : `${name}=()`)).join(', '),
    },
    cache: {
      page: 'no-cache, stale-if-error=86400',
      choice: 'private, no-cache',
      hashed: 'public, max-age=31536000, immutable',
      other: 'no-cache, stale-if-error=86400',
      notFound: 'public, max-age=10',
    },
  };
}

const hashOf = (style: string): string => createHash('sha256').update(style).digest('base64');

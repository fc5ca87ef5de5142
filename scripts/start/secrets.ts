import { randomBytes } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { envFile, secretNames } from '../env.ts';

const random = (): string => randomBytes(32).toString('base64url');

/** Writes the file of settings on a new machine: random secrets, readable by its owner only. An existing file is kept as it is. True if it was written now. */
export function ensureSecrets(): boolean {
  if (existsSync(envFile())) return false;
  const secrets = secretNames.map((name) => `${name}=${name === 'APP_KEYS' ? `${random()},${random()}` : random()}`);
  const lines = [
    '# Secrets of this installation, written by npm start. Keep them; whoever has them can sign in as anybody.',
    ...secrets,
    '',
    '# First administrator. Used once, when the database has none; change the password after signing in.',
    'ADMIN_EMAIL=admin@example.org',
    `ADMIN_PASSWORD=${randomBytes(12).toString('base64url')}-Aa1`,
    '',
    '# Public address of the site, for canonical addresses and sitemaps.',
    '# SITE_ORIGIN=https://join.example.org',
    '',
  ];
  writeFileSync(envFile(), lines.join('\n'), { mode: 0o600, flag: 'wx' });
  return true;
}

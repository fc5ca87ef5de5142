import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { envFile, secretNames } from '../env.ts';
import { Failure } from '../failure.ts';
import { replaceFile } from '../files.ts';

const random = (): string => randomBytes(32).toString('base64url');

/** Writes the file of settings on a new machine: random secrets, readable by its owner only. An existing file is kept as it is: one start at a time may ask. True if it was written now. */
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
  try {
    replaceFile(envFile(), lines.join('\n'), 0o600);
  } catch (error) {
    throw new Failure([`${envFile()} cannot be written. Give yourself the right to write there.`], { cause: error });
  }
  return true;
}

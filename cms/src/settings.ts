import { secretFaults } from 'content-schemas';

const secretNames = [
  'APP_KEYS',
  'ADMIN_JWT_SECRET',
  'API_TOKEN_SALT',
  'TRANSFER_TOKEN_SALT',
  'ENCRYPTION_KEY',
  'EXPORT_TOKEN',
] as const;

/** Stops the start of the CMS with one line: where it was thrown helps nobody, so the log gets no stack to print. */
export function refusalToStart(words: string): Error {
  const refusal = new Error(words);
  refusal.stack = '';
  return refusal;
}

/** Stops the start, in one line, where somebody could guess a secret. */
export function refuseWeakSecrets(settings: Readonly<Record<string, string | undefined>>): void {
  const faults = secretFaults(Object.fromEntries(secretNames.map((name) => [name, settings[name] ?? ''])));
  if (faults.length === 0) return;
  throw refusalToStart(
    `Settings: ${faults.map((fault) => fault.join(' ')).join('; ')}. Give each its own random text. Where there is no .env, npm start writes one.`,
  );
}

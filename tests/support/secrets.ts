import { randomBytes } from 'node:crypto';

/** Random text, as npm start writes it into a .env. */
export const randomSecret = (): string => randomBytes(32).toString('base64url');

/** Secrets of every CMS that this process starts. */
export const secrets = {
  APP_KEYS: `${randomSecret()},${randomSecret()}`,
  ADMIN_JWT_SECRET: randomSecret(),
  API_TOKEN_SALT: randomSecret(),
  TRANSFER_TOKEN_SALT: randomSecret(),
  ENCRYPTION_KEY: randomSecret(),
};

/** The token with which the published documents of every such CMS are read. */
export const exportToken = randomSecret();

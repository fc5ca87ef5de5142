import type { Core } from '@strapi/strapi';

const config = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Admin => ({
  auth: {
    secret: env('ADMIN_JWT_SECRET', ''),
    sessions: {
      accessTokenLifespan: 600,
      maxSessionLifespan: 43_200,
      idleSessionLifespan: 7_200,
      maxRefreshTokenLifespan: 604_800,
      idleRefreshTokenLifespan: 86_400,
    },
  },
  apiToken: { salt: env('API_TOKEN_SALT', '') },
  transfer: { token: { salt: env('TRANSFER_TOKEN_SALT', '') } },
  secrets: { encryptionKey: env('ENCRYPTION_KEY', '') },
  preview: { enabled: false, config: { allowedOrigins: [], handler: () => undefined } },
  flags: { nps: false, promoteEE: false },
  // Successful sign-ins count too: tests switch it off.
  rateLimit: { enabled: env.bool('ADMIN_RATE_LIMIT', true), interval: 5 * 60_000, max: 10 },
});

export default config;

import type { Core } from '@strapi/strapi';

const config = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Admin => ({
  auth: {
    secret: env('ADMIN_JWT_SECRET', ''),
    // Strapi cannot set a secure cookie over http: nobody could sign in.
    cookie: { sameSite: 'strict', ...(env('CMS_URL', '').startsWith('https://') ? { secure: true } : {}) },
    sessions: {
      accessTokenLifespan: 600,
      maxSessionLifespan: 43_200,
      idleSessionLifespan: 3_600,
      maxRefreshTokenLifespan: 604_800,
      idleRefreshTokenLifespan: 86_400,
    },
  },
  apiToken: { salt: env('API_TOKEN_SALT', '') },
  transfer: { token: { salt: env('TRANSFER_TOKEN_SALT', '') } },
  secrets: { encryptionKey: env('ENCRYPTION_KEY', '') },
  preview: { enabled: false, config: { allowedOrigins: [], handler: () => undefined } },
  flags: { nps: false, promoteEE: false },
  // Successful sign-ins count too.
  rateLimit: { enabled: true, interval: 15 * 60_000, max: 5 },
});

export default config;

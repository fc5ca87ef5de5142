import type { Core } from '@strapi/strapi';

const megabyte = 1024 * 1024;

const config = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Middlewares => [
  { resolve: './src/guards/request-log' },
  'strapi::errors',
  {
    name: 'strapi::security',
    config: {
      crossOriginOpenerPolicy: { policy: 'same-origin' },
      crossOriginResourcePolicy: { policy: 'same-origin' },
      contentSecurityPolicy: {
        useDefaults: true,
        directives: {
          // Strapi adds its own sources to a list, and leaves a text alone.
          'connect-src': "'self'",
          'img-src': "'self' data: blob:",
          'media-src': "'self'",
          'style-src': "'self' 'unsafe-inline'",
          'font-src': "'self' data:",
          'frame-ancestors': "'none'",
          upgradeInsecureRequests: null,
        },
      },
    },
  },
  { name: 'strapi::cors', config: { origin: [] } },
  { resolve: './src/guards/closed-routes' },
  { resolve: './src/guards/stored-files' },
  // The minimum is a setting for the tests, which cannot fill a disk.
  {
    resolve: './src/guards/disk-space',
    config: { minimum: env.int('FREE_SPACE_MINIMUM', 500 * megabyte), data: env('DATA_DIR', '') },
  },
  'strapi::query',
  { resolve: './src/guards/multipart', config: { largestUpload: 20 * megabyte } },
  { name: 'strapi::body', config: { multipart: false, jsonLimit: megabyte } },
  'strapi::favicon',
  'strapi::public',
];

export default config;

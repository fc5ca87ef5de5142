import type { Core } from '@strapi/strapi';

const config: Core.Config.Plugin = {
  upload: {
    config: {
      sizeLimit: 20 * 1024 * 1024,
      security: { allowedTypes: ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'] },
    },
  },
};

export default config;

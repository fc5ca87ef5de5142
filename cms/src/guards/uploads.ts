import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';

/**
 * How Strapi stores pictures. It makes none of them anew: the guard has done so, and Strapi would keep the one with its
 * hidden data wherever its own is larger. The name in the address says nothing about the file or who made it.
 */
export async function configureUploads(strapi: Core.Strapi): Promise<void> {
  const service = (name: string) => strapi.plugin('upload').service(name);
  await service('upload').setSettings({
    sizeOptimization: false,
    autoOrientation: false,
    responsiveDimensions: true,
    aiMetadata: false,
  });
  Object.assign(service('image-manipulation'), { generateFileName: () => randomBytes(16).toString('hex') });
}

import type { StrapiApp } from '@strapi/strapi/admin';

/** For developers, or for a licence we do not have. */
const notForEditors = ['plugins/content-type-builder', 'plugins/content-releases'];

/** Leaves in the main menu what an editor uses. */
export function trimMenu({ router }: StrapiApp): void {
  const kept = router.menu.filter(({ to }) => !notForEditors.includes(to));
  router.menu.splice(0, router.menu.length, ...kept);
}

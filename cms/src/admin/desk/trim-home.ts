import type { StrapiApp } from '@strapi/strapi/admin';

const forEditors = ['last-edited-entries', 'last-published-entries'];

/** Leaves on the home page what was changed and published last. */
export function trimHome({ widgets }: StrapiApp): void {
  widgets.register((all) => all.filter(({ id }) => forEditors.includes(id)));
}

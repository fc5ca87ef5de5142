import { PaperPlane } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { words } from '../words';

const forEditors = ['last-edited-entries', 'last-published-entries'];

/** Leaves on the home page what was changed and published last; whoever runs the CMS also sees what was announced. */
export function arrangeHome({ widgets }: StrapiApp): void {
  widgets.register((all) => [
    ...all.filter(({ id }) => forEditors.includes(id)),
    {
      id: 'deliveries',
      icon: PaperPlane,
      title: { id: 'desk.deliveries.title', defaultMessage: words.en['desk.deliveries.title'] },
      component: async () => (await import('../deliveries/deliveries')).Deliveries,
      roles: ['strapi-super-admin'],
    },
  ]);
}

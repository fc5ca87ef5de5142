import type { Core } from '@strapi/strapi';
import { uidOf } from './content';

const band = uidOf('fee-band');

interface Stored {
  readonly documentId: string;
  readonly schedule: string;
  readonly remove: boolean | null;
}

/** Publishes the bands of a schedule with it, and takes those marked to go off the site: all or none, in the transaction of the schedule. */
export async function publishBandsOf(strapi: Core.Strapi, schedule: string): Promise<void> {
  const published = await strapi.db.query(uidOf('fee-schedule')).findOne({ where: { documentId: schedule, publishedAt: { $notNull: true } } });
  const key: unknown = published?.key;
  if (typeof key !== 'string') return;
  const bands: Stored[] = await strapi.db.query(band).findMany({ where: { schedule: key, publishedAt: { $null: true } }, orderBy: { id: 'asc' } });
  for (const { documentId, remove } of bands) {
    if (remove === true) await strapi.documents(band).unpublish({ documentId });
    else await strapi.documents(band).publish({ documentId });
  }
}

import type { Core } from '@strapi/strapi';
import { uidOf } from './content';

const scheduleUid = uidOf('fee-schedule');
const bandUid = uidOf('fee-band');

interface Band {
  readonly documentId: string;
  readonly schedule: string;
  readonly remove: boolean | null;
}

const inStatus = (published: boolean) => ({ publishedAt: { $notNull: published } });

/**
 * The bands go where their schedule goes, all or none, in its transaction: they are published with it, those marked for it
 * are taken off the site, and all of them are when the schedule is.
 */
export async function followSchedule(strapi: Core.Strapi, schedule: string): Promise<void> {
  const schedules: { documentId: string; key: string }[] = await strapi.db
    .query(scheduleUid)
    .findMany({ where: inStatus(true) });
  const bandsIn = async (published: boolean): Promise<Band[]> =>
    strapi.db.query(bandUid).findMany({ where: inStatus(published), orderBy: { id: 'asc' } });
  const live = schedules.find(({ documentId }) => documentId === schedule);
  if (live) {
    for (const { documentId, remove } of (await bandsIn(false)).filter((band) => band.schedule === live.key)) {
      if (remove === true) await strapi.documents(bandUid).unpublish({ documentId });
      else await strapi.documents(bandUid).publish({ documentId });
    }
    return;
  }
  const orphans = (await bandsIn(true)).filter((band) => !schedules.some(({ key }) => key === band.schedule));
  for (const { documentId } of orphans) await strapi.documents(bandUid).unpublish({ documentId });
}

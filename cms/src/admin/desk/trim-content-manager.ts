import type { ContentManagerPlugin } from '@strapi/content-manager/strapi-admin';
import { BulkPublish } from '../bulk-publish/bulk-publish';
import { withOurMarks } from './text-marks';

const forDevelopers: readonly (string | undefined)[] = ['edit-the-model', 'configure-the-view'];

const blocks = ['heading-three', 'list-unordered', 'list-ordered', 'list-item', 'quote', 'link'];

/** What an editor can do with entries, and the marks that a text may have. */
export function trimContentManager({
  addBulkAction,
  addDocumentAction,
  addRichTextBlocks,
}: ContentManagerPlugin['config']['apis']): void {
  addDocumentAction((actions) => actions.filter(({ type }) => !forDevelopers.includes(type)));
  // The stock action to publish stands first and has no type.
  addBulkAction(([, ...others]) => [BulkPublish, ...others]);
  addRichTextBlocks(({ paragraph, ...others }) => ({
    ...(paragraph && { paragraph: { ...paragraph, plugin: withOurMarks } }),
    ...Object.fromEntries(Object.entries(others).filter(([name]) => blocks.includes(name))),
  }));
}

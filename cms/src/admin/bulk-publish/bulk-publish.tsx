import type { BulkActionComponent } from '@strapi/content-manager/strapi-admin';
import { useDocumentRBAC } from '@strapi/strapi/admin';
import { useWords } from '../words/use-words';
import { PublishDialog } from './publish-dialog';

/** Replaces the stock action, which publishes some entries, says that it has failed, and names none. */
export const BulkPublish: BulkActionComponent = ({ documents, model }) => {
  const say = useWords();
  const mayPublish = useDocumentRBAC('BulkPublish', ({ canPublish }) => canPublish);
  if (mayPublish !== true) return null;
  return {
    variant: 'default',
    label: say('desk.publish.button'),
    dialog: {
      type: 'modal',
      title: say('desk.publish.title'),
      content: <PublishDialog documents={documents} model={model} />,
    },
  };
};

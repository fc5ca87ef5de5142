import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { useQueryParams } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useWords } from '../words/use-words';
import { EntryLine } from './entry-line';
import type { Entry } from './entry-name';
import { Outcome } from './outcome';
import { usePublishEntriesMutation } from './publish-entries';

interface Props {
  readonly documents: readonly Entry[];
  readonly model: string;
}

/** Names the chosen entries, publishes them, and then tells of each what became of it. */
export function PublishDialog({ documents, model }: Props) {
  const say = useWords();
  // The list is read again after publishing; the dialog keeps to what was chosen.
  const [chosen] = useState(documents);
  const [{ query }] = useQueryParams<{ plugins?: { i18n?: { locale?: string } } }>();
  const [publish, { data: results, error, isLoading }] = usePublishEntriesMutation();
  const waiting = chosen.filter(({ status }) => status !== 'published');
  const locale = query.plugins?.i18n?.locale;
  const start = (): void => void publish({ model, entries: waiting.map(({ documentId }) => ({ documentId, locale })) });
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <div role="status">
        {results ? (
          <Outcome results={results} />
        ) : (
          <Typography>
            {isLoading ? say('desk.publish.waiting') : say('desk.publish.question', { count: waiting.length })}
          </Typography>
        )}
      </div>
      {error && <Typography textColor="danger600">{error.message}</Typography>}
      <ul>
        {chosen.map((entry) => (
          <EntryLine
            key={entry.documentId}
            entry={entry}
            model={model}
            result={results?.find(({ documentId }) => documentId === entry.documentId)}
          />
        ))}
      </ul>
      <Flex justifyContent="flex-end" gap={2}>
        <Modal.Close>
          <Button variant={results ? 'default' : 'tertiary'}>{say('desk.publish.close')}</Button>
        </Modal.Close>
        {!results && (
          <Button onClick={start} loading={isLoading} disabled={waiting.length === 0}>
            {say('desk.publish.button')}
          </Button>
        )}
      </Flex>
    </Flex>
  );
}

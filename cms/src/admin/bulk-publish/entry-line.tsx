import { Box, Flex, Typography } from '@strapi/design-system';
import { CheckCircle, CrossCircle } from '@strapi/icons';
import { useWords } from '../words/use-words';
import { EntryName, type Entry } from './entry-name';
import type { Result } from './publish-entries';

interface Props {
  readonly entry: Entry;
  readonly model: string;
  readonly result: Result | undefined;
}

/** One entry of the dialog: its name, and what will or did become of it. */
export function EntryLine({ entry, model, result }: Props) {
  const say = useWords();
  const refused = result?.published === false;
  const word = result
    ? refused
      ? 'desk.publish.entry.refused'
      : 'desk.publish.entry.published'
    : entry.status === 'published'
      ? 'desk.publish.entry.live'
      : 'desk.publish.entry.ready';
  const color = refused ? 'danger600' : result ? 'success600' : 'neutral600';
  return (
    <Box tag="li" paddingTop={2} paddingBottom={2} borderColor="neutral150" borderStyle="solid" borderWidth="1px 0 0">
      <Flex justifyContent="space-between" gap={4} alignItems="flex-start">
        <EntryName entry={entry} model={model} />
        <Flex gap={1} shrink={0}>
          {result && (refused ? <CrossCircle fill={color} aria-hidden /> : <CheckCircle fill={color} aria-hidden />)}
          <Typography textColor={color} fontWeight="bold">
            {say(word)}
          </Typography>
        </Flex>
      </Flex>
      {refused && <Typography textColor="danger600">{result.message}</Typography>}
    </Box>
  );
}

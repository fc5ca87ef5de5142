import { Typography } from '@strapi/design-system';
import { useWords } from '../words/use-words';
import type { Result } from './publish-entries';

/** How many entries were published and how many refused, in words. */
export function Outcome({ results }: { readonly results: readonly Result[] }) {
  const say = useWords();
  const published = results.filter((result) => result.published).length;
  const refused = results.length - published;
  return (
    <>
      <Typography tag="p" fontWeight="bold">
        {say('desk.publish.done', { count: published })}
      </Typography>
      {refused > 0 && (
        <Typography tag="p" fontWeight="bold" textColor="danger600">
          {say('desk.publish.refused', { count: refused })}
        </Typography>
      )}
    </>
  );
}

import { Box, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { useWords } from '../words/use-words';
import { useDeliveriesQuery, type Delivery } from './fetch-deliveries';

const shown = 6;

/** What was announced to the repository that releases the site, and what was not heard yet. */
export function Deliveries() {
  const say = useWords();
  const { data } = useDeliveriesQuery(undefined, { pollingInterval: 10_000 });
  if (!data) return null;
  if (!data.configured) return <Typography>{say('desk.deliveries.off')}</Typography>;
  if (data.deliveries.length === 0) return <Typography>{say('desk.deliveries.none')}</Typography>;
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
      {data.deliveries.slice(0, shown).map((delivery) => (
        <Box tag="li" key={delivery.id}>
          <Line {...delivery} />
        </Box>
      ))}
    </Flex>
  );
}

function Line({ at, revision, delivered, answer }: Delivery) {
  const say = useWords();
  const intl = useIntl();
  const time = intl.formatDate(at, { dateStyle: 'medium', timeStyle: 'short' });
  const words = delivered
    ? say('desk.deliveries.done', { revision })
    : say('desk.deliveries.failed', { revision, answer });
  return (
    <Typography textColor={delivered ? 'neutral800' : 'danger600'}>
      {time}: {words}
    </Typography>
  );
}

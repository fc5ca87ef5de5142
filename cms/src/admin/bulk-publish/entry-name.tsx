import { Flex, Typography } from '@strapi/design-system';
import type { ListFieldLayout } from '@strapi/content-manager/strapi-admin';
import { unstable_useDocumentLayout as useDocumentLayout } from '@strapi/strapi/admin';
import { useIntl, type MessageDescriptor } from 'react-intl';
import { ChoiceName } from '../choices/choice-name';
import { listOfColumn } from '../choices/choice-columns';

/** A row of the list, as the content manager has it. */
export interface Entry {
  readonly documentId: string;
  readonly status?: string;
  readonly [field: string]: unknown;
}

interface Props {
  readonly entry: Entry;
  readonly model: string;
}

/** What tells an entry from the others of its list: its title, then the other columns. */
export function EntryName({ entry, model }: Props) {
  const { list } = useDocumentLayout(model);
  const intl = useIntl();
  const text = (label: string | MessageDescriptor): string =>
    typeof label === 'string' ? label : intl.formatMessage(label);
  const columns = list.layout.filter(
    ({ name }) => name !== 'status' && entry[name] !== null && entry[name] !== undefined,
  );
  const title = columns.find(({ name }) => name === list.settings.mainField);
  return (
    <Flex direction="column" alignItems="flex-start">
      {title && <Value column={title} value={entry[title.name]} variant="omega" />}
      <Flex gap={3} wrap="wrap">
        {columns
          .filter((column) => column !== title)
          .map((column) => (
            <Typography key={column.name} variant="pi" textColor="neutral600">
              {text(column.label)}: <Value column={column} value={entry[column.name]} variant="pi" />
            </Typography>
          ))}
      </Flex>
    </Flex>
  );
}

interface ValueProps {
  readonly column: ListFieldLayout;
  readonly value: unknown;
  readonly variant: 'pi' | 'omega';
}

function Value({ column, value, variant }: ValueProps) {
  const intl = useIntl();
  const list = listOfColumn(column);
  if (list !== undefined) return <ChoiceName list={list} code={String(value)} variant={variant} />;
  return (
    <Typography variant={variant} textColor="neutral800">
      {typeof value === 'number' ? intl.formatNumber(value) : String(value)}
    </Typography>
  );
}

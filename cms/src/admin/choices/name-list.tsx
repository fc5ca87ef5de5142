import { Box, Popover, Typography } from '@strapi/design-system';
import { useEffect, useRef } from 'react';
import { styled } from 'styled-components';
import { useWords } from '../words/use-words';
import type { Choice } from './choice';
import type { Choices } from './use-choices';

interface Props {
  readonly id: string;
  readonly state: Choices['state'];
  readonly matches: readonly Choice[];
  readonly active: number;
  readonly onChoose: (code: string) => void;
}

const Option = styled(Box)`
  cursor: pointer;
  &[aria-selected='true'],
  &:hover {
    background: ${({ theme }) => theme.colors.primary100};
  }
`;

const List = styled(Popover.Content)`
  width: max(var(--radix-popover-trigger-width), 20rem);
  max-height: 30rem;
  overflow-y: auto;
`;

const messages = { ready: 'desk.choose.none', loading: 'desk.choose.loading', failed: 'desk.choose.failed' } as const;

/** The names a search has found; the caret stays in the field. */
export function NameList({ id, state, matches, active, onChoose }: Props) {
  const say = useWords();
  const current = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Newer browsers answer with a promise, which React would take for a clean-up.
    current.current?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <List
      align="start"
      onOpenAutoFocus={(event) => event.preventDefault()}
      onCloseAutoFocus={(event) => event.preventDefault()}
      onInteractOutside={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
    >
      <Box id={id} role="listbox" padding={1}>
        {matches.map(({ key, name }, index) => (
          <Option
            key={key}
            id={`${id}-${index}`}
            ref={index === active ? current : undefined}
            role="option"
            aria-selected={index === active}
            padding={2}
            hasRadius
            onClick={() => onChoose(key)}
          >
            <Typography>{name}</Typography>
          </Option>
        ))}
      </Box>
      {matches.length === 0 && (
        <Box padding={3} role="status">
          <Typography textColor="neutral600">{say(messages[state])}</Typography>
        </Box>
      )}
    </List>
  );
}

import { Flex, Tag } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import { useWords } from '../words/use-words';
import type { Choices } from './use-choices';
import { useNameOf } from './use-name-of';

interface Props {
  readonly codes: readonly string[];
  readonly list: Choices;
  readonly disabled: boolean;
  readonly onRemove: (code: string) => void;
}

/** Names of what has been chosen, each with a button that removes it. */
export function ChosenNames({ codes, list, disabled, onRemove }: Props) {
  const say = useWords();
  const nameOf = useNameOf(list);
  if (codes.length === 0) return null;
  return (
    <Flex tag="ul" gap={2} wrap="wrap" paddingBottom={2}>
      {codes.map((code) => (
        <li key={code}>
          <Tag
            disabled={disabled}
            icon={<Cross aria-hidden />}
            label={say('desk.choose.remove', { name: nameOf(code) })}
            onClick={() => onRemove(code)}
          >
            {nameOf(code)}
          </Tag>
        </li>
      ))}
    </Flex>
  );
}

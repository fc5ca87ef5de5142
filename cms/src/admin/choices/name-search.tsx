import { Box, Popover, TextInput, useComposedRefs } from '@strapi/design-system';
import { useFocusInputField } from '@strapi/strapi/admin';
import { useId, useRef } from 'react';
import type { Word } from '../words';
import { useWords } from '../words/use-words';
import { NameList } from './name-list';
import { SearchButtons } from './search-buttons';
import type { Choices } from './use-choices';
import { useSearch } from './use-search';

interface Props extends Choices {
  readonly name: string;
  readonly disabled: boolean;
  readonly required: boolean;
  readonly invalid: boolean;
  /** Code of what is chosen; the list opens at it. */
  readonly chosen?: string;
  /** Its name, shown while nobody is searching. */
  readonly text: string;
  readonly placeholder: Word;
  readonly onChoose: (code: string) => void;
  readonly onClear?: (() => void) | undefined;
}

/** A field in which typing finds the names of a list, and arrow keys and Enter choose one. */
export function NameSearch({
  name,
  disabled,
  required,
  invalid,
  chosen,
  text,
  placeholder,
  choices,
  state,
  onChoose,
  onClear,
}: Props) {
  const say = useWords();
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const field = useComposedRefs(input, useFocusInputField<HTMLInputElement>(name));
  const { open, matches, active, ...search } = useSearch(choices, chosen, onChoose);
  const show = (): void => {
    // What is typed next takes the place of the name.
    if (!open) input.current?.select();
    search.show();
  };
  const toggle = (): void => {
    input.current?.focus();
    if (open) search.close();
    else show();
  };
  const aria = {
    'aria-autocomplete': 'list',
    'aria-expanded': open,
    'aria-controls': open ? listId : undefined,
    'aria-activedescendant': open && matches[active] ? `${listId}-${active}` : undefined,
  } as const;
  const events = { onChange: search.onChange, onClick: show, onBlur: search.close, onKeyDown: search.onKeyDown };
  return (
    <Popover.Root open={open}>
      <Popover.Anchor>
        <Box>
          <TextInput
            ref={field}
            role="combobox"
            autoComplete="off"
            {...aria}
            {...{ name, disabled, required }}
            hasError={invalid}
            value={search.text ?? text}
            placeholder={say(placeholder)}
            endAction={!disabled && <SearchButtons onClear={onClear} onToggle={toggle} />}
            {...events}
          />
        </Box>
      </Popover.Anchor>
      <NameList id={listId} state={state} matches={matches} active={active} onChoose={search.choose} />
    </Popover.Root>
  );
}

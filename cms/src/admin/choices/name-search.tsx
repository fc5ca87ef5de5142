import { Box, IconButton, Popover, TextInput } from '@strapi/design-system';
import { CaretDown, Cross } from '@strapi/icons';
import { useFocusInputField } from '@strapi/strapi/admin';
import { useId } from 'react';
import type { Word } from '../words';
import { useWords } from '../words/use-words';
import type { Choices } from './use-choices';
import { NameList } from './name-list';
import { useSearch } from './use-search';

interface Props extends Choices {
  readonly name: string;
  readonly disabled: boolean;
  readonly required: boolean;
  readonly invalid: boolean;
  /** Name of what is chosen, shown while nobody is searching. */
  readonly text: string;
  readonly placeholder: Word;
  readonly onChoose: (code: string) => void;
  readonly onClear?: (() => void) | undefined;
}

/** A field in which typing finds the names of a list, and arrow keys and Enter choose one. */
export function NameSearch({ name, disabled, required, invalid, text, placeholder, choices, state, onChoose, onClear }: Props) {
  const say = useWords();
  const listId = useId();
  const field = useFocusInputField<HTMLInputElement>(name);
  const search = useSearch(choices, onChoose);
  const { open, matches, active } = search;
  const buttons = disabled ? undefined : (
    <>
      {onClear && (
        <IconButton variant="ghost" size="XS" label={say('desk.choose.clear')} onClick={onClear}>
          <Cross />
        </IconButton>
      )}
      <IconButton variant="ghost" size="XS" label={say('desk.choose.open')} tabIndex={-1} onMouseDown={(event) => event.preventDefault()} onClick={() => (open ? search.close() : search.show())}>
        <CaretDown />
      </IconButton>
    </>
  );
  return (
    <Popover.Root open={open} onOpenChange={(next) => next || search.close()}>
      <Popover.Anchor>
        <Box>
          <TextInput
            ref={field}
            role="combobox"
            autoComplete="off"
            aria-autocomplete="list"
            aria-expanded={open}
            aria-controls={open ? listId : undefined}
            aria-activedescendant={open && matches[active] ? `${listId}-${active}` : undefined}
            name={name}
            value={search.text ?? text}
            placeholder={say(placeholder)}
            disabled={disabled}
            required={required}
            hasError={invalid}
            endAction={buttons}
            onChange={({ currentTarget }) => search.type(currentTarget.value)}
            onFocus={({ currentTarget }) => currentTarget.select()}
            onClick={({ currentTarget }) => {
              if (!open) currentTarget.select();
              search.show();
            }}
            onBlur={search.close}
            onKeyDown={search.onKeyDown}
          />
        </Box>
      </Popover.Anchor>
      <NameList id={listId} state={state} matches={matches} active={active} onChoose={search.choose} />
    </Popover.Root>
  );
}

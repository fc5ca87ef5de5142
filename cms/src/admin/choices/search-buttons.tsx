import { IconButton } from '@strapi/design-system';
import { CaretDown, Cross } from '@strapi/icons';
import { useWords } from '../words/use-words';

interface Props {
  readonly onClear: (() => void) | undefined;
  readonly onToggle: () => void;
}

/** Removes the choice, and shows or hides the list; arrow keys do the second from the field itself. */
export function SearchButtons({ onClear, onToggle }: Props) {
  const say = useWords();
  return (
    <>
      {onClear && (
        <IconButton variant="ghost" size="XS" label={say('desk.choose.clear')} onClick={onClear}>
          <Cross />
        </IconButton>
      )}
      <IconButton
        variant="ghost"
        size="XS"
        label={say('desk.choose.open')}
        tabIndex={-1}
        onMouseDown={(event) => event.preventDefault()}
        onClick={onToggle}
      >
        <CaretDown />
      </IconButton>
    </>
  );
}

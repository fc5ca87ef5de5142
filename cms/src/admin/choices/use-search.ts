import { useState, type ChangeEvent, type KeyboardEvent } from 'react';
import { found, type Choice } from './choice';

export interface Search {
  readonly open: boolean;
  /** What has been typed; undefined while nobody is searching. */
  readonly text: string | undefined;
  readonly matches: readonly Choice[];
  /** Index of the entry that Enter would choose; -1 for none. */
  readonly active: number;
  readonly show: () => void;
  readonly close: () => void;
  readonly choose: (code: string) => void;
  readonly onChange: (event: ChangeEvent<HTMLInputElement>) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** State of a search in a list: open or not, what was typed, and where the arrow keys are. */
export function useSearch(
  choices: readonly Choice[],
  chosen: string | undefined,
  onChoose: (code: string) => void,
): Search {
  const [open, setOpen] = useState(false);
  const [text, setText] = useState<string>();
  const [active, setActive] = useState(-1);
  const matches = found(choices, text ?? '');
  const show = (): void => {
    if (!open) setActive(choices.findIndex(({ key }) => key === chosen));
    setOpen(true);
  };
  const close = (): void => {
    setOpen(false);
    setText(undefined);
  };
  const onChange = ({ currentTarget }: ChangeEvent<HTMLInputElement>): void => {
    setOpen(true);
    setText(currentTarget.value);
    setActive(0);
  };
  const choose = (code: string): void => {
    onChoose(code);
    close();
  };
  const move = (step: number): void => {
    if (!open) show();
    else if (matches.length > 0)
      setActive(active < 0 && step < 0 ? matches.length - 1 : (active + step + matches.length) % matches.length);
  };
  const chooseActive = (): void => {
    const match = matches[active];
    if (open && match) choose(match.key);
  };
  const keys: Record<string, (() => void) | undefined> = {
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Enter: chooseActive,
    Escape: open ? close : undefined,
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const act = keys[event.key];
    if (!act || event.nativeEvent.isComposing) return;
    event.preventDefault();
    act();
  };
  return { open, text, matches, active, show, close, choose, onChange, onKeyDown };
}

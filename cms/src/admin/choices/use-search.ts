import { useState, type KeyboardEvent } from 'react';
import { found, type Choice } from './choice';

export interface Search {
  readonly open: boolean;
  /** What has been typed; undefined while nobody is searching. */
  readonly text: string | undefined;
  readonly matches: readonly Choice[];
  readonly active: number;
  readonly show: () => void;
  readonly close: () => void;
  readonly type: (text: string) => void;
  readonly choose: (code: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** State of a search in a list: open or not, what was typed, and the entry that Enter would choose. */
export function useSearch(choices: readonly Choice[], onChoose: (code: string) => void): Search {
  const [open, setOpen] = useState(false);
  const [text, setText] = useState<string>();
  const [active, setActive] = useState(0);
  const matches = found(choices, text ?? '');
  const show = (): void => setOpen(true);
  const close = (): void => {
    setOpen(false);
    setText(undefined);
    setActive(0);
  };
  const type = (next: string): void => {
    setOpen(true);
    setText(next);
    setActive(0);
  };
  const choose = (code: string): void => {
    onChoose(code);
    close();
  };
  const move = (step: number): void => {
    if (open) setActive((active + step + matches.length) % Math.max(matches.length, 1));
    else show();
  };
  const chooseActive = (): void => {
    const match = matches[active];
    if (open && match) choose(match.key);
  };
  const keys: Record<string, (() => void) | undefined> = { ArrowDown: () => move(1), ArrowUp: () => move(-1), Enter: chooseActive, Escape: open ? close : undefined };
  const onKeyDown = (event: KeyboardEvent): void => {
    const act = keys[event.key];
    if (!act || event.nativeEvent.isComposing) return;
    event.preventDefault();
    act();
  };
  return { open, text, matches, active, show, close, type, choose, onKeyDown };
}

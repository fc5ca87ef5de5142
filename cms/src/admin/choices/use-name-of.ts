import { useWords } from '../words/use-words';
import type { Choices } from './use-choices';

/** Names a stored code; one that is in no list keeps its code and says so. */
export function useNameOf({ choices, state }: Choices): (code: string) => string {
  const say = useWords();
  return (code) =>
    choices.find(({ key }) => key === code)?.name ?? (state === 'ready' ? say('desk.choose.unknown', { code }) : code);
}

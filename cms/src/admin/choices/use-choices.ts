import { isFixedList } from 'content-schemas';
import { useIntl } from 'react-intl';
import type { Choice } from './choice';
import { useChoicesQuery } from './fetch-choices';
import { fixedChoices } from './fixed-choices';

export interface Choices {
  readonly choices: readonly Choice[];
  readonly state: 'ready' | 'loading' | 'failed';
}

/** Entries of a list with their names in the language of the desk. */
export function useChoices(list: string): Choices {
  const { locale } = useIntl();
  const fixed = isFixedList(list);
  const {
    data = [],
    isError,
    isSuccess,
  } = useChoicesQuery({ list, locale }, { skip: fixed, refetchOnMountOrArgChange: 10 });
  if (fixed) return { choices: fixedChoices(list, locale), state: 'ready' };
  return { choices: data, state: isSuccess ? 'ready' : isError ? 'failed' : 'loading' };
}

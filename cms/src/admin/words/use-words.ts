import { useIntl } from 'react-intl';
import { words, type Word } from './index';

/** Says a message of ours in the language of the desk; English stands in where a language is not loaded. */
export function useWords(): (id: Word, values?: Record<string, string | number>) => string {
  const intl = useIntl();
  return (id, values) => intl.formatMessage({ id, defaultMessage: words.en[id] }, values);
}

import { useIntl } from 'react-intl';

interface Props {
  readonly english: string;
}

/** Help at a field in the language of the desk; English stands in where the contract has no words of that language. */
export function Hint({ english }: Props) {
  const { messages } = useIntl();
  const own = messages[english];
  return typeof own === 'string' ? own : english;
}

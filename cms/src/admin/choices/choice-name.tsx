import { Typography } from '@strapi/design-system';
import { useChoices } from './use-choices';
import { useNameOf } from './use-name-of';

interface Props {
  readonly list: string;
  readonly code: string;
  readonly variant?: 'pi' | 'omega';
}

/** The name of one stored code, in a column or a sentence. */
export function ChoiceName({ list, code, variant = 'omega' }: Props) {
  const nameOf = useNameOf(useChoices(list));
  return (
    <Typography variant={variant} textColor="neutral800">
      {nameOf(code)}
    </Typography>
  );
}

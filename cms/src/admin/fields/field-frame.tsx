import { Field } from '@strapi/design-system';
import type { ReactNode } from 'react';
import type { FieldProps } from './field-props';

interface Props extends Omit<FieldProps, 'attribute' | 'disabled'> {
  readonly error: string | undefined;
  readonly children: ReactNode;
}

/** Label above, input, then what is wrong and what is wanted, as at every other field of the form. */
export const FieldFrame = ({ name, label, labelAction, hint, required = false, error, children }: Props) => (
  <Field.Root id={name} name={name} hint={hint} error={error} required={required}>
    <Field.Label action={labelAction}>{label}</Field.Label>
    {children}
    <Field.Hint />
    <Field.Error />
  </Field.Root>
);

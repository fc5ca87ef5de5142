import type { ReactNode } from 'react';

/** What the edit view hands to an input of ours. */
export interface FieldProps {
  readonly name: string;
  readonly label?: ReactNode;
  readonly labelAction?: ReactNode;
  readonly hint?: ReactNode;
  readonly required?: boolean;
  readonly disabled?: boolean;
  readonly attribute: { readonly max?: number; readonly options?: { readonly list?: string } };
}

/** Name of the list in the field's `schema.json`. */
export const listOf = ({ options }: FieldProps['attribute']): string => options?.list ?? '';

import { NumberInput, TextInput } from '@strapi/design-system';
import { useField, useFocusInputField } from '@strapi/strapi/admin';
import { FieldFrame } from './field-frame';
import type { FieldProps } from './field-props';

/** Upper limit of the years of the contract. */
const lastYear = 2100;

const digits = (text: string): number | null => (/\d/.test(text) ? Number(text.replace(/\D/g, '').slice(0, 4)) : null);

/** A whole number; a year is written without a separator of thousands. */
export function WholeNumberInput({ attribute, disabled = false, ...frame }: FieldProps) {
  const { value, error, onChange } = useField<number | null>(frame.name);
  const field = useFocusInputField<HTMLInputElement>(frame.name);
  const common = {
    ref: field,
    name: frame.name,
    disabled,
    required: frame.required ?? false,
    hasError: error !== undefined,
  };
  return (
    <FieldFrame {...frame} error={error}>
      {attribute.max === lastYear ? (
        <TextInput
          {...common}
          inputMode="numeric"
          value={value === null || value === undefined ? '' : String(value)}
          onChange={({ currentTarget }) => onChange(frame.name, digits(currentTarget.value))}
        />
      ) : (
        <NumberInput
          {...common}
          value={value ?? undefined}
          onValueChange={(number) => onChange(frame.name, number ?? null)}
        />
      )}
    </FieldFrame>
  );
}

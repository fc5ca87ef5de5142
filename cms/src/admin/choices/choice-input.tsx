import { useField } from '@strapi/strapi/admin';
import { FieldFrame } from '../fields/field-frame';
import { listOf, type FieldProps } from '../fields/field-props';
import { NameSearch } from './name-search';
import { useChoices } from './use-choices';
import { useNameOf } from './use-name-of';

/** One entry of a list, chosen by its name; stored as its code. */
export function ChoiceInput({ attribute, disabled = false, ...frame }: FieldProps) {
  const { value, error, onChange } = useField<string | null>(frame.name);
  const choices = useChoices(listOf(attribute));
  const nameOf = useNameOf(choices);
  const chosen = value ?? '';
  const store = (code: string | null): void => onChange(frame.name, code);
  return (
    <FieldFrame {...frame} error={error}>
      <NameSearch
        name={frame.name}
        disabled={disabled}
        required={frame.required ?? false}
        invalid={error !== undefined}
        text={chosen === '' ? '' : nameOf(chosen)}
        placeholder="desk.choose.one"
        chosen={chosen}
        {...choices}
        onChoose={store}
        onClear={chosen === '' ? undefined : () => store(null)}
      />
    </FieldFrame>
  );
}

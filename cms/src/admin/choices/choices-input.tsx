import { Box } from '@strapi/design-system';
import { useField } from '@strapi/strapi/admin';
import { ChosenNames } from './chosen-names';
import { FieldFrame } from './field-frame';
import { listOf, type FieldProps } from './field-props';
import { NameSearch } from './name-search';
import { useChoices } from './use-choices';

const codesIn = (value: unknown): string[] => (Array.isArray(value) ? value.filter((code): code is string => typeof code === 'string') : []);

/** Several entries of a list, chosen by their names; stored as their codes in the order of choosing. */
export function ChoicesInput({ attribute, disabled = false, ...frame }: FieldProps) {
  const { value, error, onChange } = useField<unknown>(frame.name);
  const list = useChoices(listOf(attribute));
  const codes = codesIn(value);
  const store = (next: readonly string[]): void => onChange(frame.name, next);
  const left = list.choices.filter(({ key }) => !codes.includes(key));
  return (
    <FieldFrame {...frame} error={error}>
      <Box>
        <ChosenNames codes={codes} list={list} disabled={disabled} onRemove={(code) => store(codes.filter((other) => other !== code))} />
        <NameSearch name={frame.name} disabled={disabled} required={frame.required ?? false} invalid={error !== undefined} text="" placeholder="desk.choose.more" choices={left} state={list.state} onChoose={(code) => store([...codes, code])} />
      </Box>
    </FieldFrame>
  );
}

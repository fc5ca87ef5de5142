import { Box } from '@strapi/design-system';
import { useField } from '@strapi/strapi/admin';
import { FieldFrame } from '../fields/field-frame';
import { listOf, type FieldProps } from '../fields/field-props';
import { ChosenNames } from './chosen-names';
import { NameSearch } from './name-search';
import { useChoices } from './use-choices';

/** Lists whose order of choosing readers see: the columns of the fee table. */
const ordered = ['currency'];

const codesIn = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((code): code is string => typeof code === 'string') : [];

/** Several entries of a list, chosen by their names; stored as their codes in the order of choosing. */
export function ChoicesInput({ attribute, disabled = false, ...frame }: FieldProps) {
  const { value, error, onChange } = useField(frame.name);
  const listName = listOf(attribute);
  const list = useChoices(listName);
  const codes = codesIn(value);
  const place = (code: string): number => list.choices.findIndex(({ key }) => key === code);
  const shown = ordered.includes(listName) ? codes : codes.toSorted((a, b) => place(a) - place(b));
  const store = (next: readonly string[]): void => onChange(frame.name, next);
  const left = list.choices.filter(({ key }) => !codes.includes(key));
  return (
    <FieldFrame {...frame} error={error}>
      <Box>
        <ChosenNames
          codes={shown}
          list={list}
          disabled={disabled}
          onRemove={(code) => store(codes.filter((other) => other !== code))}
        />
        <NameSearch
          name={frame.name}
          disabled={disabled}
          required={frame.required ?? false}
          invalid={error !== undefined}
          text=""
          placeholder="desk.choose.more"
          choices={left}
          state={list.state}
          onChoose={(code) => store([...codes, code])}
        />
      </Box>
    </FieldFrame>
  );
}

import { SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useField, useFocusInputField } from '@strapi/strapi/admin';
import { words, type Word } from '../words';
import { useWords } from '../words/use-words';
import { FieldFrame } from './field-frame';
import type { FieldProps } from './field-props';

interface Props extends Omit<FieldProps, 'attribute'> {
  readonly attribute: { readonly enum: readonly string[] };
}

const isWord = (id: string): id is Word => id in words.en;

/** One of a few fixed words of the contract, in the language of the desk. */
export function OptionInput({ attribute, disabled = false, ...frame }: Props) {
  const { value, error, onChange } = useField<string | null>(frame.name);
  const field = useFocusInputField<HTMLDivElement>(frame.name);
  const say = useWords();
  const nameOf = (option: string): string => {
    const id = `desk.option.${option}`;
    return isWord(id) ? say(id) : option;
  };
  return (
    <FieldFrame {...frame} error={error}>
      <SingleSelect
        ref={field}
        disabled={disabled}
        placeholder={say('desk.choose.one')}
        value={value ?? ''}
        onChange={(option) => onChange(frame.name, String(option))}
      >
        {attribute.enum.map((option) => (
          <SingleSelectOption key={option} value={option}>
            {nameOf(option)}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </FieldFrame>
  );
}

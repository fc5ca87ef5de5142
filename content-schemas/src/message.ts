import type { DocumentType } from './documents.ts';
import type { messages } from './words/en.ts';

export type MessageId = keyof typeof messages;

/** What is to be said, as data: each desk language has its own words for the message and its own way to write the values. */
export interface Message {
  readonly id: MessageId;
  readonly values: Readonly<Record<string, Value>>;
}

/** A text as it stands, a number to be grouped, or what an editor knows by a name. */
export type Value =
  | string
  | number
  | Message
  | { readonly country: string }
  | { readonly currency: string }
  | { readonly language: string }
  /** `YYYY-MM-DD` */
  | { readonly day: string }
  | { readonly list: readonly Value[] }
  | { readonly type: DocumentType }
  /** An entry by its id or its `type/key`; the name is for where the desk has none for it in its language. */
  | { readonly entry: string; readonly name: string }
  /** A field's label; `of` is the type or the component that has it. */
  | { readonly field: string; readonly of: string };

/** What an editor calls entries, by id or `type/key`. */
export type EntryNames = ReadonlyMap<string, string>;

type NamesIn<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never;
type ValuesOf<Id extends MessageId> =
  NamesIn<(typeof messages)[Id]> extends never ? [] : [values: Readonly<Record<NamesIn<(typeof messages)[Id]>, Value>>];

/** A message of the catalogue with the values that its English text asks for. */
export const message = <Id extends MessageId>(id: Id, ...[values]: ValuesOf<Id>): Message => ({
  id,
  values: values ?? {},
});

/** The same as the text that zod keeps with an issue. */
export const coded = <Id extends MessageId>(...parts: [id: Id, ...values: ValuesOf<Id>]): string =>
  JSON.stringify(message(...parts));

/** The message behind an issue; every schema of the contract has its own. */
export const decoded = (text: string): Message => JSON.parse(text) as Message;

/** The populations of a row of the fee table, limits included. */
export const populations = (from: number | undefined, to: number | undefined): Message => {
  if (to !== undefined) return message('populationBetween', { from: from ?? 0, to });
  return from === undefined ? message('anyPopulation') : message('populationAbove', { from });
};

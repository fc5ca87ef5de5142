import * as z from 'zod';
import { grouped } from './in-words.ts';
import { languages } from './languages.ts';
import { fixedLists, isFixedList } from './lists.ts';
import { isAtMost, isPlainLine, isPlainText, isReadable, isVisible, isWhole, textWords } from './text.ts';

/** The kinds of list an editor chooses from by name: fixed lists of the world, or the keys of the documents of a type. */
export type ListName =
  | 'country'
  | 'currency'
  | 'income-group'
  | 'language'
  | 'time-zone'
  | 'applicant-type'
  | 'benefit-section'
  | 'contact-person'
  | 'fee-schedule'
  | 'region';

/** How the CMS stores a field; each value is compared with its `schema.json`. */
export type FieldKind =
  | 'blocks'
  | 'boolean'
  | 'choice'
  | 'choices'
  | 'component'
  | 'date'
  | 'decimal'
  | 'email'
  | 'enumeration'
  | 'integer'
  | 'string'
  | 'text';

/** What the editor reads at the field, in plain words. */
export interface FieldWords {
  readonly label: string;
  readonly help: string;
  readonly example: string;
}

/** Everything the CMS needs to know about a field besides its rule. */
export interface FieldFacts extends FieldWords {
  readonly kind: FieldKind;
  readonly required: boolean;
  readonly localized: boolean;
  /** Greatest length, number or count of rows; a length counts what a reader sees as one character. */
  readonly max?: number;
  /** Least number, count of rows or of choices. */
  readonly min?: number;
  readonly options?: readonly string[];
  readonly list?: ListName;
  /** UID of the CMS component that holds a part or a row. */
  readonly component?: string;
  readonly repeatable?: boolean;
}

/** Facts of each field, kept beside its schema. */
export const fieldFacts = z.registry<FieldFacts>();

/** Words of a field, and whether each language has its own value. */
export interface FieldSettings extends FieldWords {
  readonly localized?: boolean;
}

/** A schema of its own for a field, with the facts of the field kept beside it. */
export const field = <S extends z.ZodType>(
  schema: S,
  settings: FieldSettings,
  facts: Omit<FieldFacts, keyof FieldWords | 'localized' | 'required'> & { readonly required?: boolean },
): S => {
  const { localized = false, ...words } = settings;
  const own = schema.clone();
  fieldFacts.add(own, { localized, ...words, required: !schema.safeParse(undefined).success, ...facts });
  return own;
};

const words = (max: number, isPlain: (text: string) => boolean) =>
  z
    .string({ error: textWords.empty })
    .refine(isVisible, textWords.empty)
    .refine((text) => isAtMost(text, max), `Shorten this to at most ${grouped(max)} characters.`)
    .refine(isWhole, textWords.damaged)
    .refine(isPlain, textWords.hidden)
    .refine(isReadable, textWords.stacked);

type LineSettings = FieldSettings & { readonly max: number };

/** One line of text. */
export const line = (settings: LineSettings) =>
  field(words(settings.max, isPlainLine), settings, { kind: 'string', max: settings.max });
/** One line of text that may be left out. */
export const optionalLine = (settings: LineSettings) =>
  field(words(settings.max, isPlainLine).optional(), settings, { kind: 'string', max: settings.max });
/** Text of several lines. */
export const paragraphs = (settings: LineSettings) =>
  field(words(settings.max, isPlainText), settings, { kind: 'text', max: settings.max });

const keyPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Names that pages of the site already use, or that a file system or server gives a meaning of its own. */
const reservedKeys: readonly string[] = [
  ...['page', 'benefits', 'testimonials', 'fees', 'quote', 'apply', 'contact', 'index', '404', 'api', 'admin'],
  ...languages.flatMap(({ segment, formerly }) => [segment, ...formerly]),
  ...[
    'con',
    'nul',
    'prn',
    'aux',
    ...Array.from({ length: 9 }, (_, index) => [`com${index + 1}`, `lpt${index + 1}`]).flat(),
  ],
];

/** A key makes addresses and anchors; it is the same in every language and never changes once published. */
export const key = (settings: Required<FieldWords>) =>
  field(
    z
      .string({ error: `Write a short name in small letters, for example ${settings.example}.` })
      .max(60, 'Shorten this to at most 60 characters.')
      .regex(keyPattern, `Use only small letters a-z, digits and single hyphens, for example ${settings.example}.`)
      .refine(
        (text) => !reservedKeys.includes(text),
        'Choose another name: the site already uses this one for something else.',
      ),
    settings,
    { kind: 'string', max: 60 },
  );

type NumberSettings = FieldSettings & { readonly min: number; readonly max: number };

// Years are limits too, and stand without a comma.
const limit = (number: number): string => (number < 10_000 ? String(number) : grouped(number));

const wholeNumber = ({ min, max }: NumberSettings) =>
  z
    .int({ error: 'Write a whole number, without dots, commas or words.' })
    .min(min, `Write a number of at least ${limit(min)}.`)
    .max(max, `Write a number of at most ${limit(max)}.`);

/** A whole number. */
export const whole = (settings: NumberSettings) =>
  field(wholeNumber(settings), settings, { kind: 'integer', min: settings.min, max: settings.max });
/** A whole number that may be left out. */
export const optionalWhole = (settings: NumberSettings) =>
  field(wholeNumber(settings).optional(), settings, { kind: 'integer', min: settings.min, max: settings.max });

/** An amount or a rate: at most two decimals, never negative. */
export const decimal = (settings: NumberSettings) =>
  field(
    z
      .number({ error: 'Write a number, for example 160.50.' })
      .min(settings.min, `Write a number of at least ${limit(settings.min)}.`)
      .max(settings.max, `Write a number of at most ${limit(settings.max)}.`)
      .refine((value) => Number(value.toFixed(2)) === value, 'Use no more than 2 decimals.'),
    settings,
    { kind: 'decimal', min: settings.min, max: settings.max },
  );

/** Yes or no; no unless somebody says yes. */
export const yesNo = (settings: FieldSettings) =>
  field(z.boolean({ error: 'Choose Yes or No.' }), settings, { kind: 'boolean' });

const isoDay = z.iso
  .date({ error: 'Choose a day that exists in the calendar.' })
  .refine((text) => text >= '1900-01-01' && text < '2200-01-01', 'Check the year.');
/** A day of the calendar, `YYYY-MM-DD`. */
export const day = (settings: FieldSettings) => field(isoDay, settings, { kind: 'date' });
/** A day that may be left out. */
export const optionalDay = (settings: FieldSettings) => field(isoDay.optional(), settings, { kind: 'date' });

/** An email address of a role, never of a private person. */
export const email = (settings: FieldSettings) =>
  field(
    z
      .email({ error: 'Write one email address, for example membership@example.org.' })
      .max(254, 'Shorten this to at most 254 characters.'),
    settings,
    { kind: 'email' },
  );

/** One of a few fixed words. */
export const option = <const T extends readonly [string, ...string[]]>(options: T, settings: FieldSettings) =>
  field(z.enum(options, { error: 'Choose one from the list.' }), settings, { kind: 'enumeration', options });

type ChoiceSettings = FieldSettings & { readonly list: ListName };
const chosen = (list: ListName) =>
  z
    .string({ error: 'Choose one from the list.' })
    .refine(
      (code) => (isFixedList(list) ? fixedLists[list].includes(code) : code !== '' && code.length <= 60),
      'Choose one from the list.',
    );

/** One entry of a list, kept by its code or key. */
export const choice = (settings: ChoiceSettings) =>
  field(chosen(settings.list), settings, { kind: 'choice', list: settings.list });
/** One entry of a list, or none. */
export const optionalChoice = (settings: ChoiceSettings) =>
  field(chosen(settings.list).optional(), settings, { kind: 'choice', list: settings.list });

/** Several entries of a list, each once. */
export const choices = (settings: ChoiceSettings & { readonly min: number }) =>
  field(
    z
      .array(chosen(settings.list), { error: 'Choose from the list.' })
      .min(settings.min, settings.min === 1 ? 'Choose at least one.' : `Choose at least ${settings.min}.`)
      .refine((codes) => new Set(codes).size === codes.length, 'One entry is chosen twice. Remove one of them.'),
    settings,
    { kind: 'choices', list: settings.list, min: settings.min, required: settings.min > 0 },
  );

type PartSettings = FieldSettings & { readonly component: string };

/** A group of fields that belongs to a document and may be left out. */
export const optionalPart = <S extends z.ZodObject>(shape: S, settings: PartSettings) =>
  field(shape.optional(), settings, { kind: 'component', component: settings.component, repeatable: false });

/** Rows of a group of fields. */
export const rows = <S extends z.ZodObject>(
  shape: S,
  settings: PartSettings & { readonly min: number; readonly max: number },
) =>
  field(
    z
      .array(shape, { error: 'Add at least one row.' })
      .min(settings.min, settings.min === 1 ? 'Add at least one row.' : `Add at least ${settings.min} rows.`)
      .max(settings.max, `Keep at most ${settings.max} rows.`),
    settings,
    {
      kind: 'component',
      component: settings.component,
      repeatable: true,
      min: settings.min,
      max: settings.max,
      required: settings.min > 0,
    },
  );

/** Text with paragraphs, small headings, lists, quotes and links. */
export const blocks = <S extends z.ZodType>(schema: S, settings: LineSettings) =>
  field(schema, settings, { kind: 'blocks', max: settings.max });

import * as z from 'zod';
import { languages } from './languages.ts';
import { fixedLists, isFixedList } from './lists.ts';
import { coded } from './message.ts';
import { isAtMost, isPlainLine, isPlainText, isReadable, isUnjoined, isVisible, isWhole } from './text.ts';

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
  | 'pdf'
  | 'picture'
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
    .string({ error: coded('empty') })
    .refine(isVisible, { error: coded('empty'), abort: true })
    .refine((text) => isAtMost(text, max), coded('tooLong', { max }))
    .refine(isWhole, coded('damaged'))
    .refine(isPlain, { error: coded('hidden'), abort: true })
    .refine(isReadable, { error: coded('stacked'), abort: true })
    .refine(isUnjoined, coded('joined'));

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
  ...[
    'page',
    'benefits',
    'testimonials',
    'fees',
    'quote',
    'apply',
    'contact',
    'pictures',
    'previews',
    'files',
    'index',
    '404',
    'api',
    'admin',
  ],
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
      .string({ error: coded('keyEmpty', { example: settings.example }) })
      .max(60, coded('tooLong', { max: 60 }))
      .regex(keyPattern, coded('keyShape', { example: settings.example }))
      .refine((text) => !reservedKeys.includes(text), coded('keyReserved')),
    settings,
    { kind: 'string', max: 60 },
  );

type NumberSettings = FieldSettings & { readonly min: number; readonly max: number };

// Years are limits too, and are not grouped.
const limit = (number: number): string | number => (number < 10_000 ? String(number) : number);

/** Zero has one form: of minus zero, pages would show the sign. */
const withoutSign = (number: number): number => number + 0;

const wholeNumber = ({ min, max }: NumberSettings) =>
  z
    .int({ error: coded('wholeNumber') })
    .min(min, coded('atLeast', { min: limit(min) }))
    .max(max, coded('atMost', { max: limit(max) }))
    .overwrite(withoutSign);

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
      .number({ error: coded('number') })
      .min(settings.min, coded('atLeast', { min: limit(settings.min) }))
      .max(settings.max, coded('atMost', { max: limit(settings.max) }))
      .refine((value) => Number(value.toFixed(2)) === value, coded('twoDecimals'))
      .overwrite(withoutSign),
    settings,
    { kind: 'decimal', min: settings.min, max: settings.max },
  );

/** Yes or no; no unless somebody says yes. */
export const yesNo = (settings: FieldSettings) =>
  field(z.boolean({ error: coded('yesNo') }), settings, { kind: 'boolean' });

const isoDay = z.iso
  .date({ error: coded('day') })
  .refine((text) => text >= '1900-01-01' && text < '2200-01-01', coded('year'));
/** A day of the calendar, `YYYY-MM-DD`. */
export const day = (settings: FieldSettings) => field(isoDay, settings, { kind: 'date' });
/** A day that may be left out. */
export const optionalDay = (settings: FieldSettings) => field(isoDay.optional(), settings, { kind: 'date' });

/** An email address of a role, never of a private person. */
export const email = (settings: FieldSettings) =>
  field(z.email({ error: coded('email') }).max(254, coded('tooLong', { max: 254 })), settings, { kind: 'email' });

/** One of a few fixed words. */
export const option = <const T extends readonly [string, ...string[]]>(options: T, settings: FieldSettings) =>
  field(z.enum(options, { error: coded('choose') }), settings, { kind: 'enumeration', options });

type ChoiceSettings = FieldSettings & { readonly list: ListName };
const chosen = (list: ListName) =>
  z
    .string({ error: coded('choose') })
    .refine(
      (code) => (isFixedList(list) ? fixedLists[list].includes(code) : code !== '' && code.length <= 60),
      coded('choose'),
    );

/** One entry of a list, kept by its code or key. */
export const choice = (settings: ChoiceSettings) =>
  field(chosen(settings.list), settings, { kind: 'choice', list: settings.list });
/** One entry of a list, or none. */
export const optionalChoice = (settings: ChoiceSettings) =>
  field(chosen(settings.list).optional(), settings, { kind: 'choice', list: settings.list });

/** Several entries of a list, each once. */
export const choices = (settings: ChoiceSettings & { readonly min: 0 | 1 }) =>
  field(
    z
      .array(chosen(settings.list), { error: coded('chooseSome') })
      .min(settings.min, coded('chooseOneOrMore'))
      .refine((codes) => new Set(codes).size === codes.length, coded('chosenTwice')),
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
  settings: PartSettings & { readonly min: 0 | 1; readonly max: number },
) =>
  field(
    z
      .array(shape, { error: coded('addRow') })
      .min(settings.min, coded('addRow'))
      .max(settings.max, coded('tooManyRows', { max: settings.max })),
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

/** Rows that a document made before they were thought of does not have. */
export const optionalRows = <S extends z.ZodObject>(shape: S, settings: PartSettings & { readonly max: number }) =>
  field(
    z
      .array(shape, { error: coded('addRow') })
      .max(settings.max, coded('tooManyRows', { max: settings.max }))
      .optional(),
    settings,
    { kind: 'component', component: settings.component, repeatable: true, min: 0, max: settings.max },
  );

/** Text with paragraphs, small headings, lists, quotes and links. */
export const blocks = <S extends z.ZodType>(schema: S, settings: LineSettings) =>
  field(schema, settings, { kind: 'blocks', max: settings.max });

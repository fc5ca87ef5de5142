import { fieldsOf, partOf, type FieldFacts } from 'content-schemas';
import { isRaw, type Raw } from './examples.ts';

export type Path = readonly (string | number)[];

/** One way to break a document: at a place, by a value; undefined takes the field out. */
export interface Mutation {
  readonly path: Path;
  readonly rule: string;
  readonly value: unknown;
}

type Schema = Parameters<typeof fieldsOf>[0];
type Field = ReturnType<typeof fieldsOf>[number];

const family = '👨‍👩‍👧‍👦';

/** A copy of a value with another value at a place. */
export function changed(value: unknown, [step, ...rest]: Path, to: unknown): unknown {
  if (step === undefined) return to;
  if (Array.isArray(value)) return value.map((row: unknown, index) => (index === step ? changed(row, rest, to) : row));
  if (!isRaw(value)) throw new Error(`Nothing to change at ${step}.`);
  const { [step]: old, ...others } = value;
  const next = changed(old, rest, to);
  return next === undefined ? others : { ...others, [step]: next };
}

/** Everything that the facts of a document's fields forbid, at every field that the document holds, parts and rows included. */
export function mutationsOf(schema: Schema, content: Raw, at: Path = []): Mutation[] {
  return fieldsOf(schema).flatMap((field): Mutation[] => {
    const [name, facts, inner] = field;
    const path = [...at, name];
    const here = forbidden(field, content[name]).map(([rule, value]) => ({ path, rule, value }));
    const part = partOf(inner);
    if (!part || content[name] === undefined) return here;
    const place = facts.repeatable === true ? [...path, 0] : path;
    const held = Array.isArray(content[name]) ? itemsOf(content[name])[0] : content[name];
    return isRaw(held)
      ? [
          ...here,
          { path: place, rule: 'unknown key', value: { ...held, onclick: 'x' } },
          { path: place, rule: 'no object', value: 'x' },
          ...mutationsOf(part, held, place),
        ]
      : here;
  });
}

type Forbidden = [rule: string, value: unknown];

function forbidden([, facts, schema]: Field, value: unknown): Forbidden[] {
  const missing: Forbidden[] = facts.required ? [['missing', undefined]] : [];
  return [...missing, ['null', null], ['wrong kind', wrongKind(facts)], ...byKind(facts, schema, value)];
}

const wrongKind = ({ kind }: FieldFacts): unknown => (['boolean', 'decimal', 'integer'].includes(kind) ? '1' : 7);

const hidden = {
  nul: '\u0000',
  override: '\u202e',
  isolate: '\u2066',
  'half character': '\ud800',
  'private use': '\ue000',
  'zero width': '\u200b',
  'byte order mark': '\ufeff',
  tag: '\u{e0041}',
  'tags behind a flag': '\u{1f3f4}\u{e0061}\u{e0062}\u{e007f}',
  'another form of a letter': '\ufe01',
  'a rare form of a letter': '\u{e0141}',
  'empty letter': '\u3164',
  unassigned: '\u{10ffff}',
  joiners: '\u200d\u200d',
};

/** The longest text that a field takes: of emoji where it may, else of letters, else an address. */
function textOf(schema: Field[2], length: number): string {
  const letter = [family, 'a'].find((candidate) => schema.safeParse(candidate).success);
  return letter === undefined ? 'https://example.org/'.padEnd(length, 'a') : letter.repeat(length);
}

/** The longest text that is still right; the mutation is one character more. */
export const longestText = ([, { max = 0, kind }, schema]: Field): unknown =>
  kind === 'blocks' ? body(family.repeat(max)) : textOf(schema, max);

const body = (text: string): unknown => [{ type: 'paragraph', children: [{ type: 'text', text }] }];

const inText = (wrap: (text: string) => unknown): Forbidden[] => [
  ['empty', wrap('')],
  ['blank', wrap(' \u00a0\u3000\u3164')],
  ['stacked accents', wrap('e\u0301\u0302\u0303\u0304\u0305')],
  ['joined letters', wrap('\u1100'.repeat(33))],
  ...Object.entries(hidden).map(([rule, sign]): Forbidden => [`hidden: ${rule}`, wrap(`a${sign}b`)]),
];

function byKind(
  { kind, min = 0, max = 0, options, list, repeatable }: FieldFacts,
  schema: Field[2],
  value: unknown,
): Forbidden[] {
  switch (kind) {
    case 'string':
    case 'text':
      return [
        ['too long', textOf(schema, max + 1)],
        ['too long in letters', 'a'.repeat(max + 1)],
        ...inText((text) => text),
      ];
    case 'blocks':
      return [
        ['too long', body(family.repeat(max) + 'a')],
        ['too long in letters', body('a'.repeat(max + 1))],
        ['no block', []],
        ['html', '<p>x</p>'],
        ...inText(body),
      ];
    case 'integer':
    case 'decimal':
      return [
        ['below min', min - 1],
        ['above max', max + 1],
        ['fraction', min + 0.001],
        ['not a number', NaN],
        ['endless', Infinity],
        ['hexadecimal', '0x10'],
      ];
    case 'boolean':
      return [['no boolean', 0]];
    case 'date':
      return [
        '2023-02-29',
        '0000-01-01',
        '0026-01-01',
        '2200-01-01',
        '10000-01-01',
        '2027-1-1',
        '2027-01-01T00:00:00Z',
        '',
      ].map((day): Forbidden => ['no day', day]);
    case 'email':
      return [
        'a@b',
        '"a b"@x.test',
        'a@x.test\r\nBcc: b@x.test',
        `${'a'.repeat(312)}@x.test`,
        'a\u200b@x.test',
        'a..b@x.test',
        '',
      ].map((mail): Forbidden => ['no e-mail', mail]);
    case 'enumeration':
      return [
        ['not in options', `${options?.[0] ?? ''}x`],
        ['empty', ''],
      ];
    case 'choice':
      return [
        [
          'not in list',
          ['country', 'currency', 'language', 'time-zone'].includes(list ?? '') ? 'zz-ZZ' : 'a'.repeat(61),
        ],
        ['empty', ''],
      ];
    case 'choices':
      return selections(min, value);
    case 'pdf':
      return pdfs(value);
    case 'picture':
      return pictures(value);
    case 'component':
      return repeatable === true ? counts(min, max, value) : [['a list', []]];
  }
}

const pdfs = (value: unknown): Forbidden[] =>
  isRaw(value)
    ? [
        ['a file elsewhere', { ...value, file: '../../etc/passwd' }],
        ['an address', { ...value, file: 'https://example.org/a.pdf' }],
        ['a picture', { ...value, file: 'a.png', mime: 'image/png' }],
        ['no digest', { ...value, sha256: '' }],
        ['empty', { ...value, bytes: 0 }],
        ['too many bytes', { ...value, bytes: 10 * 1024 * 1024 + 1 }],
        ['unknown key', { ...value, onclick: 'x' }],
      ]
    : [];

const pictures = (value: unknown): Forbidden[] =>
  isRaw(value)
    ? [
        ['a file elsewhere', { ...value, file: '../../etc/passwd' }],
        ['an address', { ...value, file: 'http://169.254.169.254/a.png' }],
        ['another kind', { ...value, mime: 'image/svg+xml' }],
        ['no digest', { ...value, sha256: '' }],
        ['no width', { ...value, width: undefined }],
        ['no height', { ...value, height: null }],
        ['empty', { ...value, bytes: 0 }],
        ['too many bytes', { ...value, bytes: 20 * 1024 * 1024 + 1 }],
        ['too small', { ...value, width: 299 }],
        ['too low', { ...value, height: 299 }],
        ['too wide', { ...value, width: 10_001 }],
        ['too many pixels', { ...value, width: 7100, height: 7100 }],
        ['a point outside', { ...value, focus: { x: 101, y: 0 } }],
        ['unknown key', { ...value, onclick: 'x' }],
      ]
    : [];

const itemsOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

function selections(min: number, value: unknown): Forbidden[] {
  const twice: Forbidden[] = itemsOf(value).length > 0 ? [['twice', [...itemsOf(value), ...itemsOf(value)]]] : [];
  return [['not in list', ['']], ...twice, ...(min > 0 ? [['too few', []] satisfies Forbidden] : [])];
}

function counts(min: number, max: number, value: unknown): Forbidden[] {
  const row = itemsOf(value)[0];
  const many: Forbidden[] = row === undefined ? [] : [['too many rows', Array.from({ length: max + 1 }, () => row)]];
  return min > 0 ? [...many, ['too few rows', Array.from({ length: min - 1 }, () => row)]] : many;
}

import { describe, expect, test } from 'vitest';
import { cmsSchemas, contract, differences, type Json, type Schema, type Schemas } from './support/drift.ts';

test('the CMS has what the contract has, no less and no more', () => {
  expect(differences(contract, cmsSchemas)).toEqual([]);
});

test('twelve types and eight components are compared', () => {
  expect(Object.keys(cmsSchemas)).toHaveLength(20);
});

const isSchema = (value: Json | undefined): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const partAt = (schema: Schema, name: string): Schema => {
  const part = schema[name];
  return isSchema(part) ? part : {};
};
const without = (schema: Schema, name: string): Schema =>
  Object.fromEntries(Object.entries(schema).filter(([other]) => other !== name));

/** What to do to one field, or to a whole file; undefined where it has nothing of the kind. */
type Mutation = (schema: Schema) => Schema | undefined;
const replaced =
  (name: string, change: (value: Json) => Json): Mutation =>
  (attribute) => {
    const value = attribute[name];
    return value === undefined ? undefined : { ...attribute, [name]: change(value) };
  };
const removed =
  (name: string): Mutation =>
  (attribute) =>
    attribute[name] === undefined ? undefined : without(attribute, name);
const oneMore = (value: Json): Json => Number(value) + 1;
const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
const itemsOf = (value: Json): readonly Json[] => (isList(value) ? value : []);
const other = (value: Json): Json => value !== true;

const fieldMutations: Readonly<Record<string, Mutation>> = {
  'another kind': replaced('type', (type) => (type === 'text' ? 'string' : 'text')),
  'another custom field': replaced('customField', (field) =>
    field === 'global::choice' ? 'global::choices' : 'global::choice',
  ),
  'required no more': removed('required'),
  'required now': (attribute) => (attribute['required'] === undefined ? { ...attribute, required: true } : undefined),
  'a greatest length of its own': (attribute) =>
    attribute['type'] === 'string' || attribute['type'] === 'text' ? { ...attribute, maxLength: 60 } : undefined,
  'another min': replaced('min', oneMore),
  'no min': removed('min'),
  'another max': replaced('max', oneMore),
  'no max': removed('max'),
  'one option more': replaced('enum', (options) => [...itemsOf(options), 'more']),
  'one option less': replaced('enum', (options) => itemsOf(options).slice(1)),
  'options in another order': replaced('enum', (options) => itemsOf(options).toReversed()),
  'another list': replaced('options', () => ({ list: 'planet' })),
  'no list': removed('options'),
  'another component': replaced('component', () => 'parts.other'),
  'other repetition': replaced('repeatable', other),
  'several files': replaced('multiple', other),
  'other files': replaced('allowedTypes', () => ['images', 'videos']),
  'any files': removed('allowedTypes'),
  'another default': replaced('default', other),
  'a rule of the CMS alone': (attribute) => ({ ...attribute, unique: true }),
  'hidden from the export': (attribute) => ({ ...attribute, private: true }),
  'other localization': (attribute) => {
    const i18n = partAt(partAt(attribute, 'pluginOptions'), 'i18n');
    return i18n['localized'] === undefined
      ? undefined
      : { ...attribute, pluginOptions: { i18n: { localized: other(i18n['localized']) } } };
  },
  'no localization': removed('pluginOptions'),
};

/** What to do to a whole file. */
const fileMutations: Readonly<Record<string, Mutation>> = {
  'one field more': (schema) => ({
    ...schema,
    attributes: { ...partAt(schema, 'attributes'), subtitle: { type: 'string' } },
  }),
  'single or not': replaced('kind', (kind) => (kind === 'singleType' ? 'collectionType' : 'singleType')),
  'without drafts': (schema) =>
    partAt(schema, 'options')['draftAndPublish'] === true
      ? { ...schema, options: { draftAndPublish: false } }
      : undefined,
  'languages no more': removed('pluginOptions'),
  'languages now': (schema) =>
    schema['pluginOptions'] === undefined ? { ...schema, pluginOptions: { i18n: { localized: true } } } : undefined,
  'another name': (schema) =>
    schema['kind'] === undefined
      ? undefined
      : { ...schema, info: { ...partAt(schema, 'info'), singularName: 'other' } },
};

interface Mutant {
  readonly rule: string;
  readonly place: string;
  readonly schemas: Schemas;
}

const files = Object.entries(cmsSchemas);
const withFile = (file: string, schema: Schema): Schemas => ({ ...cmsSchemas, [file]: schema });
const withField = (file: string, schema: Schema, name: string, attribute: Schema | undefined): Schemas => {
  const attributes = partAt(schema, 'attributes');
  return withFile(file, {
    ...schema,
    attributes: attribute ? { ...attributes, [name]: attribute } : without(attributes, name),
  });
};

/** Every mutation of every field and of every file. */
const mutants: readonly Mutant[] = files.flatMap(([file, schema]) => [
  ...Object.entries(fileMutations).flatMap(([rule, mutate]): Mutant[] => {
    const mutant = mutate(schema);
    return mutant ? [{ rule, place: file, schemas: withFile(file, mutant) }] : [];
  }),
  { rule: 'no such file', place: file, schemas: Object.fromEntries(files.filter(([other]) => other !== file)) },
  ...Object.keys(partAt(schema, 'attributes')).flatMap((name): Mutant[] => {
    const attribute = partAt(partAt(schema, 'attributes'), name);
    const place = `${file} ${name}`;
    return [
      { rule: 'no such field', place, schemas: withField(file, schema, name, undefined) },
      ...Object.entries(fieldMutations).flatMap(([rule, mutate]): Mutant[] => {
        const mutant = mutate(attribute);
        return mutant ? [{ rule, place, schemas: withField(file, schema, name, mutant) }] : [];
      }),
    ];
  }),
]);

describe('a schema file that was changed alone', () => {
  const rules = ['no such file', 'no such field', ...Object.keys(fileMutations), ...Object.keys(fieldMutations)];

  test.each(rules)('with %s is told, wherever it is', (rule) => {
    const ofRule = mutants.filter((mutant) => mutant.rule === rule);
    expect(ofRule.length).toBeGreaterThan(0);
    expect(
      ofRule.filter(({ schemas }) => differences(contract, schemas).length === 0).map(({ place }) => place),
    ).toEqual([]);
  });

  test('is told where and how', () => {
    const [one] = mutants.filter(
      ({ rule, place }) =>
        rule === 'a greatest length of its own' && place.includes('benefit-section') && place.endsWith('title'),
    );
    expect(differences(contract, one?.schemas ?? {})).toMatchInlineSnapshot(`
      [
        "The CMS has, the contract has not: api/benefit-section/content-types/benefit-section/schema.json: attributes title maxLength 60",
      ]
    `);
  });

  test('with a type that the contract does not know is told', () => {
    expect(
      differences(contract, { ...cmsSchemas, 'api/news/content-types/news/schema.json': { kind: 'collectionType' } }),
    ).toHaveLength(1);
  });
});

test('a type or a field that only the contract has is told', () => {
  const { region, testimonial, ...others } = contract;
  if (!region || !testimonial) throw new Error('Both types are in the contract.');
  expect(differences({ ...others, region }, cmsSchemas).length).toBeGreaterThan(0);
  expect(
    differences({ ...others, testimonial, region: { ...region, schema: testimonial.schema } }, cmsSchemas).length,
  ).toBeGreaterThan(0);
});

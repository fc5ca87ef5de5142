import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentTypeNames, fieldsOf, partOf, typeFacts, type FieldFacts, type TypeFacts } from 'content-schemas';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };
export type Schema = { readonly [name: string]: Json };
/** Schema files of the CMS by their path below `cms/src`. */
export type Schemas = Readonly<Record<string, Schema>>;
/** What the contract says of each type. */
export type Contract = Readonly<Record<string, TypeFacts>>;

export const contract: Contract = Object.fromEntries(documentTypeNames.map((type) => [type, typeFacts(type)]));

const source = join(import.meta.dirname, '../../cms/src');

/** Every schema file of the CMS: its content types and its components. */
export const cmsSchemas: Schemas = Object.fromEntries(
  globSync(['api/*/content-types/*/schema.json', 'components/*/*.json'], { cwd: source })
    .toSorted()
    .map((file) => [file, JSON.parse(readFileSync(join(source, file), 'utf8'))]),
);

/** Everything in which the schema files differ from the contract, a line each; nothing may be missing and nothing may be added. */
export function differences(types: Contract, schemas: Schemas): string[] {
  const wanted = new Set(linesOf(wantedSchemas(types)));
  const found = new Set(linesOf(schemas));
  return [
    ...[...wanted].filter((line) => !found.has(line)).map((line) => `The contract has, the CMS has not: ${line}`),
    ...[...found].filter((line) => !wanted.has(line)).map((line) => `The CMS has, the contract has not: ${line}`),
  ].toSorted();
}

// Names of tables and words of the CMS's own builder are no matter of the contract.
const free = /^collectionName |^info (?:displayName|pluralName) /;

const linesOf = (schemas: Schemas): string[] =>
  Object.entries(schemas).flatMap(([file, schema]) =>
    leaves(schema)
      .map((path) => path.join(' '))
      .filter((line) => !free.test(line))
      .map((line) => `${file}: ${line}`),
  );

const isBranch = (value: Json): value is Schema | readonly Json[] => typeof value === 'object' && value !== null;

/** Every value with the names that lead to it; what is empty is a value too. */
function leaves(value: Json): string[][] {
  if (!isBranch(value) || Object.keys(value).length === 0) return [[JSON.stringify(value)]];
  return Object.entries(value).flatMap(([name, inner]) => leaves(inner).map((path) => [name, ...path]));
}

const wantedSchemas = (types: Contract): Schemas =>
  Object.fromEntries(
    Object.entries(types).flatMap(([type, facts]) => [
      [`api/${type}/content-types/${type}/schema.json`, schemaOf(type, facts)],
      ...componentsOf(facts),
    ]),
  );

const schemaOf = (type: string, { schema, single, localized }: TypeFacts): Schema => ({
  kind: single ? 'singleType' : 'collectionType',
  info: { singularName: type },
  options: { draftAndPublish: true },
  ...(localized ? { pluginOptions: { i18n: { localized: true } } } : {}),
  attributes: Object.fromEntries(
    fieldsOf(schema).map(([name, facts]) => [
      name,
      { ...attributeOf(facts), ...(localized ? { pluginOptions: { i18n: { localized: facts.localized } } } : {}) },
    ]),
  ),
});

/** A component is localized as a whole, where it is used; its fields say nothing. */
const componentsOf = ({ schema }: TypeFacts): [string, Schema][] =>
  fieldsOf(schema).flatMap(([, { component }, inner]): [string, Schema][] => {
    const part = partOf(inner);
    return part && component !== undefined
      ? [
          [
            `components/${component.replace('.', '/')}.json`,
            {
              options: {},
              attributes: Object.fromEntries(fieldsOf(part).map(([name, facts]) => [name, attributeOf(facts)])),
            },
          ],
        ]
      : [];
  });

const attributeOf = (facts: FieldFacts): Schema => ({
  ...(facts.required ? { required: true } : {}),
  ...kindOf(facts),
});

const limits = ({ min, max }: FieldFacts): Schema => ({
  ...(min === undefined ? {} : { min }),
  ...(max === undefined ? {} : { max }),
});

function kindOf(facts: FieldFacts): Schema {
  const { kind, options = [], list, component, repeatable } = facts;
  switch (kind) {
    // Strapi would count a flag as four characters: the contract alone counts.
    case 'string':
    case 'text':
      return { type: kind };
    case 'integer':
    case 'decimal':
      return { type: kind, ...limits(facts) };
    case 'boolean':
      return { type: kind, default: false };
    case 'enumeration':
      return { type: kind, enum: options };
    case 'choice':
    case 'choices':
      return {
        type: 'customField',
        customField: `global::${kind}`,
        ...(list === undefined ? {} : { options: { list } }),
      };
    case 'component':
      return {
        type: kind,
        ...(component === undefined ? {} : { component }),
        repeatable: repeatable === true,
        ...(repeatable === true ? limits(facts) : {}),
      };
    case 'pdf':
      return { type: 'media', multiple: false, allowedTypes: ['files'] };
    case 'picture':
      return { type: 'media', multiple: false, allowedTypes: ['images'] };
    case 'blocks':
    case 'date':
    case 'email':
      return { type: kind };
  }
}

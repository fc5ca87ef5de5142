import type { Core } from '@strapi/strapi';
import {
  documentTypeNames,
  fieldsOf,
  hintOf,
  partOf,
  typeFacts,
  type DocumentType,
  type FieldFacts,
} from 'content-schemas';
import { uidOf } from '../publishing/content';

type Fields = ReturnType<typeof fieldsOf>;
interface Metadata {
  readonly edit?: Record<string, unknown>;
  readonly list?: Record<string, unknown>;
}
interface Configuration {
  readonly settings: Record<string, unknown>;
  readonly metadatas: Record<string, Metadata>;
  readonly layouts: Record<string, unknown>;
}
interface Views {
  findConfiguration: (model: unknown) => Promise<Configuration>;
  updateConfiguration: (model: unknown, configuration: Configuration) => Promise<unknown>;
}

/** Columns of the lists, the title first because it is the link; the title alone where nothing else helps to find an entry. */
const columns: Partial<Record<DocumentType, string[]>> = {
  'benefit-item': ['title', 'section', 'order'],
  'benefit-section': ['title', 'order', 'key'],
  testimonial: ['speaker', 'place', 'country', 'givenOn', 'expiresOn'],
  region: ['name', 'order', 'key'],
  'contact-person': ['name', 'role', 'email'],
  'applicant-type': ['name', 'order', 'key'],
  'fee-band': ['applicantType', 'populationFrom', 'populationTo', 'schedule'],
  'fee-schedule': ['key', 'validFrom', 'validTo'],
  'information-page': ['title', 'key', 'reviewBy'],
};

/** Writes labels, descriptions, examples, layout and list columns of every type: the code is what holds, whatever was changed by hand. */
export async function applyViews(strapi: Core.Strapi): Promise<void> {
  const manager = strapi.plugin('content-manager');
  const types = manager.service('content-types') as unknown as Views & { findContentType: (uid: string) => unknown };
  const components = manager.service('components') as unknown as Views & { findComponent: (uid: string) => unknown };
  const parts = new Map<string, Fields>();
  for (const type of documentTypeNames) {
    const { schema, titleField } = typeFacts(type);
    const fields = fieldsOf(schema);
    for (const [, { component }, inner] of fields)
      if (component !== undefined) parts.set(component, fieldsOf(partOf(inner) ?? schema));
    const sort = fields.some(([name]) => name === 'order') ? 'order' : titleField;
    await write(
      types,
      type,
      types.findContentType(uidOf(type)),
      [...fields].sort(([a], [b]) => atTheEnd(a) - atTheEnd(b)),
      { mainField: titleField, defaultSortBy: sort, defaultSortOrder: 'ASC', pageSize: 50 },
      columns[type] ?? [titleField],
    );
  }
  for (const [uid, fields] of parts)
    await write(components, uid, components.findComponent(uid), fields, { mainField: fields[0]?.[0] }, []);
}

async function write(
  views: Views,
  owner: string,
  model: unknown,
  fields: Fields,
  settings: Record<string, unknown>,
  list: string[],
): Promise<void> {
  const now = await views.findConfiguration(model);
  const metadatas = Object.fromEntries(
    fields.map(([name, facts]): [string, Metadata] => [
      name,
      words(now.metadatas[name] ?? {}, facts.label, hintOf(owner, name)),
    ]),
  );
  await views.updateConfiguration(model, {
    settings: { ...now.settings, ...settings },
    metadatas: { ...now.metadatas, ...metadatas },
    layouts: { ...now.layouts, list, edit: rows(fields) },
  });
}

const words = (now: Metadata, label: string, description: string): Metadata => ({
  edit: {
    ...now.edit,
    label,
    description,
    placeholder: '',
  },
  list: { ...now.list, label },
});

/** What is set once, and hardly changes, stands below what an editor comes for. */
const atTheEnd = (name: string): number => ['order', 'key'].indexOf(name);

const short = ['boolean', 'choice', 'date', 'decimal', 'email', 'enumeration', 'integer', 'pdf', 'picture'];

const isShort = ({ kind, max = Infinity }: FieldFacts): boolean =>
  short.includes(kind) || (kind === 'string' && max <= 60);

/** Short fields stand two in a row. */
function rows(fields: Fields): { name: string; size: number }[][] {
  const layout: { name: string; size: number }[][] = [];
  for (const [name, facts] of fields) {
    const size = isShort(facts) ? 6 : 12;
    const last = layout.at(-1);
    if (size === 6 && last?.length === 1 && last[0]?.size === 6) last.push({ name, size });
    else layout.push([{ name, size }]);
  }
  return layout;
}

import { fieldsOf, partOf, typeFacts, type DocumentType } from 'content-schemas';
import { expect } from 'vitest';
import * as z from 'zod';
import { uidOf, type Cms } from './cms.ts';
import { without } from './entries.ts';

const words = z.looseObject({ edit: z.record(z.string(), z.unknown()), list: z.record(z.string(), z.unknown()) });
const configuration = z.object({
  settings: z.record(z.string(), z.unknown()),
  metadatas: z.record(z.string(), words),
  layouts: z.object({ list: z.array(z.string()), edit: z.array(z.array(z.looseObject({ name: z.string() }))) }),
});
type Configuration = z.infer<typeof configuration>;

async function configurationOf(
  { strapi }: Cms,
  kind: 'content_types' | 'components',
  uid: string,
): Promise<Configuration> {
  const [row] = z
    .array(z.object({ value: z.string() }))
    .parse(
      await strapi.db
        .connection('strapi_core_store_settings')
        .where({ key: `plugin_content_manager_configuration_${kind}::${uid}` }),
    );
  return configuration.parse(JSON.parse(row?.value ?? ''));
}

/** Somebody changes the words and the form of a type and of a part by hand, as the admin lets them. */
export async function spoilViews(cms: Cms): Promise<void> {
  for (const [kind, address, uid] of [
    ['content_types', 'content-types', uidOf('benefit-item')],
    ['components', 'components', 'parts.amount'],
  ] as const) {
    const { settings, metadatas, layouts } = await configurationOf(cms, kind, uid);
    const spoilt = Object.fromEntries(
      Object.entries(metadatas).map(([name, { edit, list }]) => [
        name,
        { edit: { ...edit, label: 'Thing', description: '', placeholder: 'xyz' }, list: { ...list, label: 'Thing' } },
      ]),
    );
    const answer = await cms.call('PUT', `/content-manager/${address}/${uid}/configuration`, {
      settings,
      metadatas: without(spoilt, 'id', 'documentId'),
      layouts: { ...layouts, edit: layouts.edit.slice(0, 1) },
    });
    expect([address, answer.status, answer.body.error]).toEqual([address, 200, undefined]);
    expect(JSON.stringify(await configurationOf(cms, kind, uid))).toContain('Thing');
  }
}

/** Compares every field of a type and of its parts with what the admin will show. */
export async function checkViews(cms: Cms, type: DocumentType): Promise<void> {
  const fields = fieldsOf(typeFacts(type).schema);
  compare(fields, await configurationOf(cms, 'content_types', uidOf(type)));
  for (const [, { component }, schema] of fields) {
    const part = partOf(schema);
    if (component !== undefined && part) compare(fieldsOf(part), await configurationOf(cms, 'components', component));
  }
}

function compare(fields: ReturnType<typeof fieldsOf>, { metadatas, layouts }: Configuration): void {
  const stored = fields.map(([name]) => [name, metadatas[name]?.edit, metadatas[name]?.list['label']]);
  const wanted = fields.map(([name, { label, help, example, kind, max }]) => {
    const limit =
      ['string', 'text', 'blocks'].includes(kind) && max ? ` At most ${max.toLocaleString('en')} characters.` : '';
    return [name, { label, description: `${help}${limit} Example: ${example}`, placeholder: '' }, label];
  });
  expect(stored).toMatchObject(wanted);
  expect(
    layouts.edit
      .flat()
      .map(({ name }) => name)
      .toSorted(),
  ).toEqual(fields.map(([name]) => name).toSorted());
}

import type { ListFieldLayout, ListLayout } from '@strapi/content-manager/strapi-admin';
import { ChoiceName } from './choice-name';

interface Table {
  readonly displayedHeaders: readonly ListFieldLayout[];
  readonly layout: ListLayout;
}

/** List of a column whose attribute is a choice. */
export const listOfColumn = ({ attribute }: Pick<ListFieldLayout, 'attribute'>): string | undefined =>
  'customField' in attribute && attribute.customField === 'global::choice' && 'options' in attribute ? (attribute.options as { list?: string }).list : undefined;

/** Shows names instead of codes in the columns of a list. */
export function nameChoices({ displayedHeaders, layout }: Table): Table {
  const named = displayedHeaders.map((header): ListFieldLayout => {
    const list = listOfColumn(header);
    if (list === undefined) return header;
    return { ...header, cellFormatter: (row: Record<string, unknown>) => (typeof row[header.name] === 'string' ? <ChoiceName list={list} code={String(row[header.name])} /> : null) };
  });
  return { displayedHeaders: named, layout };
}

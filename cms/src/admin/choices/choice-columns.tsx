import type { ListFieldLayout, ListLayout } from '@strapi/content-manager/strapi-admin';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import { ChoiceName } from './choice-name';

const TitleLink = styled(Link)`
  color: inherit;
`;

interface Table {
  readonly displayedHeaders: readonly ListFieldLayout[];
  readonly layout: ListLayout;
}

/** List of a column whose attribute is a choice. */
export const listOfColumn = ({ attribute }: Pick<ListFieldLayout, 'attribute'>): string | undefined =>
  'customField' in attribute && attribute.customField === 'global::choice' && 'options' in attribute
    ? (attribute.options as { list?: string }).list
    : undefined;

function named(header: ListFieldLayout, isTitle: boolean): ListFieldLayout {
  const list = listOfColumn(header);
  if (list === undefined) return header;
  const cellFormatter = (row: Record<string, unknown>) => {
    const code = row[header.name];
    if (typeof code !== 'string') return null;
    const name = <ChoiceName list={list} code={code} />;
    return isTitle ? <TitleLink to={String(row['documentId'])}>{name}</TitleLink> : name;
  };
  return { ...header, cellFormatter };
}

/** Shows names instead of codes in the columns of a list; Strapi makes no link of such a column, so the title's is made here. */
export const nameChoices = ({ displayedHeaders, layout }: Table): Table => ({
  displayedHeaders: displayedHeaders.map((header) => named(header, header.name === layout.settings.mainField)),
  layout,
});

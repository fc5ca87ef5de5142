import type { EditFieldLayout, EditLayout } from '@strapi/content-manager/strapi-admin';
import { SharedNote } from './shared-note';

interface View {
  readonly layout: EditLayout;
}

const isLocalized = (options: unknown): boolean =>
  typeof options === 'object' &&
  options !== null &&
  'i18n' in options &&
  (options.i18n as { localized?: boolean }).localized === true;

function marked(field: EditFieldLayout): EditFieldLayout {
  if (isLocalized('pluginOptions' in field.attribute ? field.attribute.pluginOptions : undefined)) return field;
  // The form shows a hint as it is; only its type says that it must be a string.
  const hint: unknown = (
    <>
      {field.hint}
      <SharedNote />
    </>
  );
  return { ...field, hint: hint as string };
}

/** Marks the fields that all languages share, in the forms of types that have languages. */
export function markShared({ layout }: View): View {
  if (!isLocalized(layout.options)) return { layout };
  return { layout: { ...layout, layout: layout.layout.map((panel) => panel.map((row) => row.map(marked))) } };
}

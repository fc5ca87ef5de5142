import type { EditFieldLayout, EditLayout } from '@strapi/content-manager/strapi-admin';
import { Hint } from './hint';
import { SharedNote } from './shared-note';

interface View {
  readonly layout: EditLayout;
}

type Row = readonly EditFieldLayout[];

const isLocalized = (options: unknown): boolean =>
  typeof options === 'object' &&
  options !== null &&
  'i18n' in options &&
  (options.i18n as { localized?: boolean }).localized === true;

const isShared = ({ attribute }: EditFieldLayout): boolean =>
  !isLocalized('pluginOptions' in attribute ? attribute.pluginOptions : undefined);

function explained(field: EditFieldLayout, hasLanguages: boolean): EditFieldLayout {
  // The form shows a hint as it is; only its type says that it must be a string.
  const hint: unknown = (
    <>
      <Hint english={field.hint ?? ''} />
      {hasLanguages && isShared(field) && <SharedNote />}
    </>
  );
  return { ...field, hint: hint as string };
}

/** Says the hints in the language of the desk, and marks the fields that all languages share, in types that have languages. */
export function explainFields({ layout }: View): View {
  const hasLanguages = isLocalized(layout.options);
  const rows = (all: readonly Row[], marking: boolean) =>
    all.map((row) => row.map((field) => explained(field, marking)));
  return {
    layout: {
      ...layout,
      layout: layout.layout.map((panel) => rows(panel, hasLanguages)),
      components: Object.fromEntries(
        Object.entries(layout.components).map(([uid, part]) => [uid, { ...part, layout: rows(part.layout, false) }]),
      ),
    },
  };
}

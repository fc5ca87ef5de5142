import type { SelectorBlock } from '@strapi/content-manager/strapi-admin';

type Plugin = NonNullable<SelectorBlock['plugin']>;

const marks = ['bold', 'italic'];

/** Keeps a text to the marks that the contract knows, whether they come from a button or from the keyboard. */
export const withOurMarks: Plugin = (editor) => {
  const { addMark } = editor;
  editor.addMark = (mark, value) => {
    if (marks.includes(mark)) addMark(mark, value);
  };
  return editor;
};

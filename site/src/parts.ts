import { plainText, type RichText } from 'content-schemas';

/** The parts of a text: the words of its headings, and where a page's list of them leads. */
export const partsOf = (body: RichText) =>
  body
    .filter(({ type }) => type === 'heading')
    .map((heading, index) => ({ heading, words: plainText([heading]), anchor: `part-${index + 1}` }));

import { expect, test } from 'vitest';
import { inWords, parseDocument } from 'content-schemas';
import { example, type Raw } from './support/examples.ts';

const text = (words: string): Raw => ({ type: 'text', text: words });
const paragraph = (...children: unknown[]): Raw => ({ type: 'paragraph', children });
const list = (...children: unknown[]): Raw => ({ type: 'list', format: 'unordered', children });
const item = (...children: unknown[]): Raw => ({ type: 'list-item', children });
const words = paragraph(text('x'));
const saidOf = (...body: unknown[]): string[] =>
  parseDocument(example('benefit-item/without-link', { body })).problems.map(({ message }) => inWords(message));

test('a broken body says what to do', () => {
  expect({
    'list in a list': saidOf(list(item(text('a')), list(item(text('b'))))),
    'list in a list item': saidOf(list(item(list(item(text('b')))))),
    image: saidOf({ type: 'image', image: { url: 'javascript:1' }, children: [text('')] }),
    html: saidOf({ type: 'html', children: [text('<b>')] }),
    'heading 1': saidOf({ type: 'heading', level: 1, children: [text('x')] }),
    'heading "3/onclick"': saidOf({ type: 'heading', level: '3/onclick=', children: [text('x')] }),
    'empty heading': saidOf(words, { type: 'heading', level: 3, children: [text(' ')] }),
    'empty list entry': saidOf(list(item(text('')))),
    'empty list': saidOf(list()),
    'empty link': saidOf(words, paragraph({ type: 'link', url: '/en/', children: [text('')] })),
    'link in a link': saidOf(
      paragraph({ type: 'link', url: '/en/', children: [{ type: 'link', url: '/en/', children: [text('x')] }] }),
    ),
    'soft line break': saidOf(paragraph(text('a\nb'))),
    underline: saidOf(paragraph({ ...text('x'), underline: true })),
    style: saidOf({ ...words, style: 'x' }),
    code: saidOf({ type: 'code', children: [text('x')] }),
    'no children': saidOf({ type: 'paragraph' }),
    'block in a paragraph': saidOf(paragraph(words)),
    'text without text': saidOf(paragraph({ type: 'text' })),
    'bold as a word': saidOf(paragraph({ ...text('x'), bold: 'yes' })),
    null: saidOf(null),
  }).toMatchInlineSnapshot(`
    {
      "block in a paragraph": [
        "Use only words and links here.",
      ],
      "bold as a word": [
        "This cannot be read. Clear the field and fill it in again. If this keeps happening, tell the technical team.",
      ],
      "code": [
        "Use only paragraphs, small headings, lists, quotes and links here.",
      ],
      "empty heading": [
        "Write the heading, or delete it.",
      ],
      "empty link": [
        "Write the words of the link: this would be blank on the site.",
      ],
      "empty list": [
        "Write the list, or delete it.",
      ],
      "empty list entry": [
        "Write the list entry, or delete it.",
      ],
      "heading "3/onclick"": [
        "Use the small heading (Heading 3): the larger ones belong to the page.",
      ],
      "heading 1": [
        "Use the small heading (Heading 3): the larger ones belong to the page.",
      ],
      "html": [
        "Use only paragraphs, small headings, lists, quotes and links here.",
      ],
      "image": [
        "Use only paragraphs, small headings, lists, quotes and links here.",
      ],
      "link in a link": [
        "Use only words inside a link.",
      ],
      "list in a list": [
        "A list cannot be inside another list. Use one level only.",
      ],
      "list in a list item": [
        "Use only words and links here.",
      ],
      "no children": [
        "This cannot be read. Clear the field and fill it in again. If this keeps happening, tell the technical team.",
      ],
      "null": [
        "Use only paragraphs, small headings, lists, quotes and links here.",
      ],
      "soft line break": [
        "Begin a new paragraph with Enter, not with Shift and Enter.",
      ],
      "style": [
        "Remove what does not belong here: style. If this keeps happening, tell the technical team.",
      ],
      "text without text": [
        "This cannot be read. Clear the field and fill it in again. If this keeps happening, tell the technical team.",
      ],
      "underline": [
        "Use only bold and italic here: take away underline, strikethrough and code.",
      ],
    }
  `);
});

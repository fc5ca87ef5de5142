import * as z from 'zod';
import { blocks, type FieldSettings } from './field.ts';
import { grouped } from './in-words.ts';
import { address } from './link.ts';
import { isAtMost, isPlainText, isReadable, isVisible, isWhole, textWords } from './text.ts';

const text = z.strictObject({
  type: z.literal('text'),
  text: z
    .string({ error: 'Write the text.' })
    .refine((words) => !words.includes('\n'), 'Begin a new paragraph with Enter, not with Shift and Enter.')
    .refine(isWhole, textWords.damaged)
    .refine((words) => isPlainText(words.replaceAll('\n', ' ')), textWords.hidden)
    .refine(isReadable, textWords.stacked),
  bold: z.boolean().optional(),
  italic: z.boolean().optional(),
});
const linkInText = z.strictObject({
  type: z.literal('link'),
  url: address,
  children: z
    .array(z.discriminatedUnion('type', [text], { error: 'Use only words inside a link.' }))
    .refine(
      (words) => isVisible(words.map((piece) => piece.text).join('')),
      'Write the words of the link: this would be blank on the site.',
    ),
});
const inline = z
  .array(z.discriminatedUnion('type', [text, linkInText], { error: 'Use only words and links here.' }))
  .min(1, textWords.empty);
const visibleInline = (message: string) => inline.refine((children) => isVisible(inlineText(children)), message);

const listItem = z.strictObject({
  type: z.literal('list-item'),
  children: visibleInline('Write the list entry, or delete it.'),
});

const block = z.discriminatedUnion(
  'type',
  [
    z.strictObject({ type: z.literal('paragraph'), children: inline }),
    z.strictObject({
      type: z.literal('heading'),
      level: z.literal(3, { error: 'Use the small heading (Heading 3): the larger ones belong to the page.' }),
      children: visibleInline('Write the heading, or delete it.'),
    }),
    z.strictObject({
      type: z.literal('list'),
      format: z.enum(['ordered', 'unordered']),
      children: z
        .array(
          z.discriminatedUnion('type', [listItem], {
            error: 'Use a list of one level: a list cannot be inside another.',
          }),
        )
        .min(1, 'Write the list, or delete it.'),
    }),
    z.strictObject({ type: z.literal('quote'), children: inline }),
  ],
  { error: 'Use only paragraphs, small headings, lists, quotes and links here.' },
);

export type Inline = z.infer<typeof inline>[number];
export type Block = z.infer<typeof block>;
/** A body of text: an array of blocks. */
export type RichText = Block[];

function inlineText(children: readonly Inline[]): string {
  return children.map((child) => (child.type === 'text' ? child.text : inlineText(child.children))).join('');
}

/** The words of a body without its marks; one line a block or list item. */
export const plainText = (body: RichText): string =>
  body
    .map((piece) =>
      piece.type === 'list'
        ? piece.children.map((item) => inlineText(item.children)).join('\n')
        : inlineText(piece.children),
    )
    .join('\n');

const body = (max: number) =>
  z
    .array(block, { error: 'Write the text.' })
    .refine((pieces) => isVisible(plainText(pieces)), {
      error: 'Write the text: this would be blank on the site.',
      when: ({ issues }) => issues.length === 0,
    })
    .refine((pieces) => isAtMost(plainText(pieces), max), {
      error: `Shorten the text to at most ${grouped(max)} characters.`,
      when: ({ issues }) => issues.length === 0,
    });

/** A body of text with at most `max` characters. */
export const richText = (settings: FieldSettings & { readonly max: number }) => blocks(body(settings.max), settings);

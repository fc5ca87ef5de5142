import * as z from 'zod';
import { blocks, lengthOf, type FieldSettings } from './field.ts';
import { address } from './link.ts';

const text = z.strictObject({
  type: z.literal('text'),
  text: z.string().regex(/^[^\p{Cc}\p{Co}\p{Cs}\u202a-\u202e\u2066-\u2069]*$/u, 'Remove the invisible control characters; typing the text again is the easiest way.'),
  bold: z.boolean().optional(),
  italic: z.boolean().optional(),
});
const linkInText = z.strictObject({ type: z.literal('link'), url: address, children: z.array(text).min(1) });
const inline = z.array(z.discriminatedUnion('type', [text, linkInText])).min(1);

const listItem = z.strictObject({ type: z.literal('list-item'), children: inline });

const block = z.discriminatedUnion(
  'type',
  [
    z.strictObject({ type: z.literal('paragraph'), children: inline }),
    z.strictObject({ type: z.literal('heading'), level: z.literal(3, { error: 'Use the small heading (Heading 3): the larger ones belong to the page.' }), children: inline }),
    z.strictObject({ type: z.literal('list'), format: z.enum(['ordered', 'unordered']), children: z.array(listItem).min(1) }),
    z.strictObject({ type: z.literal('quote'), children: inline }),
  ],
  { error: 'Use only paragraphs, small headings, lists, quotes and links here.' },
);

export type Inline = z.infer<typeof inline>[number];
export type Block = z.infer<typeof block>;
/** A body of text: an array of blocks. */
export type RichText = Block[];

const inlineText = (children: readonly Inline[]): string => children.map((child) => (child.type === 'text' ? child.text : inlineText(child.children))).join('');

/** The words of a body without its marks; one line a block or list item. */
export const plainText = (body: RichText): string =>
  body.map((piece) => (piece.type === 'list' ? piece.children.map((item) => inlineText(item.children)).join('\n') : inlineText(piece.children))).join('\n');

const body = (max: number) =>
  z
    .array(block, { error: 'Write the text.' })
    .refine((pieces) => /[^\p{Z}\p{C}]/u.test(plainText(pieces)), { error: 'Write the text: readers would find an empty place.', when: ({ issues }) => issues.length === 0 })
    .refine((pieces) => lengthOf(plainText(pieces)) <= max, { error: `Shorten the text to at most ${max} characters.`, when: ({ issues }) => issues.length === 0 });

/** A body of text with at most `max` characters. */
export const richText = ({ max, ...settings }: FieldSettings & { readonly max: number }) => blocks(body(max), settings);

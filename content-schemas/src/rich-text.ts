import * as z from 'zod';
import { blocks, type FieldSettings } from './field.ts';
import { address } from './link.ts';
import { coded } from './message.ts';
import { isAtMost, isPlainText, isReadable, isUnjoined, isVisible, isWhole } from './text.ts';

/** What the admin's toolbar offers besides bold and italic. */
const otherMarks: readonly string[] = ['underline', 'strikethrough', 'code'];

const text = z.strictObject(
  {
    type: z.literal('text'),
    text: z
      .string()
      .refine((words) => !words.includes('\n'), coded('softBreak'))
      .refine(isWhole, coded('damaged'))
      .refine((words) => isPlainText(words.replaceAll('\n', ' ')), { error: coded('hidden'), abort: true })
      .refine(isReadable, { error: coded('stacked'), abort: true })
      .refine(isUnjoined, coded('joined')),
    bold: z.boolean().optional(),
    italic: z.boolean().optional(),
  },
  {
    error: (issue) =>
      issue.code === 'unrecognized_keys' && issue.keys.every((key) => otherMarks.includes(key))
        ? coded('textMarks')
        : undefined,
  },
);
const linkInText = z.strictObject({
  type: z.literal('link'),
  url: address,
  children: z
    .array(z.discriminatedUnion('type', [text], { error: coded('wordsInLink') }))
    .refine((words) => isVisible(words.map((piece) => piece.text).join('')), coded('linkWords')),
});
const inline = z
  .array(z.discriminatedUnion('type', [text, linkInText], { error: coded('wordsAndLinks') }))
  .min(1, coded('empty'));
const visibleInline = (message: string) => inline.refine((children) => isVisible(inlineText(children)), message);

const listItem = z.strictObject({
  type: z.literal('list-item'),
  children: visibleInline(coded('listEntryEmpty')),
});

const block = z.discriminatedUnion(
  'type',
  [
    z.strictObject({ type: z.literal('paragraph'), children: inline }),
    z.strictObject({
      type: z.literal('heading'),
      level: z.literal(3, { error: coded('headingLevel') }),
      children: visibleInline(coded('headingEmpty')),
    }),
    z.strictObject({
      type: z.literal('list'),
      format: z.enum(['ordered', 'unordered']),
      children: z
        .array(
          z.discriminatedUnion('type', [listItem], {
            error: coded('listInList'),
          }),
        )
        .min(1, coded('listEmpty')),
    }),
    z.strictObject({ type: z.literal('quote'), children: inline }),
  ],
  { error: coded('blockKind') },
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
    .array(block, { error: coded('empty') })
    .refine((pieces) => isVisible(plainText(pieces)), {
      error: coded('empty'),
      when: ({ issues }) => issues.length === 0,
    })
    .refine((pieces) => isAtMost(plainText(pieces), max), {
      error: coded('tooLong', { max }),
      when: ({ issues }) => issues.length === 0,
    });

/** A body of text with at most `max` characters. */
export const richText = (settings: FieldSettings & { readonly max: number }) => blocks(body(settings.max), settings);

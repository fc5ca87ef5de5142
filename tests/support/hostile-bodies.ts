import type { Fields } from './entries.ts';
import type { Attempt, HostileRow } from './hostile.ts';

const text = (words: string, marks: Fields = {}): Fields => ({ type: 'text', text: words, ...marks });
const paragraph = (...children: unknown[]): Fields => ({ type: 'paragraph', children });
const list = (...children: unknown[]): Fields => ({ type: 'list', format: 'unordered', children });
const entry = (...children: unknown[]): Fields => ({ type: 'list-item', children });
const words = paragraph(text('Plain words.'));

const withBody = (...body: unknown[]): Pick<Attempt, 'type' | 'fields'> => ({ type: 'benefit-item', fields: { body } });

const kindsOfBlock = 'Use only paragraphs, small headings, lists, quotes and links here.';
const kindsOfInline = 'Use only words and links here.';
const blank = 'Write something here: this would be blank on the site.';
const stray = (name: string): string =>
  `Remove what does not belong here: ${name}. If this keeps happening, tell the technical team.`;

const refusedBody = (what: string, words: string, ...body: unknown[]): Attempt => ({
  what,
  ...withBody(...body),
  refused: [['body', words]],
});
const heading = (level: unknown): Fields => ({ type: 'heading', level, children: [text('Heading')] });
const levelWords = 'Use the small heading (Heading 3): the larger ones belong to the page.';

function nested(depth: number): Fields {
  let inner: unknown = text('deep');
  for (let level = 0; level < depth; level += 1) inner = level === 0 ? list(entry(inner)) : list(inner);
  return inner as Fields;
}

const picture = (more: Fields): Fields => ({
  type: 'image',
  image: {
    ...{ name: 'x.png', alternativeText: 'x', url: '/uploads/x.png', caption: null, width: 10, height: 10 },
    ...{ formats: {}, hash: 'x', ext: '.png', mime: 'image/png', size: 1, previewUrl: null, provider: 'local' },
    ...{ provider_metadata: null, createdAt: '2026-01-01T00:00:00.000Z', updatedAt: '2026-01-01T00:00:00.000Z' },
    ...more,
  },
  children: [text('')],
});

/** A text in every place of a body where words may stand. */
export const written = (what: string, said: string): Attempt => ({
  what,
  ...withBody(
    paragraph(text(said)),
    paragraph(text('See '), text(said, { bold: true }), text(' and '), text(said, { italic: true })),
    { type: 'heading', level: 3, children: [text(said)] },
    list(entry(text(said))),
    { type: 'quote', children: [text(said)] },
    paragraph({ type: 'link', url: 'https://example.org/', children: [text(said)] }),
  ),
});

/** Blocks of a body, and what is pasted into one. */
export const hostileBodies: readonly HostileRow[] = [
  {
    number: 10,
    input: 'block of an unknown type',
    attempts: [
      refusedBody('html', kindsOfBlock, { type: 'html', children: [text('<b>x</b>')] }),
      refusedBody('__proto__', kindsOfBlock, { type: '__proto__', children: [text('x')] }),
      refusedBody('no type', kindsOfBlock, { children: [text('x')] }),
      refusedBody('nothing', kindsOfBlock, null),
      refusedBody('words without a block', kindsOfBlock, 'words'),
      refusedBody('unknown inside a paragraph', kindsOfInline, paragraph({ type: 'html', children: [text('x')] })),
    ],
  },
  {
    number: 11,
    input: 'keys that no form writes',
    attempts: [
      refusedBody('onclick of a block', stray('onclick'), { ...words, onclick: 'alert(1)' }),
      refusedBody('style of a text', stray('style'), paragraph(text('x', { style: 'position:fixed' }))),
      refusedBody(
        'dangerouslySetInnerHTML of a link',
        stray('dangerouslySetInnerHTML'),
        paragraph({
          type: 'link',
          url: 'https://example.org/',
          dangerouslySetInnerHTML: { __html: '<b>' },
          children: [text('x')],
        }),
      ),
    ],
    because: 'Refused rather than left out: no form writes them, so somebody wants to know.',
  },
  {
    number: 12,
    input: 'picture in a body from elsewhere',
    attempts: [
      refusedBody('javascript:', kindsOfBlock, words, picture({ url: 'javascript:1' })),
      refusedBody('of the inner network', kindsOfBlock, words, picture({ url: 'http://169.254.169.254/latest/' })),
      refusedBody('of the CMS itself', kindsOfBlock, words, picture({})),
    ],
    because: 'Bodies hold no pictures at all.',
  },
  {
    number: 13,
    input: 'picture in a body without a sound size',
    attempts: [0, 1e9, -1, '1'].map((width) =>
      refusedBody(`width ${JSON.stringify(width)}`, kindsOfBlock, words, picture({ width })),
    ),
  },
  {
    number: 14,
    input: 'heading of another level',
    attempts: [
      ...[1, 2, 4, 6].map((level) => refusedBody(`level ${JSON.stringify(level)}`, levelWords, heading(level))),
      ...[0, 7, '2/onclick=alert(1)//', null].map((level) =>
        refusedBody(`level ${JSON.stringify(level)}`, levelWords, heading(level)),
      ),
    ],
    because: 'One level only: the page itself has the larger ones.',
  },
  {
    number: 15,
    input: 'list in lists, 200 deep',
    attempts: [refusedBody('200', 'A list cannot be inside another list. Use one level only.', nested(200))],
  },
  {
    number: 16,
    input: 'list in lists, thousands deep',
    attempts: [1000, 5000].map((depth) => ({
      ...refusedBody(String(depth), 'A list cannot be inside another list. Use one level only.', nested(depth)),
      unexportable: true,
    })),
  },
  {
    number: 17,
    input: 'something else than a body',
    attempts: [
      { what: 'an empty list', type: 'benefit-item', fields: { body: [] }, refused: [['body', blank]] },
      {
        what: 'null',
        type: 'benefit-item',
        fields: { body: null },
        refused: [['body', 'Write something here: this would be blank on the site.']],
      },
      {
        what: 'HTML',
        type: 'benefit-item',
        fields: { body: '<p>x</p>' },
        refused: [['body', 'Write something here: this would be blank on the site.']],
      },
    ],
  },
  {
    number: 18,
    input: 'body in which nothing can be seen',
    attempts: [
      refusedBody('no-break spaces', blank, paragraph(text('\u00a0 \u00a0'))),
      refusedBody('zero width spaces', blank, paragraph(text('\u200b\u200b'))),
      refusedBody('5,000 empty paragraphs', blank, ...Array.from({ length: 5000 }, () => paragraph(text('\u00a0')))),
      refusedBody('empty Braille cells', blank, paragraph(text('\u2800\u2800'))),
      refusedBody(
        'Hangul fillers',
        'This text contains invisible characters: delete it and type it again.',
        paragraph(text('\u3164\u115f')),
      ),
    ],
  },
  {
    number: 19,
    input: 'text far beyond its limit',
    attempts: [
      refusedBody('900 KB', 'Shorten this to at most 1,200 characters.', paragraph(text('a '.repeat(450_000)))),
      {
        what: 'title of 100 KB',
        type: 'benefit-item',
        fields: { title: 'a '.repeat(50_000) },
        refused: [['title', 'Shorten this to at most 80 characters.']],
      },
    ],
  },
  {
    number: 20,
    input: 'request of more than 1 MB',
    attempts: [
      {
        ...refusedBody('1.1 MB', 'Shorten this to at most 1,200 characters.', paragraph(text('a'.repeat(1_100_000)))),
        whole: [413, 'This is too much text to save at once. Shorten it or split it in two.'],
      },
    ],
  },
  {
    number: 21,
    input: 'HTML in a body',
    attempts: [
      written('script', '<script>alert(1)</script>'),
      written('img', '<img src=x onerror=alert(1)>'),
      written('svg', '<svg/onload=alert(1)>'),
      written('iframe', '<iframe srcdoc="<script>alert(1)</script>"></iframe>'),
      written('comment', '--><b>x</b><!--'),
      written('entities', '&lt;b&gt; &#60;b&#62; &amp; & ;'),
    ],
    because: 'Words are words: nothing reads them as HTML.',
  },
  {
    number: 22,
    input: 'Markdown links',
    attempts: [
      written('link', '[x](javascript:alert(1))'),
      written('reference', '[x]: data:text/html,x'),
      written('autolink', '<javascript:alert(1)>'),
    ],
    because: 'Nothing reads Markdown.',
  },
  {
    number: 23,
    input: 'Markdown that is slow to read',
    attempts: ['[', '*', '>'].map((sign) => ({
      what: sign.repeat(3),
      type: 'information-page',
      fields: { body: [paragraph(text(`${sign.repeat(10_000)} end`))] },
    })),
    because: 'Nothing reads Markdown.',
  },
  {
    number: 24,
    input: 'text pasted from a word processor',
    attempts: [
      written('styles', '<p class="MsoNormal" style="mso-margin-top-alt:auto">Text</p>'),
      written('smart quotes and spaces', '“Smart” ‘quotes’ – and\u00a0no‑break… ﬁ'),
      refusedBody('picture', kindsOfBlock, words, picture({ url: 'data:image/png;base64,iVBORw0KGgo=' })),
    ],
  },
];

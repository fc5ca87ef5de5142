import { describe, expect, test } from 'vitest';
import { describe as say, inWords, isSafeAddress, parseDocument, type Problem } from 'content-schemas';
import { example, type Raw } from './support/examples.ts';

const problemsOf = (content: Raw): readonly Problem[] => parseDocument(content).problems;
const saying = (content: Raw): string[] => problemsOf(content).map((problem) => say(problem));

describe('links', () => {
  test.each([
    'https://example.org',
    'HTTPS://Example.org/a?b=c&d=e#f',
    'https://example.org/@network',
    'https://example.org/a%20b',
    'https://xn--bcher-kva.example/',
    'https://раураl.com/',
    'https://例え.jp/路',
    'mailto:membership@example.org',
    'tel:+49-228-000000',
    'tel:112',
    '/',
    '/en/',
    '/en/fees/',
    '/zh-hans/benefits/get-connected/#peer-networking',
    '#peer-networking',
  ])('%j is allowed', (address) => {
    expect(isSafeAddress(address)).toBe(true);
  });

  test.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    'java\tscript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'blob:https://example.org/1',
    '//evil.test',
    '//evil.test/x',
    '/\\evil.test',
    '\\\\evil.test',
    '/%5cevil.test',
    '/%5Cevil.test',
    'https://example.org/%5Cevil.test',
    'https:/evil.test',
    'https:\\\\evil.test',
    'https:evil.test',
    'https:///evil.test',
    'https://our.test@evil.test',
    'https://a:b@evil.test',
    'https://@evil.test',
    'https://:@evil.test',
    'https://%65vil.test',
    'https://exa\u200bmple.org',
    'https://example.org/\u202egnp.exe',
    'https://example.org/\ud800',
    'https://localhost/',
    'https://127.0.0.1/',
    'https://[::1]/',
    'https://2130706433/',
    'https://example.org:8443/',
    'https://',
    'https://.',
    'http://example.org',
    'ftp://example.org',
    'file:///etc/passwd',
    'about/us',
    'example.org',
    '',
    ' ',
    '#',
    '#Top',
    '#a b',
    '/en//fees/',
    '/en/../admin/',
    '/en/fees',
    '/EN/fees/',
    '/en/fees/?a=b',
    'https://exa mple.org',
    'mailto:',
    'mailto:a@b',
    'mailto:a@example.org,b@example.org',
    'mailto:a@example.org?bcc=b@example.org',
    'mailto:a@example.org%0d%0abcc:b@example.org',
    'tel:',
    'tel:javascript',
    'tel:+49 228',
  ])('%j is refused', (address) => {
    expect(isSafeAddress(address)).toBe(false);
    expect(saying(example('benefit-item/every-kind-of-block', { link: { label: 'More', address } }))).not.toEqual([]);
  });

  test('a refused link says how to write it', () => {
    expect(saying(example('benefit-item/every-kind-of-block', { link: { label: 'More', address: '//evil.test' } })))
      .toMatchInlineSnapshot(`
      [
        "Benefit “Peer networking” (English), Link to more, Address: Write a full web address that starts with https://, or a page of this site such as /en/fees/.",
      ]
    `);
  });
});

describe('keys', () => {
  const withKey = (key: string): string[] => saying(example('benefit-item/without-link', { key }));

  test.each(['a', '2027', 'peer-networking', 'a'.repeat(60), 'english', 'con-man'])('%s is allowed', (key) => {
    expect(withKey(key)).toEqual([]);
  });

  test.each([
    '..',
    '.',
    '../../etc',
    '%2e%2e',
    'a/b',
    'Über',
    'HELLO',
    '_astro',
    'a--b',
    '-a',
    'a-',
    'a b',
    'a.b',
    'a\n',
    '',
    'ａ',
    'a\u200b',
  ])('%j is refused as no key', (key) => {
    expect(withKey(key)).toContain(
      'Benefit “Congreso mundial” (Spanish), Name in web addresses: Use only small letters a-z, digits and single hyphens, for example peer-networking.',
    );
  });

  test.each([
    'page',
    'benefits',
    'testimonials',
    'fees',
    'quote',
    'apply',
    'contact',
    'index',
    '404',
    'api',
    'admin',
    'en',
    'zh-hans',
    'kr',
    'jp',
    'cn',
    'con',
    'nul',
    'com1',
    'lpt9',
  ])('%s is reserved', (key) => {
    expect(withKey(key)).toEqual([
      'Benefit “Congreso mundial” (Spanish), Name in web addresses: Choose another name: the site already uses this one for something else.',
    ]);
  });

  test('61 characters are too many', () => {
    expect(withKey('a'.repeat(61))).toMatchInlineSnapshot(`
      [
        "Benefit “Congreso mundial” (Spanish), Name in web addresses: Shorten this to at most 60 characters.",
      ]
    `);
  });
});

describe('bodies', () => {
  const text = (words: string): Raw => ({ type: 'text', text: words });
  const paragraph = (...children: unknown[]): Raw => ({ type: 'paragraph', children });
  const list = (...children: unknown[]): Raw => ({ type: 'list', format: 'unordered', children });
  const item = (...children: unknown[]): Raw => ({ type: 'list-item', children });
  const words = paragraph(text('x'));
  const saidOf = (...body: unknown[]): string[] =>
    problemsOf(example('benefit-item/without-link', { body })).map(({ message }) => inWords(message));

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
          "Use a list of one level: a list cannot be inside another.",
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

  test('a list nested a thousand deep is refused at once', () => {
    let deep: unknown = text('x');
    for (let depth = 0; depth < 1000; depth += 1) deep = list(item(deep));
    expect(saidOf(deep)).toEqual(['Use only words and links here.']);
  });

  test('five thousand empty paragraphs are empty', () => {
    expect(saidOf(...Array.from({ length: 5000 }, () => paragraph(text('\u00a0'))))).toEqual([
      'Write something here: this would be blank on the site.',
    ]);
  });

  test('900 KB of text are refused', () => {
    expect(saidOf(paragraph(text('a '.repeat(450_000))))).toEqual(['Shorten this to at most 1,200 characters.']);
  });
});

describe('texts', () => {
  const named = (name: string): string[] =>
    problemsOf(example('contact-person/membership', { name })).map(({ message }) => inWords(message));

  test.each([
    'O’Neill',
    "O'Neill",
    'Nguyễn',
    'Nguye\u0302\u0303n',
    '李',
    'عبد',
    'A',
    'क्‍ष',
    'می‌خواهم',
    '🏴󠁧󠁢󠁥󠁮󠁧󠁿 Ann',
    '❤️',
    '1️⃣',
    '=cmd|x',
    '<b>',
  ])('%s is a name', (name) => {
    expect(named(name)).toEqual([]);
  });

  test.each([
    'a\u00adb',
    'a\u200eb',
    'a\u200fb',
    'a\u061cb',
    'a\nb',
    'a\tb',
    'a\u2028b',
    'a\u0085b',
    'a\u2060b',
    'a\udc00',
    'Hello\u200b\u200c\u200d\ufeff',
    'x\u{e0067}\u{e007f}',
  ])('%j hides something', (name) => {
    expect(named(name)).toEqual(['This text contains invisible characters: delete it and type it again.']);
  });
});

import { describe, expect, test } from 'vitest';
import { describe as say, documentTypeNames, fieldsOf, isSafeAddress, parseDocument, partOf, typeFacts, type DocumentType, type Problem } from 'content-schemas';
import { example, examples, isRaw, type Raw } from './support/examples.ts';
import { changed, longestText, mutationsOf, type Path } from './support/mutations.ts';

const problemsOf = (content: Raw): readonly Problem[] => parseDocument(content).problems;
const saying = (content: Raw): string[] => problemsOf(content).map(say);
const of = (type: DocumentType): Raw[] => examples.filter(({ folder }) => folder === type).map(({ content }) => content);
const withChange = (content: Raw, path: Path, value: unknown): Raw => {
  const copy = changed(content, path, value);
  return isRaw(copy) ? copy : {};
};

describe('examples', () => {
  test.each(examples)('$name is accepted as it is', ({ content, folder }) => {
    expect(saying(content)).toEqual([]);
    expect(parseDocument(content).document).toEqual(content);
    expect(content['type']).toBe(folder);
  });

  test('every type has examples, and every field of it stands in one', () => {
    const unused = documentTypeNames.flatMap((type) => {
      const fields = fieldsOf(typeFacts(type).schema);
      return fields.filter(([name]) => !of(type).some((content) => name in content)).map(([name]) => `${type}.${name}`);
    });
    expect(unused).toEqual([]);
    expect(documentTypeNames.map((type) => of(type).length >= 2)).toEqual(documentTypeNames.map(() => true));
  });

  test('every field inside a part or a row stands in one', () => {
    const unused = documentTypeNames.flatMap((type) =>
      fieldsOf(typeFacts(type).schema).flatMap(([name, , schema]) => {
        const part = partOf(schema);
        const rows = of(type).flatMap((content) => [content[name]].flat()).filter(isRaw);
        return part ? fieldsOf(part).flatMap(([inner]) => (rows.some((row) => inner in row) ? [] : [`${type}.${name}.${inner}`])) : [];
      }),
    );
    expect(unused).toEqual([]);
  });
});

const mutations = examples.flatMap(({ name, folder, content }) => {
  const type = documentTypeNames.find((candidate) => candidate === folder);
  if (!type) throw new Error(`${folder} is no type.`);
  return mutationsOf(typeFacts(type).schema, content).map((mutation) => ({ ...mutation, name, broken: withChange(content, mutation.path, mutation.value) }));
});
const label = ({ name, path, rule }: { name: string; path: Path; rule: string }): string => `${name}: ${path.join('.')} ${rule}`;
const startsWith = (path: Path, start: Path): boolean => start.every((step, index) => path[index] === step);

describe('every rule of every field', () => {
  test('is broken in more than a thousand ways', () => {
    expect(mutations.length).toBeGreaterThan(1000);
  });

  test('refuses what breaks it, at its place', () => {
    const passed = mutations.filter(({ broken, path }) => !problemsOf(broken).some((problem) => startsWith(problem.path, path)));
    expect(passed.map(label)).toEqual([]);
  });

  test('blames no other field', () => {
    const strayed = mutations.filter(({ broken, path }) => problemsOf(broken).some((problem) => !startsWith(problem.path, path)));
    expect(strayed.map(label)).toEqual([]);
  });

  test('takes a text of the greatest length, counted as a reader counts', () => {
    const refused = documentTypeNames.flatMap((type) => {
      const content = of(type)[0] ?? {};
      return fieldsOf(typeFacts(type).schema)
        .filter(([, { kind }]) => ['string', 'text', 'blocks'].includes(kind))
        .flatMap((field) => saying({ ...content, [field[0]]: longestText(field) }));
    });
    expect(refused).toEqual([]);
  });

  test('speaks plainly', () => {
    const messages = [...new Set(mutations.flatMap(({ broken }) => problemsOf(broken).map(({ message }) => message)))].toSorted();
    expect(messages.filter((message) => /invalid|expected|received|undefined|null|object|string|array|NaN/i.test(message))).toEqual([]);
    expect(messages).toMatchInlineSnapshot(`
      [
        "Add at least one row.",
        "Answer yes or no.",
        "Check the year: it lies far from today.",
        "Choose a day that exists in the calendar.",
        "Choose at least 1.",
        "Choose each entry once.",
        "Choose from the list.",
        "Choose one of the list.",
        "Keep at most 10 rows.",
        "Keep at most 12 rows.",
        "Keep at most 20 rows.",
        "Keep at most 30 rows.",
        "Keep at most 60 rows.",
        "Remove the accents that are piled up: a letter carries four at most.",
        "Remove the invisible control characters; typing the text again is the easiest way.",
        "Remove what does not belong here: onclick.",
        "Shorten the address to at most 500 characters.",
        "Shorten the address.",
        "Shorten the key to at most 60 characters.",
        "Shorten the text to at most 1200 characters.",
        "Shorten the text to at most 1500 characters.",
        "Shorten the text to at most 2000 characters.",
        "Shorten the text to at most 20000 characters.",
        "Shorten this to at most 120 characters.",
        "Shorten this to at most 160 characters.",
        "Shorten this to at most 20 characters.",
        "Shorten this to at most 30 characters.",
        "Shorten this to at most 300 characters.",
        "Shorten this to at most 40 characters.",
        "Shorten this to at most 400 characters.",
        "Shorten this to at most 500 characters.",
        "Shorten this to at most 60 characters.",
        "Shorten this to at most 600 characters.",
        "Shorten this to at most 80 characters.",
        "This cannot be read. Clear the field and fill it in again.",
        "Use only small letters a-z, digits and single hyphens, for example peer-networking.",
        "Write a full web address that starts with https://, or a page of this site such as /en/fees/.",
        "Write a number of at least 0.",
        "Write a number of at least 1.",
        "Write a number of at least 1800.",
        "Write a number of at least 1900.",
        "Write a number of at least 2000.",
        "Write a number of at most 10000.",
        "Write a number of at most 1000000.",
        "Write a number of at most 2000000000.",
        "Write a number of at most 2100.",
        "Write a number of at most 999.",
        "Write a number, for example 160.50.",
        "Write a whole number, without dots, commas or words.",
        "Write at most two decimals.",
        "Write one e-mail address, for example membership@example.org.",
        "Write something here: readers would find an empty place.",
        "Write the key: it becomes part of the page address.",
        "Write the text.",
        "Write the text: readers would find an empty place.",
        "Write where the link leads.",
      ]
    `);
  });

  test.each(documentTypeNames)('%s takes no field that it does not know', (type) => {
    for (const content of of(type)) {
      for (const stranger of ['onclick', 'id', 'approved', 'locale']) expect(problemsOf({ ...content, [stranger]: true }).map(({ message }) => message)).toEqual([`Remove what does not belong here: ${stranger}.`]);
      const prototype: unknown = JSON.parse(JSON.stringify(content).replace('{', '{"__proto__":{"role":1},'));
      expect(isRaw(prototype) ? saying(prototype) : []).not.toEqual([]);
    }
  });

  test.each(documentTypeNames)('%s needs an id and one of the seven languages, or none', (type) => {
    const content = of(type)[0] ?? {};
    expect(problemsOf({ ...content, document: '' })).not.toEqual([]);
    for (const language of ['zz', 'EN', 'en_US', 'zh', '../', '*', '', undefined]) expect(problemsOf({ ...content, language })).not.toEqual([]);
    const { localized } = typeFacts(type);
    expect(problemsOf({ ...content, language: localized ? null : 'en' }).map(({ message }) => message)).toEqual([localized ? 'This type of document has a language.' : 'This type of document has no language.']);
  });
});

test('a type that does not exist is a fault of the program', () => {
  expect(() => parseDocument({ type: 'toString' })).toThrowErrorMatchingInlineSnapshot(`[Error: No such type of document: toString]`);
});

describe('links', () => {
  test.each([
    'https://example.org', 'HTTPS://Example.org/a?b=c&d=e#f', 'https://example.org/@network', 'https://example.org/a%20b', 'https://xn--bcher-kva.example/', 'https://раураl.com/', 'https://例え.jp/路',
    'mailto:membership@example.org', 'tel:+49-228-000000', 'tel:112', '/', '/en/', '/en/fees/', '/zh-hans/benefits/get-connected/#peer-networking', '#peer-networking',
  ])('%j is allowed', (address) => {
    expect(isSafeAddress(address)).toBe(true);
  });

  test.each([
    'javascript:alert(1)', 'JavaScript:alert(1)', 'java\tscript:alert(1)', 'java\nscript:alert(1)', '\u0001javascript:alert(1)', ' javascript:alert(1)', 'data:text/html,x', 'vbscript:x', 'blob:https://example.org/1',
    '//evil.test', '//evil.test/x', '/\\evil.test', '\\\\evil.test', '/%5cevil.test', '/%5Cevil.test', 'https:/evil.test', 'https:\\\\evil.test', 'https:evil.test', 'https:///evil.test',
    'https://our.test@evil.test', 'https://a:b@evil.test', 'https://@evil.test', 'https://:@evil.test', 'https://%65vil.test', 'https://exa\u200bmple.org', 'https://example.org/\u202egnp.exe', 'https://example.org/\ud800',
    'https://localhost/', 'https://127.0.0.1/', 'https://[::1]/', 'https://2130706433/', 'https://example.org:8443/', 'https://', 'https://.',
    'http://example.org', 'ftp://example.org', 'file:///etc/passwd', 'about/us', 'example.org', '', ' ', '#', '#Top', '#a b', '/en//fees/', '/en/../admin/', '/en/fees', '/EN/fees/', '/en/fees/?a=b', 'https://exa mple.org',
    'mailto:', 'mailto:a@b', 'mailto:a@example.org,b@example.org', 'mailto:a@example.org?bcc=b@example.org', 'mailto:a@example.org%0d%0abcc:b@example.org', 'tel:', 'tel:javascript', 'tel:+49 228',
  ])('%j is refused', (address) => {
    expect(isSafeAddress(address)).toBe(false);
    expect(saying(example('benefit-item/every-kind-of-block', { link: { label: 'More', address } }))).not.toEqual([]);
  });

  test('a refused link says how to write it', () => {
    expect(saying(example('benefit-item/every-kind-of-block', { link: { label: 'More', address: '//evil.test' } }))).toMatchInlineSnapshot(`
      [
        "Benefit item “Peer networking” (en), Link to more, Address: Write a full web address that starts with https://, or a page of this site such as /en/fees/.",
      ]
    `);
  });
});

describe('keys', () => {
  const withKey = (key: string): string[] => saying(example('benefit-item/without-link', { key }));

  test.each(['a', '2027', 'peer-networking', 'a'.repeat(60), 'english', 'con-man'])('%s is allowed', (key) => {
    expect(withKey(key)).toEqual([]);
  });

  test.each(['..', '.', '../../etc', '%2e%2e', 'a/b', 'Über', 'HELLO', '_astro', 'a--b', '-a', 'a-', 'a b', 'a.b', 'a\n', '', 'ａ', 'a\u200b'])('%j is refused as no key', (key) => {
    expect(withKey(key)).toContain('Benefit item “Congreso mundial” (es), Key: Use only small letters a-z, digits and single hyphens, for example peer-networking.');
  });

  test.each(['page', 'benefits', 'testimonials', 'fees', 'quote', 'apply', 'contact', 'index', '404', 'api', 'admin', 'en', 'zh-hans', 'kr', 'jp', 'cn', 'con', 'nul', 'com1', 'lpt9'])('%s is reserved', (key) => {
    expect(withKey(key)).toEqual(['Benefit item “Congreso mundial” (es), Key: Choose another key: this one already has a meaning in page addresses.']);
  });

  test('61 characters are too many', () => {
    expect(withKey('a'.repeat(61))).toMatchInlineSnapshot(`
      [
        "Benefit item “Congreso mundial” (es), Key: Shorten the key to at most 60 characters.",
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
  const saidOf = (...body: unknown[]): string[] => problemsOf(example('benefit-item/without-link', { body })).map(({ message }) => message);

  test('a broken body says what to do', () => {
    expect({
      'list in a list': saidOf(list(item(text('a')), list(item(text('b'))))),
      'list in a list item': saidOf(list(item(list(item(text('b')))))),
      'image': saidOf({ type: 'image', image: { url: 'javascript:1' }, children: [text('')] }),
      'html': saidOf({ type: 'html', children: [text('<b>')] }),
      'heading 1': saidOf({ type: 'heading', level: 1, children: [text('x')] }),
      'heading "3/onclick"': saidOf({ type: 'heading', level: '3/onclick=', children: [text('x')] }),
      'empty heading': saidOf(words, { type: 'heading', level: 3, children: [text(' ')] }),
      'empty list entry': saidOf(list(item(text('')))),
      'empty list': saidOf(list()),
      'empty link': saidOf(words, paragraph({ type: 'link', url: '/en/', children: [text('')] })),
      'link in a link': saidOf(paragraph({ type: 'link', url: '/en/', children: [{ type: 'link', url: '/en/', children: [text('x')] }] })),
      'soft line break': saidOf(paragraph(text('a\nb'))),
      'underline': saidOf(paragraph({ ...text('x'), underline: true })),
      'style': saidOf({ ...words, style: 'x' }),
      'code': saidOf({ type: 'code', children: [text('x')] }),
      'no children': saidOf({ type: 'paragraph' }),
      'block in a paragraph': saidOf(paragraph(words)),
      'text without text': saidOf(paragraph({ type: 'text' })),
      'bold as a word': saidOf(paragraph({ ...text('x'), bold: 'yes' })),
      'null': saidOf(null),
    }).toMatchInlineSnapshot(`
      {
        "block in a paragraph": [
          "Use only words and links here.",
        ],
        "bold as a word": [
          "This cannot be read. Clear the field and fill it in again.",
        ],
        "code": [
          "Use only paragraphs, small headings, lists, quotes and links here.",
        ],
        "empty heading": [
          "Write the heading, or take it out.",
        ],
        "empty link": [
          "Write the words of the link: readers would find nothing to follow.",
        ],
        "empty list": [
          "Write the list, or take it out.",
        ],
        "empty list entry": [
          "Write the list entry, or take it out.",
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
          "Use a list of one level: lists inside lists are not shown.",
        ],
        "list in a list item": [
          "Use only words and links here.",
        ],
        "no children": [
          "This cannot be read. Clear the field and fill it in again.",
        ],
        "null": [
          "Use only paragraphs, small headings, lists, quotes and links here.",
        ],
        "soft line break": [
          "Begin a new paragraph with Enter: lines made with Shift and Enter are not kept.",
        ],
        "style": [
          "Remove what does not belong here: style.",
        ],
        "text without text": [
          "Write the text.",
        ],
        "underline": [
          "Remove what does not belong here: underline.",
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
    expect(saidOf(...Array.from({ length: 5000 }, () => paragraph(text('\u00a0'))))).toEqual(['Write the text: readers would find an empty place.']);
  });

  test('900 KB of text are refused', () => {
    expect(saidOf(paragraph(text('a '.repeat(450_000))))).toEqual(['Shorten the text to at most 1200 characters.']);
  });
});

describe('texts', () => {
  const named = (name: string): string[] => problemsOf(example('contact-person/membership', { name })).map(({ message }) => message);

  test.each(['O’Neill', "O'Neill", 'Nguyễn', 'Nguye\u0302\u0303n', '李', 'عبد', 'A', 'क्‍ष', 'می‌خواهم', '🏴󠁧󠁢󠁥󠁮󠁧󠁿 Ann', '❤️', '1️⃣', '=cmd|x', '<b>'])('%s is a name', (name) => {
    expect(named(name)).toEqual([]);
  });

  test.each(['a\u00adb', 'a\u200eb', 'a\u200fb', 'a\u061cb', 'a\nb', 'a\tb', 'a\u2028b', 'a\u0085b', 'a\u2060b', 'a\udc00', 'Hello\u200b\u200c\u200d\ufeff', 'x\u{e0067}\u{e007f}'])('%j hides something', (name) => {
    expect(named(name)).toEqual(['Remove the invisible control characters; typing the text again is the easiest way.']);
  });
});

describe('rules within one document', () => {
  const amounts = (...rows: Raw[]): string[] => saying(example('fee-band/open-top-without-groups', { amounts: rows }));
  const surcharges = (...rows: Raw[]): string[] => saying(example('fee-schedule/canada-with-surcharges', { surcharges: rows }));

  test('of a fee band', () => {
    expect([
      ...saying(example('fee-band/cents', { populationFrom: 10, populationTo: 9 })),
      ...saying(example('fee-band/flat-fee', { populationTo: 9 })),
      ...saying(example('fee-band/flat-fee', { amounts: [] })),
      ...amounts({ currency: 'JPY', amount: 0.5 }),
      ...amounts({ currency: 'USD', amount: 0.30000000000000004 }),
      ...amounts({ currency: 'USD', amount: 1e308 }),
      ...amounts({ currency: 'USD', amount: '12,50' }),
    ]).toMatchInlineSnapshot(`
      [
        "Fee band “local-government, 10 to 9”, People to: The upper limit is below the lower one.",
        "Fee band “joint-capital”, People from: Write the lower limit too, for example 0.",
        "Fee band “joint-capital”, Amounts: Add the amounts, or answer yes to “Ask us”.",
        "Fee band “local-government, from 4000001”, Amounts, row 1, Amount for a year: JPY has 0 decimals: write the amount without more.",
        "Fee band “local-government, from 4000001”, Amounts, row 1, Amount for a year: Write at most two decimals.",
        "Fee band “local-government, from 4000001”, Amounts, row 1, Amount for a year: Write a number of at most 1000000.",
        "Fee band “local-government, from 4000001”, Amounts, row 1, Amount for a year: Write a number, for example 160.50.",
      ]
    `);
    expect(saying(example('fee-band/cents', { populationFrom: 9, populationTo: 9 }))).toEqual([]);
  });

  test('of a fee schedule', () => {
    expect([
      ...saying(example('fee-schedule/iaec-with-cents', { validTo: '2019-12-31' })),
      ...saying(example('fee-schedule/iaec-with-cents', { groups: [{ key: 'I', countries: ['ES'] }, { key: 'I', countries: ['ES'] }] })),
      ...surcharges({ region: 'oceania', kind: 'fixed', value: 1 }),
      ...surcharges({ region: 'oceania', kind: 'fixed', value: 1, currency: 'USD' }),
      ...surcharges({ region: 'oceania', kind: 'fixed', value: 1, currency: 'EUR' }),
      ...surcharges({ region: 'oceania', kind: 'fixed', value: 0.5, currency: 'JPY' }, { region: 'oceania', kind: 'fixed', value: 1, currency: 'EUR' }),
      ...surcharges({ region: 'oceania', kind: 'percent', value: 101 }),
    ]).toMatchInlineSnapshot(`
      [
        "Fee schedule “iaec-2020”, Valid to: The last day is before the first.",
        "Fee schedule “iaec-2020”, Income groups, row 2, Group: Two groups are called I.",
        "Fee schedule “iaec-2020”, Income groups, row 2, Countries: Spain stands in two groups; keep it in one.",
        "Fee schedule “canada-2017”, Surcharges, row 1, Currency: Choose the currency of the fixed amount.",
        "Fee schedule “canada-2017”, Surcharges, row 1, Currency: This schedule has no USD.",
        "Fee schedule “canada-2017”, Surcharges, row 1, Currency: Add a row with the fixed amount in JPY: amounts are set in each currency.",
        "Fee schedule “canada-2017”, Surcharges, row 1, Per cent or amount: JPY has 0 decimals: write the amount without more.",
        "Fee schedule “canada-2017”, Surcharges, row 1, Per cent or amount: Write at most 100 per cent.",
      ]
    `);
  });

  test('of a testimonial', () => {
    expect([
      ...saying(example('testimonial/expiring', { expiresOn: '2025-09-01' })),
      ...saying(example('testimonial/expiring', { consentOn: '2025-09-01' })),
    ]).toMatchInlineSnapshot(`
      [
        "Testimonial “Ana Exemplo” (pt), Show until: Choose a day after the day on which it was given.",
        "Testimonial “Ana Exemplo” (pt), Consent given on: Consent cannot be older than the quote itself.",
      ]
    `);
  });
});

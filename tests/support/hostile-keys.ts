import type { Attempt, HostileRow } from './hostile.ts';

const keyPattern = 'Use only small letters a-z, digits and single hyphens, for example peer-networking.';
const keyTaken = 'Choose another name: the site already uses this one for something else.';

const keyed = (key: unknown, words: string): Attempt => ({
  what: typeof key === 'string' && key.length > 60 ? `${key.length} letters` : JSON.stringify(key),
  type: 'benefit-item',
  fields: { key },
  refused: [['key', words]],
});

/** What is sent besides the fields of a form. */
const besides = (name: string, value: unknown): Attempt => ({
  what: name,
  type: 'benefit-item',
  fields: { [name]: value },
  kept: {},
});

/** Names in web addresses, and fields that no form has. */
export const hostileKeys: readonly HostileRow[] = [
  {
    number: 33,
    input: 'fields that are nobody’s to set',
    attempts: [
      besides('approved', true),
      besides('id', 1),
      besides('documentId', 'aaaaaaaaaaaaaaaaaaaaaaaa'),
      besides('role', 'strapi-super-admin'),
      besides('createdBy', 1),
      besides('publishedAt', '1999-01-01T00:00:00.000Z'),
      {
        what: '__proto__',
        type: 'benefit-item',
        fields: { replaced: { order: 7 } },
        bytes: ['"replaced"', '"__proto__"'],
        refused: [],
        whole: [400, 'Object contains forbidden prototype property'],
      },
      {
        what: 'in a part',
        type: 'benefit-item',
        fields: { link: { label: 'Read', address: 'https://example.org/', onclick: 'alert(1)' } },
        kept: { link: { label: 'Read', address: 'https://example.org/' } },
      },
    ],
    because: 'Nothing takes applications. What no field has is left out before it is stored.',
  },
  { number: 34, input: 'name in addresses of dots', attempts: [keyed('..', keyPattern), keyed('.', keyPattern)] },
  {
    number: 35,
    input: 'name in addresses that leads elsewhere',
    attempts: ['../../etc', '%2e%2e', 'a/b', 'Über', 'a b', 'a.b', 'a--b', '-a', 'a-', 'ａ'].map((key) =>
      keyed(key, keyPattern),
    ),
    because: 'The message shows what a name looks like; nothing is proposed, because the name cannot be changed later.',
  },
  {
    number: 36,
    input: 'names in addresses in small letters and in capitals',
    attempts: [
      ...['hello', 'a', '2027', 'a'.repeat(60), 'english', 'con-man'].map((key): Attempt => ({
        what: key,
        type: 'benefit-item',
        fields: { key },
      })),
      keyed('HELLO', keyPattern),
    ],
    because: 'There are no capitals, so no two can differ in case.',
  },
  {
    number: 37,
    input: 'name in addresses with a meaning of its own',
    attempts: [
      ...['con', 'nul', 'com1', 'lpt9', 'index', '404', 'api', 'admin', 'page'],
      ...['benefits', 'testimonials', 'fees', 'quote', 'apply', 'contact'],
      ...['en', 'zh-hans', 'kr', 'jp', 'cn'],
    ]
      .map((key) => keyed(key, keyTaken))
      .concat(keyed('_astro', keyPattern)),
  },
  {
    number: 38,
    input: 'one name in addresses twice',
    attempts: [
      {
        what: 'in one language',
        type: 'benefit-item',
        fields: { key: 'peer-networking' },
        refused: [['key', 'Choose another name: “peer-networking” is already used by “Meet people who do your job”.']],
        across: true,
      },
      { what: 'of another type', type: 'testimonial', fields: { key: 'peer-networking', speaker: 'Another' } },
    ],
    because: 'Languages share it by nature: it is the same in all of them.',
  },
  {
    number: 39,
    input: 'no name in addresses',
    attempts: [
      keyed('', 'Write a short name in small letters, for example peer-networking.'),
      keyed(' ', 'Write a short name in small letters, for example peer-networking.'),
      keyed(null, 'Write a short name in small letters, for example peer-networking.'),
    ],
  },
  {
    number: 40,
    input: 'very long name in addresses',
    attempts: [61, 300].map((length) => keyed('a'.repeat(length), 'Shorten this to at most 60 characters.')),
  },
  {
    number: 41,
    input: 'name in addresses changed later',
    attempts: (['benefit-item', 'testimonial', 'contact-person', 'information-page'] as const).map((type) => ({
      what: type,
      type,
      was: { key: `first-${type}` },
      fields: { key: `second-${type}` },
      refused: [
        [
          'key',
          `Change this back to “first-${type}”. It cannot be changed after it is published: everything that refers to it would break.`,
        ],
      ],
      unexportable: true,
    })),
    tested: [
      [
        'publishing.test.ts',
        'a key stays as it was first published, whatever a translation says and after unpublishing',
      ],
    ],
    because: 'A name in addresses never changes, so there is never an old address to lead on from.',
  },
];

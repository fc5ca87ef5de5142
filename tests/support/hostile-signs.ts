import { paragraph } from './entries.ts';
import type { Attempt, HostileRow } from './hostile.ts';
import { named, said, saidAsIs } from './hostile-texts.ts';

const hidden = 'This text contains invisible characters: delete it and type it again.';
const damaged = 'A character was lost here and shows as �: type it again.';
const stacked = 'Remove the extra accents: one letter has more than four.';

const joined = 'Too many signs are joined into one character here: delete it and type it again.';

/** A text that nobody may write: in a name, in text of several lines, in a body. */
const refusedEverywhere = (what: string, text: string, words = hidden, bodyWords = words): Attempt[] => [
  named(`name with ${what}`, text, words),
  { what: `quote with ${what}`, type: 'testimonial', fields: { quote: text }, refused: [['quote', words]] },
  {
    what: `body with ${what}`,
    type: 'benefit-item',
    fields: { body: paragraph(text) },
    refused: [['body', bodyWords]],
  },
];

const codeOf = (sign: string): string => (sign.codePointAt(0) ?? 0).toString(16).padStart(4, '0');

const family = '👨‍👩‍👧‍👦';

/** Characters that hide, break or crowd a text. */
export const hostileSigns: readonly HostileRow[] = [
  {
    number: 51,
    input: 'characters that turn the direction of text',
    attempts: [
      ...['\u202a', '\u202b', '\u202c', '\u202d', '\u202e', '\u2066', '\u2067', '\u2068', '\u2069', '\u206a'].flatMap(
        (sign) => refusedEverywhere(`U+${codeOf(sign)}`, `photo${sign}gnp.exe`),
      ),
      ...['\u200e', '\u200f', '\u061c'].map((sign) => named(`name with U+${codeOf(sign)}`, `a${sign}b`, hidden)),
      {
        what: 'a mark and isolates that end, in a body',
        type: 'benefit-item',
        fields: { body: paragraph('The city of \u2068ירושלים\u2069 says: شكرا\u200f!') },
      },
      {
        what: 'a mark and isolates that end, in a quote',
        type: 'testimonial',
        fields: { speaker: 'Isolates', quote: 'The city of \u2068ירושלים\u2069 says: شكرا\u200f!' },
      },
      {
        what: 'isolates around nothing',
        type: 'testimonial',
        fields: { quote: 'a\u2066\u2069\u2068\u2069b' },
        refused: [['quote', hidden]],
      },
      {
        what: 'an override inside isolates',
        type: 'testimonial',
        fields: { quote: 'a\u2068b\u202ec\u2069d' },
        refused: [['quote', hidden]],
      },
    ],
  },
  {
    number: 52,
    input: 'characters without width',
    attempts: [
      said('around and inside words', '\ufeffAna\u200b Exem\u2060plo\ufeff', 'Ana Exemplo'),
      {
        what: 'soft hyphen in a name',
        type: 'contact-person',
        fields: { name: 'Eva Ex\u00adample' },
        kept: { name: 'Eva Example' },
      },
      {
        what: 'soft hyphen and zero width space in a body',
        type: 'benefit-item',
        fields: { body: paragraph('Dampf\u00adschiff\u200bfahrt') },
        kept: { body: paragraph('Dampf\u00adschifffahrt') },
      },
      {
        what: 'in an e-mail address',
        type: 'contact-person',
        fields: { email: '\u200bmembership@example.org\ufeff' },
        kept: { email: 'membership@example.org' },
      },
      ...refusedEverywhere('two joiners', 'a\u200c\u200db'),
    ],
  },
  {
    number: 53,
    input: 'addresses of the CMS hidden between characters',
    attempts: [],
    because: 'Strapi writes them when a header asks for it; the export does not know it, and no page may hold any.',
    tested: [
      ['hostile.test.ts', 'the export holds nothing hidden, whatever header asks for it'],
      ['hostile.test.ts', 'no page hides text between its characters'],
    ],
  },
  {
    number: 54,
    input: 'letters written as a base and its accents',
    attempts: [
      said('Vietnamese', 'Nguyễn Ánh'.normalize('NFD'), 'Nguyễn Ánh'),
      said('Korean', '한국어 이름'.normalize('NFD'), '한국어 이름'),
      said('a kana with its mark', 'か\u3099', 'が'),
      said('as long as it may be', '각'.repeat(80).normalize('NFD'), '각'.repeat(80)),
      {
        what: 'a body',
        type: 'benefit-item',
        fields: { body: paragraph('Cafe\u0301') },
        kept: { body: paragraph('Café') },
      },
      {
        what: 'a row of a list',
        type: 'network-facts',
        fields: { socialLinks: [{ name: 'Cafe\u0301', address: 'https://example.org/@network' }] },
        kept: { socialLinks: [{ name: 'Café', address: 'https://example.org/@network' }] },
      },
    ],
  },
  {
    number: 55,
    input: 'half of a character',
    attempts: [
      ...['\ud800', '\udc00', '\ude00\ud83d'].flatMap((half) => refusedEverywhere('half', `a${half}b`, damaged)),
      ...refusedEverywhere('what a broken file leaves', 'Mu\ufffdoz', damaged),
    ],
  },
  {
    number: 56,
    input: 'control characters',
    attempts: [
      ...['\u0000', '\u0007', '\u001b[31m', '\u0085', '\u009b', '\u007f'].flatMap((sign) =>
        refusedEverywhere(`U+${codeOf(sign)}`, `a${sign}b`),
      ),
      named('name with a new line', 'a\nb', hidden),
      named('name with a tab', 'a\tb', hidden),
      named('name with a line separator', 'a\u2028b', hidden),
    ],
  },
  {
    number: 57,
    input: 'emoji',
    attempts: [
      ...saidAsIs('🏴󠁧󠁢󠁥󠁮󠁧󠁿 🇯🇵', family, '👩🏽‍🚒 Ann', '❤️ 1️⃣', '🫱🏻‍🫲🏿'),
      said('a name as long as it may be', '🇯🇵'.repeat(20)),
      {
        what: 'a quote that is cut for its description',
        type: 'testimonial',
        fields: { speaker: 'Longer', quote: family.repeat(54) },
      },
      ...refusedEverywhere('a chain of joined emoji without end', Array(300).fill('👩').join('\u200d'), joined),
      { what: 'a title of 60 flags', type: 'benefit-item', fields: { title: '🇫🇷'.repeat(60) } },
      {
        what: 'a quote that is too long',
        type: 'testimonial',
        fields: { quote: family.repeat(601) },
        refused: [['quote', 'Shorten this to at most 600 characters.']],
      },
    ],
  },
  {
    number: 58,
    input: 'letters under a heap of accents',
    attempts: [
      ...refusedEverywhere('500 accents', `Z${'\u0335\u0321\u0301'.repeat(167)}algo`.slice(0, 70), stacked),
      ...refusedEverywhere('5,000 consonants of one syllable', '\u1100'.repeat(5000), joined),
      ...saidAsIs('ế̂̃', 'བསྒྲུབས', 'क्ष्म्य', '\u1112\u119e\u11ab'),
    ],
  },
  {
    number: 59,
    input: 'characters that no script has',
    attempts: [
      ...refusedEverywhere('private use', 'a\ue000b'),
      ...refusedEverywhere('unassigned', 'a\u{50000}b'),
      ...refusedEverywhere('no character', 'a\uffffb'),
      ...refusedEverywhere('tags that hide a text', 'a\u{e0068}\u{e0069}\u{e007f}'),
      ...refusedEverywhere('a flag before tags that hide a text', `\u{1f3f4}${'\u{e0061}'.repeat(60)}\u{e007f}`),
      ...['\u{e0141}', '\ufe00', '\ufe01', '\ufe0e', '\ufe0f', '\u180b'].flatMap((sign) =>
        refusedEverywhere(`another form of a letter that has none, by U+${codeOf(sign)}`, `a${sign}b`),
      ),
      ...refusedEverywhere('two forms of one sign', '葛\u{e0100}\u{e0101}城'),
      ...refusedEverywhere('a form that no sign has', '∩\ufe03'),
      ...['\u034f', '\u115f', '\u1160', '\u17b4', '\u3164', '\uffa0', '\u{1d173}'].flatMap((sign) =>
        refusedEverywhere(`what nobody sees, U+${codeOf(sign)}`, `a${sign}b`),
      ),
      ...saidAsIs('葛\u{e0100}城', '漢\ufe00字、\ufe01', '∩\ufe00 0\ufe00', 'ᠠ\u180bᠮ', 'ᄀ\u1160ᆨ \u115fᅡ'),
    ],
  },
];

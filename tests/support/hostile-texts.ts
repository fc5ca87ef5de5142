import { paragraph } from './entries.ts';
import type { Attempt, HostileRow } from './hostile.ts';

const blank = 'Write something here: this would be blank on the site.';
const noEmail = 'Write one email address, for example membership@example.org.';
const tooLong = 'Shorten this to at most 80 characters.';

/** A text wherever a testimonial has one: heading, title, description and data for search engines show it. */
export const said = (what: string, text: string, kept = text): Attempt => {
  const fields = (words: string) => ({ speaker: words, role: words, place: words, quote: words });
  return { what, type: 'testimonial', fields: fields(text), ...(kept === text ? {} : { kept: fields(kept) }) };
};
/** Texts that are shown as they are. */
export const saidAsIs = (...texts: readonly string[]): Attempt[] => texts.map((text) => said(text, text));

/** A name that is refused. */
export const named = (what: string, name: string, words: string): Attempt => ({
  what,
  type: 'contact-person',
  fields: { name },
  refused: [['name', words]],
});

const refusedEmail = (email: string, more: Partial<Attempt> = {}): Attempt => ({
  what: JSON.stringify(email.length > 60 ? `${email.length} characters` : email),
  type: 'contact-person',
  fields: { email },
  refused: [['email', noEmail]],
  ...more,
});

/** Names and other texts, and what can hide in them. */
export const hostileTexts: readonly HostileRow[] = [
  {
    number: 25,
    input: 'HTML in a title',
    attempts: saidAsIs('<img src=x onerror=alert(1)>', '"><svg onload=alert(1)>', '</title><b>x', "' onmouseover='x"),
    because: 'Shown as it was written.',
  },
  {
    number: 26,
    input: 'end of a script in data for search engines',
    attempts: [
      ...saidAsIs('</Script ><img src=x onerror=alert(1)>', '<!--<script>', ']]>\u2029'.slice(0, 3), '\\u003c/script>'),
      { what: 'name of the network', type: 'network-facts', fields: { name: 'Cities </script><b>Network</b>' } },
    ],
  },
  {
    number: 27,
    input: 'words of a template',
    attempts: saidAsIs(
      '{{constructor}}',
      '${alert(1)}',
      '<%= 7*7 %>',
      '$t(site.title)',
      '{{speaker}} $& $1',
      '{% raw %}',
    ),
  },
  {
    number: 28,
    input: 'long names and words without a space',
    attempts: [
      ...[81, 255, 256, 300].map((length) => named(String(length), 'a'.repeat(length), tooLong)),
      said('a word of 80', 'W'.repeat(80)),
      {
        what: 'a word of 5,000',
        type: 'information-page',
        fields: { title: 'W'.repeat(80), body: paragraph('W'.repeat(5000)) },
      },
    ],
  },
  {
    number: 29,
    input: 'name of spaces',
    attempts: [
      named('space', ' ', blank),
      named('no-break and ideographic space', '\u00a0\u3000', blank),
      named('Hangul filler', '\u3164', blank),
      named('empty Braille cell', '\u2800', blank),
      named('nothing', '', blank),
    ],
  },
  {
    number: 30,
    input: 'names as people write them',
    attempts: [
      ...saidAsIs('O’Neill', "O'Neill", 'Nguyễn Văn Ánh', '李', '𠮷野家', '김', 'さいとう・花子', 'Ł', 'X Æ A-12'),
      ...saidAsIs('عبد', 'محمد بن سلمان', 'דוד בן־גוריון', 'می‌خواهم', 'क्‍ष क्षत्रिय', 'ਗੁਰਮੁਖੀ', 'อังคาร', 'ကျော်', 'ශ්‍රී'),
      ...saidAsIs('Жанна д’Арк', 'Ἀλέξανδρος', 'ʻOkina Kaʻahumanu', 'D. L. S.-M., Jr.', 'Null', 'undefined', '1', '-'),
    ],
    because: 'Never “cleaned”.',
  },
  {
    number: 31,
    input: 'e-mail address that is none, or more than one',
    attempts: [
      refusedEmail('a@b'),
      refusedEmail('"a b"@x.test'),
      refusedEmail('a@x.test\r\nBcc: b@x.test'),
      refusedEmail('a@x.test,b@x.test'),
      refusedEmail('a@x.test?bcc=b@x.test'),
      refusedEmail(`${'a'.repeat(313)}@x.test`, { refused: [['email', 'Shorten this to at most 254 characters.']] }),
      refusedEmail('päivi@bücher.example'),
      refusedEmail('a@раураl.com'),
      {
        what: 'every character that may stand in one',
        type: 'contact-person',
        fields: { email: "o'neill+join_us-1@mail.example.org" },
      },
    ],
  },
  {
    number: 32,
    input: 'addresses gathered from pages',
    attempts: [],
    because: 'No input: only addresses of roles are published, to be found.',
  },
  {
    number: 60,
    input: 'formula of a spreadsheet',
    attempts: saidAsIs('=cmd|"/C calc"!A0', '+1', '@SUM(A1)', '-2+3'),
    because: 'Nothing is written into a spreadsheet: words are words.',
  },
];

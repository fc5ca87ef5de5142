import type { Fields } from './entries.ts';
import type { Attempt, HostileRow } from './hostile.ts';

const addressWords = 'Write a full web address that starts with https://, or a page of this site such as /en/fees/.';

const text = (words: string): Fields => ({ type: 'text', text: words });

const withBody = (...body: unknown[]): Pick<Attempt, 'type' | 'fields'> => ({ type: 'benefit-item', fields: { body } });

const linkTo = (address: string) => ({
  inBody: withBody({
    type: 'paragraph',
    children: [text('See '), { type: 'link', url: address, children: [text('the charter')] }, text('.')],
  }),
  below: { type: 'benefit-item', fields: { link: { label: 'Read the charter', address } } } as const,
});

/** An address that is refused, as a link in a body and as a link below one. */
const refusedLinks = (...addresses: readonly string[]): Attempt[] =>
  addresses.flatMap((address): Attempt[] => [
    {
      what: `link in a body to ${JSON.stringify(address)}`,
      ...linkTo(address).inBody,
      refused: [['body', addressWords]],
    },
    {
      what: `link to ${JSON.stringify(address)}`,
      ...linkTo(address).below,
      refused: [['link.address', addressWords]],
    },
  ]);

/** The same below a body alone: every form of address is one rule. */
const refusedAddresses = (...addresses: readonly string[]): Attempt[] =>
  addresses.map((address) => ({
    what: `link to ${JSON.stringify(address)}`,
    ...linkTo(address).below,
    refused: [['link.address', addressWords]],
  }));

const allowedLinks = (...addresses: readonly string[]): Attempt[] =>
  addresses.flatMap((address): Attempt[] => [
    { what: `link in a body to ${address}`, ...linkTo(address).inBody },
    { what: `link to ${address}`, ...linkTo(address).below },
  ]);

/** Links of content. */
export const hostileLinks: readonly HostileRow[] = [
  {
    number: 1,
    input: 'link that runs a script',
    attempts: refusedLinks(
      'javascript:alert(1)',
      'JavaScript:alert(1)',
      'java\tscript:alert(1)',
      'java\nscript:alert(1)',
      '\u0001javascript:alert(1)',
      ' javascript:alert(1)',
    ),
  },
  {
    number: 2,
    input: 'link that holds a page',
    attempts: refusedLinks('data:text/html,<script>alert(1)</script>', 'vbscript:x', 'blob:https://example.org/1'),
  },
  {
    number: 3,
    input: 'link that only looks like a page of this site',
    attempts: refusedLinks('//evil.test', '//evil.test/x'),
  },
  {
    number: 4,
    input: 'link with a backslash or too few slashes',
    attempts: [
      ...refusedLinks('/\\evil.test', '/%5cevil.test', 'https:/evil.test', 'https:\\\\evil.test'),
      ...refusedAddresses('\\\\evil.test', '/%5Cevil.test', 'https://example.org/%5Cevil.test', 'https:evil.test'),
      ...refusedAddresses('https:///evil.test', 'https://', 'https://.', 'example.org', 'https://exa mple.org'),
    ],
  },
  {
    number: 5,
    input: 'link that hides its host behind another name',
    attempts: [
      ...refusedLinks('https://our.test@evil.test', 'https://a:b@evil.test'),
      ...refusedAddresses('https://@evil.test', 'https://:@evil.test', 'https://%65vil.test'),
      ...refusedAddresses(
        'https://example.org/\u202egnp.exe',
        'https://example.org/\ufffd',
        'https://example.org/\ud800',
      ),
      ...refusedAddresses('https://localhost/', 'https://127.0.0.1/', 'https://[::1]/', 'https://2130706433/'),
      ...refusedAddresses('https://example.org:8443/', 'mailto:', 'mailto:a@b', 'mailto:a@example.org,b@example.org'),
      ...refusedAddresses('mailto:a@example.org?bcc=b@example.org', 'mailto:a@example.org%0d%0abcc:b@example.org'),
      ...refusedAddresses('tel:', 'tel:javascript', 'tel:+49 228'),
    ],
  },
  {
    number: 6,
    input: 'link that is not encrypted',
    attempts: [...refusedLinks('ftp://example.org/', 'http://example.org/'), ...refusedAddresses('file:///etc/passwd')],
    because:
      'http is refused like ftp: every host that a city links to answers https, and a warning would be overlooked.',
  },
  {
    number: 7,
    input: 'host in another script',
    attempts: [
      ...allowedLinks('https://раураl.com/', 'https://xn--bcher-kva.example/', 'https://例え.jp/路'),
      ...allowedLinks('HTTPS://Example.org/a?b=c&d=e#f', 'https://example.org/@network', 'https://example.org/a%20b'),
      ...allowedLinks('mailto:membership@example.org', 'tel:+49-228-000000', 'tel:112'),
    ],
    because:
      'Names of hosts in other scripts are names like any other. Nobody but staff can write them, and no report lists them.',
  },
  {
    number: 8,
    input: 'link without a host',
    attempts: [
      ...refusedLinks('about/us', '#Top', '/en/fees', '/en/../admin/'),
      ...refusedAddresses('#', '#a b', '/en//fees/', '/EN/fees/', '/en/fees/?a=b'),
      ...['', ' '].map((address): Attempt => ({
        what: `link to ${JSON.stringify(address)}`,
        ...linkTo(address).below,
        refused: [['link.address', 'Write where the link goes.']],
      })),
      ...allowedLinks('/en/fees/'),
      { what: 'link to an anchor', ...linkTo('#plain-item').below },
    ],
    because: 'Pages of this site are linked by path; a path that leads nowhere stops the release.',
  },
  {
    number: 9,
    input: 'link to a page that is not published',
    attempts: allowedLinks('/en/benefits/nowhere/'),
    because: 'The page may come later, in the same release; the check of links finds it if it does not.',
  },
];

import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import type { Attempt, HostileFile, HostileRow } from './hostile.ts';

const notTaken =
  'This is neither a JPEG, PNG or WebP picture nor a PDF. Save it as one of these, and upload that file.';
const isNot = (format: 'JPEG' | 'PNG'): string =>
  `This file is not a ${format} picture, although its name says so. Open it in a picture program and save it again.`;
const damaged = 'This picture is damaged. Open it in a picture program, save it again, and upload the new file.';
const tooLarge = 'This picture has more than 50 million pixels. Make it smaller and upload it again.';
const moves = 'This is a moving picture. Upload a still one.';
const wrongSigns =
  'The name of this file contains a sign that no file name can have here. Use letters, digits, spaces and hyphens, and upload it again.';
const longName = 'The name of this file is too long. Give it a short name and upload it again.';

const script = '<script>alert(1)</script>';
const svg = `<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)">${script}<image href="file:///etc/passwd"/></svg>`;
const entity = `<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>${svg}`;

/** A word that stands in every hidden field of the pictures made here, and must not be stored. */
export const hiddenWord = 'Eleonora-51N-0W';

const plain = () => sharp({ create: { width: 48, height: 32, channels: 3, background: '#d33' } });
const png = (): Promise<Buffer> => plain().png().toBuffer();
const jpeg = (): Promise<Buffer> => plain().jpeg().toBuffer();
const of = (text: string) => (): Promise<Buffer> => Promise.resolve(Buffer.from(text, 'latin1'));

const refused = (name: string, type: string, bytes: () => Promise<Buffer>, words: string): HostileFile => ({
  name,
  type,
  bytes,
  refused: words,
});
const taken = (name: string, type: string, bytes: () => Promise<Buffer>): HostileFile => ({ name, type, bytes });

/** The head of a PNG of that many pixels to a side. */
const bomb = (side: number) => async (): Promise<Buffer> => {
  const bytes = Buffer.from(await png());
  bytes.writeUInt32BE(side, 16);
  bytes.writeUInt32BE(side, 20);
  bytes.writeUInt32BE(crc32(bytes.subarray(12, 29)), 29);
  return bytes;
};

const frames = (): Promise<Buffer> =>
  sharp(Buffer.from(Array.from({ length: 8 * 8 * 3 * 200 }, (_, index) => (index * 31) % 251)), {
    raw: { width: 8, height: 8 * 200, channels: 3, pageHeight: 8 },
  })
    .webp()
    .toBuffer();

const withHiddenWords = (format: 'jpeg' | 'png' | 'webp') => (): Promise<Buffer> =>
  plain()
    .withIccProfile('p3')
    .withExifMerge({
      IFD0: { Artist: hiddenWord },
      IFD3: { GPSAreaInformation: hiddenWord },
    })
    .withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><a>${hiddenWord}</a></x:xmpmeta>`)
    .toFormat(format)
    .toBuffer();

/** Pictures of kinds that are not taken: real ones where there is an encoder for them, else their first bytes (BMP whole). */
const otherKinds = {
  avif: () => plain().avif().toBuffer(),
  gif: () => plain().gif().toBuffer(),
  tiff: () => plain().tiff().toBuffer(),
  heic: of('\0\0\0\u0018ftypheic\0\0\0\0mif1heic\0\0\0\u0008mdat'),
  bmp: of(`BM:${'\0'.repeat(7)}6\0\0\0(\0\0\0\u0001\0\0\0\u0001\0\0\0\u0001\0\u0018${'\0'.repeat(25)}\u00ff\0`),
  ico: of('\0\0\u0001\0\u0001\0\u0010\u0010\0\0\u0001\0\u0020\0\u0068\u0004\0\0\u0016\0\0\0'),
  psd: of('8BPS\0\u0001\0\0\0\0\0\0\0\u0003\0\0\0\u0020\0\0\0\u0030\0\u0008\0\u0003'),
} satisfies Record<string, () => Promise<Buffer>>;

/** A contact whose portrait is the first picture of the library. */
const portrayed = (what: string, portraitAlt: string, words: string): Attempt => ({
  what,
  type: 'contact-person',
  fields: { portrait: { id: 1 }, portraitAlt },
  refused: [['portraitAlt', words]],
  unexportable: true,
});

/** Files and pictures. */
export const hostileFiles: readonly HostileRow[] = [
  {
    number: 61,
    input: 'picture that is empty or cut off',
    attempts: [],
    files: [
      refused('empty.png', 'image/png', of(''), isNot('PNG')),
      refused('cut.jpg', 'image/jpeg', async () => (await jpeg()).subarray(0, -8), damaged),
    ],
  },
  {
    number: 62,
    input: 'file that is not what its name says',
    attempts: [],
    files: [
      refused('photo.jpg', 'image/jpeg', png, isNot('JPEG')),
      refused('photo.png', 'image/png', of('MZ\u0090\u0000'), isNot('PNG')),
      refused('photo', 'image/png', png, notTaken),
      refused('photo.png.php', 'image/png', png, notTaken),
      refused('photo.png', 'text/html', png, notTaken),
    ],
  },
  {
    number: 63,
    input: 'file that is two things at once',
    attempts: [],
    files: [
      refused('page.html', 'application/octet-stream', of(`GIF89a${script}`), notTaken),
      refused('page.png', 'image/png', of(`GIF89a/*${script}*/`), isNot('PNG')),
      taken('photo.jpg', 'image/jpeg', async () =>
        Buffer.concat([await jpeg(), Buffer.from(`PK\u0003\u0004${hiddenWord}`)]),
      ),
    ],
    because: 'Pictures and PDFs are made anew: what follows a picture is not stored, and PDFs are in row 73.',
  },
  {
    number: 64,
    input: 'drawing with a script in it',
    attempts: [],
    files: [
      refused('drawing.svg', 'image/svg+xml', of(svg), notTaken),
      refused('drawing.svgz', 'image/svg+xml', of(svg), notTaken),
      refused('drawing.png', 'image/png', of(svg), isNot('PNG')),
      refused('drawing.jpg', 'image/jpeg', of(entity), isNot('JPEG')),
    ],
  },
  {
    number: 65,
    input: 'picture of billions of pixels',
    attempts: [],
    files: [
      refused('black.png', 'image/png', bomb(16_383), tooLarge),
      refused('black.png', 'image/png', bomb(60_000), tooLarge),
      refused('film.webp', 'image/webp', frames, moves),
    ],
  },
  {
    number: 66,
    input: 'picture of another kind',
    attempts: [],
    files: [
      ...Object.entries(otherKinds).flatMap(([ending, bytes]) => [
        refused(`photo.${ending}`, `image/${ending}`, bytes, notTaken),
        refused(`${ending}-inside.png`, 'image/png', bytes, isNot('PNG')),
        refused(`${ending}-inside.jpg`, 'image/jpeg', bytes, isNot('JPEG')),
      ]),
      taken('photo.webp', 'image/webp', () => plain().webp().toBuffer()),
    ],
  },
  {
    number: 67,
    input: 'picture that tells who made it and where',
    attempts: [],
    files: (['jpeg', 'png', 'webp'] as const).map((format) =>
      taken(`photo.${format}`, `image/${format}`, withHiddenWords(format)),
    ),
  },
  {
    number: 68,
    input: 'picture in other colours, or on its side',
    attempts: [],
    files: [
      taken('cmyk.jpg', 'image/jpeg', () => plain().toColourspace('cmyk').jpeg().toBuffer()),
      taken('deep.png', 'image/png', () => plain().toColourspace('rgb16').png().toBuffer()),
      taken('grey.png', 'image/png', () => plain().greyscale().ensureAlpha().png().toBuffer()),
      taken('side.jpg', 'image/jpeg', () => plain().rotate(90).withMetadata({ orientation: 6 }).jpeg().toBuffer()),
    ],
    because: 'Every orientation is compared pixel by pixel where a picture is stored.',
    tested: [['uploads.test.ts', 'a %s of orientation %d is the right way up, without anything hidden']],
  },
  {
    number: 69,
    input: 'name of a file that leads elsewhere, is long, or is read backwards',
    attempts: [],
    files: [
      ...['con.png', '名前.png', `${'n'.repeat(116)}.png`].map((name) => taken(name, 'image/png', png)),
      ...['../../x.png', 'a"b.png', 'a\u202egnp.png', 'a\u2067gnp.png', 'a\u200fb.png'].map((name) =>
        refused(name, 'image/png', png, wrongSigns),
      ),
      refused(`${'名'.repeat(40)}.png`, 'image/png', png, longName),
      refused(`${'n'.repeat(240)}.png`, 'image/png', png, longName),
    ],
    because: 'The name is a label in the media library; the address of the file is a random number.',
  },
  {
    number: 70,
    input: 'dozens of heavy pictures in one entry',
    attempts: [],
    because: 'An entry holds at most one picture, a body none.',
  },
  {
    number: 71,
    input: 'picture without words',
    attempts: [
      portrayed(
        'no words',
        '',
        'Say in a few words what the portrait shows, or choose Yes at “Portrait is decoration”.',
      ),
      portrayed('the name of its file', 'IMG_2041.JPG', 'Say what the portrait shows: this is the name of a file.'),
    ],
    because: 'Whether its words are in the language of the page, no program can judge.',
    tested: [['portraits.test.ts', 'needs its words in each language, or to be decoration']],
  },
  {
    number: 72,
    input: 'video of another site',
    attempts: ['video', 'oembed', 'iframe'].map((kind) => ({
      what: kind,
      type: 'benefit-item',
      fields: {
        body: [{ type: kind, url: 'https://video.test/watch?v=1', children: [{ type: 'text', text: 'Watch' }] }],
      },
      refused: [['body', 'Use only paragraphs, small headings, lists, quotes and links here.']],
    })),
    because: 'Bodies hold no such blocks. A link to a video is a link.',
  },
];

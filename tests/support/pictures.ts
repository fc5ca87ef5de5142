import { createHash } from 'node:crypto';
import { deflateSync, crc32 } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';

export const formats = ['jpeg', 'png', 'webp'] as const;
export type Format = (typeof formats)[number];
export const endingOf = (format: Format): string => (format === 'jpeg' ? 'jpg' : format);

const size = { width: 48, height: 32 } as const;
const corners = [
  [220, 30, 30],
  [30, 200, 30],
  [30, 30, 220],
  [230, 230, 230],
] as const;

/** Red, green / blue, white, as somebody sees it. */
const colourAt = (row: number, column: number): readonly number[] =>
  corners[(row < size.height / 2 ? 0 : 2) + (column < size.width / 2 ? 0 : 1)] ?? [];

/** Where a stored pixel is seen, by the EXIF orientation of its file (EXIF 2.32, tag 0x0112). */
const seenAt: Readonly<Record<number, (row: number, column: number) => readonly [number, number]>> = {
  1: (r, c) => [r, c],
  2: (r, c) => [r, size.width - 1 - c],
  3: (r, c) => [size.height - 1 - r, size.width - 1 - c],
  4: (r, c) => [size.height - 1 - r, c],
  5: (r, c) => [c, r],
  6: (r, c) => [c, size.width - 1 - r],
  7: (r, c) => [size.height - 1 - c, size.width - 1 - r],
  8: (r, c) => [size.height - 1 - c, r],
};
export const orientations = Object.keys(seenAt).map(Number);

/** A word that stands in every hidden field of the pictures made here. */
export const hidden = 'Eleonora-51N-0W';

/** The four colours as a camera held in some way stores them, with its own profile of colours, and with place and names in EXIF and XMP. */
export async function photo(format: Format, orientation: number): Promise<Buffer> {
  const lies = orientation > 4;
  const [width, height] = lies ? [size.height, size.width] : [size.width, size.height];
  const pixels = Buffer.alloc(width * height * 3);
  for (let row = 0; row < height; row += 1)
    for (let column = 0; column < width; column += 1)
      pixels.set(colourAt(...(seenAt[orientation]?.(row, column) ?? [0, 0])), (row * width + column) * 3);
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .withMetadata({ orientation })
    .withIccProfile('p3')
    .withExifMerge({
      IFD0: { Artist: hidden, Copyright: hidden },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 3230/100', GPSAreaInformation: hidden },
    })
    .withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><dc:creator xmlns:dc="x">${hidden}</dc:creator></x:xmpmeta>`)
    .toFormat(format, { quality: 60 })
    .toBuffer();
}

/** Whether a picture shows the four colours the right way up; a lossy format may be a little off. */
export async function isUpright(picture: Buffer): Promise<boolean> {
  const { data, info } = await sharp(picture).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  if (info.width !== size.width || info.height !== size.height) return false;
  return [8, 24].every((row) =>
    [8, 40].every((column) =>
      colourAt(row, column).every(
        (value, channel) => Math.abs(value - (data[(row * info.width + column) * info.channels + channel] ?? -99)) < 30,
      ),
    ),
  );
}

const chunk = (name: string, content: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(name), content]);
  const whole = Buffer.alloc(named.length + 8);
  whole.writeUInt32BE(content.length, 0);
  named.copy(whole, 4);
  whole.writeUInt32BE(crc32(named), named.length + 4);
  return whole;
};

/** A black PNG, however large: its pixels are a few thousand bytes. */
export function blank(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([1, 0, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc((Math.ceil(width / 8) + 1) * height), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A moving picture. */
export const moving = (format: 'webp' | 'gif', frames: number): Promise<Buffer> =>
  sharp(
    Buffer.alloc(8 * 8 * 3 * frames, 7).map((_, index) => (index * 31) % 251),
    {
      raw: { width: 8, height: 8 * frames, channels: 3, pageHeight: 8 },
    },
  )
    .toFormat(format)
    .toBuffer();

/** A still picture in a format that is not taken. */
export const still = (format: 'avif' | 'tiff' | 'gif'): Promise<Buffer> =>
  sharp({ create: { width: 16, height: 16, channels: 3, background: 'red' } })
    .toFormat(format)
    .toBuffer();

type Colour = 'red' | 'lime' | 'blue' | 'yellow';

/** A picture of four quarters, each of another colour: left above, right above, left below, right below. */
export function quarters(
  width: number,
  height: number,
  [first, second, third, fourth]: readonly Colour[] = ['red', 'lime', 'blue', 'yellow'],
): Sharp {
  const plain = (background: Colour = 'red', share = 1) => ({
    create: { width: width * share, height: height * share, channels: 3 as const, background },
  });
  return sharp(plain(first)).composite([
    { input: plain(second, 0.5), gravity: 'northeast' },
    { input: plain(third, 0.5), gravity: 'southwest' },
    { input: plain(fourth, 0.5), gravity: 'southeast' },
  ]);
}

/** What the contract holds of a PNG under a name; 480 by 480 unless more is said. */
export const pictureOf = <More extends object>(file: string, bytes: Uint8Array, more: More) => ({
  file,
  sha256: createHash('sha256').update(bytes).digest('hex'),
  mime: 'image/png' as const,
  bytes: bytes.length,
  width: 480,
  height: 480,
  ...more,
});

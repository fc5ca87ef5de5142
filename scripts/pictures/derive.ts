import { pictureLimits, pictureRecipe, type Picture, type PictureFormat } from 'content-schemas';
import sharp, { type Sharp } from 'sharp';

// What reaches this machine's decoders is decided here, whatever a file calls itself.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp'] });

const encode = {
  avif: (square) => square.avif({ quality: 55, effort: 4 }),
  webp: (square) => square.webp({ quality: 78, effort: 4 }),
  jpg: (square) => square.jpeg({ quality: 78, mozjpeg: true }),
} as const satisfies Record<PictureFormat, (square: Sharp) => Sharp>;

/** What a picture without a focal point keeps: the middle, and of an upright one the part where a face is. */
const usual = { x: 50, y: 33 } as const;

/** The largest square that holds the point as near its middle as the picture allows. */
function squareAround({ x, y }: { readonly x: number; readonly y: number }, width: number, height: number) {
  const side = Math.min(width, height);
  const start = (share: number, length: number): number =>
    Math.min(Math.max(Math.round((share / 100) * length - side / 2), 0), length - side);
  return { left: start(x, width), top: start(y, height), width: side, height: side };
}

/** Derivatives by file name, `144.avif`: nothing in them but the picture, right way up, in sRGB. Undefined where the bytes are no picture. */
export async function derive(
  bytes: Uint8Array,
  { focus = usual }: Pick<Picture, 'focus'>,
): Promise<ReadonlyMap<string, Uint8Array> | undefined> {
  const square = await squareOf(bytes, focus);
  if (!square) return undefined;
  const files = new Map<string, Uint8Array>();
  for (const width of pictureRecipe.widths)
    for (const format of pictureRecipe.formats)
      files.set(
        `${width}.${format}`,
        await encode[format](sharp(square.data, { raw: square.info }).resize(width)).toBuffer(),
      );
  return files;
}

/** The square in plain pixels, in which no metadata can be. */
async function squareOf(bytes: Uint8Array, focus: { readonly x: number; readonly y: number }) {
  const most = Math.max(...pictureRecipe.widths);
  try {
    const picture = sharp(bytes, { limitInputPixels: pictureLimits.pixels, failOn: 'error' });
    const { width, height } = (await picture.metadata()).autoOrient;
    return await picture
      .autoOrient()
      .extract(squareAround(focus, width, height))
      .resize(most, most)
      .flatten({ background: '#fff' })
      .toColourspace('srgb')
      .raw()
      .toBuffer({ resolveWithObject: true });
  } catch {
    return undefined;
  }
}

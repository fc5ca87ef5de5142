import { message, pictureLimits, type Message } from 'content-schemas';
import sharp, { type Metadata } from 'sharp';

/** The formats that may be uploaded, with their names. */
const formats = {
  'image/jpeg': { format: 'jpeg', name: 'JPEG' },
  'image/png': { format: 'png', name: 'PNG' },
  'image/webp': { format: 'webp', name: 'WebP' },
} as const;

type Format = (typeof formats)[keyof typeof formats];

const quality = 85;

/** No other decoder than those three is reachable in this process, whoever calls it and whatever the file claims to be. */
export function limitDecoders(): void {
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({ operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp'] });
}

/** Headers only: a picture is measured before it is decoded. */
const headersOf = (file: string): Promise<Metadata | undefined> =>
  sharp(file, { limitInputPixels: false })
    .metadata()
    .catch(() => undefined);

/** What is wrong with the picture that a file should be. */
async function faultOf(filepath: string, { format, name }: Format): Promise<Message | undefined> {
  const headers = await headersOf(filepath);
  if (headers?.format !== format) return message('upload.otherInside', { format: name });
  if ((headers.pages ?? 1) > 1) return message('upload.moving');
  if (headers.width * headers.height > pictureLimits.pixels)
    return message('upload.pixels', { millions: pictureLimits.pixels / 1e6 });
  return undefined;
}

/**
 * Makes the picture in a file anew in another, or tells why not: upright, in sRGB, without place, camera, names or anything
 * else that was hidden in it.
 */
export async function remakePicture(
  from: string,
  to: string,
  kind: keyof typeof formats,
): Promise<Message | undefined> {
  const fault = await faultOf(from, formats[kind]);
  if (fault) return fault;
  try {
    const picture = sharp(from, { limitInputPixels: pictureLimits.pixels, failOn: 'error' }).autoOrient();
    await picture.toFormat(formats[kind].format, { quality }).toFile(to);
  } catch {
    return message('upload.damaged');
  }
  return undefined;
}

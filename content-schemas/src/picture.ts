import * as z from 'zod';
import { field, optionalLine, yesNo, type FieldSettings } from './field.ts';
import { coded } from './message.ts';

/** Share of the width from the left and of the height from the top, in per cent: what a crop must keep. */
const share = z.int().min(0).max(100);

/** Least width and height of a portrait in pixels, its greatest side, its most pixels; most bytes, which are those that the CMS takes. */
export const pictureLimits = { least: 300, side: 10_000, pixels: 50_000_000, bytes: 20 * 1024 * 1024 } as const;

const facts = z.strictObject({
  /** Name of the file in the CMS's uploads. */
  file: z.string().regex(/^[\w-]+\.\w+$/),
  /** sha256 of its bytes: a file that was replaced is another picture. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  mime: z.enum(['image/jpeg', 'image/png', 'image/webp']),
  bytes: z.int().positive().max(pictureLimits.bytes),
  /** Pixels, as the picture is seen when it stands upright. */
  width: z.int().positive(),
  height: z.int().positive(),
  focus: z.strictObject({ x: share, y: share }).optional(),
});
/** What a file of the CMS's library was when it was published. */
export type Picture = z.infer<typeof facts>;

/** What is made of every picture: squares, right way up, without anything but the picture. A change that makes other bytes takes another version. */
export const pictureRecipe = { version: 1, widths: [72, 144, 288], formats: ['avif', 'webp', 'jpg'] } as const;
export type PictureFormat = (typeof pictureRecipe.formats)[number];

/** Name of what is made of a picture: the same file, crop and recipe have the same one. */
export const pictureName = ({ sha256, focus }: Picture): string =>
  [sha256.slice(0, 16), ...(focus ? [focus.x, focus.y] : []), `v${pictureRecipe.version}`].join('-');

const { least, side, pixels } = pictureLimits;

const picture = z
  .custom<Picture>((value) => facts.safeParse(value).success, { error: coded('pictureUnreadable'), abort: true })
  .refine(({ width, height }) => Math.min(width, height) >= least, coded('pictureSmall', { least }))
  .refine(
    ({ width, height }) => Math.max(width, height) <= side && width * height <= pixels,
    coded('pictureLarge', { side, millions: pixels / 1_000_000 }),
  );

const optionalPicture = (settings: FieldSettings) => field(picture.optional(), settings, { kind: 'picture' });

/** A picture of a person, and what it shows in the words of each language. */
export const portraitFields = {
  portrait: optionalPicture({
    label: 'Portrait',
    help: 'Optional: a photograph or drawing of the person, at least 300 pixels wide and high. A square around the focal point is shown.',
    example: 'a photograph of the head and shoulders',
  }),
  portraitDecorative: yesNo({
    label: 'Portrait is decoration',
    help: 'Choose Yes if the portrait says nothing that the words do not; screen readers then pass it over.',
    example: 'No',
  }),
  portraitAlt: optionalLine({
    max: 120,
    localized: true,
    label: 'Portrait in words',
    help: 'What the portrait shows, for readers who do not see it, in this language. Needed where there is a portrait that is no decoration.',
    example: 'Woman with short grey hair in front of a town hall',
  }),
};

interface Portrayed {
  readonly portrait?: Picture | undefined;
  readonly portraitDecorative: boolean;
  readonly portraitAlt?: string | undefined;
}

/** A portrait has its words, and they are words. */
export function portraitHasWords(
  { portrait, portraitDecorative, portraitAlt }: Portrayed,
  context: z.RefinementCtx,
): void {
  if (context.issues.length > 0 || !portrait || portraitDecorative) return;
  const message =
    portraitAlt === undefined
      ? coded('portraitWords', { decorative: { of: 'testimonial', field: 'portraitDecorative' } })
      : coded('portraitFileName');
  if (portraitAlt === undefined || /\.(?:jpe?g|png|webp|gif|avif|heic)$/i.test(portraitAlt))
    context.addIssue({ code: 'custom', path: ['portraitAlt'], message });
}

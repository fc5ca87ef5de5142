import { paths, previewRecipe, type BenefitSection, type Direction, type LanguageCode } from 'content-schemas';

/** All that decides what the picture of a page looks like, besides the site's own drawings. */
interface Preview {
  readonly language: LanguageCode;
  readonly direction: Direction;
  readonly title: string;
  readonly site: string;
  readonly plan: BenefitSection['icon'] | undefined;
}

/** Path of the picture that stands for a page where a link to it is shown. The build draws it from the page, under this name. */
export async function previewPath({ language, direction, title, site, plan }: Preview): Promise<string> {
  const shows = JSON.stringify([previewRecipe.version, language, direction, title, site, plan ?? '']);
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(shows));
  return paths.preview([...new Uint8Array(digest, 0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join(''));
}

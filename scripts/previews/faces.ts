import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Blob, Face, Font } from 'harfbuzzjs';
import { repository } from '../folders.ts';

// Faces come from packages and never from the machine, so that a picture is the same wherever it is made.
const files = {
  latin: 'fonts-latin/fonts/NotoSans-Bold.ttf',
  arabic: 'fonts-arabic/fonts/NotoNaskhArabic-Bold.ttf',
  korean: 'fonts-kr/fonts/NotoSansKR-Bold.otf',
  japanese: 'fonts-jp/fonts/NotoSansJP-Bold.otf',
  chinese: 'fonts-sc/fonts/NotoSansHans-Bold.otf',
} as const;
type FaceName = keyof typeof files;

const loaded = new Map<FaceName, Font>();

/** Read once, when the first letter needs it: the faces of Han take some megabytes each. */
function faceOf(name: FaceName): Font {
  const font = loaded.get(name) ?? new Font(new Face(new Blob(readFileSync(fileOf(name)))));
  loaded.set(name, font);
  return font;
}

const fileOf = (name: FaceName): string => join(repository, 'node_modules/@embedpdf', files[name]);

const byLanguage: Readonly<Record<string, FaceName>> = { ko: 'korean', ja: 'japanese', zh: 'chinese' };

/** Letters and digits of Europe look the same in every language; everything else takes the face of the language first, so that Han characters and their marks are drawn right. */
function facesFor(character: string, language: string): readonly FaceName[] {
  const own = byLanguage[new Intl.Locale(language).language];
  const latinFirst = own === undefined || character < '\u0250' || /[\u1e00-\u1eff]/.test(character);
  const first: readonly FaceName[] = own === undefined ? ['latin'] : latinFirst ? ['latin', own] : [own, 'latin'];
  return [...first, 'arabic', 'japanese', 'chinese', 'korean'];
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** What a reader takes for one character, each. */
export const charactersOf = (text: string): string[] => [...graphemes.segment(text)].map(({ segment }) => segment);

// Signs that only tell how others are to be shown.
const unseen = /^\p{Default_Ignorable_Code_Point}+$/u;

/** The face for a character, marks included; undefined where no face has it. */
function faceFor(character: string, language: string): Font | undefined {
  const points = Array.from(character)
    .filter((one) => !unseen.test(one))
    .map((one) => one.codePointAt(0) ?? 0);
  return facesFor(character, language)
    .map(faceOf)
    .find((font) => points.every((point) => font.nominalGlyph(point) !== undefined));
}

export interface Run {
  readonly font: Font;
  readonly text: string;
}

/** A text in pieces of one face each; undefined where a character would be an empty box. */
export function runsOf(text: string, language: string): Run[] | undefined {
  const runs: { font: Font; text: string }[] = [];
  for (const character of charactersOf(text)) {
    const last = runs.at(-1);
    // A space belongs to what stands before it.
    const font = (character === ' ' || unseen.test(character)) && last ? last.font : faceFor(character, language);
    if (!font) return undefined;
    if (last?.font === font) last.text += character;
    else runs.push({ font, text: character });
  }
  return runs;
}

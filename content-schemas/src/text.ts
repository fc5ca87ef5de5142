/** What every text of an editor must be, whatever field it stands in: visible, free of what cannot be seen, readable. */

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Whether a text has at most so many characters as a reader counts them: one for an accented letter, a flag or an emoji family. */
export const isAtMost = (text: string, max: number): boolean =>
  text.length <= max || [...graphemes.segment(text)].length <= max;

// Besides separators and controls: the fillers of Hangul and the empty Braille cell, which are letters and symbols to Unicode.
const blank = /[\p{Z}\p{C}\p{M}\u115f\u1160\u2800\u3164\uffa0]/gu;

/** Whether a reader would see anything. */
export const isVisible = (text: string): boolean => text.replace(blank, '') !== '';

// Flags of England, Scotland and the like end in tag characters, which are otherwise a way to hide text.
const regionalFlag = /\u{1f3f4}[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]+\u{e007f}/gu;
// Controls, private use, unassigned; bidi overrides and isolates; zero width but the two joiners,
// which emoji, Persian and Hindi need one at a time; line separators; tags.
const hidden =
  /[\p{Co}\p{Cn}\u180e\u200b\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]|[\u200c\u200d]{2}/u;
const control = /\p{Cc}/u;
const controlInParagraphs = /[^\P{Cc}\n\t\r]/u;
// Soft hyphens and direction marks help inside a body; in a name they only make two equal names differ.
const hiddenInLine = /[\u00ad\u061c\u200e\u200f]/u;

// Isolates that end keep a name in another direction from disturbing its sentence.
const isolated = /[\u2066-\u2068]([^\u2066-\u2069\n]*)\u2069/gu;

const isHiding = (text: string): boolean => hidden.test(text.replaceAll(regionalFlag, ''));

/** Whether one line of text hides nothing. */
export const isPlainLine = (text: string): boolean =>
  !isHiding(text) && !control.test(text) && !hiddenInLine.test(text);

/** Whether a text that may have several lines hides nothing. */
export const isPlainText = (text: string): boolean =>
  !isHiding(text.replaceAll(isolated, '$1')) && !controlInParagraphs.test(text);

/** Whether every character is whole: no half of one, and none of the signs that stand where one could not be read. */
export const isWhole = (text: string): boolean => !/[\p{Cs}\ufffd]/u.test(text);

/** Whether no letter carries more accents than any script needs. */
export const isReadable = (text: string): boolean => !/\p{M}{5}/u.test(text);

const withoutWidth = /[\u200b\u2060\ufeff]/g;

/** A text as it is kept: letters composed with their accents (NFC), without what has no width and no meaning. */
export const tidyText = (text: string): string => text.normalize('NFC').replace(withoutWidth, '');

/** One line as it is kept: besides, without soft hyphens and without space around it. */
export const tidyLine = (text: string): string => tidyText(text).replaceAll('\u00ad', '').trim();

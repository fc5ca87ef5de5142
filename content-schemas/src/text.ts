/** What every text of an editor must be, whatever field it stands in: visible, free of what cannot be seen, readable. */

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Whether a text has at most so many characters as a reader counts them: one for an accented letter, a flag or an emoji family. */
export const isAtMost = (text: string, max: number): boolean =>
  text.length <= max || [...graphemes.segment(text)].length <= max;

// Besides separators and controls: the fillers of Hangul and the empty Braille cell, which are letters and symbols to Unicode.
const blank = /[\p{Z}\p{C}\p{M}\u115f\u1160\u2800\u3164\uffa0]/gu;

/** Whether a reader would see anything. */
export const isVisible = (text: string): boolean => text.replace(blank, '') !== '';

// The flags of England, Scotland and Wales end in tag characters, which are otherwise a way to hide text.
const regionalFlag =
  /\u{1f3f4}\u{e0067}\u{e0062}(?:\u{e0065}\u{e006e}\u{e0067}|\u{e0073}\u{e0063}\u{e0074}|\u{e0077}\u{e006c}\u{e0073})\u{e007f}/gu;

const hidden: readonly RegExp[] = [
  // Private use, unassigned; bidi overrides and isolates; zero width, line separators, notes between lines, tags.
  /[\p{Co}\p{Cn}\u180e\u200b\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/u,
  // What glues accents, vowels that Khmer no longer writes, empty letters, signs of shorthand and of musical typesetting.
  /[\u034f\u17b4\u17b5\u3164\uffa0\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}]/u,
  // Old Korean needs the fillers beside a vowel or a consonant; emoji, Persian and Hindi the joiners, one at a time.
  /\u115f(?![\u1161-\u11a7\ud7b0-\ud7c6])|(?<![\u1100-\u115e\ua960-\ua97c])\u1160|[\u200c\u200d]{2}/u,
  // What chooses another form of the sign before it, where that has one form only: of emoji and symbols,
  // of ideographs and the stops beside them, of letters of Myanmar, Phags-pa and Mongolian.
  /(?<![\p{Emoji}\p{S}])[\ufe0e\ufe0f]|(?<!\p{Script=Han})[\u{e0100}-\u{e01ef}]|[\ufe03-\ufe0d]/u,
  /(?<![0\p{Sm}\p{Script=Han}\p{Script=Mymr}\p{Script=Phag}‘’“”、。！，．：；？])[\ufe00-\ufe02]/u,
  /(?<![\u1820-\u18aa])[\u180b-\u180d\u180f]/u,
];
const control = /\p{Cc}/u;
const controlInParagraphs = /[^\P{Cc}\n\t\r]/u;
// Soft hyphens and direction marks help inside a body; in a name they only make two equal names differ.
const hiddenInLine = /[\u00ad\u061c\u200e\u200f]/u;

// Isolates that end keep a name in another direction from disturbing its sentence.
const isolated = /[\u2066-\u2068]([^\u2066-\u2069\n]+)\u2069/gu;

const isHiding = (text: string): boolean => {
  const plain = text.replaceAll(regionalFlag, '\u{1f3f4}');
  return hidden.some((signs) => signs.test(plain));
};

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

// A family with a skin colour each, and the longest syllables of India and Tibet, have less than 20.
const longestCharacter = 32;

/** Whether no character, as a reader counts them, is made of more signs than any script or emoji needs. */
export const isUnjoined = (text: string): boolean =>
  text.length <= longestCharacter ||
  [...graphemes.segment(text)].every(({ segment }) => segment.length <= longestCharacter);

const withoutWidth = /[\u200b\u2060\ufeff]/g;

/** A text as it is kept: letters composed with their accents (NFC), without what has no width and no meaning. */
export const tidyText = (text: string): string => text.normalize('NFC').replace(withoutWidth, '');

/** One line as it is kept: besides, without soft hyphens and without space around it. */
export const tidyLine = (text: string): string => tidyText(text).replaceAll('\u00ad', '').trim();

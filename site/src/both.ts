import { fallbackLanguage, type Document, type LanguageCode } from 'content-schemas';
import { foreign, inEnglish, language, t } from './i18n/index.ts';

/** A text in one language, maybe with blanks. */
interface Text {
  /** For its `lang` attribute; nothing in the page's own language. */
  readonly lang: LanguageCode | undefined;
  readonly text: string;
}

/** A text in the reader's language, then in English unless that is the same. */
export type Both = readonly Text[];

/** A language of the quote, and the words of the interface in it. */
export interface Side {
  readonly code: LanguageCode;
  readonly words: typeof t;
}

const english: Side = { code: fallbackLanguage, words: inEnglish };

const sides: readonly Side[] = [{ code: language, words: t }, ...(language === fallbackLanguage ? [] : [english])];

/** What a text says on each side. */
export const onBothSides = (say: (side: Side) => string): Both =>
  sides.map((side) => ({ lang: side.code === language ? undefined : side.code, text: say(side) }));

/** A phrase of the interface; values may be blanks, and may differ from side to side. */
export const phrase = (
  key: Parameters<typeof t>[0],
  values: (side: Side) => Parameters<typeof t>[1] = () => ({}),
): Both => onBothSides((side) => side.words(key, values(side)));

/** English of a field of a translated document; nothing for English itself. */
export type EnglishOf = (document: Document, field: string) => string | undefined;

type FieldOf<D extends Document> = { [Name in keyof D]: D[Name] extends string ? Name : never }[keyof D] & string;

/** A field of a document; in one language only where it is not translated. */
export function fieldOf<D extends Document>(document: D, field: FieldOf<D>, englishOf: EnglishOf): Both {
  const text = englishOf(document, field);
  return [
    { lang: foreign(document), text: String(document[field]) },
    ...(text === undefined ? [] : [{ lang: english.code, text }]),
  ];
}

/** What a phrase on one side calls a document whose text that is. */
export const on = ({ code }: Side, texts: Both): string =>
  (texts.find(({ lang }) => lang === (code === language ? undefined : code)) ?? texts[0])?.text ?? '';

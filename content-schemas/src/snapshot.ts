import { keyOf, typeFacts, titleOf, type Document, type DocumentByType, type DocumentType } from './documents.ts';
import { englishBeside, type English } from './english.ts';
import type { ExportedDocument } from './export.ts';
import { inWords } from './in-words.ts';
import { fallbackLanguage, languageCodes, type LanguageCode } from './languages.ts';
import { message } from './message.ts';
import { parseDocument, type Problem } from './problems.ts';
import { problemsAmong } from './rules.ts';

/** A document as the pages of one language show it. */
export interface Shown<D extends Document = Document> {
  readonly content: D;
  /** Language of the text; null for types without languages. Other than the page's language: a fallback, marked as such. */
  readonly language: LanguageCode | null;
  /** ISO time at which the content last changed. */
  readonly changedAt: string;
  /** ISO time of the newer English text that this translation does not follow yet; null if it does. */
  readonly outdatedSince: string | null;
}

/** Everything the pages of one language need, and nothing that may change without a reader seeing it. */
export interface Snapshot {
  readonly language: LanguageCode;
  /** Sorted by type, then in the order of the page. */
  readonly documents: readonly Shown[];
  /** `type/key` of every document with a page, and the languages in which it is really written. */
  readonly written: Readonly<Record<string, readonly LanguageCode[]>>;
  /** The fee schedule that holds, or the last one that did; null while there is none. */
  readonly fees: { readonly schedule: string; readonly expired: boolean } | null;
  /** What the quote shows in English beside the words of this language; empty in English. */
  readonly english: English;
}

export type Composed =
  | { readonly snapshot: Snapshot; readonly problems: readonly [] }
  | { readonly snapshot: undefined; readonly problems: readonly Problem[] };

const typesWithPages: readonly DocumentType[] = [
  'benefit-section',
  'information-page',
  'join-page',
  'region',
  'testimonial',
  'application-form',
];

/**
 * The snapshot of one language from the published documents of all languages.
 * `asOf` (a day, `YYYY-MM-DD`, UTC) selects what is in force; it stands nowhere in the result.
 */
export function composeSnapshot(language: LanguageCode, exported: readonly ExportedDocument[], asOf: string): Composed {
  const live = exported.filter(({ content }) => content !== null);
  const chosen = chosenFor(language, live);
  const parsed = chosen.map((row) => ({ row, ...parseDocument(row.content ?? {}) }));
  const broken = parsed.flatMap(({ problems }) => problems);
  const documents = parsed.flatMap(({ row, document }) => (document ? [{ row, document }] : []));
  // Without the documents that cannot be read, those that refer to them would be blamed for it.
  const problems =
    broken.length > 0
      ? broken
      : siteProblems(
          language,
          documents.map(({ document }) => document),
        );
  if (problems.length > 0) return { snapshot: undefined, problems };

  const english = new Map(live.filter((row) => row.language === fallbackLanguage).map((row) => [row.document, row]));
  const shown = documents
    .filter(({ document }) => isShown(document, asOf))
    .map(({ row, document }) => ({
      content: document,
      language: row.language,
      changedAt: row.changedAt,
      outdatedSince: outdatedSince(row, english.get(row.document)),
    }));
  const fees = feesInForce(
    shown.flatMap(({ content }) => (content.type === 'fee-schedule' ? [content] : [])),
    asOf,
  );
  const needed = shown.filter(({ content }) =>
    content.type === 'fee-schedule'
      ? content.key === fees?.schedule
      : content.type !== 'fee-band' || content.schedule === fees?.schedule,
  );
  const inEnglish = englishBeside(
    live,
    needed.map(({ content }) => content),
  );
  return {
    snapshot: {
      language,
      documents: needed.toSorted(byPlace(language)),
      written: writtenIn(live, asOf),
      fees,
      english: inEnglish,
    },
    problems: [],
  };
}

/** Where and in which language a document is written. */
type Written = Pick<ExportedDocument, 'type' | 'document' | 'language'>;

/** What the site of one language shows of the published documents: its own, those without languages, and English where it may stand in. */
export function chosenFor<Row extends Written>(language: LanguageCode, live: readonly Row[]): Row[] {
  const own = new Set(live.filter((row) => row.language === language).map(({ document }) => document));
  return live.filter(
    (row) =>
      row.language === null ||
      row.language === language ||
      (row.language === fallbackLanguage && typeFacts(row.type).fallsBack && !own.has(row.document)),
  );
}

const singles = ['application-form', 'join-page', 'network-facts'] as const satisfies readonly DocumentType[];

/** What is wrong among the documents that the site of one language shows. */
export const siteProblems = (language: LanguageCode, documents: readonly Document[]): Problem[] => [
  ...problemsAmong(documents),
  ...singles
    .filter((type) => !documents.some((document) => document.type === type))
    .map((type) => ({
      type,
      document: '',
      title: { type },
      language,
      path: [],
      message:
        language === fallbackLanguage ? message('neededInEnglish') : message('needed', { language: { language } }),
    })),
];

/** A quote is shown from the day of consent to its last day; days are compared as text. */
function isShown(content: object, asOf: string): boolean {
  const { consentOn, expiresOn }: { consentOn?: unknown; expiresOn?: unknown } = content;
  return !(typeof consentOn === 'string' && consentOn > asOf) && !(typeof expiresOn === 'string' && expiresOn < asOf);
}

function outdatedSince(row: ExportedDocument, english: ExportedDocument | undefined): string | null {
  if (row.language === null || row.language === fallbackLanguage) return null;
  return !english || english.textDigest === row.englishDigest ? null : english.changedAt;
}

/** Of several schedules the one whose period holds on a day, else the last one that has ended. */
export function feesInForce(schedules: readonly DocumentByType['fee-schedule'][], asOf: string): Snapshot['fees'] {
  const holding = schedules.find(({ validFrom, validTo }) => validFrom <= asOf && asOf <= validTo);
  if (holding) return { schedule: holding.key, expired: false };
  const last = schedules
    .filter(({ validTo }) => validTo < asOf)
    .toSorted((a, b) => b.validTo.localeCompare(a.validTo))[0];
  return last ? { schedule: last.key, expired: true } : null;
}

/** Taken from what is published, whether or not it is right: a language with a fault keeps its pages. */
function writtenIn(live: readonly ExportedDocument[], asOf: string): Record<string, LanguageCode[]> {
  const written = new Map<string, Set<LanguageCode>>();
  for (const { type, language, content } of live) {
    if (language === null || content === null || !typesWithPages.includes(type) || !isShown(content, asOf)) continue;
    const { key = type } = content;
    const name = `${type}/${typeof key === 'string' ? key : type}`;
    written.set(name, (written.get(name) ?? new Set()).add(language));
  }
  return Object.fromEntries(
    [...written.keys()].toSorted().map((name) => [name, languageCodes.filter((code) => written.get(name)?.has(code))]),
  );
}

/** Order of the page; names stand in the order of the language, whatever machine composes. */
function byPlace(language: LanguageCode): (a: Shown, b: Shown) => number {
  const { compare } = new Intl.Collator(language);
  return (a, b) =>
    compare(a.content.type, b.content.type) ||
    compare(place(a.content), place(b.content)) ||
    compare(keyOf(a.content), keyOf(b.content)) ||
    compare(a.content.document, b.content.document);
}

const padded = (number: number): string => String(number).padStart(10, '0');

/** What documents of one type are sorted by: their position, the newest testimonial first, a band's population. */
function place(document: Document): string {
  if ('order' in document) return padded(document.order);
  if (document.type === 'testimonial') return padded(99_999_999 - Number(document.givenOn.replaceAll('-', '')));
  if (document.type === 'fee-band') return `${document.applicantType} ${padded(document.populationFrom ?? 0)}`;
  return inWords(titleOf(document));
}

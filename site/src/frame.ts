import {
  isFallback,
  type ContactPerson,
  type InformationPage,
  type NetworkFacts,
  type Page,
  type Shown,
} from 'content-schemas';
import { documentsOn } from './documents-on.ts';
import type { Library } from './library.ts';

/** What stands around the content of every page. */
export interface Frame {
  readonly page: Page;
  readonly facts: NetworkFacts;
  readonly information: readonly InformationPage[];
  /** ISO time at which the newest of what the page shows came to be so. */
  readonly changedAt: string | undefined;
  /** All of the page is English that stands in for a translation. */
  readonly fallback: boolean;
  /** ISO times of the newest English text that a translation on the page does not follow yet, and of that translation. */
  readonly newerEnglish: { readonly changedAt: string; readonly translatedAt: string } | undefined;
  /** Answers for everything that no other person answers for: a reader can write about the page. */
  readonly contact: ContactPerson;
}

export function frameOf(library: Library, page: Page): Frame {
  const [facts] = library.shown['network-facts'];
  if (!facts) throw new Error('The snapshot has no network facts.');
  const contact = library.shown['contact-person'].find(({ content }) => content.key === facts.content.defaultContact);
  if (!contact) throw new Error('The snapshot has no contact for all countries.');
  return {
    page,
    facts: facts.content,
    information: library.shown['information-page'].map(({ content }) => content),
    changedAt: changedAt(library, page),
    fallback: isFallback(library.snapshot, page),
    newerEnglish: newerEnglish(documentsOn(library, page).own),
    contact: contact.content,
  };
}

const newerEnglish = (documents: readonly Shown[]): Frame['newerEnglish'] =>
  documents
    .flatMap(({ outdatedSince, changedAt }) =>
      outdatedSince === null ? [] : { changedAt: outdatedSince, translatedAt: changedAt },
    )
    .toSorted((a, b) => Number(a.changedAt > b.changedAt) - Number(a.changedAt < b.changedAt))
    .at(-1);

/** ISO time at which the newest of what the page shows came to be so; none for a page without documents. */
export function changedAt(library: Library, page: Page): string | undefined {
  const { own, named } = documentsOn(library, page);
  return [...own, ...named]
    .flatMap((shown) => [shown.changedAt, ...daysOf(library, shown), ...englishBeside(page, shown)])
    .toSorted()
    .at(-1);
}

/** Days on which a document changes its pages without being changed itself. None lies ahead: it would not be shown yet. */
function daysOf({ snapshot }: Library, { content }: Shown): string[] {
  if (content.type === 'testimonial') return [startOf(content.consentOn)];
  if (content.type !== 'fee-schedule') return [];
  return [startOf(content.validFrom), ...(snapshot.fees?.expired ? [startOf(content.validTo, 1)] : [])];
}

const startOf = (day: string, daysLater = 0): string =>
  new Date(Date.parse(day) + daysLater * 86_400_000).toISOString();

/** The quote shows English beside the translation: newer English changes it too. */
const englishBeside = ({ kind }: Page, { outdatedSince }: Shown): string[] =>
  kind === 'quote' && outdatedSince !== null ? [outdatedSince] : [];

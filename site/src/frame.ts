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
  /** ISO time at which a document of the page last changed. */
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

/**
 * ISO time at which a document of the page last changed; none for a page without documents. Where English stands beside the
 * translation, newer English changes the page too.
 */
export function changedAt(library: Library, page: Page): string | undefined {
  const { own, named } = documentsOn(library, page);
  return [...own, ...named]
    .flatMap(({ changedAt, outdatedSince }) => [
      changedAt,
      ...(page.kind === 'quote' && outdatedSince ? [outdatedSince] : []),
    ])
    .toSorted()
    .at(-1);
}

import {
  isFallback,
  testimonialsPerPage,
  type InformationPage,
  type NetworkFacts,
  type Page,
  type Shown,
} from 'content-schemas';
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
  /** Shared address of the network, to which a reader can write about the page. */
  readonly mail: string;
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
    newerEnglish: newerEnglish(documentsOn(library, page)),
    mail: contact.content.email,
  };
}

const newerEnglish = (documents: readonly Shown[]): Frame['newerEnglish'] =>
  documents
    .flatMap(({ outdatedSince, changedAt }) =>
      outdatedSince === null ? [] : { changedAt: outdatedSince, translatedAt: changedAt },
    )
    .toSorted((a, b) => Number(a.changedAt > b.changedAt) - Number(a.changedAt < b.changedAt))
    .at(-1);

/** ISO time at which a document of the page last changed; none for a page without documents. */
export const changedAt = (library: Library, page: Page): string | undefined =>
  documentsOn(library, page)
    .map(({ changedAt }) => changedAt)
    .toSorted()
    .at(-1);

/** Testimonials that the join page, a section's page and the overview of testimonials show. */
export const voicesOn = { join: 1, section: 2, testimonials: 6 } as const;

const keyed =
  (key: string | undefined) =>
  ({ content }: Shown): boolean =>
    'key' in content && content.key === key;

/** The documents whose text makes the page; not those that stand around every page. */
function documentsOn({ shown, voices }: Library, { kind, path }: Page): readonly Shown[] {
  const [first, second, third, fourth] = path.split('/');
  switch (kind) {
    case 'join':
      return [
        ...shown['join-page'],
        ...shown['network-facts'],
        ...shown['benefit-section'],
        ...shown['benefit-item'],
        ...shown.testimonial.slice(0, voicesOn.join),
        ...shown['application-form'],
        ...shown.region,
        ...shown['contact-person'],
      ];
    case 'section':
      return [
        ...shown['benefit-section'].filter(keyed(second)),
        ...shown['benefit-item'].filter(({ content }) => content.section === second),
        ...shown.testimonial.filter(({ content }) => content.section === second).slice(0, voicesOn.section),
      ];
    case 'testimonials':
      return [...shown.region, ...shown.testimonial.slice(0, voicesOn.testimonials)];
    case 'region': {
      const end = (third === 'page' ? Number(fourth) : 1) * testimonialsPerPage;
      return [
        ...shown.region.filter(keyed(second)),
        ...(voices.get(second ?? '') ?? []).slice(end - testimonialsPerPage, end),
      ];
    }
    case 'testimonial':
      return (voices.get(second ?? '') ?? []).filter(keyed(third));
    case 'fees':
      return [...shown['fee-schedule'], ...shown['fee-band'], ...shown['applicant-type'], ...shown['join-page']];
    case 'quote':
      return [
        ...shown['fee-schedule'],
        ...shown['fee-band'],
        ...shown['applicant-type'],
        ...shown['benefit-section'],
        ...shown['application-form'],
        ...shown['network-facts'],
      ];
    case 'apply':
      return [...shown['application-form'], ...shown['join-page']];
    case 'form':
      return shown['application-form'];
    case 'contact':
      return [...shown['contact-person'], ...shown.region];
    case 'information':
      return shown['information-page'].filter(keyed(first));
    case 'not-found':
      return [];
  }
}

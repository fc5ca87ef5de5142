import { pagesOf, type DocumentByType, type DocumentType, type Page, type Shown, type Snapshot } from 'content-schemas';

type ShownByType = { readonly [Type in DocumentType]: readonly Shown<DocumentByType[Type]>[] };
type ShownTestimonial = ShownByType['testimonial'][number];

/** A snapshot and its indexes, each made once: a page asks without going through all documents. */
export interface Library {
  readonly snapshot: Snapshot;
  /** By path below the language's address. */
  readonly pages: ReadonlyMap<string, Page>;
  /** In the order of the page. */
  readonly shown: ShownByType;
  /** Region's key by country. */
  readonly regions: ReadonlyMap<string, string>;
  /** Testimonials by region's key, the newest first. */
  readonly voices: ReadonlyMap<string, readonly ShownTestimonial[]>;
}

export function libraryOf(snapshot: Snapshot): Library {
  const shown = shownByType(snapshot);
  const regions = new Map(
    shown.region.flatMap(({ content }) => content.countries.map((country) => [country, content.key] as const)),
  );
  const voices = Map.groupBy(shown.testimonial, ({ content }) => regions.get(content.country) ?? '');
  return { snapshot, pages: new Map(pagesOf(snapshot).map((page) => [page.path, page])), shown, regions, voices };
}

function shownByType({ documents }: Snapshot): ShownByType {
  const isOf =
    <Type extends DocumentType>(type: Type) =>
    (shown: Shown): shown is Shown<DocumentByType[Type]> =>
      shown.content.type === type;
  return {
    'applicant-type': documents.filter(isOf('applicant-type')),
    'application-form': documents.filter(isOf('application-form')),
    'benefit-item': documents.filter(isOf('benefit-item')),
    'benefit-section': documents.filter(isOf('benefit-section')),
    'contact-person': documents.filter(isOf('contact-person')),
    'fee-band': documents.filter(isOf('fee-band')),
    'fee-schedule': documents.filter(isOf('fee-schedule')),
    'information-page': documents.filter(isOf('information-page')),
    'join-page': documents.filter(isOf('join-page')),
    'network-facts': documents.filter(isOf('network-facts')),
    region: documents.filter(isOf('region')),
    testimonial: documents.filter(isOf('testimonial')),
  };
}

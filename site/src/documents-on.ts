import { testimonialsPerPage, type Page, type PageKind, type Shown } from 'content-schemas';
import type { Library } from './library.ts';

/** The documents of which a page shows something. */
export interface Documents {
  /** Their text makes the page. */
  readonly own: readonly Shown[];
  /** It shows a name, a number or a place on the map from them; they may stand in `own` too. */
  readonly named: readonly Shown[];
}

/** Testimonials that the join page, a section's page and the overview of testimonials show. */
export const voicesOn = { join: 1, section: 2, testimonials: 6 } as const;

const keyed =
  (key: string | undefined) =>
  ({ content }: Shown): boolean =>
    'key' in content && content.key === key;

const onlyOwn = (...own: readonly Shown[]): Documents => ({ own, named: [] });

/** Testimonials with the sections that stand beside them. */
function voicesIn({ shown }: Library, voices: Library['shown']['testimonial']) {
  const keys = voices.map(({ content }) => content.section);
  return { voices, sections: shown['benefit-section'].filter(({ content }) => keys.includes(content.key)) };
}

type On = (library: Library, segments: readonly string[]) => Documents;

/** What each kind of page shows; what stands around every page (its header and footer) is not counted. */
const documents: Readonly<Record<PageKind, On>> = {
  join: ({ shown }) => ({
    own: [
      ...shown['join-page'],
      ...shown['network-facts'],
      ...shown['benefit-section'],
      ...shown['benefit-item'],
      ...shown.testimonial.slice(0, voicesOn.join),
      ...shown['application-form'],
      ...shown.region,
      ...shown['contact-person'].filter(keyed(shown['network-facts'][0]?.content.defaultContact)),
    ],
    named: shown.testimonial,
  }),
  section: ({ shown }, [, section]) => ({
    own: [
      ...shown['benefit-section'].filter(keyed(section)),
      ...shown['benefit-item'].filter(({ content }) => content.section === section),
      ...shown.testimonial.filter(({ content }) => content.section === section).slice(0, voicesOn.section),
    ],
    named: shown['benefit-section'],
  }),
  testimonials(library) {
    const { shown } = library;
    const { voices, sections } = voicesIn(library, shown.testimonial.slice(0, voicesOn.testimonials));
    return { own: [...shown.region, ...voices], named: [...shown.testimonial, ...sections] };
  },
  region(library, [, region = '', , page = '1']) {
    const { shown } = library;
    const end = Number(page || 1) * testimonialsPerPage;
    const { voices, sections } = voicesIn(
      library,
      (library.voices.get(region) ?? []).slice(end - testimonialsPerPage, end),
    );
    return {
      own: [...shown.region.filter(keyed(region)), ...voices],
      named: [...shown.region, ...shown.testimonial, ...sections],
    };
  },
  testimonial(library, [, region = '', key]) {
    const { voices, sections } = voicesIn(library, (library.voices.get(region) ?? []).filter(keyed(key)));
    return { own: voices, named: [...library.shown.region.filter(keyed(region)), ...sections] };
  },
  fees: ({ shown }) => ({
    own: [...shown['fee-schedule'], ...shown['fee-band'], ...shown['applicant-type'], ...shown['join-page']],
    named: [...shown['network-facts'], ...shown['contact-person'], ...shown.region],
  }),
  quote: ({ shown }) => ({
    own: [
      ...shown['fee-schedule'],
      ...shown['fee-band'],
      ...shown['applicant-type'],
      ...shown['benefit-section'],
      ...shown['application-form'],
      ...shown['network-facts'],
    ],
    named: [...shown['contact-person'], ...shown.region],
  }),
  apply: ({ shown }) => ({
    own: [...shown['application-form'], ...shown['join-page']],
    // The PDF that a reader saves is named after the network.
    named: shown['application-form'].some(({ content }) => content.file) ? shown['network-facts'] : [],
  }),
  form: ({ shown }) => ({
    own: [...shown['application-form'], ...shown['applicant-type']],
    named: [...shown['network-facts'], ...shown['information-page'].filter(keyed('privacy'))],
  }),
  contact: ({ shown }) => onlyOwn(...shown['contact-person'], ...shown.region),
  information: ({ shown }, [key]) => onlyOwn(...shown['information-page'].filter(keyed(key))),
  'not-found': () => onlyOwn(),
};

export const documentsOn = (library: Library, { kind, path }: Page): Documents =>
  documents[kind](library, path.split('/'));

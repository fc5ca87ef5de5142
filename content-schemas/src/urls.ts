import type { DocumentByType, DocumentType } from './documents.ts';
import { fallbackLanguage, languageCodes, languageOf, type LanguageCode } from './languages.ts';
import { pictureName, type Picture, type PictureFormat } from './picture.ts';
import type { Pdf } from './pdf.ts';
import type { Snapshot } from './snapshot.ts';

/** The only maker of addresses. Paths lie below `/<segment>/` and are the same in every language. */
export const paths = {
  join: '',
  testimonials: 'testimonials/',
  feed: 'testimonials/feed.xml',
  fees: 'fees/',
  quote: 'fees/quote/',
  apply: 'apply/',
  form: 'apply/form/',
  contact: 'contact/',
  notFound: '404.html',
  section: (key: string) => `benefits/${key}/`,
  region: (key: string, page = 1) => (page === 1 ? `testimonials/${key}/` : `testimonials/${key}/page/${page}/`),
  testimonial: (region: string, key: string) => `testimonials/${region}/${key}/`,
  information: (key: string) => `${key}/`,
  picture: (picture: Picture, width: number, format: PictureFormat) =>
    `pictures/${pictureName(picture)}/${width}.${format}`,
  /** The folder stands for the bytes; the name is what a reader finds among the files of a computer. */
  formPdf: ({ sha256 }: Pdf) => `files/${sha256.slice(0, 32)}/application-form.pdf`,
  /** The name is made of all that the picture shows: another picture has another address. */
  preview: (name: string) => `previews/${name}.png`,
} as const;

/** Address of a path in a language, from the root of the site: `/es/fees/`. */
export const addressOf = (language: LanguageCode, path: string): string => `/${languageOf(language).segment}/${path}`;

/** Testimonials on one page of a region. */
export const testimonialsPerPage = 24;

export type PageKind =
  | 'join'
  | 'section'
  | 'testimonials'
  | 'region'
  | 'testimonial'
  | 'fees'
  | 'quote'
  | 'apply'
  | 'form'
  | 'contact'
  | 'information'
  | 'not-found';

/** One page of a language. */
export interface Page {
  readonly kind: PageKind;
  /** Below the language's address; empty for the join page. */
  readonly path: string;
  /** Languages in which this same page is written: search engines' alternates. */
  readonly written: readonly LanguageCode[];
  /** Where the switcher leads: the languages that have the page, as a fallback or written, and its path there. */
  readonly elsewhere: { readonly languages: readonly LanguageCode[]; readonly path: string };
}

/** The documents of one type that a snapshot holds, in the order of the page. */
export const documentsOf = <Type extends DocumentType>(snapshot: Snapshot, type: Type): DocumentByType[Type][] =>
  snapshot.documents.flatMap(({ content }) => (content.type === type ? [content as DocumentByType[Type]] : []));

const regionsByCountry = new WeakMap<Snapshot, ReadonlyMap<string, string>>();

function regionsOf(snapshot: Snapshot): ReadonlyMap<string, string> {
  const found =
    regionsByCountry.get(snapshot) ??
    new Map(
      documentsOf(snapshot, 'region').flatMap(({ key, countries }) => countries.map((country) => [country, key])),
    );
  regionsByCountry.set(snapshot, found);
  return found;
}

/** Key of the region a country belongs to. */
export const regionOf = (snapshot: Snapshot, country: string): string => {
  const region = regionsOf(snapshot).get(country);
  if (region === undefined) throw new Error(`${country} belongs to no region.`);
  return region;
};

/** Every page that the site of a snapshot has, no more and no fewer. */
export function pagesOf(snapshot: Snapshot): Page[] {
  const page = (kind: PageKind, path: string, written: readonly LanguageCode[], fallsBack = true): Page => ({
    kind,
    path,
    written,
    elsewhere: { languages: fallsBack && written.includes(fallbackLanguage) ? languageCodes : written, path },
  });
  const writtenIn = (type: DocumentType, key: string): readonly LanguageCode[] =>
    snapshot.written[`${type}/${key}`] ?? [];
  const everywhere = writtenIn('join-page', 'join-page');
  const application = writtenIn('application-form', 'application-form');
  return [
    page('join', paths.join, everywhere),
    ...documentsOf(snapshot, 'benefit-section').map(({ key }) =>
      page('section', paths.section(key), writtenIn('benefit-section', key)),
    ),
    page('testimonials', paths.testimonials, everywhere),
    ...documentsOf(snapshot, 'region').flatMap(({ key }) => {
      const first = page('region', paths.region(key), writtenIn('region', key));
      return [first, ...followingPages(snapshot, key, first)];
    }),
    ...documentsOf(snapshot, 'testimonial').map(({ key, country }) =>
      page('testimonial', paths.testimonial(regionOf(snapshot, country), key), writtenIn('testimonial', key), false),
    ),
    page('fees', paths.fees, everywhere),
    page('quote', paths.quote, everywhere),
    page('apply', paths.apply, application),
    page('form', paths.form, application),
    page('contact', paths.contact, everywhere),
    ...documentsOf(snapshot, 'information-page').map(({ key }) =>
      page('information', paths.information(key), writtenIn('information-page', key)),
    ),
    { kind: 'not-found', path: paths.notFound, written: [], elsewhere: { languages: [], path: paths.join } },
  ];
}

/** The testimonials that stand in a region, in the order of its pages. */
export const testimonialsIn = (snapshot: Snapshot, region: string): DocumentByType['testimonial'][] =>
  documentsOf(snapshot, 'testimonial').filter(({ country }) => regionOf(snapshot, country) === region);

/** Pages 2 and on of a region: how many there are differs between languages, so the switcher leads to the first. */
function followingPages(snapshot: Snapshot, region: string, first: Page): Page[] {
  const count = Math.ceil(testimonialsIn(snapshot, region).length / testimonialsPerPage);
  return Array.from({ length: Math.max(0, count - 1) }, (_, index) => ({
    ...first,
    path: paths.region(region, index + 2),
    written: [snapshot.language],
  }));
}

/** A page is kept out of search engines where all of it is a fallback from English. */
export const isFallback = (snapshot: Snapshot, page: Page): boolean =>
  page.kind !== 'not-found' && !page.written.includes(snapshot.language);

/** Where the switcher leads from a page: the same page, or the join page of a language that does not have it. */
export const switcherOf = (
  { elsewhere }: Page,
  own: LanguageCode,
  path: string,
): { readonly language: LanguageCode; readonly address: string }[] =>
  languageCodes.map((language) => ({
    language,
    address: addressOf(
      language,
      language === own ? path : elsewhere.languages.includes(language) ? elsewhere.path : paths.join,
    ),
  }));

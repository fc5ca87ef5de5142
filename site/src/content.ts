import { SITE_SNAPSHOT } from 'astro:env/server';
import {
  keyOf,
  paths,
  testimonialsPerPage,
  type Document,
  type DocumentByType,
  type DocumentType,
  type Page,
  type PageKind,
  type Shown,
} from 'content-schemas';
import { voicesOn } from './documents-on.ts';
import { frameOf, type Frame } from './frame.ts';
import { language } from './i18n/index.ts';
import { libraryOf } from './library.ts';
import type { PersonToAsk } from './person-to-ask.ts';
import { readSnapshot } from './snapshot.ts';
import { worldMapOf, type WorldMap } from './world/map.ts';

// The snapshot is read here, once, and nowhere else; pages ask the functions below.
const library = libraryOf(readSnapshot(SITE_SNAPSHOT, language));

/** All documents of a type, in the order of the page. */
export const all = <Type extends DocumentType>(type: Type): DocumentByType[Type][] =>
  library.shown[type].map(({ content }) => content);

type Single = 'application-form' | 'join-page' | 'network-facts';

/** The document of a type of which there is one. */
export const only = <Type extends Single>(type: Type): DocumentByType[Type] => single(type).content;

/** ISO time at which the document of a type of which there is one last changed. */
export const changeOf = (type: Single): string => single(type).changedAt;

function single<Type extends Single>(type: Type) {
  const [document] = library.shown[type];
  if (!document) throw new Error(`The snapshot has no ${type}.`);
  return document;
}

type Keyed = 'benefit-section' | 'contact-person' | 'information-page' | 'region' | 'testimonial';

/** The document with a key, if the snapshot has it. */
export const find = <Type extends Keyed>(type: Type, key: string | undefined): DocumentByType[Type] | undefined =>
  all(type).find((document) => document.key === key);

/** The segments of each path of a kind of page: what `getStaticPaths` lists. */
export const segmentsOf = (kind: PageKind): string[][] =>
  [...library.pages.values()].filter((page) => page.kind === kind).map(({ path }) => path.split('/'));

/** What stands around a page of the site. */
export const frame = (path: string): Frame => frameOf(library, pageAt(path));

function pageAt(path: string): Page {
  const page = library.pages.get(path);
  if (!page) throw new Error(`The snapshot has no page ${path}.`);
  return page;
}

/** Testimonials, the newest first. */
export const newestVoices = (kind: 'join' | 'testimonials'): DocumentByType['testimonial'][] =>
  all('testimonial').slice(0, voicesOn[kind]);

/** Testimonials with the time at which each last changed, the newest first, as many as feed readers need. */
export const newestInFeed = (): readonly Shown<DocumentByType['testimonial']>[] =>
  library.shown.testimonial.slice(0, 50);

/** Testimonials that speak of a section, the newest first. */
export const voicesOf = (section: string): DocumentByType['testimonial'][] =>
  all('testimonial')
    .filter((voice) => voice.section === section)
    .slice(0, voicesOn.section);

/** One page of a region's testimonials; `page` counts from 1. */
export function voicesOfRegion(region: string, page: number) {
  const voices = (library.voices.get(region) ?? []).map(({ content }) => content);
  const start = (page - 1) * testimonialsPerPage;
  return {
    voices: voices.slice(start, start + testimonialsPerPage),
    first: start + 1,
    total: voices.length,
    pages: Math.max(1, Math.ceil(voices.length / testimonialsPerPage)),
  };
}

/** Each region with the number of its testimonials. */
export const regionsWithCounts = (): { readonly region: DocumentByType['region']; readonly count: number }[] =>
  all('region').map((region) => ({ region, count: library.voices.get(region.key)?.length ?? 0 }));

let map: WorldMap | undefined;

/** The map of the regions and their testimonials, drawn when the first page asks for it. */
export const worldMap = (): WorldMap =>
  (map ??= worldMapOf(
    all('region'),
    new Map([...Map.groupBy(all('testimonial'), ({ country }) => country)].map(([code, { length }]) => [code, length])),
  ));

/** Path of a testimonial's own page. */
export const pathOfVoice = ({ key, country }: DocumentByType['testimonial']): string =>
  paths.testimonial(library.regions.get(country) ?? '', key);

/** English of a field of a translated document, as the quote shows it; nothing for English itself. */
export const englishOf = (document: Document, field: string): string | undefined =>
  library.snapshot.english[`${document.type}/${keyOf(document)}`]?.[field];

/** The schedule that holds, or the last one that did, with its bands; nothing while there is none. */
export function fees() {
  const { fees: inForce } = library.snapshot;
  const schedule = all('fee-schedule').find(({ key }) => key === inForce?.schedule);
  return inForce && schedule ? { schedule, bands: all('fee-band'), expired: inForce.expired } : undefined;
}

/** Who answers for a region: its own persons, else the default contact. */
export function personsFor(region: string): DocumentByType['contact-person'][] {
  const own = all('contact-person').filter(({ regions }) => regions.includes(region));
  return own.length > 0 ? own : defaultContact();
}

/** The person for everything that no other person answers for. */
export const defaultContact = (): DocumentByType['contact-person'][] =>
  all('contact-person').filter(({ key }) => key === only('network-facts').defaultContact);

/** The year of the last change: what depends on a year, such as a time zone, does not depend on the day of the build. */
export const yearOfContent = (): number =>
  Math.max(...library.snapshot.documents.map(({ changedAt }) => new Date(changedAt).getUTCFullYear()));

/** Each person who is asked about fees, with the regions. */
export function personsToAsk(): PersonToAsk[] {
  const answering = [...all('region').map(({ key }) => key), ''].map((region) => ({ region, of: personsFor(region) }));
  return all('contact-person')
    .map((person) => ({
      person,
      regions: answering.filter(({ of }) => of.includes(person)).map(({ region }) => region),
    }))
    .filter(({ regions }) => regions.length > 0);
}

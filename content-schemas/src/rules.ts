import { keyOf, titleOf, type Document, type DocumentType } from './documents.ts';
import { amountsMatchSchedule, bandsMeet, periodsDoNotOverlap } from './fee-rules.ts';
import { message, type MessageId } from './message.ts';
import type { Problem } from './problems.ts';
import { of, problem, type Rule } from './rule.ts';

function uniqueKeys(documents: readonly Document[]): Problem[] {
  const first = new Map<string, Document>();
  return documents.flatMap((document) => {
    if (document.type === 'fee-band') return [];
    const name = `${document.type}/${keyOf(document)}`;
    const other = first.get(name);
    if (!other) first.set(name, document);
    if (!other || other.document === document.document) return [];
    if (!('key' in document)) return [problem(document, [], message('twoOfOne'))];
    return [problem(document, ['key'], message('keyTaken', { key: keyOf(document), title: titleOf(other) }))];
  });
}

/** Every key that a document names, with the type it belongs to. */
function references(
  document: Document,
): { readonly path: readonly (string | number)[]; readonly type: keyof typeof missing; readonly key: string }[] {
  switch (document.type) {
    case 'benefit-item':
      return [{ path: ['section'], type: 'benefit-section', key: document.section }];
    case 'testimonial':
      return document.section === undefined
        ? []
        : [{ path: ['section'], type: 'benefit-section', key: document.section }];
    case 'contact-person':
      return document.regions.map((key) => ({ path: ['regions'], type: 'region', key }));
    case 'network-facts':
      return [{ path: ['defaultContact'], type: 'contact-person', key: document.defaultContact }];
    case 'fee-band':
      return [
        { path: ['schedule'], type: 'fee-schedule', key: document.schedule },
        { path: ['applicantType'], type: 'applicant-type', key: document.applicantType },
      ];
    case 'fee-schedule':
      return document.surcharges.map(({ region }, index) => ({
        path: ['surcharges', index, 'region'],
        type: 'region',
        key: region,
      }));
    default:
      return [];
  }
}

const missing = {
  'benefit-section': 'sectionMissing',
  'contact-person': 'contactMissing',
  'fee-schedule': 'feesMissing',
  'applicant-type': 'applicantTypeMissing',
  region: 'regionMissing',
} as const satisfies Partial<Record<DocumentType, MessageId>>;

const referencesResolve: Rule = (documents) => {
  const published = new Set(documents.map((document) => `${document.type}/${keyOf(document)}`));
  return documents.flatMap((document) =>
    references(document)
      .filter(({ type, key }) => !published.has(`${type}/${key}`))
      .map(({ path, type, key }) =>
        problem(document, path, message(missing[type], { key: { entry: `${type}/${key}`, name: key } })),
      ),
  );
};

const oneRegionPerCountry: Rule = (documents) => {
  const regions = of(documents, 'region');
  return regions.flatMap((region, index) =>
    region.countries.flatMap((country) => {
      const other = regions.slice(0, index).find(({ countries }) => countries.includes(country));
      return other
        ? [problem(region, ['countries'], message('countryTaken', { country: { country }, region: titleOf(other) }))]
        : [];
    }),
  );
};

const testimonialsHaveRegion: Rule = (documents) => {
  const countries = new Set(of(documents, 'region').flatMap((region) => region.countries));
  return of(documents, 'testimonial')
    .filter(({ country }) => !countries.has(country))
    .map((testimonial) =>
      problem(testimonial, ['country'], message('countryWithoutRegion', { country: { country: testimonial.country } })),
    );
};

const rules: readonly Rule[] = [
  uniqueKeys,
  referencesResolve,
  oneRegionPerCountry,
  testimonialsHaveRegion,
  periodsDoNotOverlap,
  bandsMeet,
  amountsMatchSchedule,
];

/** Rules across the published documents of one language, its English fallbacks included. */
export const problemsAmong = (documents: readonly Document[]): Problem[] =>
  rules.flatMap((rule) => rule(documents)).map(namingRowsOf(documents));

/** Titles of rows of the fee table with the name of the type of organisation instead of its key. */
function namingRowsOf(documents: readonly Document[]): (found: Problem) => Problem {
  const names = new Map(of(documents, 'applicant-type').map(({ type, key, name }) => [`${type}/${key}`, name]));
  const titles = new Map(of(documents, 'fee-band').map((band) => [band.document, titleOf(band, names)]));
  return (found) =>
    found.type === 'fee-band' ? { ...found, title: titles.get(found.document) ?? found.title } : found;
}

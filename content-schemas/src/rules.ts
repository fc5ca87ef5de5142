import { keyOf, titleOf, type Document, type DocumentType } from './documents.ts';
import { amountsMatchSchedule, bandsMeet, periodsDoNotOverlap } from './fee-rules.ts';
import { countryName } from './in-words.ts';
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
    if (!('key' in document)) return [problem(document, [], 'There are two of these. Keep one and delete the other.')];
    return [
      problem(document, ['key'], `Choose another name: “${keyOf(document)}” is already used by “${titleOf(other)}”.`),
    ];
  });
}

/** Every key that a document names, with the type it belongs to. */
function references(
  document: Document,
): { readonly path: readonly (string | number)[]; readonly type: DocumentType; readonly key: string }[] {
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

const names: Partial<Record<DocumentType, string>> = {
  'benefit-section': 'section',
  'contact-person': 'contact',
  'fee-schedule': 'fee table',
  'applicant-type': 'type of organisation',
  region: 'region',
};

const referencesResolve: Rule = (documents) => {
  const published = new Set(documents.map((document) => `${document.type}/${keyOf(document)}`));
  return documents.flatMap((document) =>
    references(document)
      .filter(({ type, key }) => !published.has(`${type}/${key}`))
      .map(({ path, type, key }) =>
        problem(
          document,
          path,
          `The ${names[type] ?? type} “${key}” is not published. Publish it first, or choose another.`,
        ),
      ),
  );
};

const oneRegionPerCountry: Rule = (documents) => {
  const regions = of(documents, 'region');
  return regions.flatMap((region, index) =>
    region.countries.flatMap((country) => {
      const other = regions.slice(0, index).find(({ countries }) => countries.includes(country));
      return other
        ? [
            problem(
              region,
              ['countries'],
              `${countryName(country)} already belongs to “${other.name}”. Remove it from one of the two.`,
            ),
          ]
        : [];
    }),
  );
};

const testimonialsHaveRegion: Rule = (documents) => {
  const countries = new Set(of(documents, 'region').flatMap((region) => region.countries));
  return of(documents, 'testimonial')
    .filter(({ country }) => !countries.has(country))
    .map((testimonial) =>
      problem(
        testimonial,
        ['country'],
        `${countryName(testimonial.country)} belongs to no published region. Add it to a region first.`,
      ),
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
  const names = new Map(of(documents, 'applicant-type').map(({ key, name }) => [key, name]));
  const titles = new Map(
    of(documents, 'fee-band').map((band) => [
      band.document,
      titleOf({ ...band, applicantType: names.get(band.applicantType) ?? band.applicantType }),
    ]),
  );
  return (found) =>
    found.type === 'fee-band' ? { ...found, title: titles.get(found.document) ?? found.title } : found;
}

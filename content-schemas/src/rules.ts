import { keyOf, titleOf, type Document, type DocumentByType, type DocumentType } from './documents.ts';
import { countryName } from './lists.ts';
import { about, type Problem } from './problems.ts';

type Rule = (documents: readonly Document[]) => Problem[];

const of = <Type extends DocumentType>(documents: readonly Document[], type: Type): DocumentByType[Type][] =>
  documents.filter((document): document is DocumentByType[Type] & Document => document.type === type);

const problem = (document: Document, path: readonly (string | number)[], message: string): Problem => ({ ...about(document), path, message });

function uniqueKeys(documents: readonly Document[]): Problem[] {
  const first = new Map<string, Document>();
  return documents.flatMap((document) => {
    if (document.type === 'fee-band') return [];
    const name = `${document.type}/${keyOf(document)}`;
    const other = first.get(name);
    if (!other) first.set(name, document);
    if (!other || other.document === document.document) return [];
    if (!('key' in document)) return [problem(document, [], 'There is a second one. Keep one and delete the other.')];
    return [problem(document, ['key'], `Choose another key: “${keyOf(document)}” is already used by “${titleOf(other)}”.`)];
  });
}

/** Every key that a document names, with the type it belongs to. */
function references(document: Document): { readonly path: readonly (string | number)[]; readonly type: DocumentType; readonly key: string }[] {
  switch (document.type) {
    case 'benefit-item':
      return [{ path: ['section'], type: 'benefit-section', key: document.section }];
    case 'testimonial':
      return document.section === undefined ? [] : [{ path: ['section'], type: 'benefit-section', key: document.section }];
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
      return document.surcharges.map(({ region }, index) => ({ path: ['surcharges', index, 'region'], type: 'region', key: region }));
    default:
      return [];
  }
}

const names: Partial<Record<DocumentType, string>> = {
  'benefit-section': 'section',
  'contact-person': 'contact person',
  'fee-schedule': 'fee schedule',
  'applicant-type': 'applicant type',
  region: 'region',
};

const referencesResolve: Rule = (documents) => {
  const published = new Set(documents.map((document) => `${document.type}/${keyOf(document)}`));
  return documents.flatMap((document) =>
    references(document)
      .filter(({ type, key }) => !published.has(`${type}/${key}`))
      .map(({ path, type, key }) => problem(document, path, `The ${names[type] ?? type} “${key}” is not published. Publish it first, or choose another.`)),
  );
};

const oneRegionPerCountry: Rule = (documents) => {
  const regions = of(documents, 'region');
  return regions.flatMap((region, index) =>
    region.countries.flatMap((country) => {
      const other = regions.slice(0, index).find(({ countries }) => countries.includes(country));
      return other ? [problem(region, ['countries'], `${countryName(country)} already belongs to “${other.name}”. A country belongs to one region.`)] : [];
    }),
  );
};

const testimonialsHaveRegion: Rule = (documents) => {
  const countries = new Set(of(documents, 'region').flatMap((region) => region.countries));
  return of(documents, 'testimonial')
    .filter(({ country }) => !countries.has(country))
    .map((testimonial) => problem(testimonial, ['country'], `${countryName(testimonial.country)} belongs to no published region. Add it to a region first.`));
};

const periodsDoNotOverlap: Rule = (documents) => {
  const schedules = of(documents, 'fee-schedule').toSorted((a, b) => a.validFrom.localeCompare(b.validFrom));
  return schedules.flatMap((schedule, index) => {
    const before = schedules.slice(0, index).find(({ validTo }) => schedule.validFrom <= validTo);
    return before ? [problem(schedule, ['validFrom'], `The period overlaps that of “${before.key}”, which runs until ${before.validTo}.`)] : [];
  });
};

const bandsMeet: Rule = (documents) => of(documents, 'fee-schedule').flatMap((schedule) => {
  const bands = of(documents, 'fee-band').filter((band) => band.schedule === schedule.key);
  const applicants = [...new Set(bands.map((band) => band.applicantType))];
  if (bands.length === 0) return [problem(schedule, [], 'This schedule has no fee band yet. Add at least one.')];
  return applicants.flatMap((applicant) => gaps(bands.filter((band) => band.applicantType === applicant)));
});

/** What is wrong among the bands of one applicant type: each is compared with the one below that reaches highest. */
function gaps(bands: DocumentByType['fee-band'][]): Problem[] {
  const sorted = bands.toSorted((a, b) => (a.populationFrom ?? -1) - (b.populationFrom ?? -1));
  const pairs = sorted.map((band, index) => ({ band, below: sorted.slice(0, index).reduce<DocumentByType['fee-band'] | undefined>(higher, undefined) }));
  const top = sorted.reduce<DocumentByType['fee-band'] | undefined>(higher, undefined);
  return [...pairs.flatMap(({ band, below }) => (below ? meeting(below, band) : lowest(band))), ...(top ? open(top) : [])];
}

const topOf = (band: DocumentByType['fee-band']): number => band.populationTo ?? Infinity;

const higher = (a: DocumentByType['fee-band'] | undefined, b: DocumentByType['fee-band']): DocumentByType['fee-band'] => (a && topOf(a) >= topOf(b) ? a : b);

const lowest = (band: DocumentByType['fee-band']): Problem[] =>
  (band.populationFrom ?? 0) <= 1 ? [] : [problem(band, ['populationFrom'], `The first band of ${band.applicantType} starts at ${band.populationFrom}: fees for fewer people are missing.`)];

const open = (band: DocumentByType['fee-band']): Problem[] =>
  band.populationTo === undefined ? [] : [problem(band, ['populationTo'], `The top band of ${band.applicantType} must stay open: leave “People to” empty, or add a band from ${band.populationTo + 1}.`)];

function meeting(below: DocumentByType['fee-band'], band: DocumentByType['fee-band']): Problem[] {
  const from = band.populationFrom ?? 0;
  const next = topOf(below) + 1;
  if (from === next) return [];
  const pair = `Bands ${range(below)} and ${range(band)} of ${band.applicantType}`;
  return [problem(band, ['populationFrom'], from > next ? `${pair} leave a gap: ${next === from - 1 ? next : `${next} to ${from - 1}`} has no fee.` : `${pair} overlap.`)];
}

const range = ({ populationFrom, populationTo }: DocumentByType['fee-band']): string =>
  populationFrom === undefined ? '“for all”' : `“${populationFrom} to ${populationTo ?? 'any number'}”`;

const amountsMatchSchedule: Rule = (documents) => of(documents, 'fee-band').flatMap((band) => {
  const schedule = of(documents, 'fee-schedule').find(({ key }) => key === band.schedule);
  if (!schedule || band.askUs) return [];
  const groups: readonly (string | undefined)[] = schedule.groups.length === 0 ? [undefined] : schedule.groups.map(({ key }) => key);
  const strangers = band.amounts.flatMap((row, index) => {
    if (!schedule.currencies.includes(row.currency)) return [problem(band, ['amounts', index, 'currency'], `The schedule “${schedule.key}” has no ${row.currency}.`)];
    if (!groups.includes(row.group)) return [problem(band, ['amounts', index, 'group'], row.group === undefined ? 'Choose the income group.' : `The schedule “${schedule.key}” has no group ${row.group}.`)];
    const twin = band.amounts.findIndex((other) => other.group === row.group && other.currency === row.currency);
    return twin === index ? [] : [problem(band, ['amounts', index, 'currency'], `Rows ${twin + 1} and ${index + 1} are for the same group and currency.`)];
  });
  const missing = groups.flatMap((group) =>
    schedule.currencies
      .filter((currency) => !band.amounts.some((row) => row.group === group && row.currency === currency))
      .map((currency) => problem(band, ['amounts'], `The amount in ${currency}${group === undefined ? '' : ` for group ${group}`} is missing in band ${range(band)} of ${band.applicantType}.`)),
  );
  return [...strangers, ...missing];
});

const rules: readonly Rule[] = [uniqueKeys, referencesResolve, oneRegionPerCountry, testimonialsHaveRegion, periodsDoNotOverlap, bandsMeet, amountsMatchSchedule];

/** Rules across the published documents of one language, its English fallbacks included. */
export const problemsAmong = (documents: readonly Document[]): Problem[] => rules.flatMap((rule) => rule(documents));

import { keyOf, titleOf, type Document, type DocumentByType, type DocumentType } from './documents.ts';
import { countryName, dayInWords, grouped, populations } from './in-words.ts';
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
    if (!('key' in document)) return [problem(document, [], 'There are two of these. Keep one and delete the other.')];
    return [problem(document, ['key'], `Choose another name: “${keyOf(document)}” is already used by “${titleOf(other)}”.`)];
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
      .map(({ path, type, key }) => problem(document, path, `The ${names[type] ?? type} “${key}” is not published. Publish it first, or choose another.`)),
  );
};

const oneRegionPerCountry: Rule = (documents) => {
  const regions = of(documents, 'region');
  return regions.flatMap((region, index) =>
    region.countries.flatMap((country) => {
      const other = regions.slice(0, index).find(({ countries }) => countries.includes(country));
      return other ? [problem(region, ['countries'], `${countryName(country)} already belongs to “${other.name}”. Remove it from one of the two.`)] : [];
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
    return before ? [problem(schedule, ['validFrom'], `Choose a day after ${dayInWords(before.validTo)}: “${before.key}” is valid until then.`)] : [];
  });
};

const bandsMeet: Rule = (documents) => of(documents, 'fee-schedule').flatMap((schedule) => {
  const bands = of(documents, 'fee-band').filter((band) => band.schedule === schedule.key);
  const applicants = [...new Set(bands.map((band) => band.applicantType))];
  if (bands.length === 0) return [problem(schedule, [], 'These fees have no rows yet. Add at least one under “Rows of the fee table”.')];
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
  (band.populationFrom ?? 0) <= 1 ? [] : [problem(band, ['populationFrom'], `There is no fee for a population below ${grouped(band.populationFrom ?? 0)}: begin the first row with 0.`)];

const open = (band: DocumentByType['fee-band']): Problem[] =>
  band.populationTo === undefined ? [] : [problem(band, ['populationTo'], `The last row must have no upper limit: leave “People to” empty, or add a row from ${grouped(band.populationTo + 1)}.`)];

function meeting(below: DocumentByType['fee-band'], band: DocumentByType['fee-band']): Problem[] {
  const from = band.populationFrom ?? 0;
  const next = topOf(below) + 1;
  if (from === next) return [];
  const rows = `the rows ${range(below)} and ${range(band)}`;
  if (from > next) return [problem(band, ['populationFrom'], `There is no fee for a population of ${span(next, from - 1)}, between ${rows}.`)];
  if (range(below) === range(band)) return [problem(band, ['populationFrom'], 'There are two rows for the same population. Delete one.')];
  return [problem(band, ['populationFrom'], `There are two fees for a population of ${span(from, Math.min(topOf(below), topOf(band)))}, in ${rows}. Change or delete one.`)];
}

const span = (from: number, to: number): string => (from === to ? grouped(from) : populations(from, to === Infinity ? undefined : to));

const range = ({ populationFrom, populationTo }: DocumentByType['fee-band']): string => `“${populations(populationFrom, populationTo)}”`;

const amountsMatchSchedule: Rule = (documents) => of(documents, 'fee-band').flatMap((band) => {
  const schedule = of(documents, 'fee-schedule').find(({ key }) => key === band.schedule);
  if (!schedule || band.askUs) return [];
  const groups: readonly (string | undefined)[] = schedule.groups.length === 0 ? [undefined] : schedule.groups.map(({ key }) => key);
  const strangers = band.amounts.flatMap((row, index) => {
    if (!schedule.currencies.includes(row.currency)) return [problem(band, ['amounts', index, 'currency'], `${row.currency} is not among the currencies of “${schedule.key}”.`)];
    if (!groups.includes(row.group)) return [problem(band, ['amounts', index, 'group'], strangerGroup(row.group, schedule))];
    const twin = band.amounts.findIndex((other) => other.group === row.group && other.currency === row.currency);
    return twin === index ? [] : [problem(band, ['amounts', index, 'currency'], `Rows ${twin + 1} and ${index + 1} are for the same ${row.group === undefined ? 'currency' : 'income group and currency'}. Delete one.`)];
  });
  const missing = groups.flatMap((group) =>
    schedule.currencies
      .filter((currency) => !band.amounts.some((row) => row.group === group && row.currency === currency))
      .map((currency) => problem(band, ['amounts'], `Add the amount in ${currency}${group === undefined ? '' : ` for income group ${group}`}.`)),
  );
  return [...strangers, ...missing];
});

function strangerGroup(group: string | undefined, { key, groups }: DocumentByType['fee-schedule']): string {
  if (groups.length === 0) return `Leave this empty: “${key}” has no income groups.`;
  return group === undefined ? 'Choose the income group.' : `${group} is not among the income groups of “${key}”.`;
}

const rules: readonly Rule[] = [uniqueKeys, referencesResolve, oneRegionPerCountry, testimonialsHaveRegion, periodsDoNotOverlap, bandsMeet, amountsMatchSchedule];

/** Rules across the published documents of one language, its English fallbacks included. */
export const problemsAmong = (documents: readonly Document[]): Problem[] => rules.flatMap((rule) => rule(documents)).map(namingRowsOf(documents));

/** Titles of rows of the fee table with the name of the type of organisation instead of its key. */
function namingRowsOf(documents: readonly Document[]): (found: Problem) => Problem {
  const names = new Map(of(documents, 'applicant-type').map(({ key, name }) => [key, name]));
  const titles = new Map(of(documents, 'fee-band').map((band) => [band.document, titleOf({ ...band, applicantType: names.get(band.applicantType) ?? band.applicantType })]));
  return (found) => (found.type === 'fee-band' ? { ...found, title: titles.get(found.document) ?? found.title } : found);
}

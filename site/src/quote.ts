import type {
  ApplicantType,
  ApplicationForm,
  BenefitSection,
  FeeSchedule,
  NetworkFacts,
  Region,
} from 'content-schemas';
import { fieldOf, on, onBothSides, phrase, type Both, type EnglishOf, type Side } from './both.ts';
import { day, surcharge } from './i18n/formats.ts';
import { blank } from './i18n/index.ts';
import type { PersonToAsk } from './person-to-ask.ts';

/** A text that some outcomes show: `blank` (no question yet), `amount`, `ask`, and what the outcome is made of, as `type:` and its key. */
export interface Line {
  readonly texts: Both;
  /** Several apart by spaces; without, all show it. */
  readonly when?: string;
}

/** A text stands on the blank sheet, before the page's script fills it in. */
export const isOnBlank = ({ when = 'blank' }: { readonly when?: string | undefined }): boolean =>
  when.split(' ').includes('blank');

/** The documents a quote is made of. */
interface Parts {
  readonly facts: NetworkFacts;
  readonly form: ApplicationForm;
  readonly sections: readonly BenefitSection[];
  readonly types: readonly ApplicantType[];
  readonly regions: readonly Region[];
  /** The schedule that holds, or the last one that did; nothing while there is none. */
  readonly schedule: FeeSchedule | undefined;
  readonly persons: readonly PersonToAsk[];
  readonly englishOf: EnglishOf;
}

/** All words of the quote. */
export function quoteOf({ facts, form, sections, types, regions, schedule, persons, englishOf }: Parts) {
  const network = fieldOf(facts, 'name', englishOf);
  return {
    network,
    /** What the number of a quote is made of besides the question and its answer. */
    year: schedule?.year,
    schedule: schedule?.key,
    address: facts.address.replaceAll('\n', ', '),
    fee: schedule ? phrase('quote.fee', () => ({ year: schedule.year })) : phrase('quote.feeNone'),
    until: onBothSides(({ code }) => (schedule ? day(schedule.validTo, code) : blank('until'))),
    /** The amounts in the other currencies of the schedule. */
    others:
      (schedule?.currencies.length ?? 0) > 1 ? phrase('payment.others', () => ({ amounts: blank('others') })) : [],
    types: types.map((type) => ({ texts: fieldOf(type, 'name', englishOf), when: `type:${type.key}` })),
    rule: [
      ...rule(schedule),
      ...surcharges(schedule, regions, englishOf),
      ...origin(schedule, fieldOf(facts, 'adoptedBy', englishOf)),
    ],
    sections: sections.map((section) => ({
      icon: section.icon,
      title: fieldOf(section, 'title', englishOf),
      text: fieldOf(section, 'inShort', englishOf),
    })),
    asks: fieldOf(form, 'asksInShort', englishOf),
    leaving: fieldOf(form, 'leaving', englishOf),
    resolution: phrase('quote.resolutionText', (side) => ({
      city: blank('city'),
      network: on(side, network),
      year: schedule?.year ?? blank('year'),
      amount: blank('amount'),
      elected: blank('elected'),
      staff: blank('staff'),
    })),
    persons: persons.map(({ person, regions: asked }) => ({ person, when: whenAsked(asked) })),
  };
}
export type Quote = ReturnType<typeof quoteOf>;

/** Why the fee is what it is: the band and the group. */
function rule(schedule: FeeSchedule | undefined): Line[] {
  const band = (of: (side: Side) => string): Both => phrase('quote.band', (side) => ({ band: of(side) }));
  const ends = { from: blank('from'), to: blank('to') };
  return [
    { when: 'blank', texts: band(() => blank('band')) },
    { when: 'band:between', texts: band(({ words }) => words('fees.populationBetween', ends)) },
    { when: 'band:from', texts: band(({ words }) => words('fees.populationFrom', ends)) },
    { when: 'band:any', texts: band(({ words }) => words('fees.anyPopulation')) },
    ...(schedule && schedule.groups.length > 0
      ? [{ when: 'blank amount', texts: phrase('quote.group', () => ({ group: blank('group') })) }]
      : []),
  ];
}

const surcharges = (schedule: FeeSchedule | undefined, regions: readonly Region[], englishOf: EnglishOf): Line[] =>
  (schedule?.surcharges ?? []).flatMap((added) => {
    const region = regions.find(({ key }) => key === added.region);
    if (!region) return [];
    const name = fieldOf(region, 'name', englishOf);
    const texts = phrase('quote.surcharge', (side) => ({
      region: on(side, name),
      amount: surcharge(added, side.code),
    }));
    return [{ when: `surcharge:${region.key}`, texts }];
  });

const origin = (schedule: FeeSchedule | undefined, adoptedBy: Both): Line[] =>
  schedule
    ? [
        {
          texts: phrase('quote.adopted', (side) => ({
            body: on(side, adoptedBy),
            day: day(schedule.adoptedOn, side.code),
          })),
        },
        { texts: phrase(`fees.${schedule.period}`) },
      ]
    : [];

/** Whoever is asked where no region is known stands on the blank sheet too. */
const whenAsked = (regions: readonly string[]): string =>
  [...(regions.includes('') ? ['blank'] : []), ...regions.map((region) => `region:${region}`)].join(' ');

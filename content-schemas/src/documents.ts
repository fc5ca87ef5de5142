import * as z from 'zod';
import { applicantType, type ApplicantType } from './applicant-type.ts';
import { applicationForm, type ApplicationForm } from './application-form.ts';
import { benefitItem, type BenefitItem } from './benefit-item.ts';
import { benefitSection, type BenefitSection } from './benefit-section.ts';
import { contactPerson, type ContactPerson } from './contact-person.ts';
import { feeBand, type FeeBand } from './fee-band.ts';
import { feeSchedule, type FeeSchedule } from './fee-schedule.ts';
import { fieldFacts, type FieldFacts } from './field.ts';
import { informationPage, type InformationPage } from './information-page.ts';
import { joinPage, type JoinPage } from './join-page.ts';
import { message, populations, type EntryNames, type Value } from './message.ts';
import { networkFacts, type NetworkFacts } from './network-facts.ts';
import { region, type Region } from './region.ts';
import { testimonial, type Testimonial } from './testimonial.ts';

export interface DocumentByType {
  'applicant-type': ApplicantType;
  'application-form': ApplicationForm;
  'benefit-item': BenefitItem;
  'benefit-section': BenefitSection;
  'contact-person': ContactPerson;
  'fee-band': FeeBand;
  'fee-schedule': FeeSchedule;
  'information-page': InformationPage;
  'join-page': JoinPage;
  'network-facts': NetworkFacts;
  region: Region;
  testimonial: Testimonial;
}
export type DocumentType = keyof DocumentByType;
/** Any published document, with the fields of its type. */
export type Document = DocumentByType[DocumentType];

export interface TypeFacts {
  readonly schema: z.ZodObject;
  /** Name as the editor sees it. */
  readonly name: string;
  /** One document only, without a key. */
  readonly single: boolean;
  /** Each language has its own text. */
  readonly localized: boolean;
  /** Where a translation is missing, the English document stands in for it, marked as such. */
  readonly fallsBack: boolean;
  /** The field that names a document to an editor. */
  readonly titleField: string;
}

/** The twelve types, in the order in which their starter content is loaded: what is referred to comes first. */
export const documentTypes = {
  region: { schema: region, name: 'Region', single: false, localized: true, fallsBack: true, titleField: 'name' },
  'contact-person': {
    schema: contactPerson,
    name: 'Contact',
    single: false,
    localized: true,
    fallsBack: true,
    titleField: 'name',
  },
  'network-facts': {
    schema: networkFacts,
    name: 'Facts about the network',
    single: true,
    localized: true,
    fallsBack: true,
    titleField: 'name',
  },
  'benefit-section': {
    schema: benefitSection,
    name: 'Benefit section',
    single: false,
    localized: true,
    fallsBack: true,
    titleField: 'title',
  },
  'benefit-item': {
    schema: benefitItem,
    name: 'Benefit',
    single: false,
    localized: true,
    fallsBack: true,
    titleField: 'title',
  },
  testimonial: {
    schema: testimonial,
    name: 'Testimonial',
    single: false,
    localized: true,
    fallsBack: false,
    titleField: 'speaker',
  },
  'applicant-type': {
    schema: applicantType,
    name: 'Type of organisation',
    single: false,
    localized: true,
    fallsBack: true,
    titleField: 'name',
  },
  'fee-schedule': {
    schema: feeSchedule,
    name: 'Fees by year',
    single: false,
    localized: false,
    fallsBack: false,
    titleField: 'key',
  },
  'fee-band': {
    schema: feeBand,
    name: 'Row of the fee table',
    single: false,
    localized: false,
    fallsBack: false,
    titleField: 'applicantType',
  },
  'application-form': {
    schema: applicationForm,
    name: 'How to apply',
    single: true,
    localized: true,
    fallsBack: true,
    titleField: 'sendTo',
  },
  'join-page': {
    schema: joinPage,
    name: 'Front page',
    single: true,
    localized: true,
    fallsBack: true,
    titleField: 'heroTitle',
  },
  'information-page': {
    schema: informationPage,
    name: 'Information page',
    single: false,
    localized: true,
    fallsBack: true,
    titleField: 'title',
  },
} as const satisfies Record<DocumentType, TypeFacts>;

export const documentTypeNames: readonly DocumentType[] = Object.keys(documentTypes).filter(isDocumentType);

export function isDocumentType(name: string): name is DocumentType {
  return Object.hasOwn(documentTypes, name);
}

/** Facts of a type. */
export const typeFacts = (type: DocumentType): TypeFacts => documentTypes[type];

const identityFields = ['type', 'document', 'language'];

/** The fields of a type, or of a part of it, in the order of the form. */
export function fieldsOf(schema: z.ZodObject): [name: string, facts: FieldFacts, schema: z.ZodType][] {
  return Object.entries(schema.shape)
    .filter(([name]) => !identityFields.includes(name))
    .map(([name, value]) => {
      const facts = fieldFacts.get(value as z.ZodType);
      if (!facts) throw new Error(`The field ${name} has no facts: make it with a function of field.ts.`);
      return [name, facts, value as z.ZodType];
    });
}

/** The fields inside an optional part or the rows of a repeatable one; undefined for any other field. */
export function partOf(schema: z.ZodType | undefined): z.ZodObject | undefined {
  if (schema instanceof z.ZodObject) return schema;
  if (schema instanceof z.ZodOptional) return partOf(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodArray) return partOf(schema.element as z.ZodType);
  return undefined;
}

/** The key of a document: its `key` field, or its type where there is only one. */
export const keyOf = (document: Document): string => ('key' in document ? document.key : document.type);

/** What an editor calls a document: where there is one of a type, its type; a row of the fee table also by its population, as many share a type of organisation. */
export function titleOf(
  document: { readonly type: DocumentType } & Record<string, unknown>,
  names: EntryNames = new Map(),
): Value {
  const { single, titleField } = typeFacts(document.type);
  if (single) return { type: document.type };
  const title = document[titleField];
  if (typeof title !== 'string' || title.trim() === '') return message('untitled');
  const { document: id, populationFrom: from, populationTo: to } = document;
  if (document.type !== 'fee-band') return typeof id === 'string' ? { entry: id, name: title } : title;
  const entry = `applicant-type/${title}`;
  const applicantType = { entry, name: names.get(entry) ?? title };
  if (typeof from !== 'number') return applicantType;
  return message('bandTitle', {
    applicantType,
    people: populations(from, typeof to === 'number' ? to : undefined),
  });
}

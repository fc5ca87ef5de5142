export { benefitIcons, type BenefitSection } from './benefit-section.ts';
export type { ApplicantType } from './applicant-type.ts';
export type { ApplicationForm } from './application-form.ts';
export type { BenefitItem } from './benefit-item.ts';
export type { ContactPerson } from './contact-person.ts';
export type { FeeBand } from './fee-band.ts';
export type { FeeSchedule } from './fee-schedule.ts';
export type { InformationPage } from './information-page.ts';
export type { JoinPage } from './join-page.ts';
export type { NetworkFacts } from './network-facts.ts';
export type { Region } from './region.ts';
export type { Testimonial } from './testimonial.ts';
export { deskWords, isDeskLanguage, type DeskLanguage } from './desk-words.ts';
export {
  documentTypes,
  documentTypeNames,
  fieldsOf,
  isDocumentType,
  keyOf,
  partOf,
  titleOf,
  typeFacts,
  type Document,
  type DocumentByType,
  type DocumentType,
  type TypeFacts,
} from './documents.ts';
export { exportedDocument, exportEnd, exportHeader, type ExportedDocument, type ExportHeader } from './export.ts';
export { fieldFacts, type FieldFacts, type FieldKind, type FieldWords, type ListName } from './field.ts';
export { feeFor, feeOfBand, type Applicant, type Fee } from './fees.ts';
export { entriesIn, fieldWords, hintOf, inWords, typeName } from './in-words.ts';
export {
  directionOf,
  fallbackLanguage,
  isLanguageCode,
  languageCodes,
  languageOf,
  languages,
  type Direction,
  type Language,
  type LanguageCode,
} from './languages.ts';
export { fixedLists, isFixedList, type FixedList } from './lists.ts';
export { isSafeAddress } from './link.ts';
export { message, type EntryNames, type Message, type MessageId, type Value } from './message.ts';
export { isPdf, pdfLimits, type Pdf } from './pdf.ts';
export { pictureLimits, pictureName, pictureRecipe, type Picture, type PictureFormat } from './picture.ts';
export { about, describe, fieldPath, isShared, parseDocument, placeOf, type Parsed, type Problem } from './problems.ts';
export { previewRecipe } from './preview.ts';
export { productionProblems, reservedNamesIn } from './production.ts';
export { plainText, type Block, type Inline, type RichText } from './rich-text.ts';
export { secretFaults } from './secrets.ts';
export {
  chosenFor,
  composeSnapshot,
  feesInForce,
  siteProblems,
  type Composed,
  type Shown,
  type Snapshot,
} from './snapshot.ts';
export { tidyLine, tidyText } from './text.ts';
export {
  addressOf,
  documentsOf,
  isFallback,
  pagesOf,
  paths,
  regionOf,
  switcherOf,
  testimonialsIn,
  testimonialsPerPage,
  type Page,
  type PageKind,
} from './urls.ts';

import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import {
  fallbackLanguage,
  fieldPath,
  fieldsOf,
  message,
  parseDocument,
  titleOf,
  typeFacts,
  type DocumentType,
  type LanguageCode,
  type Problem,
} from 'content-schemas';
import type { OnScreen } from './change';
import { contentOf, storedRows, type Content } from './content';
import { deskLanguage } from '../desk-language';
import { deskFor } from './entry-names';
import { refusalOf, valuesOf } from './refusal';

/** What Strapi is about to write: the fields typed, and the languages. */
interface Writing {
  readonly documentId?: string;
  readonly locale?: unknown;
  readonly data?: Record<string, unknown>;
}

/**
 * Strapi checks what it writes before the contract can, in words for programmers and at places no form has. Where it
 * refuses, the contract says why: all of it if the document would be published, else only what Strapi will not even save.
 */
export async function inContractWords<Result>(
  strapi: Core.Strapi,
  type: DocumentType,
  writing: Writing,
  screen: OnScreen,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const paths = faultsIn(error);
    if (paths.length === 0) throw error;
    const contents = await contentsOf(strapi, type, writing);
    const problems = contents.flatMap((content) => problemsIn(type, content, paths, writing.data !== undefined));
    const desk = await deskFor(strapi, deskLanguage(strapi), valuesOf(problems, []));
    throw refusalOf(problems, [], { document: '', ...screen }, desk);
  }
}

/** Places of Strapi's own faults; none in any other error. */
function faultsIn(error: unknown): string[][] {
  if (!(error instanceof errors.ValidationError)) return [];
  const { errors: faults = [] } = error.details as { errors?: { path: string[]; name: string }[] };
  return faults.flatMap(({ path, name }) => (name === 'ContractError' || path.length === 0 ? [] : [path]));
}

/** The documents as they would stand, one for each language. */
async function contentsOf(
  strapi: Core.Strapi,
  type: DocumentType,
  { documentId = '', locale = fallbackLanguage, data }: Writing,
): Promise<Content[]> {
  const stored = await storedRows(strapi, type, documentId, 'draft');
  const drafts = stored.filter(
    (row) => !typeFacts(type).localized || locale === '*' || [locale].flat().includes(row['locale']),
  );
  if (data === undefined) return Promise.all(drafts.map((row) => contentOf(strapi, type, row)));
  return [await contentOf(strapi, type, { ...drafts[0], documentId, locale: [locale].flat()[0], ...data })];
}

function problemsIn(type: DocumentType, content: Content, paths: readonly string[][], saving: boolean): Problem[] {
  const faulty = new Set(paths.map(([name]) => name));
  const fields = fieldsOf(typeFacts(type).schema).map(([name]) => name);
  const { problems } = parseDocument(content);
  const told = problems.filter(({ path: [name] }) => (saving ? faulty : new Set<unknown>(fields)).has(String(name)));
  // What no form can produce, the contract may read in another way than Strapi does.
  const untold = fields.filter((name) => faulty.has(name) && !problems.some(({ path }) => path[0] === name));
  return [
    ...told,
    ...untold.map((name) => unreadable(type, content, paths.find((path) => path[0] === name) ?? [name])),
  ];
}

const unreadable = (type: DocumentType, content: Content, path: readonly string[]): Problem => ({
  type,
  document: typeof content['document'] === 'string' ? content['document'] : '',
  title: titleOf({ ...content, type }),
  language: content['language'] as LanguageCode | null,
  path: fieldPath(
    type,
    path.map((step) => (/^\d+$/.test(step) ? Number(step) : step)),
  ),
  message: message('unreadable'),
});

import {
  chosenFor,
  languageCodes,
  parseDocument,
  siteProblems,
  type Document,
  type LanguageCode,
  type Problem,
} from 'content-schemas';
import type { LogRow } from './change-log';
import type { Content } from './content';

/** What a document was, and what it would be, in one language. */
export interface Outcome extends Pick<LogRow, 'type' | 'document' | 'language'> {
  readonly before: Content | null;
  readonly after: Content | null;
}

type Site = Pick<LogRow, 'type' | 'document' | 'language' | 'content'>[];

/**
 * Everything that a change would break: faults of the documents that it publishes, and rules across documents that held
 * before and no longer hold. What was already wrong elsewhere stops nobody.
 */
export function problemsOf(outcomes: readonly Outcome[], live: Site): Problem[] {
  const faults = outcomes.flatMap(({ after }) => (after === null ? [] : parseDocument(after).problems));
  if (faults.length > 0) return [...faults];
  const touched = new Set(outcomes.map(({ document, language }) => `${document} ${language}`));
  const after: Site = [
    ...live.filter(({ document, language }) => !touched.has(`${document} ${language}`)),
    ...outcomes.flatMap((outcome) => (outcome.after === null ? [] : [{ ...outcome, content: outcome.after }])),
  ];
  const documents = new Set(outcomes.map(({ document }) => document));
  const told = new Set<string>();
  return languagesOf(outcomes).flatMap((language) => {
    const known = new Set(problemsOn(language, live).map(same));
    const found = problemsOn(language, after).filter(
      (problem) => (!known.has(same(problem)) || documents.has(problem.document)) && !told.has(placeOn(problem)),
    );
    for (const problem of found) told.add(placeOn(problem));
    return found;
  });
}

/** Where a fault stands: one of a text that several sites show is told once, in the words of the first. */
export const placeOn = ({ type, document, language, path }: Problem): string =>
  [type, document, language, path.join('.')].join(' ');

const same = (problem: Problem): string => `${placeOn(problem)} ${JSON.stringify(problem.message)}`;

/** The sites that a change may break: English stands in for others, and what has no language stands in all. */
const languagesOf = (outcomes: readonly Outcome[]): readonly LanguageCode[] =>
  outcomes.some(({ language }) => language === '' || language === 'en')
    ? languageCodes
    : languageCodes.filter((code) => outcomes.some(({ language }) => language === code));

function problemsOn(language: LanguageCode, site: Site): Problem[] {
  const rows = site.map((row) => ({ ...row, language: row.language === '' ? null : row.language }));
  // Every row was read by the contract when it was published.
  return siteProblems(
    language,
    chosenFor(language, rows).map(({ content }) => content as unknown as Document),
  );
}

import { errors } from '@strapi/utils';
import {
  chosenFor,
  describe,
  fieldPath,
  fieldsOf,
  inWords,
  languageCodes,
  message,
  parseDocument,
  placeOf,
  siteProblems,
  titleOf,
  typeFacts,
  type DeskLanguage,
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

/** A fault of a text that several sites show is told once, in the words of the first. */
const placeOn = ({ type, document, language, path }: Problem): string =>
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

/** The form an editor looks at. */
export interface Screen {
  readonly document: string;
  readonly language: LanguageCode | null;
}

/** What the editor reads, in the language of the desk: at the field where the form on screen has it, in the message of the toast in any case. */
export function refusalOf(
  found: readonly Problem[],
  outcomes: readonly Outcome[],
  onScreen: Screen,
  language: DeskLanguage,
): errors.ValidationError {
  const problems = once([
    ...found.filter((problem) => isOnScreen(problem, onScreen)),
    ...found.filter((problem) => !isOnScreen(problem, onScreen)),
  ]);
  const removed = outcomes.find(({ after, before }) => after === null && before !== null);
  const lines = problems.map((problem) =>
    isOnScreen(problem, onScreen) ? atField(problem, language) : describe(problem, language),
  );
  const list =
    lines.length === 1
      ? String(lines[0])
      : inWords(
          message('desk.several', {
            count: lines.length,
            list: lines.map((line, index) => `(${index + 1}) ${line}`).join(' '),
          }),
          language,
        );
  const words = removed?.before
    ? inWords(message('desk.stays', { title: titleOf({ ...removed.before, type: removed.type }), list }), language)
    : list;
  return new errors.ValidationError(words, {
    errors: problems.map((problem) => ({
      path: isOnScreen(problem, onScreen) ? fieldPath(problem.type, problem.path).map(String) : [],
      message: inWords(problem.message, language),
      name: 'ContractError',
    })),
  });
}

/** A fault of a shared field is told once, whatever languages have it. */
const once = (problems: readonly Problem[]): Problem[] =>
  problems.filter(
    (problem, index) =>
      !isShared(problem) ||
      !problems
        .slice(0, index)
        .some(
          (other) =>
            other.language !== problem.language &&
            placeOn({ ...other, language: null }) === placeOn({ ...problem, language: null }),
        ),
  );

const isShared = ({ type, path: [name] }: Problem): boolean =>
  fieldsOf(typeFacts(type).schema).some(([field, { localized }]) => field === name && !localized);

const isOnScreen = (problem: Problem, { document, language }: Screen): boolean =>
  problem.document === document && (problem.language === null || problem.language === language);

const atField = (problem: Problem, language: DeskLanguage): string => {
  const place = placeOf(problem.type, problem.path, language);
  return `${place === '' ? '' : `${place}: `}${inWords(problem.message, language)}`;
};

import { errors } from '@strapi/utils';
import {
  describe,
  fieldPath,
  inWords,
  isShared,
  message,
  placeOf,
  titleOf,
  type LanguageCode,
  type Problem,
  type Value,
} from 'content-schemas';
import type { Desk } from './entry-names';
import { placeOn, type Outcome } from './judge';

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
  { language, names }: Desk,
): errors.ValidationError {
  const problems = once([
    ...found.filter((problem) => isOnScreen(problem, onScreen)),
    ...found.filter((problem) => !isOnScreen(problem, onScreen)),
  ]);
  const removed = removedBy(outcomes);
  const lines = problems.map((problem) =>
    isOnScreen(problem, onScreen) ? atField(problem, { language, names }) : describe(problem, language, names),
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
  const words =
    removed === undefined ? list : inWords(message('desk.stays', { title: removed, list }), language, names);
  return new errors.ValidationError(words, {
    errors: problems.map((problem) => ({
      path: isOnScreen(problem, onScreen) ? fieldPath(problem.type, problem.path).map(String) : [],
      message: inWords(problem.message, language, names),
      name: 'ContractError',
    })),
  });
}

/** Title of the document that a change takes off the site. */
function removedBy(outcomes: readonly Outcome[]): Value | undefined {
  const removed = outcomes.find(({ after, before }) => after === null && before !== null);
  return removed?.before ? titleOf({ ...removed.before, type: removed.type }) : undefined;
}

/** Everything of a refusal that may name an entry. */
export function valuesOf(problems: readonly Problem[], outcomes: readonly Outcome[]): Value[] {
  const removed = removedBy(outcomes);
  const told = problems.flatMap(({ title, message: words }) => [title, words]);
  return removed === undefined ? told : [...told, removed];
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

const isOnScreen = (problem: Problem, { document, language }: Screen): boolean =>
  problem.document === document && (problem.language === null || problem.language === language);

const atField = (problem: Problem, { language, names }: Desk): string => {
  const place = placeOf(problem.type, problem.path, language);
  return `${place === '' ? '' : `${place}: `}${inWords(problem.message, language, names)}`;
};

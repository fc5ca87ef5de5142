import { parseArgs } from 'node:util';
import { isLanguageCode, languageCodes, type LanguageCode } from 'content-schemas';
import { Failure } from './failure.ts';

export interface Arguments {
  readonly languages: readonly LanguageCode[];
  /** Languages were named, not taken by default. */
  readonly named: boolean;
  readonly flags: ReadonlySet<string>;
  /** Parts of the work that were named; all by default. */
  readonly parts: ReadonlySet<string>;
}

interface Command {
  /** What `--help` prints. */
  readonly help: string;
  readonly takesLanguages?: boolean;
  readonly flags?: readonly string[];
  /** Parts of the work, of which `--only` names some. */
  readonly parts?: readonly string[];
}

const languageHelp = '  --language es,fr   only these languages (default: all)\n';

/** Runs one verb: reads its arguments, prints failures to stderr in words, and ends with an exit code. */
export async function command(
  { help, takesLanguages = true, flags = [], parts = [] }: Command,
  run: (given: Arguments) => Promise<void>,
): Promise<void> {
  try {
    const values = parse([...(takesLanguages ? ['language'] : []), ...(parts.length > 0 ? ['only'] : [])], flags);
    if (values['help'] === true) {
      process.stdout.write(`${help}\n${takesLanguages ? `\nOptions\n${languageHelp}` : ''}`);
      return;
    }
    const language = values['language'];
    const named = typeof language === 'string';
    const only = values['only'];
    await run({
      languages: named ? languagesIn(language) : languageCodes,
      named,
      flags: new Set(flags.filter((flag) => values[flag] === true)),
      parts: new Set(typeof only === 'string' ? listed(only, parts, 'part', 'parts') : parts),
    });
  } catch (error) {
    process.stderr.write(`${wordsOf(error)}\n`);
    process.exitCode = 1;
  }
}

function parse(lists: readonly string[], flags: readonly string[]): Record<string, unknown> {
  const options = Object.fromEntries(
    [...flags, 'help', ...lists].map((name) => [
      name,
      { type: lists.includes(name) ? ('string' as const) : ('boolean' as const) },
    ]),
  );
  try {
    return parseArgs({ options, strict: true }).values;
  } catch (error) {
    throw new Failure([`${error instanceof Error ? error.message : String(error)} Try --help.`], { cause: error });
  }
}

const languagesIn = (list: string): LanguageCode[] =>
  listed(list, languageCodes, 'language', 'languages').filter(isLanguageCode);

function listed(list: string, known: readonly string[], one: string, many: string): string[] {
  const names = list.split(',').map((name) => name.trim());
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0)
    throw new Failure([`No such ${one}: ${unknown.join(', ')}. The ${many} are ${known.join(', ')}.`]);
  return names;
}

/** What a person reads of an error: the words of a failure, else all that is known. */
export const wordsOf = (error: unknown): string =>
  error instanceof Failure ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error);

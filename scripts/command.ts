import { parseArgs } from 'node:util';
import { isLanguageCode, languageCodes, type LanguageCode } from 'content-schemas';
import { Failure } from './failure.ts';

export interface Arguments {
  readonly languages: readonly LanguageCode[];
  /** Languages were named, not taken by default. */
  readonly named: boolean;
  readonly flags: ReadonlySet<string>;
}

interface Command {
  /** What `--help` prints. */
  readonly help: string;
  readonly takesLanguages?: boolean;
  readonly flags?: readonly string[];
}

const languageHelp = '  --language es,fr   only these languages (default: all)\n';

/** Runs one verb: reads its arguments, prints failures to stderr in words, and ends with an exit code. */
export async function command(
  { help, takesLanguages = true, flags = [] }: Command,
  run: (given: Arguments) => Promise<void>,
): Promise<void> {
  try {
    const values = parse(takesLanguages, flags);
    if (values['help'] === true) {
      process.stdout.write(`${help}\n${takesLanguages ? `\nOptions\n${languageHelp}` : ''}`);
      return;
    }
    const language = values['language'];
    const named = typeof language === 'string';
    await run({
      languages: named ? languagesIn(language) : languageCodes,
      named,
      flags: new Set(flags.filter((flag) => values[flag] === true)),
    });
  } catch (error) {
    process.stderr.write(`${wordsOf(error)}\n`);
    process.exitCode = 1;
  }
}

function parse(takesLanguages: boolean, flags: readonly string[]): Record<string, unknown> {
  const options = Object.fromEntries([...flags, 'help'].map((flag) => [flag, { type: 'boolean' as const }]));
  try {
    return parseArgs({
      options: takesLanguages ? { ...options, language: { type: 'string' as const } } : options,
      strict: true,
    }).values;
  } catch (error) {
    throw new Failure([`${error instanceof Error ? error.message : String(error)} Try --help.`], { cause: error });
  }
}

function languagesIn(list: string): LanguageCode[] {
  const codes = list.split(',').map((code) => code.trim());
  const unknown = codes.filter((code) => !isLanguageCode(code));
  if (unknown.length > 0)
    throw new Failure([`No such language: ${unknown.join(', ')}. The languages are ${languageCodes.join(', ')}.`]);
  return codes.filter(isLanguageCode);
}

/** What a person reads of an error: the words of a failure, else all that is known. */
export const wordsOf = (error: unknown): string =>
  error instanceof Failure ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error);

import type { IncomingMessage } from 'node:http';
import Negotiator from 'negotiator';
import { languages, type Language } from 'content-schemas';

/** The language a reader's browser prefers among those of the site, or undefined where it prefers none of them. */
export function preferredLanguage(request: IncomingMessage): Language | undefined {
  for (const wanted of new Negotiator(request).languages()) {
    const locale = localeOf(wanted);
    const found =
      locale &&
      languages.find(
        ({ code }) =>
          code === locale.language || (locale.script !== undefined && code === `${locale.language}-${locale.script}`),
      );
    if (found) return found;
  }
  return undefined;
}

/** `zh-CN` and `zh` are written in simplified characters, `zh-TW` is not. */
function localeOf(tag: string): Intl.Locale | undefined {
  if (tag === '*') return undefined;
  try {
    return new Intl.Locale(tag).maximize();
  } catch {
    return undefined;
  }
}

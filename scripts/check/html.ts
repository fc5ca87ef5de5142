import { HtmlValidate } from 'html-validate';
import type { BuiltSite } from './site.ts';

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // Browsers are told to ignore it: it would change nothing.
    'no-inline-style': 'error',
    // How long a title may be is the contract's rule, counted in letters of every script.
    'long-title': 'off',
    // A line of an editor's text may end with a space, which no reader sees.
    'no-trailing-whitespace': 'off',
    // The words of a link to a telephone are an editor's.
    'tel-non-breaking': 'off',
    // Names in addresses, which are anchors too, may begin with a digit.
    'valid-id': ['error', { relaxed: true }],
  },
});

/** Every page is valid HTML. */
export async function html({ base, pages }: BuiltSite): Promise<string[]> {
  const reports = await Promise.all(
    pages.map(async (page) => ({ page, report: await validator.validateString(page.html) })),
  );
  return reports.flatMap(({ page, report }) =>
    report.results.flatMap(({ messages }) =>
      messages.map(
        ({ line, column, message, ruleId }) =>
          `${base}${page.path}, line ${line}, column ${column}: ${message} (${ruleId})`,
      ),
    ),
  );
}

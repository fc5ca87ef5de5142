import { HtmlValidate } from 'html-validate';
import type { BuiltSite } from './site.ts';

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    'no-inline-style': 'error',
    'long-title': 'off',
    'require-sri': 'off',
    'doctype-style': 'off',
    'void-style': 'off',
    'no-trailing-whitespace': 'off',
    'no-raw-characters': 'off',
    // Names in addresses may begin with a digit, and the words of a link to a telephone are an editor's.
    'valid-id': ['error', { relaxed: true }],
    'tel-non-breaking': 'off',
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

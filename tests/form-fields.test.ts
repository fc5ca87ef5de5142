import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentsOf, languageCodes, paths } from 'content-schemas';
import { expect, test } from 'vitest';
import { builtPages, textOf } from '../scripts/check/page.ts';
import { repository } from '../scripts/folders.ts';
import { buildFolder } from '../scripts/series.ts';
import { builtStarter } from './support/built.ts';
import { snapshotOf } from './support/site-pages.ts';
import { workplaceIn } from './support/workplace.ts';

const elected = ['form.name', 'form.position', 'contact.email', 'contact.phone', 'form.termEnd'];

/**
 * All that a city is asked, as keys of the interface words. Not asked, because nothing needs it: anybody's gender, fax number
 * or own postal address, the department of who is elected, the day of the last election, the city's budget or the size of its
 * territory.
 */
const asked = [
  ...['form.officialName', 'form.englishName', 'form.state', 'form.country', 'form.population', 'form.website'],
  ...elected,
  'form.electedSame',
  ...elected,
  ...['form.name', 'form.position', 'contact.email', 'contact.phone', 'form.department'],
  ...['form.elected', 'form.staff'],
  ...['form.invoiceTo', 'form.invoiceEmail', 'form.invoiceAddress', 'form.order', 'form.tax'],
  ...['form.place', 'form.date', 'form.signer'],
];

test.each(languageCodes)(
  'the application form in %s asks for what was decided, and for nothing else',
  async (language) => {
    const data = await builtStarter();
    const words = JSON.parse(readFileSync(join(repository, `site/src/i18n/${language}.json`), 'utf8')) as Readonly<
      Record<string, Readonly<Record<string, string>>>
    >;
    const wordOf = (key: string): string => {
      const [block = '', name = ''] = key.split('.');
      return words[block]?.[name] ?? key;
    };
    const types = documentsOf(snapshotOf({ data }, language), 'applicant-type').map(({ name }) => name);
    const form = builtPages(buildFolder(workplaceIn(data).folders, language)).find(({ path }) => path === paths.form);
    const elements = form?.elements ?? [];
    expect(elements.filter(({ tagName }) => tagName === 'label').map(textOf)).toEqual(
      [...types, ...asked.map(wordOf)].map((label) => label.replace(/\s+/g, ' ')),
    );
    expect(elements.filter(({ tagName }) => ['input', 'textarea', 'select'].includes(tagName))).toHaveLength(
      types.length + asked.length,
    );
  },
  600_000,
);

import { documentsOf, languageCodes, paths, plainText, type ContactPerson, type LanguageCode } from 'content-schemas';
import { beforeAll, describe, expect, test } from 'vitest';
import { attribute, textOf } from '../scripts/check/page.ts';
import { inside, one, pagesIn, snapshotIn, type Element } from './support/built-pages.ts';
import { builtStarter } from './support/built.ts';
import { phraseIn } from './support/interface-words.ts';
import { unjoined } from './support/unjoined.ts';
import { workplaceIn, type Workplace } from './support/workplace.ts';

let built: Workplace;
beforeAll(async () => {
  built = workplaceIn(await builtStarter());
});

const wordsOf = (element: Element): string => unjoined(textOf(element)).trim();

/** A text without its blanks: blocks of a page follow one another without one. */
const dense = (text: string): string => unjoined(text).replaceAll(' ', '');

/** The elements of a page, by path; the pages of a language are read once. */
function reader(language: LanguageCode): (path: string) => readonly Element[] {
  let pages: ReadonlyMap<string, readonly Element[]> | undefined;
  return (path) => {
    pages ??= new Map(pagesIn(built, language).map(({ page, html }) => [page.path, html.elements]));
    return pages.get(path) ?? [];
  };
}

const at = (elements: readonly Element[], name: string, value: string): Element =>
  one(elements, (element) => attribute(element, name) === value);

describe.each(languageCodes)('in %s', (language) => {
  const elementsOf = reader(language);
  const locale = language === 'en' ? 'en-GB' : language;
  const list = (words: readonly string[]): string =>
    new Intl.ListFormat(locale, { type: 'conjunction' }).format([...words]);

  test('the page of a section has each of its benefits in full, and the words of its link', () => {
    const snapshot = snapshotIn(built, language);
    const items = documentsOf(snapshot, 'benefit-item');
    expect(items.some(({ link }) => link)).toBe(true);
    const external = dense(phraseIn(language, 'site.external'));
    const lost = items.filter(({ key, section, title, body, link }) => {
      const seen = dense(textOf(at(elementsOf(paths.section(section)), 'id', key))).replaceAll(external, '');
      return !seen.includes(dense(`${title}${plainText(body)}${link?.label ?? ''}`));
    });
    expect(lost.map(({ key }) => key)).toEqual([]);
  });

  test('the steps of applying are listed in order: what is done, by whom, and how long it takes', () => {
    const [form] = documentsOf(snapshotIn(built, language), 'application-form');
    const listed = inside(at(elementsOf(paths.apply), 'aria-labelledby', 'steps-title'))
      .filter(({ tagName }) => tagName === 'li')
      .map((step) =>
        inside(step)
          .filter(({ tagName }) => /^(?:h3|p|dt|dd)$/.test(tagName))
          .map(wordsOf),
      );
    expect(listed.length).toBeGreaterThan(2);
    expect(listed).toEqual(
      form?.steps.map(({ title, text, who, howLong }) =>
        [title, text, phraseIn(language, 'apply.who'), who, phraseIn(language, 'apply.howLong'), howLong].map(unjoined),
      ),
    );
  });

  test('whoever may be asked is shown with an address, languages, a time zone and regions', () => {
    const snapshot = snapshotIn(built, language);
    const languages = new Intl.DisplayNames(locale, { type: 'language' });
    const regionsOf = ({ regions }: ContactPerson): string[] =>
      documentsOf(snapshot, 'region').flatMap(({ key, name }) => (regions.includes(key) ? [name] : []));
    const persons = documentsOf(snapshot, 'contact-person');
    expect(persons.length).toBeGreaterThan(0);
    for (const person of persons) {
      const shown = inside(at(elementsOf(paths.contact), 'id', person.key));
      const [labels, values] = ['dt', 'dd'].map((name) => shown.filter(({ tagName }) => tagName === name).map(wordsOf));
      const said = new Map(labels?.map((label, index) => [label, values?.[index]]));
      const regions = regionsOf(person);
      expect({
        mail: shown.flatMap((element) => attribute(element, 'href') ?? []).filter((href) => href.startsWith('mailto:')),
        speaks: said.get(phraseIn(language, 'contact.speaks')),
        zone: said.get(phraseIn(language, 'contact.timeZone')),
        regions: said.get(phraseIn(language, 'contact.regions')),
      }).toEqual({
        mail: [`mailto:${person.email}`],
        speaks: unjoined(list(person.languages.map((code) => languages.of(code) ?? ''))),
        zone: expect.stringMatching(/UTC[+\u2212±]\d/),
        regions: regions.length > 0 ? unjoined(list(regions)) : phraseIn(language, 'contact.otherRegions'),
      });
    }
  });
});

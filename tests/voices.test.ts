import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addressOf, documentsOf, languageCodes, paths, regionOf, type LanguageCode } from 'content-schemas';
import { beforeAll, describe, expect, test } from 'vitest';
import { attribute, textOf, type BuiltPage } from '../scripts/check/page.ts';
import { repository } from '../scripts/folders.ts';
import { hasClass, inside, one, pagesIn, snapshotIn, type Element } from './support/built-pages.ts';
import { builtStarter } from './support/built.ts';
import { unjoined } from './support/unjoined.ts';
import { workplaceIn, type Workplace } from './support/workplace.ts';

let built: Workplace;
beforeAll(async () => {
  built = workplaceIn(await builtStarter());
});

type Words = Readonly<Record<'voices' | 'section' | 'join', Readonly<Record<string, string>>>>;

const wordsOf = (language: LanguageCode): Words =>
  JSON.parse(readFileSync(join(repository, 'site/src/i18n', `${language}.json`), 'utf8')) as Words;

/** A sentence of the interface with its values. */
const said = (sentence = '', values: Readonly<Record<string, string>> = {}): string =>
  sentence.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '?').replace(/\s+/g, ' ');

/** What is in the content of a page, by path; the pages of a language are read once. */
function reader(language: LanguageCode): (path: string) => Element[] {
  let pages: ReadonlyMap<string, BuiltPage> | undefined;
  return (path) => {
    pages ??= new Map(pagesIn(built, language).map(({ page, html }) => [page.path, html]));
    return inside(one(pages.get(path)?.elements ?? [], ({ tagName }) => tagName === 'main'));
  };
}

describe.each(languageCodes)('in %s', (language) => {
  const mainAt = reader(language);
  const { voices: words, section: next, join: onJoin } = wordsOf(language);
  const locale = language === 'en' ? 'en-GB' : language;
  const languages = new Intl.DisplayNames(locale, { type: 'language' });
  const countries = new Intl.DisplayNames(locale, { type: 'region' });
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });

  test('every voice has its role at the time, the day, the year of membership, and the language it was said in', () => {
    const snapshot = snapshotIn(built, language);
    const all = documentsOf(snapshot, 'testimonial');
    expect(new Set(all.map(({ quoteLanguage }) => quoteLanguage)).size).toBeGreaterThan(9);
    for (const voice of all) {
      const main = mainAt(paths.testimonial(regionOf(snapshot, voice.country), voice.key));
      const small = main.filter((element) => hasClass(element, 'small')).map((element) => unjoined(textOf(element)));
      const role = { role: voice.role, year: voice.givenOn.slice(0, 4), place: voice.place };
      expect(small).toContain(said(words['who'], { ...role, country: countries.of(voice.country) ?? '' }));
      expect(small).toContain(said(words['on'], { day: days.format(new Date(voice.givenOn)) }));
      const marks = inside(one(main, (element) => hasClass(element, 'marks')))
        .filter((element) => !hasClass(element, 'tag'))
        .map(textOf);
      const isTranslated = voice.quoteLanguage.slice(0, 2) !== language.slice(0, 2);
      expect(marks).toEqual([
        said(words['memberSince'], { year: String(voice.memberSince) }),
        ...(isTranslated ? [said(words['translated'], { language: languages.of(voice.quoteLanguage) ?? '' })] : []),
      ]);
    }
  });

  test('the page of a section has the newest two voices that speak of it, and leads on to the fees and to somebody to ask', () => {
    const snapshot = snapshotIn(built, language);
    for (const { key } of documentsOf(snapshot, 'benefit-section')) {
      const main = mainAt(paths.section(key));
      const speakers = main.filter(({ tagName }) => tagName === 'figcaption').flatMap(inside);
      const links = speakers.flatMap((element) => attribute(element, 'href') ?? []);
      const fitting = documentsOf(snapshot, 'testimonial').filter(({ section }) => section === key);
      expect(links).toEqual(
        fitting
          .slice(0, 2)
          .map((voice) => addressOf(language, paths.testimonial(regionOf(snapshot, voice.country), voice.key))),
      );
      expect(links.length).toBeGreaterThan(0);
      const buttons = main.filter((element) => hasClass(element, 'button'));
      expect(buttons.map((element) => [textOf(element), attribute(element, 'href')])).toEqual([
        [said(next['fees']), addressOf(language, paths.fees)],
        [said(next['ask']), addressOf(language, paths.contact)],
      ]);
    }
  });

  test('what opens the benefits of a section, and what stands over them, names them with their true number', () => {
    const snapshot = snapshotIn(built, language);
    const join = mainAt(paths.join);
    expect(join.some((element) => hasClass(element, 'in-short'))).toBe(true);
    for (const { key, more } of documentsOf(snapshot, 'benefit-section')) {
      const items = documentsOf(snapshot, 'benefit-item').filter(({ section }) => section === key);
      // A section without benefits has nothing to open.
      const control = items.length > 0 ? [said(onJoin['more'], { words: more, number: String(items.length) })] : [];
      const stop = inside(one(join, (element) => attribute(element, 'id') === key));
      const opened = stop.filter((element) => hasClass(element, 'in-short')).flatMap(inside);
      expect(stop.filter(({ tagName }) => tagName === 'summary').map(textOf)).toEqual(control);
      expect(opened.filter(({ tagName }) => tagName === 'h3').map(textOf)).toEqual(items.map(({ title }) => title));
      const list = mainAt(paths.section(key)).filter((element) => attribute(element, 'aria-labelledby') === 'contents');
      const listed = list.flatMap(inside);
      expect(listed.filter((element) => attribute(element, 'id') === 'contents').map(textOf)).toEqual(control);
      expect(listed.flatMap((element) => attribute(element, 'href') ?? [])).toEqual(
        items.map((item) => `#${item.key}`),
      );
    }
  });
});

import type { Page } from '@playwright/test';
import { documentsOf, keyOf, type Document, type LanguageCode, type Snapshot } from 'content-schemas';
import { dayAs, moneyIn, numberIn } from '../../site/src/i18n/amounts.ts';
import { feeOf, reasonsIn } from './calculator.ts';
import { phraseIn } from './interface-words.ts';
import { unjoined } from './unjoined.ts';

/** What stands on the sheet for those who look at it, blanks apart: in the reader's language, and in English beside it. */
export async function columnsOf(page: Page): Promise<{ readonly own: string; readonly english: string }> {
  const { own, english } = await page.locator('.quote').evaluate((sheet) => {
    const walker = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT);
    const columns = { own: '', english: '' };
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement;
      if (parent?.checkVisibility())
        columns[parent.closest('[lang=en]') && parent.closest('.quote [lang]') ? 'english' : 'own'] +=
          walker.currentNode.textContent ?? '';
    }
    return columns;
  });
  return { own: unjoined(own), english: unjoined(english) };
}

/** A question with its answer, as the sheet is to show it. */
export interface Asked {
  readonly applicantType: string;
  readonly country: string;
  readonly population: number;
  readonly city: string;
  readonly currency: string;
  readonly amount: number;
  /** On which day, at whatever hour. */
  readonly today: Date;
}

const localeOf = (language: LanguageCode): string => (language === 'en' ? 'en-GB' : language);

const dayIn = (locale: string, day: Date, timeZone?: string): string =>
  dayAs(locale, new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone }).format(day));

/** How the fee comes about: its band and group, who adopted it and when, and the time it covers. */
function reasons(snapshot: Snapshot, language: LanguageCode, asked: Asked, adoptedBy: string): string[] {
  const [schedule] = documentsOf(snapshot, 'fee-schedule');
  if (!schedule) throw new Error('No fees.');
  const { band, group } = reasonsIn(language, feeOf(snapshot, asked));
  const day = dayIn(localeOf(language), new Date(schedule.adoptedOn), 'UTC');
  return [
    phraseIn(language, 'quote.how'),
    phraseIn(language, 'quote.band', { band }),
    phraseIn(language, 'quote.group', { group }),
    phraseIn(language, 'quote.adopted', { body: adoptedBy, day }),
    phraseIn(language, `fees.${schedule.period}`),
  ];
}

/** What the sheet must say in the reader's language, and what in English, from the snapshot alone. */
export function wordsOfQuote(snapshot: Snapshot, language: LanguageCode, asked: Asked) {
  const texts = (document: Document | undefined, field: string): { own: string; english: string } => {
    if (!document) throw new Error(`No document with ${field}.`);
    const own = String(Object.entries(document).find(([name]) => name === field)?.[1]);
    return { own, english: snapshot.english[`${document.type}/${keyOf(document)}`]?.[field] ?? own };
  };
  const [schedule] = documentsOf(snapshot, 'fee-schedule');
  const [form] = documentsOf(snapshot, 'application-form');
  const type = documentsOf(snapshot, 'applicant-type').find(({ key }) => key === asked.applicantType);
  const translated = [
    texts(type, 'name'),
    ...documentsOf(snapshot, 'benefit-section').flatMap((section) => [
      texts(section, 'title'),
      texts(section, 'inShort'),
    ]),
    texts(form, 'asksInShort'),
    texts(form, 'leaving'),
    texts(documentsOf(snapshot, 'network-facts')[0], 'name'),
  ];
  const formatted = (locale: string): string[] => [
    new Intl.DisplayNames(locale, { type: 'region' }).of(asked.country) ?? '',
    dayIn(locale, new Date(schedule?.validTo ?? ''), 'UTC'),
    dayIn(locale, asked.today),
    moneyIn(locale, asked.currency, asked.amount),
  ];
  const locale = localeOf(language);
  const adoptedBy = texts(documentsOf(snapshot, 'network-facts')[0], 'adoptedBy');
  return {
    own: [
      ...translated.map(({ own }) => own),
      ...formatted(locale),
      ...reasons(snapshot, language, asked, adoptedBy.own),
      numberIn(locale, asked.population),
      asked.city,
    ].map(unjoined),
    english:
      language === 'en'
        ? []
        : [
            ...translated.map(({ english }) => english),
            ...formatted('en-GB'),
            ...reasons(snapshot, 'en', asked, adoptedBy.english),
          ].map(unjoined),
  };
}

import type { Page } from '@playwright/test';
import { documentsOf, keyOf, type Document, type LanguageCode, type Snapshot } from 'content-schemas';
import { moneyIn, numberIn } from '../../site/src/i18n/amounts.ts';
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
}

const plain = (text: string): string => text.replaceAll(/\s+/g, ' ');

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
    new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(schedule?.validTo ?? '')),
    moneyIn(locale, asked.currency, asked.amount),
  ];
  const locale = language === 'en' ? 'en-GB' : language;
  return {
    own: [
      ...translated.map(({ own }) => own),
      ...formatted(locale),
      numberIn(locale, asked.population),
      asked.city,
    ].map(plain),
    english: language === 'en' ? [] : [...translated.map(({ english }) => english), ...formatted('en-GB')].map(plain),
  };
}

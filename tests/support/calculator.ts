import type { Page } from '@playwright/test';
import { documentsOf, feeFor, regionOf, type FeeBand, type LanguageCode, type Snapshot } from 'content-schemas';
import type { Fee } from 'content-schemas/fees';
import type { Question } from 'content-schemas/question';
import { numberIn } from '../../site/src/i18n/amounts.ts';
import { phraseIn } from './interface-words.ts';

/** The fee by the contract's rule. */
export function feeOf(snapshot: Snapshot, { applicantType, country, population = 1 }: Question): Fee<FeeBand> {
  const [schedule] = documentsOf(snapshot, 'fee-schedule');
  if (!schedule) throw new Error('No fees.');
  const region = isInRegion(snapshot, country) ? regionOf(snapshot, country) : '';
  return feeFor(schedule, documentsOf(snapshot, 'fee-band'), { applicantType, country, region, population });
}

/** The band and the group that the fee of a question comes from, in the words of a language. */
export function reasonsIn(code: LanguageCode, fee: Fee<FeeBand>): { readonly band: string; readonly group: string } {
  if (fee.kind !== 'amount') throw new Error(`No amount, but ${fee.kind}.`);
  const { populationFrom: from, populationTo: to } = fee.band;
  if (from === undefined || to === undefined) throw new Error('The band has no limits.');
  const number = (value: number): string => numberIn(code === 'en' ? 'en-GB' : code, value);
  return {
    band: phraseIn(code, 'fees.populationBetween', { from: number(from), to: number(to) }),
    group: fee.group ?? '',
  };
}

/** What the contract says: `EUR 5240, JPY 840000`, what the country pays first, or why a person must be asked. */
export function said(snapshot: Snapshot, question: Question): string {
  const fee = feeOf(snapshot, question);
  return fee.kind !== 'amount'
    ? fee.kind
    : fee.amounts.map(({ currency, amount }) => `${currency} ${amount}`).join(', ');
}

const isInRegion = (snapshot: Snapshot, country: string): boolean =>
  documentsOf(snapshot, 'region').some(({ countries }) => countries.includes(country));

/** Every applicant type, the first and last country of each group and one in none, both sides of every limit. */
export function questionsOf(snapshot: Snapshot): Question[] {
  const groups = documentsOf(snapshot, 'fee-schedule').flatMap(({ groups }) => groups);
  const countries = [...groups.flatMap(({ countries }) => [countries.at(0) ?? '', countries.at(-1) ?? '']), 'AQ'];
  const bands = documentsOf(snapshot, 'fee-band');
  return documentsOf(snapshot, 'applicant-type').flatMap(({ key }) => {
    const own = bands.filter(({ applicantType }) => applicantType === key);
    const limits = own.flatMap(({ populationFrom, populationTo }) => [populationFrom ?? [], populationTo ?? []].flat());
    const populations = own.length > 1 ? [...new Set([0, ...limits, 10_000_000_000])] : [undefined];
    return countries.flatMap((country) =>
      populations.map((population) => ({ applicantType: key, country, population })),
    );
  });
}

/** What a reader sees as the answer: amounts or the reason, as `said` has them, and the amounts of each row that is marked in the tables. */
export interface Answer {
  readonly said: string;
  readonly marked: readonly string[];
}

/** Fills in the form for one question after the other; reads the answers that are seen. A browser lets an address change only so often. */
export const answersTo = (page: Page, questions: readonly Question[]): Promise<Answer[]> =>
  page.evaluate((all) => {
    const names = new Intl.DisplayNames(document.documentElement.lang, { type: 'region' });
    const [country, people] = document.querySelectorAll<HTMLInputElement>('[type=text]');
    const [form] = document.forms;
    if (!form || !country || !people) throw new Error('No calculator');
    const money = (text: string): string => {
      const [currency, ...groups] = text.split(/[^A-Z\d]+/);
      return `${currency ?? ''} ${groups.join('')}`;
    };
    const inRow = (row: Element): string => {
      const heads = [...(row.closest('table')?.querySelectorAll('thead th + th') ?? [])];
      return [...row.querySelectorAll('td')]
        .map(({ textContent }, index) => money(`${heads[index]?.textContent ?? ''} ${textContent}`))
        .join(', ');
    };
    return all.map(({ applicantType, country: code, population }) => {
      document.querySelector<HTMLInputElement>(`[value=${applicantType}]`)?.click();
      country.value = names.of(code) ?? '';
      people.value = String(population ?? '');
      form.requestSubmit();
      const shown = [...document.querySelectorAll<HTMLElement>('[role=status] > p')].find(
        ({ hidden, dataset }) => !hidden && !dataset['outcome']?.includes(' '),
      );
      const amounts = [...document.querySelectorAll('[role=status] :is([data-put=fee], [data-put=others])')].flatMap(
        ({ textContent }) => textContent.split(/\s· /).map(money),
      );
      return {
        said: shown?.dataset['outcome'] ?? amounts.join(', '),
        marked: [...document.querySelectorAll('tr[aria-current=true]')].map(inRow),
      };
    });
  }, questions);

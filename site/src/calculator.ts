import { hashOf, populationIn, questionIn, type Question } from 'content-schemas/question';
import { all, type Carrier } from './elements.ts';
import { bandsOf, feeDataOf, feeOf } from './fee-data.ts';
import { moneyIn, numberIn } from './i18n/amounts.ts';

const [country, population] = all<[HTMLInputElement, HTMLInputElement]>('[type=text]');
const [toQuote, toRow] = all<[HTMLAnchorElement, HTMLAnchorElement]>('.leads a');

const [{ dataset }] = all<[Carrier<'locale' | 'fees'>]>('#fee-data');
const { locale } = dataset;
const data = feeDataOf(dataset.fees);
const names = new Intl.DisplayNames(locale, { type: 'region' });
const { compare } = new Intl.Collator(locale, { sensitivity: 'base', ignorePunctuation: true });
const countries = data.places.flatMap(({ region, countries }) =>
  countries.split(' ').map((code) => ({ code, region, name: names.of(code) ?? '' })),
);
// In a task of its own: a slow phone would be busy for too long with both.
setTimeout(() =>
  country.list?.append(
    ...countries
      .map(({ name }) => name)
      .sort(compare)
      .map((name) => new Option(name)),
  ),
);

/** Of the elements with such a data attribute, shows those that have this among its words. */
const only = (attribute: string, word: string): void => {
  for (const element of all(`[data-${attribute}]`))
    element.hidden = !element.dataset[attribute]?.split(' ').includes(word);
};

/** Says at a field what is wrong with it, or that nothing is. */
const mark = (field: HTMLInputElement, fault: string): void => {
  only(field.name, fault);
  field.ariaInvalid = String(!!fault);
};

/** Marks the row of the tables that has one of these names, and lets the answer lead to its table. */
const markRow = (...names: readonly (string | undefined)[]): void => {
  for (const row of all('[data-row]')) {
    const isAnswer = names.includes(row.dataset['row']);
    row.ariaCurrent = isAnswer ? 'true' : null;
    if (isAnswer) toRow.hash = row.closest('[id]')?.id ?? '';
  }
};

const show = (question: Question, { name, region }: (typeof countries)[number]): void => {
  const outcome = feeOf(data, question, region);
  const found = outcome.kind === 'amount' ? outcome : undefined;
  const [fee, ...others] = found?.amounts.map(({ currency, amount }) => moneyIn(locale, currency, amount)) ?? [];
  const values: Record<string, string | undefined> = {
    fee,
    others: others.join('\u00a0· '),
    name,
    people: numberIn(locale, question.population ?? 0),
    group: found?.group,
    band: found?.band.label,
  };
  for (const blank of all('[data-put]')) blank.textContent = values[blank.dataset['put'] ?? ''] ?? '';
  only('outcome', outcome.kind);
  only('type', question.applicantType);
  only('region', region);
  const row = found ? data.bands.indexOf(found.band) : '';
  markRow(`${row}`, `${row} ${found?.group}`);
  const bands = bandsOf(data, question.applicantType);
  all('.strip use').forEach((plan, index, { length }) => {
    plan.classList.toggle('lit', bands[Math.floor((index * bands.length) / length)] === found?.band);
  });
};

/**
 * Answers what the fields ask, and keeps it in the address. What is wrong is said once the form is submitted, not before: it
 * would move the button away from under the finger.
 */
const answer = (submitted: boolean): void => {
  const applicantType = all<[HTMLInputElement]>(':checked')[0].value;
  const sized = bandsOf(data, applicantType).length > 1;
  const named = countries.find(({ name }) => !compare(name, country.value));
  const people = sized ? populationIn(population.value) : undefined;
  const isRight = named && typeof people !== 'string';
  only('sized', String(sized));
  only('outcome', 'waiting');
  markRow();
  if (!submitted && !isRight) return;
  mark(country, named ? '' : 'unknown');
  mark(population, typeof people === 'string' ? people : '');
  if (isRight) {
    const question = { applicantType, country: named.code, population: people };
    const hash = hashOf(question);
    country.value = named.name;
    show(question, named);
    history.replaceState(null, '', hash);
    toQuote.hash = hash;
  } else (named ? population : country).focus();
};

/** Asks what the address asks, if it asks anything. */
const ask = (): void => {
  const question = questionIn(location.hash);
  const named = countries.find(({ code }) => code === question?.country);
  if (!question || !named) return;
  for (const type of all<NodeListOf<HTMLInputElement>>('[type=radio]'))
    type.checked = type.value === question.applicantType;
  country.value = named.name;
  population.value = question.population === undefined ? '' : numberIn(locale, question.population);
  answer(false);
};

onsubmit = () => {
  answer(true);
  return false;
};
onchange = () => answer(false);
onhashchange = ask;
ask();

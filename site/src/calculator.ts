import { hashOf, populationIn, questionIn, type Question } from 'content-schemas/question';
import { bandsOf, feeDataOf, feeOf } from './fee-data.ts';
import { moneyIn, numberIn } from './i18n/amounts.ts';

const all = (selector: string): NodeListOf<HTMLElement> => document.querySelectorAll(selector);
const fields = (name: string): NodeListOf<HTMLInputElement> => document.querySelectorAll(`[name=${name}]`);

const [form] = document.forms;
const [holder] = all('#fee-data');
const [country] = fields('country');
const [population] = fields('population');
const types = [...fields('type')];
if (!form || !holder || !country || !population) throw new Error('No calculator');

const { locale = '' } = holder.dataset;
const data = feeDataOf(holder.dataset);
const names = new Intl.DisplayNames(locale, { type: 'region' });
const { compare } = new Intl.Collator(locale, { sensitivity: 'base', ignorePunctuation: true });
const countries = data.countries
  .map((country) => ({ ...country, name: names.of(country.code) ?? '' }))
  .sort((a, b) => compare(a.name, b.name));
type Country = (typeof countries)[number];

/** Of the elements with such a data attribute, shows those that have this among its words. */
const only = (attribute: string, word: string): void => {
  for (const element of all(`[data-${attribute}]`))
    element.hidden = !element.dataset[attribute]?.split(' ').includes(word);
};

for (const { name } of countries) {
  const option = document.createElement('option');
  option.value = name;
  country.list?.append(option);
}

const number = (value = 0): string => numberIn(locale, value);

const show = (question: Question, { name, region }: Country): void => {
  const fee = feeOf(data, question);
  const found = fee.kind === 'amount' ? fee : undefined;
  const values: Record<string, string | undefined> = {
    name,
    group: found?.group,
    people: number(question.population),
    band: found?.band.label,
  };
  for (const { currency, amount } of found?.amounts ?? []) values[currency] = moneyIn(locale, currency, amount);
  for (const slot of all('[data-slot]')) slot.textContent = values[slot.dataset['slot'] ?? ''] ?? '';
  only('outcome', fee.kind === 'ask' ? fee.reason : fee.kind);
  only('type', question.applicantType);
  only('region', region);
  only('surcharge', found ? region : '-');
  only('grouped', String(!!found?.group));
  only('band', question.population === undefined ? 'any' : found ? 'some' : 'none');
  const bands = bandsOf(data, question.applicantType);
  document.querySelectorAll('.strip use').forEach((plan, index) => {
    plan.classList.toggle('lit', bands[Math.floor((index * bands.length) / 10)] === found?.band);
  });
};

/** Says at a field what is wrong with it, or that nothing is. */
const mark = (field: HTMLInputElement, fault: string): void => {
  only(field.name, fault);
  field.ariaInvalid = String(!!fault);
};

/** Answers what the fields ask, and keeps it in the address. An empty field is a fault only once the form is submitted. */
const answer = (submitted: boolean): void => {
  const applicantType = types.find(({ checked }) => checked)?.value ?? '';
  const flat = bandsOf(data, applicantType).length < 2;
  const named = countries.find(({ name }) => !compare(name, country.value));
  const people = flat ? undefined : populationIn(population.value);
  const empty = submitted ? 'empty' : '';
  only('sized', String(!flat));
  mark(country, named ? '' : country.value ? 'unknown' : empty);
  mark(population, people === 'empty' ? empty : typeof people === 'string' ? people : '');
  if (named && typeof people !== 'string') {
    const question = { applicantType, country: named.code, population: people };
    const hash = hashOf(question);
    country.value = named.name;
    show(question, named);
    history.replaceState(null, '', hash);
    all('#answer-quote')[0]?.setAttribute('href', `quote/${hash}`);
  } else {
    only('outcome', 'waiting');
    if (submitted) all('[aria-invalid=true]')[0]?.focus();
  }
};

/** Asks what the address asks, if it asks anything. */
const ask = (): void => {
  const question = questionIn(location.hash);
  const named = countries.find(({ code }) => code === question?.country);
  if (!question || !named) return;
  for (const type of types) type.checked = type.value === question.applicantType;
  country.value = named.name;
  population.value = question.population === undefined ? '' : number(question.population);
  answer(false);
};

form.onsubmit = (event) => {
  event.preventDefault();
  answer(true);
};
form.onchange = () => answer(false);
onhashchange = ask;
ask();

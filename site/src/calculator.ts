import { hashOf, populationIn, questionIn, type Question } from 'content-schemas/question';
import { feeDataOf, feeOf, isFlat } from './fee-data.ts';
import { moneyIn, numberIn } from './i18n/amounts.ts';

const all = (selector: string): NodeListOf<HTMLElement> => document.querySelectorAll(selector);
const fields = (name: string): NodeListOf<HTMLInputElement> => document.querySelectorAll(`[name=${name}]`);

const dataset = document.getElementById('fee-data')?.dataset ?? {};
const { locale = 'en' } = dataset;
const data = feeDataOf(dataset);
const form = document.forms.namedItem('fee');
const types = [...fields('type')];
const [country] = fields('country');
const [population] = fields('population');
const countries = [...(country?.list?.options ?? [])];
const names = new Intl.Collator(locale, { usage: 'search', sensitivity: 'base', ignorePunctuation: true });

/** Of the elements with such a data attribute, shows those in which it has this value among others. */
function only(attribute: string, value: string): void {
  for (const element of all(`[data-${attribute}]`))
    element.hidden = !element.dataset[attribute]?.split(' ').includes(value);
}

/** Says at a field what is wrong with it, or that nothing is. */
function mark(field: HTMLInputElement, fault: string): void {
  only(field.name, fault);
  field.ariaInvalid = String(fault !== '');
}

/** Answers what the fields ask, and keeps it in the address. An empty field is a fault only once the form is submitted. */
function answer(submitted: boolean): void {
  if (!country || !population) return;
  const type = types.find(({ checked }) => checked);
  const applicantType = type?.value ?? '';
  const flat = isFlat(data, applicantType);
  const named = countries.find(({ value }) => names.compare(value, country.value) === 0);
  const people = flat ? undefined : populationIn(population.value);
  const fault = (what: string): string => (what === 'empty' && !submitted ? '' : what);
  only('sized', String(!flat));
  mark(country, named ? '' : fault(country.value ? 'unknown' : 'empty'));
  mark(population, typeof people === 'string' ? fault(people) : '');
  if (named && typeof people !== 'string') {
    const question = { applicantType, country: named.dataset['code'] ?? '', population: people };
    country.value = named.value;
    document.getElementById('asked-type')?.replaceChildren(type?.nextElementSibling?.cloneNode(true) ?? '');
    show(question, named.value);
    history.replaceState(null, '', hashOf(question));
    document.getElementById('answer-quote')?.setAttribute('href', `quote/${hashOf(question)}`);
  } else {
    only('outcome', 'waiting');
    if (submitted) document.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }
}

function show(question: Question, name: string): void {
  const fee = feeOf(data, question);
  const region = data.regions.get(question.country) ?? '';
  const band = fee.kind === 'amount' ? fee.band : undefined;
  const amounts = fee.kind === 'amount' ? fee.amounts : [];
  const group = fee.kind === 'amount' ? fee.group : undefined;
  const number = (value = 0): string => numberIn(locale, value);
  const { populationFrom: from = 0, populationTo: to } = band ?? {};
  const values: Readonly<Record<string, string>> = {
    country: name,
    group: group ?? '',
    people: number(question.population),
    from: number(to ? from : from - 1),
    to: number(to),
  };
  for (const slot of all('[data-slot]')) slot.textContent = values[slot.dataset['slot'] ?? ''] ?? '';
  const rows = amounts.map(({ currency, amount }) => {
    const row = document.createElement('li');
    row.textContent = moneyIn(locale, currency, amount);
    return row;
  });
  document.getElementById('amounts')?.replaceChildren(...rows);
  only('outcome', fee.kind === 'ask' ? fee.reason : fee.kind);
  only('region', region);
  only('surcharge', band ? region : '-');
  only('grouped', String(group !== undefined));
  only('band', question.population === undefined ? 'any' : to ? 'between' : from ? 'from' : band ? 'any' : 'none');
  light(question.applicantType, band);
}

/** The part of the strip that is the band among those of its type. */
function light(applicantType: string, band: unknown): void {
  const bands = data.bands.filter((other) => other.applicantType === applicantType);
  const plans = document.querySelectorAll('.strip use');
  plans.forEach((plan, index) => {
    plan.classList.toggle('lit', bands[Math.floor((index * bands.length) / plans.length)] === band);
  });
}

/** Asks what the address asks, if it asks anything. */
function ask(): void {
  const question = questionIn(location.hash);
  const named = countries.find(({ dataset }) => dataset['code'] === question?.country);
  if (!question || !named || !country || !population) return;
  for (const type of types) type.checked = type.value === question.applicantType;
  country.value = named.value;
  population.value = question.population === undefined ? '' : numberIn(locale, question.population);
  answer(false);
}

form?.addEventListener('submit', (event) => {
  event.preventDefault();
  answer(true);
});
form?.addEventListener('change', () => answer(false));
addEventListener('hashchange', ask);
ask();

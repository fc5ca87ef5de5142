import { questionIn } from 'content-schemas/question';
import { quoteNumber } from 'content-schemas/quote';
import { all, type Carrier } from './elements.ts';
import { bandsOf, feeDataOf, feeOf } from './fee-data.ts';
import { dayAs, moneyIn, numberIn } from './i18n/amounts.ts';

const [{ dataset: own }] = all<[Carrier<'locale' | 'fees'>]>('#fee-data');
const [{ dataset: sheet }] = all<[Carrier<'year' | 'schedule'>]>('.quote');
const data = feeDataOf(own.fees);

/** What the question of the address comes to; nothing while it asks for no fee. */
function outcome() {
  const question = questionIn(location.hash);
  const place = data.places.find(({ countries }) => question && countries.split(' ').includes(question.country));
  if (!question || !place) return undefined;
  const { applicantType, population } = question;
  const known = all(`[data-if="type:${CSS.escape(applicantType)}"]`)[0];
  if (!known || (population === undefined && bandsOf(data, applicantType).length > 1)) return undefined;
  return { ...question, region: place.region, fee: feeOf(data, question, place.region) };
}

type Outcome = NonNullable<ReturnType<typeof outcome>>;

/** The names under which the sheet keeps what belongs to an outcome. */
function namesOf({ applicantType, region, fee }: Outcome): string[] {
  const names = [`type:${applicantType}`, `region:${region}`];
  if (fee.kind !== 'amount') return [...names, 'ask'];
  const { populationFrom, populationTo } = fee.band;
  return [
    ...names,
    fee.kind,
    `surcharge:${region}`,
    `band:${populationTo ? 'between' : populationFrom ? 'from' : 'any'}`,
  ];
}

/** What stands in the blanks, in a language. */
function valuesOf({ applicantType, country, population, fee }: Outcome, locale: string): Record<string, string> {
  const number = (value = 0): string => numberIn(locale, value);
  const { band, group = '', amounts } = fee.kind === 'amount' ? fee : { band: {}, amounts: [] };
  const { populationFrom: from = 0, populationTo: to } = band;
  const [sum = '', ...others] = amounts.map(({ currency, amount }) => moneyIn(locale, currency, amount));
  return {
    number: quoteNumber(
      sheet.year,
      applicantType,
      country,
      sheet.schedule,
      population,
      ...amounts.map(({ amount }) => amount),
    ),
    date: dayAs(locale, new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format()),
    country: new Intl.DisplayNames(locale, { type: 'region' }).of(country) ?? '',
    population: population === undefined ? '' : number(population),
    group,
    from: number(to ? from : from - 1),
    to: number(to),
    amount: sum,
    others: others.join('\u00a0· '),
  };
}

const [city] = all<[HTMLInputElement]>('input');
const [change] = all<[HTMLAnchorElement]>('#change');
const [button] = all<[HTMLButtonElement]>('button');

/** At most 80 letters: there is one sheet. */
const name = (): string =>
  Array.from(new Intl.Segmenter().segment(city.value), ({ segment }) => segment)
    .slice(0, 80)
    .join('');

function fill(): void {
  const found = outcome();
  const names = found ? namesOf(found) : ['blank'];
  for (const part of all('[data-if]'))
    part.hidden = !part.dataset['if']?.split(' ').some((name) => names.includes(name));
  const values = (locale: string): Record<string, string> => ({ ...(found && valuesOf(found, locale)), city: name() });
  const [reader, english] = [values(own.locale), values('en-GB')];
  for (const blank of all('[data-put]'))
    blank.textContent = (blank.closest('.quote [lang]') ? english : reader)[blank.dataset['put'] ?? ''] ?? '';
  change.hash = location.hash;
}

city.oninput = fill;
button.onclick = () => {
  print();
};
onhashchange = fill;
fill();

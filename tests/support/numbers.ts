import type { LanguageCode } from 'content-schemas';

/** Words for the numbers from two on, in order; a number may have several. */
const words: Readonly<Record<Exclude<LanguageCode, 'ja' | 'zh-Hans'>, string>> = {
  en: 'two/twice three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty',
  es: 'dos/doble tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte',
  fr: 'deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt',
  pt: 'dois/duas/dobro três quatro cinco seis sete oito nove dez onze doze treze quatorze quinze dezesseis dezessete dezoito dezenove vinte',
  ko: '두/둘 세/셋 네/넷 다섯 여섯 일곱 여덟 아홉 열',
};
const tens: Readonly<Record<keyof typeof words, string>> = {
  en: 'thirty forty fifty sixty seventy eighty ninety',
  es: 'treinta cuarenta cincuenta sesenta setenta ochenta noventa',
  fr: 'trente quarante cinquante soixante soixante-dix quatre-vingt quatre-vingt-dix',
  pt: 'trinta quarenta cinquenta sessenta setenta oitenta noventa',
  ko: '서른 마흔 쉰 예순 일흔 여든 아흔',
};
const months = 'january february march april may june july august september october november december'.split(' ');

const units: Readonly<Record<string, number>> = { mil: 1000, 千: 1000, 천: 1000, 万: 10_000, 만: 10_000 };

/** The numbers written in digits, however the language groups or names them: 1,500, 31 mil, 3.1万. */
export function digitsIn(text: string): number[] {
  const plain = text.normalize('NFKC').replaceAll(/(\d)[,. \u202f](?=\d{3}(?!\d))/g, '$1');
  return [...plain.matchAll(/(\d+(?:[.,]\d+)?) ?(mil\b|千|천|万|만)?/g)].map(
    ([, digits = '', unit = '']) => Number(digits.replace(',', '.')) * (units[unit] ?? 1),
  );
}

const han = '〇一二三四五六七八九';
const valueOf = (numeral: string): number => {
  const [, before = '', ten = '', after = ''] = /^(.?)(十)(.?)$/.exec(numeral.replaceAll(/[两両双]/g, '二')) ?? [];
  return ten === ''
    ? han.indexOf(numeral.replaceAll(/[两両双]/g, '二'))
    : (before === '' ? 10 : han.indexOf(before) * 10) + Math.max(0, han.indexOf(after));
};

const countedFrom = (list: string, value: (index: number) => number): [string, number][] =>
  list.split(' ').flatMap((forms, index) => forms.split('/').map((form): [string, number] => [form, value(index)]));

/** The numbers written in words. */
export function wordsIn(text: string, language: LanguageCode): number[] {
  if (language === 'ja' || language === 'zh-Hans')
    return [...text.matchAll(/[一二三四五六七八九]?十[一二三四五六七八九]?|[二三四五六七八九两両双]/g)].map(
      ([numeral]) => valueOf(numeral),
    );
  const known = [
    ...countedFrom(words[language], (index) => index + 2),
    ...countedFrom(tens[language], (index) => (index + 3) * 10),
  ];
  const plain = text.toLowerCase();
  return known.filter(([word]) => isIn(plain, word, language)).map(([, value]) => value);
}

/** A word of its own; Korean counts without a space after the number. */
const isIn = (text: string, word: string, language: LanguageCode): boolean =>
  new RegExp(language === 'ko' ? `(?<!\\p{L})${word}` : `(?<![\\p{L}-])${word}(?![\\p{L}-])`, 'u').test(text);

/** The months that an English text names: some languages count them. */
export const monthsIn = (text: string): number[] =>
  months.flatMap((month, index) => (isIn(text.toLowerCase(), month, 'en') ? [index + 1] : []));

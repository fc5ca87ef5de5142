/**
 * What a reader asks the fee calculator, as the part of an address after `#`: it can be sent to a colleague and never
 * reaches a server. No imports: a page can carry it.
 */
export interface Question {
  /** An applicant type's key. */
  readonly applicantType: string;
  /** An ISO 3166-1 code. */
  readonly country: string;
  /** Undefined where it is not known, or the fee of the applicant type does not depend on it. */
  readonly population: number | undefined;
}

/** The question of an address; undefined for an anchor, or where the type or the country is missing. Whether they exist is for the page to say. */
export function questionIn(hash: string): Question | undefined {
  const { type, country, population = '' } = Object.fromEntries(new URLSearchParams(hash.slice(1)));
  const people = populationIn(population);
  return type && country
    ? { applicantType: type, country, population: typeof people === 'number' ? people : undefined }
    : undefined;
}

/** `#type=local-government&country=KE&population=3000000` */
export const hashOf = ({ applicantType, country, population }: Question): string =>
  `#type=${applicantType}&country=${country}${population === undefined ? '' : `&population=${population}`}`;

/**
 * A number of people, whichever way it is written: digits of any script, groups set apart as any language does it, and the
 * units of ten thousand and a hundred million of Chinese, Japanese and Korean. Otherwise what is wrong with it: `unclear`
 * is what could mean two numbers, or is none.
 */
export function populationIn(text: string): number | 'empty' | 'unclear' | 'fraction' | 'large' {
  const written = text
    .normalize('NFKC')
    .replace(/\p{Nd}/gu, digit)
    .replace(/[人名명]$/, '')
    .trim();
  if (!written) return 'empty';
  const [, ...parts]: readonly (string | undefined)[] = /^(?:(.+)[億亿억])?(?:(.+)[万萬만])?(.*)$/.exec(written) ?? [];
  const people = parts.reduce((sum, part = '') => sum * 1e4 + whole(part.trim()), 0);
  // The world has fewer.
  if (people > 1e10) return 'large';
  return people >= 0 ? people : /\d[.,٫]\d/.test(written) ? 'fraction' : 'unclear';
}

// Groups of three, or as in India: of two, and of three at the end. The marks within a number are the same.
const groups = /^(?:\d+|\d{1,3}([\s.,'’٬،])\d{3}(?:\1\d{3})*|\d{1,2}(?:[,٬]\d\d)+[,٬]\d{3})$/;

/** The value of digits in groups; 0 without any. */
const whole = (part: string): number => (!part || groups.test(part) ? Number(part.replace(/\D/g, '')) : NaN);

/** Digits of a script follow each other from 0 to 9, so a digit is worth as much as stand before it. */
function digit(sign: string): string {
  let before = -1;
  for (let code = sign.codePointAt(0) ?? 0; /\p{Nd}/u.test(String.fromCodePoint(code)); code -= 1) before += 1;
  return String(before % 10);
}

/**
 * The number of a quote, from what is asked and what the answer is: `2027-LG-KE-3F9A2`. The year, the initials of the
 * applicant type's key, the country, and 25 bits of FNV-1a over everything, in digits and letters that are not mistaken for each
 * other. The same question about the same fees has the same number, whoever asks; who asks is not in it. No imports.
 */
export function quoteNumber(
  year: number | string,
  applicantType: string,
  country: string,
  ...answers: readonly (string | number | undefined)[]
): string {
  const asked = [year, applicantType, country, ...answers].join(' ');
  let hash = 0x811c9dc5;
  for (const sign of asked) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193);
  const mark = [0, 5, 10, 15, 20].map((shift) => digits[((hash ^ (hash >>> 7)) >>> shift) & 31]).join('');
  return `${year}-${applicantType.replace(/(\w)\w*-?/g, '$1').toUpperCase()}-${country}-${mark}`;
}

/** Crockford's base 32. */
const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * The number of a quote, from what is asked and what the answer is: `2027-LG-KE-3F9A2`. The year, the initials of the
 * applicant type's key, the country, and 20 bits of FNV-1a over everything. The same question about the same fees has the same
 * number, whoever asks: who that is, is not in it. No imports: a page can carry it.
 */
export function quoteNumber(
  year: number | string,
  applicantType: string,
  country: string,
  ...answers: readonly (string | number | undefined)[]
): string {
  let hash = 0x811c9dc5;
  for (const sign of [year, applicantType, country, ...answers].join(' '))
    hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193);
  const mark = (hash >>> 12).toString(16).padStart(5, '0');
  return `${year}-${applicantType.replace(/(\w)\w*-?/g, '$1')}-${country}-${mark}`.toUpperCase();
}

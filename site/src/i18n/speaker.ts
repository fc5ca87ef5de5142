import type { Testimonial } from 'content-schemas';
import { countryName, languageName } from './formats.ts';
import { language, t } from './index.ts';

/** Office of who said it at the time, place and year. */
export const officeOf = ({ role, givenOn, place, country }: Testimonial): string =>
  t('voices.who', { role, year: givenOn.slice(0, 4), place, country: countryName(country) });

/** What else is said about it: since when a member, from which language it is translated. */
export const marksOf = ({ memberSince, quoteLanguage }: Testimonial): string[] => {
  const isTranslated = new Intl.Locale(quoteLanguage).language !== new Intl.Locale(language).language;
  return [
    t('voices.memberSince', { year: memberSince }),
    ...(isTranslated ? [t('voices.translated', { language: languageName(quoteLanguage) })] : []),
  ];
};

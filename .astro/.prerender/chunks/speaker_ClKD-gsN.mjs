import { n as countryName, s as languageName } from "./formats_CmN-AjQO.mjs";
import { M as t, j as language } from "./urls_Du2hnmVS.mjs";
// site/src/i18n/speaker.ts
/** Office of who said it at the time, place and year. */
var officeOf = ({ role, givenOn, place, country }) => t("voices.who", {
	role,
	year: givenOn.slice(0, 4),
	place,
	country: countryName(country)
});
/** What else is said about it: since when a member, from which language it is translated. */
var marksOf = ({ memberSince, quoteLanguage }) => {
	const isTranslated = new Intl.Locale(quoteLanguage).language !== new Intl.Locale(language).language;
	return [t("voices.memberSince", { year: memberSince }), ...isTranslated ? [t("voices.translated", { language: languageName(quoteLanguage) })] : []];
};
export { officeOf as n, marksOf as t };

import { L as decimalsOf, M as t, j as language } from "./urls_JwHtvQBp.mjs";
// content-schemas/dist/question.js
/**
* A number of people, whichever way it is written: digits of any script, groups set apart as any language does it, and the
* units of ten thousand and a hundred million of Chinese, Japanese and Korean. Otherwise what is wrong with it: `unclear`
* is what could mean two numbers, or is none.
*/
function populationIn(text) {
	const written = text.normalize("NFKC").replace(/\p{Nd}/gu, digit).replace(/[人名명]$/, "").trim();
	if (!written) return "empty";
	const [, ...parts] = /^(?:(.+)[億亿억])?(?:(.+)[万萬만])?(.*)$/.exec(written) ?? [];
	const people = parts.reduce((sum, part = "") => sum * 1e4 + whole(part.trim()), 0);
	if (people > 1e10) return "large";
	return people >= 0 ? people : /\d[.,٫]\d/.test(written) ? "fraction" : "unclear";
}
var groups = /^(?:\d+|\d{1,3}([\s.,'’٬])\d{3}(?:\1\d{3})*|\d{1,2}(?:,\d\d)+,\d{3})$/;
/** The value of digits in groups; 0 without any. */
var whole = (part) => !part || groups.test(part) ? Number(part.replace(/\D/g, "")) : NaN;
/** Digits of a script follow each other from 0 to 9, so a digit is worth as much as stand before it. */
function digit(sign) {
	let before = -1;
	for (let code = sign.codePointAt(0) ?? 0; /\p{Nd}/u.test(String.fromCodePoint(code)); code -= 1) before += 1;
	return String(before % 10);
}
// site/src/i18n/amounts.ts
/** A number with the locale's grouping. */
var numberIn = (locale, value, decimals = 0) => new Intl.NumberFormat(locale, {
	useGrouping: "always",
	minimumFractionDigits: decimals,
	maximumFractionDigits: decimals
}).format(value);
/** An amount without its currency; decimals only if it has them. */
var amountIn = (locale, currency, value) => numberIn(locale, value, value % 1 ? decimalsOf(currency) : 0);
/** An amount with the ISO 4217 code before it: `EUR 5,240`. */
var moneyIn = (locale, currency, value) => `${currency}\u00a0${amountIn(locale, currency, value)}`;
// site/src/i18n/formats.ts
var localeOf = (code) => code === "en" ? "en-GB" : code;
var locale = localeOf(language);
var longDays = (of) => new Intl.DateTimeFormat(localeOf(of), {
	dateStyle: "long",
	timeZone: "UTC"
});
var long = longDays(language);
var countries = new Intl.DisplayNames(locale, { type: "region" });
var languageNames = new Intl.DisplayNames(locale, { type: "language" });
var conjunction = new Intl.ListFormat(locale, { type: "conjunction" });
var alternatives = new Intl.ListFormat(locale, { type: "disjunction" });
var collator = new Intl.Collator(locale);
/** A whole number with the language's grouping. */
var number = (value) => numberIn(locale, value);
/** An amount without its currency; decimals only if it has them. */
var amount = (currency, value) => amountIn(locale, currency, value);
/** An amount with the ISO 4217 code before it: `EUR 5,240`. */
var money = (currency, value, of = language) => moneyIn(localeOf(of), currency, value);
/** A rate in hundredths: 10 is written `10%`. */
var percent = (value, of = language) => new Intl.NumberFormat(localeOf(of), {
	style: "percent",
	maximumFractionDigits: 2
}).format(value / 100);
/** The UTC day of an ISO day or time. */
var day = (iso, of = language) => {
	const words = (of === language ? long : longDays(of)).format(new Date(iso));
	return of === "fr" ? words.replace(/^1 /, "1er ") : words;
};
/** Name of an ISO 3166-1 country. */
var countryName = (code) => countries.of(code) ?? code;
/** Name of a BCP 47 language. */
var languageName = (code) => languageNames.of(code) ?? code;
/** The ways in which readers of the language write a large number: `3,000,000`, and in Japanese also `300万`. */
var waysToWrite = (value) => alternatives.format([number(value), new Intl.NumberFormat(locale, { notation: "compact" }).format(value)].filter((written) => populationIn(written) === value));
/** Words joined as the language joins them: `A, B and C`. */
var list = (words) => conjunction.format(words);
/** The same in pieces, so that each word can be marked with its language. */
var listPieces = (words) => conjunction.formatToParts(words);
/** Countries with their names, in the language's alphabet. */
var namedCountries = (codes) => codes.map((code) => ({
	code,
	name: countryName(code)
})).toSorted((a, b) => collator.compare(a.name, b.name));
/** The names of countries in the language's alphabet. */
var countryNames = (codes) => namedCountries(codes).map(({ name }) => name);
var zoneWords = (timeZone, timeZoneName, of, at) => new Intl.DateTimeFormat(of, {
	timeZone,
	timeZoneName
}).formatToParts(at).find(({ type }) => type === "timeZoneName")?.value ?? timeZone;
/** A time zone in words, and its distance from UTC in a year, in summer too where that differs: `Central European Time (UTC+1, in summer UTC+2)`. */
function timeZoneName(timeZone, year) {
	const [offset = 0, summer = 0] = [0, 6].map((month) => offsetOf(timeZone, Date.UTC(year, month))).toSorted((one, other) => one - other);
	const name = zoneWords(timeZone, "longGeneric", locale, Date.UTC(year, 0));
	return t(offset === summer ? "contact.zone" : "contact.zoneInSummer", {
		name,
		offset: signed(offset),
		summer: signed(summer)
	});
}
/** Minutes by which a time zone is ahead of UTC. */
function offsetOf(timeZone, at) {
	const [, sign = "+", hours = 0, minutes = 0] = /([+-])(\d+):(\d+)/.exec(zoneWords(timeZone, "longOffset", "en", at)) ?? [];
	return (Number(hours) * 60 + Number(minutes)) * (sign === "-" ? -1 : 1);
}
/** `+5:30`, `−3`, `±0`. */
function signed(minutes) {
	const [hours, rest] = [Math.trunc(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
	return `${minutes === 0 ? "±" : minutes < 0 ? "−" : "+"}${hours}${rest === 0 ? "" : `:${String(rest).padStart(2, "0")}`}`;
}
var enough = 70;
/** The first sentence of a text in a language; if it is short, the next one too. */
function opening(text, of) {
	const [first = "", second = ""] = [...new Intl.Segmenter(of, { granularity: "sentence" }).segment(text)].map(({ segment }) => segment);
	return (new TextEncoder().encode(first).length < enough ? first + second : first).trim();
}
var graphemes = new Intl.Segmenter(locale, { granularity: "grapheme" });
/** First letters of the first and the last word of a name. */
function initialsOf(name) {
	const words = name.trim().split(/\s+/);
	return (words.length > 1 ? [words.at(0), words.at(-1)] : words).map((word = "") => graphemes.segment(word).containing(0)?.segment ?? "").join("");
}
/** Whom a fee band is for, by population; without limits it is a fee for everybody. */
function population(from, to) {
	if (from === void 0 || from === 0 && to === void 0) return t("fees.anyPopulation");
	return to === void 0 ? t("fees.populationFrom", { from: number(from - 1) }) : t("fees.populationBetween", {
		from: number(from),
		to: number(to)
	});
}
/** As much of a text as a search engine shows, at most 160 characters: whole sentences, or else whole characters. */
function description(text) {
	return beginning(new Intl.Segmenter(locale, { granularity: "sentence" }), text) || beginning(graphemes, text);
}
function beginning(pieces, text) {
	let kept = "";
	for (const { segment } of pieces.segment(text)) {
		if ((kept + segment).trimEnd().length > 160) break;
		kept += segment;
	}
	return kept.trim();
}
export { waysToWrite as _, description as a, list as c, money as d, number as f, timeZoneName as g, population as h, day as i, listPieces as l, percent as m, countryName as n, initialsOf as o, opening as p, countryNames as r, languageName as s, amount as t, locale as u };

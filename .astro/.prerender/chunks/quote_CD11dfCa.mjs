import { t as __exportAll } from "./rolldown-runtime_D8jQpDG7.mjs";
import { a as renderComponent, f as renderTemplate, h as addAttribute, o as Fragment, p as maybeRenderHead } from "./server_BDZp1_g5.mjs";
import { c as createComponent, i as $$Mark, n as $$Notice, s as createAstro, t as $$Base } from "./Base_DtdKCztX.mjs";
import { A as inEnglish, F as paths, M as t, _ as personsFor, c as defaultContact, f as frame, h as only, j as language, k as foreign, l as englishOf, n as address, s as all, u as fees } from "./urls_JwHtvQBp.mjs";
import { t as $$Breadcrumbs } from "./Breadcrumbs_B32FJr8R.mjs";
import { n as renderScript, t as $$FeeData } from "./FeeData_C5fC1vxf.mjs";
import { t as $$PlainHead } from "./PlainHead_CsYXVXBc.mjs";
import { i as street } from "./city-sheet_DM5T5HEp.mjs";
import { t as $$Plan } from "./Plan_CVEspdiB.mjs";
import { d as money, i as day, m as percent } from "./formats_vSxRDuLR.mjs";
// site/src/both.ts
var english = {
	code: "en",
	words: inEnglish
};
var sides = [{
	code: language,
	words: t
}, ...language === "en" ? [] : [english]];
/** What a text says on each side. */
var onBothSides = (say) => sides.map((side) => ({
	lang: side.code === language ? void 0 : side.code,
	text: say(side)
}));
/** A phrase of the interface; values may be blanks, and may differ from side to side. */
var phrase = (key, values = () => ({})) => onBothSides((side) => side.words(key, values(side)));
/** Stands in a phrase for what the page's script writes, or a hand on paper. */
var blank$1 = (name) => `
${name}
`;
/** A field of a document; in one language only where it is not translated. */
function fieldOf(document, field, englishOf) {
	const text = englishOf(document, field);
	return [{
		lang: foreign(document),
		text: String(document[field])
	}, ...text === void 0 ? [] : [{
		lang: english.code,
		text
	}]];
}
/** What a phrase on one side calls a document whose text that is. */
var on = ({ code }, texts) => (texts.find(({ lang }) => lang === (code === language ? void 0 : code)) ?? texts[0])?.text ?? "";
// site/src/quote-size.ts
var sizes = [
	"10",
	"9.5",
	"9",
	"8.5",
	"8"
];
var [height, inline, gap, kept] = [
	261,
	186,
	5,
	.93
];
var [millimetres, leading] = [.3528, 1.3];
/** Lines of headings, labels and signatures, and the space between parts. */
var fixed = 24;
/** How long a blank may become in ems: a city's name has up to 80 letters. */
var blank = 14;
/** Width of a text in ems, about: a Han, kana or Hangul character is as wide as high, any other half. */
var widthOf = (text) => text.split("\n").map((piece, index) => index % 2 === 1 ? blank : [...piece].reduce((sum, sign) => sum + (/[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7ff\uf900-\uffef]/u.test(sign) ? 1 : .54), 0)).reduce((sum, width) => sum + width, 0);
var texts = ({ network, types, rule, sections, asks, leaving, resolution }) => [
	network,
	joined(types.map(({ texts }) => texts).slice(0, 1)),
	joined(rule.filter(({ when = "blank" }) => when.includes("blank")).map(({ texts }) => texts)),
	...sections.map(({ title, text }) => joined([title, text])),
	asks,
	leaving,
	resolution
];
var joined = (all) => (all[0] ?? []).map(({ lang }, side) => ({
	lang,
	text: all.map((one) => one[side]?.text ?? "").join(" ")
}));
/** The largest size at which everything fits. */
function sizeOf(quote) {
	const columns = Math.max(...texts(quote).map(({ length }) => length));
	const fits = (size) => {
		const em = Number(size) * millimetres;
		const column = (columns === 1 ? inline : (inline - gap) / 2) / em - 1;
		const rows = texts(quote).map((both) => Math.max(...both.map(({ text }) => Math.ceil(widthOf(text) / column))));
		console.log("SIZE", size, rows.join("+"), rows.reduce((a, b) => a + b, 0));
		return rows.reduce((sum, row) => sum + row, fixed + sectionSpace * quote.sections.length) * em * leading <= height * kept;
	};
	return sizes.find(fits) ?? "tight";
}
var sectionSpace = .6;
/** Whether the reader's words need clearly more room than the English ones: Han characters at the same number of letters. */
function isWide(quote) {
	const [own = 0, english = 0] = [0, 1].map((side) => texts(quote).reduce((sum, both) => sum + widthOf(both[side]?.text ?? ""), 0));
	return english > 0 && own > english * 1.3;
}
// site/src/components/Filled.astro
createAstro("http://127.0.0.1:4321");
var $$Filled = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$Filled;
	const pieces = Astro.props.text.split("\n");
	return renderTemplate`${pieces.map((piece, index) => index % 2 === 0 ? piece : renderTemplate`${maybeRenderHead($$result)}<span${addAttribute(piece, "data-put")}></span>`)}`;
}, "/work/main/site/src/components/Filled.astro", void 0);
// site/src/components/BothTexts.astro
createAstro("http://127.0.0.1:4321");
var $$BothTexts = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$BothTexts;
	const { lines } = Astro.props;
	const columns = (lines[0]?.texts ?? []).map(({ lang }, column) => ({
		lang,
		sentences: lines.flatMap(({ texts, when }) => {
			const text = texts[column]?.text;
			return text === void 0 ? [] : [{
				text,
				when,
				hidden: when !== void 0 && !when.split(" ").includes("blank")
			}];
		})
	}));
	return renderTemplate`${maybeRenderHead($$result)}<div class="both">${columns.map(({ lang, sentences }) => renderTemplate`<p${addAttribute(lang, "lang")}>${sentences.map(({ text, when, hidden }) => when === void 0 ? renderTemplate`${renderComponent($$result, "Fragment", Fragment, {}, { "default": ($$result) => renderTemplate`${renderComponent($$result, "Filled", $$Filled, { "text": text })}${" "}` })}` : renderTemplate`<span${addAttribute(when, "data-if")}${addAttribute(hidden, "hidden")}>${renderComponent($$result, "Filled", $$Filled, { "text": text })}${" "}</span>`)}</p>`)}</div>`;
}, "/work/main/site/src/components/BothTexts.astro", void 0);
// site/src/components/BothTitles.astro
createAstro("http://127.0.0.1:4321");
var $$BothTitles = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$BothTitles;
	const [own, english] = Astro.props.texts;
	return renderTemplate`${maybeRenderHead($$result)}<h3 class="both"><span>${own?.text}</span>${english && renderTemplate`${renderComponent($$result, "Fragment", Fragment, {}, { "default": ($$result) => renderTemplate`${" "}<span${addAttribute(english.lang, "lang")}>${english.text}</span>` })}`}</h3>`;
}, "/work/main/site/src/components/BothTitles.astro", void 0);
// site/src/components/QuoteResolution.astro
createAstro("http://127.0.0.1:4321");
var $$QuoteResolution = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$QuoteResolution;
	const { quote } = Astro.props;
	const lines = [
		phrase("quote.decisionNumber"),
		phrase("quote.placeDate"),
		phrase("quote.signature")
	];
	return renderTemplate`${maybeRenderHead($$result)}<section class="resolution">${renderComponent($$result, "BothTitles", $$BothTitles, { "texts": phrase("quote.resolution") })}${renderComponent($$result, "BothTexts", $$BothTexts, { "lines": [{ texts: quote.resolution }] })}<ul class="signing">${lines.map((texts) => renderTemplate`<li>${texts.map(({ lang, text }) => renderTemplate`${renderComponent($$result, "Fragment", Fragment, {}, { "default": ($$result) => renderTemplate`<span${addAttribute(lang, "lang")}>${text}</span>${" "}` })}`)}</li>`)}</ul></section>`;
}, "/work/main/site/src/components/QuoteResolution.astro", void 0);
// site/src/components/QuoteTerms.astro
createAstro("http://127.0.0.1:4321");
var $$QuoteTerms = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$QuoteTerms;
	const { quote } = Astro.props;
	return renderTemplate`${maybeRenderHead($$result)}<section>${renderComponent($$result, "BothTitles", $$BothTitles, { "texts": phrase("quote.how") })}${renderComponent($$result, "BothTexts", $$BothTexts, { "lines": quote.rule })}</section><section>${renderComponent($$result, "BothTitles", $$BothTitles, { "texts": phrase("quote.gets") })}<ul class="gets">${quote.sections.map(({ icon, title, text }) => renderTemplate`<li>${renderComponent($$result, "Plan", $$Plan, { "plan": icon })}<div class="both">${text.map((side, column) => renderTemplate`<p${addAttribute(side.lang, "lang")}><b>${title[column]?.text}</b> ${side.text}</p>`)}</div></li>`)}</ul></section><section>${renderComponent($$result, "BothTitles", $$BothTitles, { "texts": phrase("apply.asks") })}${renderComponent($$result, "BothTexts", $$BothTexts, { "lines": [{ texts: quote.asks }] })}</section><section>${renderComponent($$result, "BothTitles", $$BothTitles, { "texts": phrase("quote.leaving") })}${renderComponent($$result, "BothTexts", $$BothTexts, { "lines": [{ texts: quote.leaving }] })}</section>`;
}, "/work/main/site/src/components/QuoteTerms.astro", void 0);
// site/src/components/QuoteDetail.astro
createAstro("http://127.0.0.1:4321");
var $$QuoteDetail = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$QuoteDetail;
	const { label, values } = Astro.props;
	return renderTemplate`${maybeRenderHead($$result)}<div><dt>${label.map(({ lang, text }) => renderTemplate`${renderComponent($$result, "Fragment", Fragment, {}, { "default": ($$result) => renderTemplate`<span${addAttribute(lang, "lang")}>${text}</span>${" "}` })}`)}</dt><dd>${values.map(({ texts, when }) => renderTemplate`<span${addAttribute(when, "data-if")}${addAttribute(when !== void 0 && when !== "blank", "hidden")}>${texts.map(({ lang, text }) => renderTemplate`${renderComponent($$result, "Fragment", Fragment, {}, { "default": ($$result) => renderTemplate`<span${addAttribute(lang, "lang")}>${renderComponent($$result, "Filled", $$Filled, { "text": text })}</span>${" "}` })}`)}</span>`)}</dd></div>`;
}, "/work/main/site/src/components/QuoteDetail.astro", void 0);
// site/src/components/QuoteTop.astro
createAstro("http://127.0.0.1:4321");
var $$QuoteTop = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$QuoteTop;
	const { quote } = Astro.props;
	const filled = (name) => ({ texts: onBothSides(() => blank$1(name)) });
	const alone = (name) => ({ texts: filled(name).texts.slice(0, 1) });
	const [, english] = onBothSides(() => "");
	return renderTemplate`${maybeRenderHead($$result)}<div class="top"><dl>${renderComponent($$result, "QuoteDetail", $$QuoteDetail, {
		"label": phrase("quote.number"),
		"values": [alone("number")]
	})}${renderComponent($$result, "QuoteDetail", $$QuoteDetail, {
		"label": phrase("quote.date"),
		"values": [filled("date")]
	})}${renderComponent($$result, "QuoteDetail", $$QuoteDetail, {
		"label": phrase("quote.until"),
		"values": [{ texts: quote.until }]
	})}${renderComponent($$result, "QuoteDetail", $$QuoteDetail, {
		"label": phrase("quote.for"),
		"values": [alone("city")]
	})}${renderComponent($$result, "QuoteDetail", $$QuoteDetail, {
		"label": phrase("quote.type"),
		"values": [{
			...alone("type"),
			when: "blank"
		}, ...quote.types]
	})}${renderComponent($$result, "QuoteDetail", $$QuoteDetail, {
		"label": phrase("quote.country"),
		"values": [filled("country")]
	})}${renderComponent($$result, "QuoteDetail", $$QuoteDetail, {
		"label": phrase("fees.people"),
		"values": [alone("population")]
	})}</dl><div class="sum"><h3>${quote.year.map(({ lang, text }) => renderTemplate`${renderComponent($$result, "Fragment", Fragment, {}, { "default": ($$result) => renderTemplate`<span${addAttribute(lang, "lang")}>${text}</span>${" "}` })}`)}</h3><div data-if="blank amount"><ul>${quote.currencies.map((currency) => renderTemplate`<li><span>${currency}</span> <b${addAttribute(currency, "data-put")}></b></li>`)}</ul>${english && renderTemplate`<p class="again"${addAttribute(english.lang, "lang")} data-put="amount"></p>`}</div><div class="ask" data-if="ask" hidden>${renderComponent($$result, "BothTexts", $$BothTexts, { "lines": [{ texts: phrase("quote.ask") }] })}</div></div></div>`;
}, "/work/main/site/src/components/QuoteTop.astro", void 0);
// site/src/components/QuoteSheet.astro
createAstro("http://127.0.0.1:4321");
var $$QuoteSheet = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$QuoteSheet;
	const { quote, illustrative } = Astro.props;
	const [title, english] = phrase("quote.sheet");
	return renderTemplate`${maybeRenderHead($$result)}<article${addAttribute(["quote", { wide: isWide(quote) }], "class:list")} aria-labelledby="sheet-title"${addAttribute(sizeOf(quote), "data-size")}${addAttribute(quote.years, "data-year")}${addAttribute(quote.schedule, "data-schedule")}><svg class="strip" viewBox="0 0 3840 96" width="960" height="24" preserveAspectRatio="xMinYMid slice" aria-hidden="true">${street().map(({ plan, place, lit }) => renderTemplate`<use${addAttribute(`#plan-${plan}`, "href")}${addAttribute(place, "transform")}${addAttribute(lit ? plan : void 0, "data-plan")}></use>`)}</svg><div class="from">${renderComponent($$result, "Mark", $$Mark, {})}<div><p>${quote.network.map(({ lang, text }) => renderTemplate`${renderComponent($$result, "Fragment", Fragment, {}, { "default": ($$result) => renderTemplate`<b${addAttribute(lang, "lang")}>${text}</b>${" "}` })}`)}</p><p>${quote.address}</p></div>${illustrative && renderTemplate`<p class="stamp">${phrase("quote.illustrative").map(({ lang, text }) => renderTemplate`${renderComponent($$result, "Fragment", Fragment, {}, { "default": ($$result) => renderTemplate`<span${addAttribute(lang, "lang")}>${text}</span>${" "}` })}`)}</p>`}</div><h2 id="sheet-title">${title?.text} ${english && renderTemplate`<span${addAttribute(english.lang, "lang")}>${english.text}</span>`}</h2>${renderComponent($$result, "QuoteTop", $$QuoteTop, { "quote": quote })}${renderComponent($$result, "QuoteTerms", $$QuoteTerms, { "quote": quote })}${renderComponent($$result, "QuoteResolution", $$QuoteResolution, { "quote": quote })}<p class="whom">${phrase("contact.title").map(({ lang, text }) => renderTemplate`${renderComponent($$result, "Fragment", Fragment, {}, { "default": ($$result) => renderTemplate`<b${addAttribute(lang, "lang")}>${text}</b>${" "}` })}`)}${quote.persons.map(({ person, when }) => renderTemplate`<span${addAttribute(when, "data-if")}${addAttribute(!when.split(" ").includes("blank"), "hidden")}>${person.name}, <a${addAttribute(`mailto:${person.email}`, "href")}>${person.email}</a>${" "}</span>`)}</p></article>${renderScript($$result, "/work/main/site/src/components/QuoteSheet.astro?astro&type=script&index=0&lang.ts")}`;
}, "/work/main/site/src/components/QuoteSheet.astro", void 0);
// site/src/components/QuoteTools.astro
var $$QuoteTools = createComponent(($$result, $$props, $$slots) => {
	return renderTemplate`${maybeRenderHead($$result)}<div class="tools astro-a3rwmqhv" id="tools" hidden><label for="city" class="astro-a3rwmqhv">${t("quote.city")}</label><p class="small astro-a3rwmqhv" id="city-hint">${t("quote.cityHint")}</p><input id="city" aria-describedby="city-hint" autocomplete="off" maxlength="400" class="astro-a3rwmqhv"><p class="row astro-a3rwmqhv"><button class="button astro-a3rwmqhv" type="button" id="print">${t("quote.print")}</button>${" "}<a class="button quiet astro-a3rwmqhv" id="change"${addAttribute(address(paths.fees), "href")}>${t("quote.change")}</a></p></div>`;
}, "/work/main/site/src/components/QuoteTools.astro", void 0);
// site/src/quote.ts
/** All words of the quote. */
function quoteOf({ facts, form, sections, types, schedule, englishOf, ...others }) {
	const network = fieldOf(facts, "name", englishOf);
	return {
		network,
		/** What the number of a quote is made of besides the question and its answer. */
		years: schedule?.year,
		schedule: schedule?.key,
		address: facts.address.replaceAll("\n", ", "),
		year: schedule ? phrase("quote.fee", () => ({ year: schedule.year })) : phrase("quote.feeNone"),
		until: onBothSides(({ code }) => schedule ? day(schedule.validTo, code) : blank$1("until")),
		currencies: schedule?.currencies ?? [""],
		types: types.map((type) => ({
			texts: fieldOf(type, "name", englishOf),
			when: `type:${type.key}`
		})),
		rule: [
			...rule(schedule),
			...surcharges(schedule, others.regions, englishOf),
			...origin(schedule, fieldOf(facts, "adoptedBy", englishOf))
		],
		sections: sections.map((section) => ({
			icon: section.icon,
			title: fieldOf(section, "title", englishOf),
			text: fieldOf(section, "inShort", englishOf)
		})),
		asks: fieldOf(form, "asksInShort", englishOf),
		leaving: fieldOf(form, "leaving", englishOf),
		resolution: phrase("quote.resolutionText", (side) => ({
			city: blank$1("city"),
			network: on(side, network),
			year: schedule?.year ?? blank$1("year"),
			amount: blank$1("amount"),
			elected: blank$1("elected"),
			staff: blank$1("staff")
		})),
		persons: persons(others.regions, others.personsFor, others.anybody)
	};
}
/** Why the fee is what it is: the band and the group. */
function rule(schedule) {
	const band = (of) => phrase("quote.band", (side) => ({ band: of(side) }));
	const ends = {
		from: blank$1("from"),
		to: blank$1("to")
	};
	return [
		{
			when: "blank",
			texts: band(() => blank$1("band"))
		},
		{
			when: "band:between",
			texts: band(({ words }) => words("fees.populationBetween", ends))
		},
		{
			when: "band:from",
			texts: band(({ words }) => words("fees.populationFrom", ends))
		},
		{
			when: "band:any",
			texts: band(({ words }) => words("fees.anyPopulation"))
		},
		...schedule && schedule.groups.length > 0 ? [{
			when: "blank amount",
			texts: phrase("quote.group", () => ({ group: blank$1("group") }))
		}] : []
	];
}
var surcharges = (schedule, regions, englishOf) => (schedule?.surcharges ?? []).flatMap(({ region: key, kind, value, currency }) => {
	const region = regions.find((candidate) => candidate.key === key);
	const amount = ({ code }) => kind === "percent" ? percent(value, code) : money(currency ?? "", value, code);
	const texts = (name) => phrase("quote.surcharge", (side) => ({
		region: on(side, name),
		amount: amount(side)
	}));
	return region ? [{
		when: `surcharge:${key}`,
		texts: texts(fieldOf(region, "name", englishOf))
	}] : [];
});
var origin = (schedule, adoptedBy) => schedule ? [{ texts: phrase("quote.adopted", (side) => ({
	body: on(side, adoptedBy),
	day: day(schedule.adoptedOn, side.code)
})) }, { texts: phrase(`fees.${schedule.period}`) }] : [];
/** Whom to ask, by region; anybody where the region is not known or nobody answers for it. */
function persons(regions, personsFor, anybody) {
	const answering = [
		{
			when: "blank",
			persons: anybody
		},
		{
			when: "region:",
			persons: anybody
		},
		...regions.map(({ key }) => ({
			when: `region:${key}`,
			persons: personsFor(key)
		}))
	];
	return [...new Map(answering.flatMap((entry) => entry.persons.map((person) => [person.key, person]))).values()].map((person) => ({
		person,
		when: answering.filter((entry) => entry.persons.includes(person)).map(({ when }) => when).join(" ")
	}));
}
// site/src/pages/fees/quote.astro
var quote_exports = /* @__PURE__ */ __exportAll({
	default: () => $$Quote,
	file: () => $$file,
	url: () => $$url
});
var $$Quote = createComponent(($$result, $$props, $$slots) => {
	const inForce = fees();
	const regions = all("region");
	const quote = quoteOf({
		facts: only("network-facts"),
		form: only("application-form"),
		sections: all("benefit-section"),
		types: all("applicant-type"),
		regions,
		schedule: inForce?.schedule,
		personsFor,
		anybody: defaultContact(),
		englishOf
	});
	return renderTemplate`${renderComponent($$result, "Base", $$Base, {
		"title": t("quote.title"),
		"description": t("quote.description"),
		"frame": frame(paths.quote)
	}, {
		"default": ($$result) => renderTemplate`${maybeRenderHead($$result)}<div class="sheet desk">${renderComponent($$result, "QuoteSheet", $$QuoteSheet, {
			"quote": quote,
			"illustrative": inForce?.schedule.illustrative === true
		})}</div>${inForce && renderTemplate`${renderComponent($$result, "FeeData", $$FeeData, {
			"schedule": inForce.schedule,
			"bands": inForce.bands,
			"regions": regions,
			"expired": inForce.expired
		})}`}`,
		"hero": ($$result) => renderTemplate`${renderComponent($$result, "PlainHead", $$PlainHead, { "slot": "hero" }, { "default": ($$result) => renderTemplate`${renderComponent($$result, "Breadcrumbs", $$Breadcrumbs, { "trail": [{
			words: t("menu.fees"),
			address: address(paths.fees)
		}, { words: t("quote.sheet") }] })}<h1>${t("quote.title")}</h1><p class="lead">${t("quote.lead")}</p>${inForce?.expired && renderTemplate`${renderComponent($$result, "Notice", $$Notice, {}, { "default": ($$result) => renderTemplate`<p>${t("fees.expired", { day: day(inForce.schedule.validTo) })}</p>` })}`}<div data-if="blank">${renderComponent($$result, "Notice", $$Notice, {}, { "default": ($$result) => renderTemplate`<p>${t("quote.blank")}</p><p><a${addAttribute(address(paths.fees), "href")}>${t("quote.find")}</a></p>` })}</div>${renderComponent($$result, "QuoteTools", $$QuoteTools, {})}` })}`
	})}`;
}, "/work/main/site/src/pages/fees/quote.astro", void 0);
var $$file = "/work/main/site/src/pages/fees/quote.astro";
var $$url = "/en/fees/quote/";
// \0virtual:astro:page:src/pages/fees/quote@_@astro
var page = () => quote_exports;
export { page };

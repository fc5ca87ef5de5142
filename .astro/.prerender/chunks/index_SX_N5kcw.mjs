import { t as __exportAll } from "./rolldown-runtime_D8jQpDG7.mjs";
import { a as renderComponent, f as renderTemplate, h as addAttribute, l as renderSlot, p as maybeRenderHead } from "./server_BDZp1_g5.mjs";
import { c as createComponent, r as $$StructuredData, s as createAstro, t as $$Base } from "./Base_CI3b1rNS.mjs";
import { F as paths, M as t, N as turned, c as defaultContact, f as frame, g as pathOfVoice, h as only, j as language, k as foreign, m as newestVoices, n as address, s as all, w as yearOfContent, y as regionsWithCounts, z as plainText } from "./urls_C-lakmZk.mjs";
import { t as $$Around } from "./Around_CwdDb7pI.mjs";
import { f as number, p as opening } from "./formats_DDeppqvu.mjs";
import { t as $$Untranslated } from "./Untranslated_5PKyDUMF.mjs";
import { t as $$OpenSquare } from "./OpenSquare_BMoydc9-.mjs";
import { t as $$City } from "./City_CoN1jISx.mjs";
import { t as $$Hero } from "./Hero_CFmiPwwf.mjs";
import { t as $$Person } from "./Person_BHXcR1UK.mjs";
import { t as $$RichText } from "./RichText_ePLaT927.mjs";
import { t as $$Regions } from "./Regions_DWjf4u5S.mjs";
import { t as $$Steps } from "./Steps_BblqYijW.mjs";
import { t as $$Voice } from "./Voice_XkoLyn7K.mjs";
// site/src/components/ItemInShort.astro
createAstro("http://127.0.0.1:4321");
var $$ItemInShort = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$ItemInShort;
	const { item, announced } = Astro.props;
	const [paragraph = ""] = plainText(item.body).split("\n");
	return renderTemplate`${renderComponent($$result, "Untranslated", $$Untranslated, {
		"of": item,
		"announced": announced
	})}${maybeRenderHead($$result)}<h3${addAttribute(foreign(item), "lang")}${addAttribute(turned(foreign(item)), "dir")}><a${addAttribute(address(paths.section(item.section), item.key), "href")}>${item.title}</a></h3><p${addAttribute(foreign(item), "lang")}${addAttribute(turned(foreign(item)), "dir")}>${opening(paragraph, item.language ?? language)}</p>`;
}, "/work/main/site/src/components/ItemInShort.astro", void 0);
// site/src/components/ItemsInShort.astro
createAstro("http://127.0.0.1:4321");
var $$ItemsInShort = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$ItemsInShort;
	const { section, items, announced } = Astro.props;
	return renderTemplate`${maybeRenderHead($$result)}<details class="in-short"><summary class="opener"><span${addAttribute(foreign(section), "lang")}${addAttribute(turned(foreign(section)), "dir")}>${t("join.more", {
		words: section.more,
		number: number(items.length)
	})}</span></summary><ul>${items.map((item) => renderTemplate`<li${addAttribute(item.key, "id")}>${renderComponent($$result, "ItemInShort", $$ItemInShort, {
		"item": item,
		"announced": announced || foreign(section) !== void 0
	})}</li>`)}</ul></details>`;
}, "/work/main/site/src/components/ItemsInShort.astro", void 0);
// site/src/components/Road.astro
createAstro("http://127.0.0.1:4321");
var $$Road = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$Road;
	const { plans, stop } = Astro.props;
	const last = typeof stop !== "string";
	return renderTemplate`${maybeRenderHead($$result)}<div${addAttribute(["square", { last }], "class:list")}><svg viewBox="0 0 96 96" width="96" height="96" aria-hidden="true">${typeof stop === "string" ? renderTemplate`<use${addAttribute(`#plan-${stop}`, "href")}></use>` : renderTemplate`${renderComponent($$result, "OpenSquare", $$OpenSquare, { "lines": stop })}`}</svg></div><svg class="band"${addAttribute(`0 0 ${plans.length * 96} 96`, "viewBox")} width="480" height="96" aria-hidden="true">${plans.map((plan, index) => renderTemplate`<use${addAttribute(`#plan-${plan}`, "href")}${addAttribute(index * 96, "x")}${addAttribute(last || plan === stop ? plan : void 0, "data-plan")}></use>`)}</svg>`;
}, "/work/main/site/src/components/Road.astro", void 0);
// site/src/components/Stop.astro
createAstro("http://127.0.0.1:4321");
var $$Stop = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$Stop;
	const { id, plans, stop } = Astro.props;
	return renderTemplate`${maybeRenderHead($$result)}<section${addAttribute(id, "id")}${addAttribute(`${id}-title`, "aria-labelledby")}${addAttribute(typeof stop === "string" ? stop : void 0, "data-plan")} class="astro-aq7dzzhk">${renderComponent($$result, "Road", $$Road, {
		"plans": plans,
		"stop": stop,
		"class": "astro-aq7dzzhk"
	})}<div class="stack words astro-aq7dzzhk">${renderSlot($$result, $$slots["default"])}</div></section>`;
}, "/work/main/site/src/components/Stop.astro", void 0);
// site/src/components/BenefitStop.astro
createAstro("http://127.0.0.1:4321");
var $$BenefitStop = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$BenefitStop;
	const { section, items, plans, announced } = Astro.props;
	const href = address(paths.section(section.key));
	return renderTemplate`${renderComponent($$result, "Stop", $$Stop, {
		"id": section.key,
		"plans": plans,
		"stop": section.icon,
		"class": "astro-5zdgwgnc"
	}, { "default": ($$result) => renderTemplate`${renderComponent($$result, "Untranslated", $$Untranslated, {
		"of": section,
		"announced": announced,
		"class": "astro-5zdgwgnc"
	})}${maybeRenderHead($$result)}<h2${addAttribute(`${section.key}-title`, "id")}${addAttribute(foreign(section), "lang")}${addAttribute(turned(foreign(section)), "dir")} class="astro-5zdgwgnc"><a${addAttribute(href, "href")} class="astro-5zdgwgnc">${section.title}</a></h2><p class="lead astro-5zdgwgnc"${addAttribute(foreign(section), "lang")}${addAttribute(turned(foreign(section)), "dir")}>${section.summary}</p>${items.length > 0 && renderTemplate`${renderComponent($$result, "ItemsInShort", $$ItemsInShort, {
		"section": section,
		"items": items,
		"announced": announced,
		"class": "astro-5zdgwgnc"
	})}`}<p class="screen astro-5zdgwgnc"><a class="onward astro-5zdgwgnc"${addAttribute(href, "href")}>${renderComponent($$result, "Around", $$Around, {
		"sentence": t("join.allOf", { section: "\n" }),
		"lang": foreign(section),
		"class": "astro-5zdgwgnc"
	}, { "default": ($$result) => renderTemplate`${section.title}` })}</a></p>` })}`;
}, "/work/main/site/src/components/BenefitStop.astro", void 0);
// site/src/components/Facts.astro
createAstro("http://127.0.0.1:4321");
var $$Facts = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$Facts;
	const { facts, regions } = Astro.props;
	const figures = [
		{
			figure: t("join.membersValue", { number: number(facts.memberCount) }),
			words: t("join.members")
		},
		{
			figure: number(facts.officeCount),
			words: t("join.offices", { count: facts.officeCount })
		},
		{
			figure: number(regions),
			words: t("join.regions", { count: regions })
		},
		{
			figure: String(facts.founded),
			words: t("join.founded")
		}
	];
	return renderTemplate`${maybeRenderHead($$result)}<dl class="wrap astro-cpncclna">${figures.map(({ figure, words }) => renderTemplate`<div class="astro-cpncclna"><dt class="astro-cpncclna">${words}</dt><dd class="astro-cpncclna">${figure}</dd></div>`)}</dl>`;
}, "/work/main/site/src/components/Facts.astro", void 0);
// site/src/components/Questions.astro
createAstro("http://127.0.0.1:4321");
var $$Questions = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$Questions;
	const { join } = Astro.props;
	return renderTemplate`${maybeRenderHead($$result)}<div class="questions astro-ktoxrwm5"${addAttribute(foreign(join), "lang")}${addAttribute(turned(foreign(join)), "dir")}>${join.questions.map(({ question, answer }, index) => renderTemplate`<details${addAttribute(index === 0, "open")} class="astro-ktoxrwm5"><summary class="opener astro-ktoxrwm5">${question}</summary>${renderComponent($$result, "RichText", $$RichText, {
		"body": answer,
		"headings": 3,
		"class": "astro-ktoxrwm5"
	})}</details>`)}</div>${renderComponent($$result, "StructuredData", $$StructuredData, {
		"data": {
			"@type": "FAQPage",
			mainEntity: join.questions.map(({ question, answer }) => ({
				"@type": "Question",
				name: question,
				acceptedAnswer: {
					"@type": "Answer",
					text: plainText(answer)
				}
			}))
		},
		"class": "astro-ktoxrwm5"
	})}`;
}, "/work/main/site/src/components/Questions.astro", void 0);
// site/src/pages/index.astro
var pages_exports = /* @__PURE__ */ __exportAll({
	default: () => $$Index,
	file: () => $$file,
	url: () => $$url
});
var $$Index = createComponent(($$result, $$props, $$slots) => {
	const join = only("join-page");
	const form = only("application-form");
	const sections = all("benefit-section");
	const regions = all("region");
	const plans = sections.map(({ icon }) => icon);
	const voices = newestVoices("join");
	const around = frame(paths.join);
	const year = yearOfContent();
	const announced = around.fallback;
	const yourCity = [t("site.yourCity1"), t("site.yourCity2")];
	const steps = form.steps.length;
	return renderTemplate`${renderComponent($$result, "Base", $$Base, {
		"title": join.title,
		"description": join.description,
		"frame": around
	}, {
		"default": ($$result) => renderTemplate`${renderComponent($$result, "Facts", $$Facts, {
			"facts": around.facts,
			"regions": regions.length
		})}${maybeRenderHead($$result)}<div class="wrap" id="benefits">${sections.map((section) => renderTemplate`${renderComponent($$result, "BenefitStop", $$BenefitStop, {
			"section": section,
			"items": all("benefit-item").filter((item) => item.section === section.key),
			"plans": plans,
			"announced": announced
		})}`)}${renderComponent($$result, "Stop", $$Stop, {
			"id": "apply",
			"plans": plans,
			"stop": yourCity
		}, { "default": ($$result) => renderTemplate`<h2 id="apply-title">${t("join.then")}</h2><p class="lead">${t("join.thenText", {
			count: steps,
			number: number(steps)
		})}</p>${renderComponent($$result, "Untranslated", $$Untranslated, {
			"of": form,
			"announced": announced
		})}${renderComponent($$result, "Steps", $$Steps, {
			"form": form,
			"short": true
		})}<p class="row screen"><a class="button"${addAttribute(address(paths.fees), "href")}>${t("join.findFee")}</a>${" "}<a class="button quiet"${addAttribute(address(paths.apply), "href")}>${t("join.howToApply")}</a></p>` })}</div><section class="sheet part" id="voices" aria-labelledby="voices-title"><div class="wrap stack"><h2 id="voices-title">${t("join.voices")}</h2>${voices.length > 0 ? voices.map((voice) => renderTemplate`${renderComponent($$result, "Voice", $$Voice, {
			"voice": voice,
			"href": address(pathOfVoice(voice)),
			"big": true
		})}`) : renderTemplate`<p>${t("voices.noneAtAll")}</p>`}<h3>${t("join.byRegion")}</h3>${renderComponent($$result, "Regions", $$Regions, { "regions": regionsWithCounts() })}<p class="screen"><a class="onward"${addAttribute(address(paths.testimonials), "href")}>${t("join.allVoices")}</a></p></div></section>${join.questions.length > 0 && renderTemplate`<section class="part wrap columns side" id="questions" aria-labelledby="questions-title"><h2 id="questions-title">${t("join.questions")}</h2><div class="stack">${renderComponent($$result, "Untranslated", $$Untranslated, {
			"of": join,
			"announced": announced
		})}${renderComponent($$result, "Questions", $$Questions, { "join": join })}</div></section>`}<section class="part wrap columns side" id="contact" aria-labelledby="contact-title"><div class="stack"><h2 id="contact-title">${t("join.contact")}</h2><p class="screen"><a class="onward"${addAttribute(address(paths.contact), "href")}>${t("join.findContact")}</a></p></div>${defaultContact().map((person) => renderTemplate`${renderComponent($$result, "Person", $$Person, {
			"person": person,
			"regions": regions,
			"year": year,
			"announced": announced
		})}`)}</section>`,
		"hero": ($$result) => renderTemplate`${renderComponent($$result, "Hero", $$Hero, { "slot": "hero" }, {
			"default": ($$result) => renderTemplate`<h1${addAttribute(foreign(join), "lang")}${addAttribute(turned(foreign(join)), "dir")}>${join.heroTitle}</h1><p class="lead"${addAttribute(foreign(join), "lang")}${addAttribute(turned(foreign(join)), "dir")}>${join.heroText}</p><p class="row screen"><a class="button"${addAttribute(address(paths.fees), "href")}>${t("join.cost")}</a>${" "}<a class="button quiet"${addAttribute(address(paths.join, "benefits"), "href")}>${t("join.gain")}</a></p>`,
			"drawing": ($$result) => renderTemplate`${renderComponent($$result, "City", $$City, {
				"slot": "drawing",
				"lit": "all",
				"open": yourCity
			})}`
		})}`
	})}`;
}, "/work/main/site/src/pages/index.astro", void 0);
var $$file = "/work/main/site/src/pages/index.astro";
var $$url = "/zh-hans/";
// \0virtual:astro:page:src/pages/index@_@astro
var page = () => pages_exports;
export { page };

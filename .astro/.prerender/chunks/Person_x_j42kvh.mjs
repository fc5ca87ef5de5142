import { a as renderComponent, f as renderTemplate, h as addAttribute, o as Fragment, p as maybeRenderHead } from "./server_BDZp1_g5.mjs";
import { c as createComponent, o as $$Isolated, s as createAstro } from "./Base_Cg41znlV.mjs";
import { c as list, g as timeZoneName, l as listPieces, s as languageName } from "./formats_CmN-AjQO.mjs";
import { M as t, N as turned, k as foreign } from "./urls_Du2hnmVS.mjs";
import { t as $$Portrait } from "./Portrait_t3IWS8oO.mjs";
import { t as $$Untranslated } from "./Untranslated_6XOY4dSl.mjs";
// site/src/components/Person.astro
createAstro("http://127.0.0.1:4321");
var $$Person = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$Person;
	const { person, regions, year, announced = false, atOnce = false } = Astro.props;
	const answersFor = regions.filter(({ key }) => person.regions.includes(key));
	const regionNames = listPieces(answersFor.map(({ name }) => name)).map(({ value }) => {
		const region = answersFor.find(({ name }) => name === value);
		return {
			value,
			lang: region && foreign(region)
		};
	});
	return renderTemplate`${maybeRenderHead($$result)}<article class="stack astro-b3ya5zgj"${addAttribute(person.key, "id")}>${renderComponent($$result, "Untranslated", $$Untranslated, {
		"of": person,
		"announced": announced,
		"class": "astro-b3ya5zgj"
	})}<div class="who astro-b3ya5zgj">${renderComponent($$result, "Portrait", $$Portrait, {
		"of": person,
		"name": person.name,
		"atOnce": atOnce,
		"class": "astro-b3ya5zgj"
	})}<div class="astro-b3ya5zgj"><h3 class="astro-b3ya5zgj">${renderComponent($$result, "Isolated", $$Isolated, { "class": "astro-b3ya5zgj" }, { "default": ($$result) => renderTemplate`${person.name}` })}${person.sample && renderTemplate`${renderComponent($$result, "Fragment", Fragment, {}, { "default": ($$result) => renderTemplate`${" "}<span class="tag astro-b3ya5zgj">${t("notice.sample")}</span>` })}`}</h3><p class="small astro-b3ya5zgj"${addAttribute(foreign(person), "lang")}${addAttribute(turned(foreign(person)), "dir")}>${person.role}</p></div></div><p${addAttribute(foreign(person), "lang")}${addAttribute(turned(foreign(person)), "dir")} class="astro-b3ya5zgj">${person.greeting}</p><dl class="small astro-b3ya5zgj"><div class="astro-b3ya5zgj"><dt class="astro-b3ya5zgj">${t("contact.email")}</dt><dd class="astro-b3ya5zgj"><a${addAttribute(`mailto:${person.email}`, "href")} class="astro-b3ya5zgj">${renderComponent($$result, "Isolated", $$Isolated, { "class": "astro-b3ya5zgj" }, { "default": ($$result) => renderTemplate`${person.email}` })}</a></dd></div>${person.phone !== void 0 && renderTemplate`<div class="astro-b3ya5zgj"><dt class="astro-b3ya5zgj">${t("contact.phone")}</dt><dd class="astro-b3ya5zgj"><a${addAttribute(`tel:${person.phone.replaceAll(/[^+\d]/g, "")}`, "href")} class="astro-b3ya5zgj">${renderComponent($$result, "Isolated", $$Isolated, { "class": "astro-b3ya5zgj" }, { "default": ($$result) => renderTemplate`${person.phone.replaceAll(" ", "\xA0").replaceAll("-", "‑")}` })}</a></dd></div>`}<div class="astro-b3ya5zgj"><dt class="astro-b3ya5zgj">${t("contact.speaks")}</dt><dd class="astro-b3ya5zgj">${list(person.languages.map(languageName))}</dd></div><div class="astro-b3ya5zgj"><dt class="astro-b3ya5zgj">${t("contact.timeZone")}</dt><dd class="astro-b3ya5zgj">${timeZoneName(person.timeZone, year)}</dd></div><div class="astro-b3ya5zgj"><dt class="astro-b3ya5zgj">${t("contact.regions")}</dt><dd class="astro-b3ya5zgj">${answersFor.length > 0 ? regionNames.map(({ value, lang }) => lang ? renderTemplate`<span${addAttribute(lang, "lang")}${addAttribute(turned(lang), "dir")} class="astro-b3ya5zgj">${value}</span>` : value) : t("contact.otherRegions")}</dd></div></dl></article>`;
}, "/work/main/site/src/components/Person.astro", void 0);
export { $$Person as t };

import { t as __exportAll } from "./rolldown-runtime_D8jQpDG7.mjs";
import { a as renderComponent, f as renderTemplate, h as addAttribute, p as maybeRenderHead } from "./server_BDZp1_g5.mjs";
import { c as createComponent, o as $$Isolated, t as $$Base } from "./Base_CI3b1rNS.mjs";
import { F as paths, M as t, N as turned, f as frame, h as only, k as foreign, n as address } from "./urls_C-lakmZk.mjs";
import { t as $$Breadcrumbs } from "./Breadcrumbs_B79m-IzS.mjs";
import { t as $$City } from "./City_CoN1jISx.mjs";
import { t as $$Hero } from "./Hero_CFmiPwwf.mjs";
import { t as $$RichText } from "./RichText_ePLaT927.mjs";
import { t as $$Steps } from "./Steps_BblqYijW.mjs";
// site/src/pages/apply.astro
var apply_exports = /* @__PURE__ */ __exportAll({
	default: () => $$Apply,
	file: () => $$file,
	url: () => $$url
});
var $$Apply = createComponent(($$result, $$props, $$slots) => {
	const form = only("application-form");
	const lang = foreign(form);
	return renderTemplate`${renderComponent($$result, "Base", $$Base, {
		"title": t("apply.title"),
		"description": t("apply.description"),
		"frame": frame(paths.apply)
	}, {
		"default": ($$result) => renderTemplate`${maybeRenderHead($$result)}<section class="wrap part columns side" aria-labelledby="steps-title"><h2 id="steps-title">${t("apply.steps")}</h2>${renderComponent($$result, "Steps", $$Steps, { "form": form })}</section><section class="wrap part columns side" aria-labelledby="asks-title"><h2 id="asks-title">${t("apply.asks")}</h2><div${addAttribute(lang, "lang")}${addAttribute(turned(lang), "dir")}>${renderComponent($$result, "RichText", $$RichText, {
			"body": form.asks,
			"headings": 3
		})}</div></section><section class="sheet part" aria-labelledby="send-title"><div class="wrap columns side"><h2 id="send-title">${t("apply.send")}</h2><div class="stack"><p>${t("form.fillText")}</p><p class="screen"><a class="button"${addAttribute(address(paths.form), "href")}>${t("form.fill")}</a></p><p>${t("apply.sendText")}</p><p class="lead"><a${addAttribute(`mailto:${form.sendTo}`, "href")}>${renderComponent($$result, "Isolated", $$Isolated, {}, { "default": ($$result) => renderTemplate`${form.sendTo}` })}</a></p><p class="screen"><a class="onward"${addAttribute(address(paths.join, "questions"), "href")}>${t("apply.toQuestions")}</a></p></div></div></section>`,
		"hero": ($$result) => renderTemplate`${renderComponent($$result, "Hero", $$Hero, {
			"slot": "hero",
			"inner": true
		}, {
			"default": ($$result) => renderTemplate`${renderComponent($$result, "Breadcrumbs", $$Breadcrumbs, { "trail": [{ words: t("menu.apply") }] })}<h1>${t("apply.title")}</h1><div${addAttribute(lang, "lang")}${addAttribute(turned(lang), "dir")}>${renderComponent($$result, "RichText", $$RichText, {
				"body": form.intro,
				"headings": 2
			})}</div><p class="row screen"><a class="button"${addAttribute(address(paths.form), "href")}>${t("form.fill")}</a>${" "}<a class="button quiet"${addAttribute(address(paths.fees), "href")}>${t("apply.fees")}</a>${" "}<a class="button quiet"${addAttribute(address(paths.contact), "href")}>${t("section.ask")}</a></p>`,
			"drawing": ($$result) => renderTemplate`${renderComponent($$result, "City", $$City, {
				"slot": "drawing",
				"lit": "all",
				"open": [t("site.yourCity1"), t("site.yourCity2")],
				"short": true
			})}`
		})}`
	})}`;
}, "/work/main/site/src/pages/apply.astro", void 0);
var $$file = "/work/main/site/src/pages/apply.astro";
var $$url = "/zh-hans/apply/";
// \0virtual:astro:page:src/pages/apply@_@astro
var page = () => apply_exports;
export { page };

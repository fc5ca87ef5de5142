import { t as __exportAll } from "./rolldown-runtime_D8jQpDG7.mjs";
import { a as renderComponent, f as renderTemplate, h as addAttribute, p as maybeRenderHead } from "./server_BDZp1_g5.mjs";
import { c as createComponent, t as $$Base } from "./Base_CI3b1rNS.mjs";
import { F as paths, M as t, f as frame, n as address } from "./urls_C-lakmZk.mjs";
import { t as $$City } from "./City_CoN1jISx.mjs";
import { t as $$Hero } from "./Hero_CFmiPwwf.mjs";
// site/src/pages/404.astro
var _404_exports = /* @__PURE__ */ __exportAll({
	default: () => $$404,
	file: () => $$file,
	url: () => $$url
});
var $$404 = createComponent(($$result, $$props, $$slots) => {
	const usual = [
		{
			words: t("notFound.fees"),
			href: address(paths.fees)
		},
		{
			words: t("notFound.benefits"),
			href: address(paths.join, "benefits")
		},
		{
			words: t("notFound.apply"),
			href: address(paths.apply)
		},
		{
			words: t("notFound.contact"),
			href: address(paths.contact)
		}
	];
	return renderTemplate`${renderComponent($$result, "Base", $$Base, {
		"title": t("notFound.title"),
		"description": t("notFound.text"),
		"frame": frame(paths.notFound),
		"class": "astro-ibpinaeu"
	}, { "hero": ($$result) => renderTemplate`${renderComponent($$result, "Hero", $$Hero, {
		"slot": "hero",
		"class": "astro-ibpinaeu"
	}, {
		"default": ($$result) => renderTemplate`${maybeRenderHead($$result)}<p class="small astro-ibpinaeu">${t("notFound.code")}</p><h1 class="astro-ibpinaeu">${t("notFound.title")}</h1><p class="lead astro-ibpinaeu">${t("notFound.text")}</p><ul class="astro-ibpinaeu">${usual.map(({ words, href }) => renderTemplate`<li class="astro-ibpinaeu"><a${addAttribute(href, "href")} class="astro-ibpinaeu">${words}</a></li>`)}</ul>`,
		"drawing": ($$result) => renderTemplate`${renderComponent($$result, "City", $$City, {
			"slot": "drawing",
			"lit": "dead-end",
			"class": "astro-ibpinaeu"
		})}`
	})}` })}`;
}, "/work/main/site/src/pages/404.astro", void 0);
var $$file = "/work/main/site/src/pages/404.astro";
var $$url = "/zh-hans/404/";
// \0virtual:astro:page:src/pages/404@_@astro
var page = () => _404_exports;
export { page };

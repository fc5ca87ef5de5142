import { t as __exportAll } from "./rolldown-runtime_D8jQpDG7.mjs";
import { a as renderComponent, f as renderTemplate, h as addAttribute, p as maybeRenderHead } from "./server_BDZp1_g5.mjs";
import { c as createComponent, s as createAstro, t as $$Base } from "./Base_Cg41znlV.mjs";
import { F as paths, N as turned, b as segmentsOf, d as find, f as frame, k as foreign, z as plainText } from "./urls_Du2hnmVS.mjs";
import { t as $$Breadcrumbs } from "./Breadcrumbs_BZIeNCwD.mjs";
import { t as $$PlainHead } from "./PlainHead_BYWgUMUu.mjs";
import { t as $$RichText } from "./RichText_BtGIYs7O.mjs";
import { a as description } from "./formats_CmN-AjQO.mjs";
// site/src/pages/[information].astro
var _information__exports = /* @__PURE__ */ __exportAll({
	default: () => $$Information,
	file: () => $$file,
	getStaticPaths: () => getStaticPaths,
	url: () => $$url
});
createAstro("http://127.0.0.1:4321");
var getStaticPaths = () => segmentsOf("information").map(([information]) => ({ params: { information } }));
var $$Information = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$Information;
	const page = find("information-page", Astro.params.information);
	if (!page) return new Response(null, { status: 404 });
	const lang = foreign(page);
	const opening = plainText(page.body.filter(({ type }) => type === "paragraph")).split("\n").find((paragraph) => /[.。!?！？؟]$/.test(paragraph)) ?? page.title;
	return renderTemplate`${renderComponent($$result, "Base", $$Base, {
		"title": page.title,
		"description": description(opening),
		"frame": frame(paths.information(page.key)),
		"class": "astro-rmyhckje"
	}, {
		"default": ($$result) => renderTemplate`${maybeRenderHead($$result)}<div class="wrap text astro-rmyhckje"${addAttribute(lang, "lang")}${addAttribute(turned(lang), "dir")}>${renderComponent($$result, "RichText", $$RichText, {
			"body": page.body,
			"headings": 2,
			"class": "astro-rmyhckje"
		})}</div>`,
		"hero": ($$result) => renderTemplate`${renderComponent($$result, "PlainHead", $$PlainHead, {
			"slot": "hero",
			"class": "astro-rmyhckje"
		}, { "default": ($$result) => renderTemplate`${renderComponent($$result, "Breadcrumbs", $$Breadcrumbs, {
			"trail": [{
				words: page.title,
				lang
			}],
			"class": "astro-rmyhckje"
		})}<h1${addAttribute(lang, "lang")}${addAttribute(turned(lang), "dir")} class="astro-rmyhckje">${page.title}</h1>` })}`
	})}`;
}, "/work/main/site/src/pages/[information].astro", void 0);
var $$file = "/work/main/site/src/pages/[information].astro";
var $$url = "/ja/[information]/";
// \0virtual:astro:page:src/pages/[information]@_@astro
var page = () => _information__exports;
export { page };

import { t as __exportAll } from "./rolldown-runtime_D8jQpDG7.mjs";
import { a as renderComponent, f as renderTemplate, h as addAttribute, p as maybeRenderHead } from "./server_BDZp1_g5.mjs";
import { a as $$TextLink, c as createComponent, s as createAstro, t as $$Base } from "./Base_Cg41znlV.mjs";
import { F as paths, M as t, N as turned, b as segmentsOf, d as find, f as frame, g as pathOfVoice, k as foreign, n as address, s as all, x as voicesOf } from "./urls_Du2hnmVS.mjs";
import { t as $$Breadcrumbs } from "./Breadcrumbs_BZIeNCwD.mjs";
import { t as $$City } from "./City_CIFPcQq2.mjs";
import { t as $$Hero } from "./Hero_BpfUd5e4.mjs";
import { f as number } from "./formats_CmN-AjQO.mjs";
import { t as $$Around } from "./Around_CAFwgAHH.mjs";
import { t as $$RichText } from "./RichText_BtGIYs7O.mjs";
import { t as $$Untranslated } from "./Untranslated_6XOY4dSl.mjs";
import { t as $$SectionLinks } from "./SectionLinks_BLK1ZhS9.mjs";
import { t as $$Voice } from "./Voice_DnzwTpAN.mjs";
// site/src/components/ItemList.astro
createAstro("http://127.0.0.1:4321");
var $$ItemList = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$ItemList;
	const { section, items, announced } = Astro.props;
	return renderTemplate`${maybeRenderHead($$result)}<div class="wrap part columns side astro-7b6nnxox"><nav class="screen astro-7b6nnxox" aria-labelledby="items-title"><h2 id="items-title"${addAttribute(foreign(section), "lang")}${addAttribute(turned(foreign(section)), "dir")} class="astro-7b6nnxox">${t("join.more", {
		words: section.more,
		number: number(items.length)
	})}</h2><ol class="astro-7b6nnxox">${items.map((item) => renderTemplate`<li class="astro-7b6nnxox"><a${addAttribute(`#${item.key}`, "href")} class="astro-7b6nnxox">${renderComponent($$result, "Around", $$Around, {
		"sentence": "\n",
		"lang": foreign(item),
		"class": "astro-7b6nnxox"
	}, { "default": ($$result) => renderTemplate`${item.title}` })}</a></li>`)}</ol></nav><ol class="items astro-7b6nnxox">${items.map((item) => renderTemplate`<li class="stack astro-7b6nnxox"${addAttribute(item.key, "id")}>${renderComponent($$result, "Untranslated", $$Untranslated, {
		"of": item,
		"announced": announced,
		"class": "astro-7b6nnxox"
	})}<h2${addAttribute(foreign(item), "lang")}${addAttribute(turned(foreign(item)), "dir")} class="astro-7b6nnxox">${item.title}</h2><div${addAttribute(foreign(item), "lang")}${addAttribute(turned(foreign(item)), "dir")} class="astro-7b6nnxox">${renderComponent($$result, "RichText", $$RichText, {
		"body": item.body,
		"headings": 3,
		"class": "astro-7b6nnxox"
	})}</div>${item.link && renderTemplate`<p${addAttribute(foreign(item), "lang")}${addAttribute(turned(foreign(item)), "dir")} class="astro-7b6nnxox">${renderComponent($$result, "TextLink", $$TextLink, {
		"href": item.link.address,
		"class": "astro-7b6nnxox"
	}, { "default": ($$result) => renderTemplate`${item.link.label}` })}</p>`}</li>`)}</ol></div>`;
}, "/work/main/site/src/components/ItemList.astro", void 0);
// site/src/pages/benefits/[section].astro
var _section__exports = /* @__PURE__ */ __exportAll({
	default: () => $$Section,
	file: () => $$file,
	getStaticPaths: () => getStaticPaths,
	url: () => $$url
});
createAstro("http://127.0.0.1:4321");
var getStaticPaths = () => segmentsOf("section").map(([, section]) => ({ params: { section } }));
var $$Section = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$Section;
	const section = find("benefit-section", Astro.params.section);
	if (!section) return new Response(null, { status: 404 });
	const sections = all("benefit-section");
	const items = all("benefit-item").filter((item) => item.section === section.key);
	const voices = voicesOf(section.key);
	const around = frame(paths.section(section.key));
	const lang = foreign(section);
	return renderTemplate`${renderComponent($$result, "Base", $$Base, {
		"title": section.title,
		"description": section.summary,
		"frame": around,
		"plan": section.icon,
		"class": "astro-mkbtqxa6"
	}, {
		"default": ($$result) => renderTemplate`${items.length > 0 && renderTemplate`${renderComponent($$result, "ItemList", $$ItemList, {
			"section": section,
			"items": items,
			"announced": around.fallback,
			"class": "astro-mkbtqxa6"
		})}`}${voices.length > 0 && renderTemplate`${maybeRenderHead($$result)}<section class="sheet part astro-mkbtqxa6" aria-labelledby="voices-title"><div class="wrap stack astro-mkbtqxa6"><h2 id="voices-title" class="hidden astro-mkbtqxa6">${t("section.voices")}</h2>${voices.map((voice, index) => renderTemplate`${renderComponent($$result, "Voice", $$Voice, {
			"voice": voice,
			"href": address(pathOfVoice(voice)),
			"big": index === 0,
			"class": "astro-mkbtqxa6"
		})}`)}</div></section>`}<section class="wrap part columns side astro-mkbtqxa6" aria-labelledby="next-title"><h2 id="next-title" class="astro-mkbtqxa6">${t("section.next")}</h2><div class="stack screen astro-mkbtqxa6"><p class="row astro-mkbtqxa6"><a class="button astro-mkbtqxa6"${addAttribute(address(paths.fees), "href")}>${t("section.fees")}</a>${" "}<a class="button quiet astro-mkbtqxa6"${addAttribute(address(paths.contact), "href")}>${t("section.ask")}</a></p><h3 class="astro-mkbtqxa6">${t("section.others")}</h3>${renderComponent($$result, "SectionLinks", $$SectionLinks, {
			"sections": sections.filter((other) => other !== section),
			"class": "astro-mkbtqxa6"
		})}</div></section>`,
		"hero": ($$result) => renderTemplate`${renderComponent($$result, "Hero", $$Hero, {
			"slot": "hero",
			"inner": true,
			"class": "astro-mkbtqxa6"
		}, {
			"default": ($$result) => renderTemplate`${renderComponent($$result, "Breadcrumbs", $$Breadcrumbs, {
				"trail": [{
					words: t("menu.benefits"),
					address: address(paths.join, "benefits")
				}, {
					words: section.title,
					lang
				}],
				"class": "astro-mkbtqxa6"
			})}<p class="position astro-mkbtqxa6">${t("section.position", {
				position: number(sections.indexOf(section) + 1),
				total: number(sections.length)
			})}</p><h1${addAttribute(lang, "lang")}${addAttribute(turned(lang), "dir")} class="astro-mkbtqxa6">${section.title}</h1><p class="lead astro-mkbtqxa6"${addAttribute(lang, "lang")}${addAttribute(turned(lang), "dir")}>${section.summary}</p>`,
			"drawing": ($$result) => renderTemplate`${renderComponent($$result, "City", $$City, {
				"slot": "drawing",
				"lit": section.icon,
				"short": true,
				"class": "astro-mkbtqxa6"
			})}`
		})}`
	})}`;
}, "/work/main/site/src/pages/benefits/[section].astro", void 0);
var $$file = "/work/main/site/src/pages/benefits/[section].astro";
var $$url = "/ja/benefits/[section]/";
// \0virtual:astro:page:src/pages/benefits/[section]@_@astro
var page = () => _section__exports;
export { page };

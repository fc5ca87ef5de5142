import { a as renderComponent, f as renderTemplate, h as addAttribute, o as Fragment, p as maybeRenderHead } from "./server_BDZp1_g5.mjs";
import { c as createComponent, s as createAstro, t as $$Base } from "./Base_Cg41znlV.mjs";
import { F as paths, M as t, N as turned, k as foreign, n as address } from "./urls_Du2hnmVS.mjs";
import { t as $$Breadcrumbs } from "./Breadcrumbs_BZIeNCwD.mjs";
import { t as $$Hero } from "./Hero_BpfUd5e4.mjs";
import { f as number } from "./formats_CmN-AjQO.mjs";
import { n as $$Streets, t as $$VoiceGrid } from "./VoiceGrid_BVTMzFA7.mjs";
import { t as $$Regions } from "./Regions_IbdXNA2Z.mjs";
// site/src/components/Pager.astro
createAstro("http://127.0.0.1:4321");
var $$Pager = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$Pager;
	const { region, page, pages, first, last, total } = Astro.props;
	return renderTemplate`${pages > 1 && renderTemplate`${maybeRenderHead($$result)}<nav${addAttribute(t("voices.pages"), "aria-label")} class="astro-husxmhl5"><p class="astro-husxmhl5"><strong class="astro-husxmhl5">${t("voices.range", {
		first: number(first),
		last: number(last),
		total: number(total)
	})}</strong></p>${page > 1 && renderTemplate`<a${addAttribute(address(paths.region(region, page - 1)), "href")} rel="prev" class="astro-husxmhl5">${t("voices.previous")}</a>`}${page < pages && renderTemplate`<a class="onward astro-husxmhl5"${addAttribute(address(paths.region(region, page + 1)), "href")} rel="next">${t("voices.next")}</a>`}</nav>`}`;
}, "/work/main/site/src/components/Pager.astro", void 0);
// site/src/components/RegionMap.astro
createAstro("http://127.0.0.1:4321");
var $$RegionMap = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$RegionMap;
	const { frame, land, around, voices } = Astro.props.map;
	return renderTemplate`${maybeRenderHead($$result)}<svg class="near"${addAttribute(`${frame.column} ${frame.row} ${frame.width} ${frame.height}`, "viewBox")} width="0" height="0" preserveAspectRatio="xMidYMid slice" aria-hidden="true"><path${addAttribute(around, "d")}></path><path class="own"${addAttribute(land, "d")}></path><path class="lit"${addAttribute(voices, "d")}></path>${renderComponent($$result, "Streets", $$Streets, { "frame": frame })}</svg>`;
}, "/work/main/site/src/components/RegionMap.astro", void 0);
// site/src/layouts/RegionVoices.astro
createAstro("http://127.0.0.1:4321");
var $$RegionVoices = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$RegionVoices;
	const { region, page, pages, first, total, voices, regions, sections, map, frame } = Astro.props;
	const title = page === 1 ? t("voices.regionTitle", { region: region.name }) : t("voices.regionTitlePage", {
		region: region.name,
		page: number(page)
	});
	const lang = foreign(region);
	return renderTemplate`${renderComponent($$result, "Base", $$Base, {
		"title": title,
		"description": t("voices.regionDescription", { region: region.name }),
		"frame": frame,
		"class": "astro-5wpmd2ns"
	}, {
		"default": ($$result) => renderTemplate`${maybeRenderHead($$result)}<div class="wrap stack voices astro-5wpmd2ns"><h2 class="hidden astro-5wpmd2ns">${t("voices.title")}</h2>${voices.length > 0 ? renderTemplate`${renderComponent($$result, "VoiceGrid", $$VoiceGrid, {
			"voices": voices,
			"sections": sections,
			"class": "astro-5wpmd2ns"
		})}` : renderTemplate`${renderComponent($$result, "Fragment", Fragment, {}, { "default": ($$result) => renderTemplate`<p class="astro-5wpmd2ns">${t("voices.none")}</p><p class="astro-5wpmd2ns"><a class="onward astro-5wpmd2ns"${addAttribute(address(paths.contact), "href")}>${t("contact.title")}</a></p>` })}`}${renderComponent($$result, "Pager", $$Pager, {
			"region": region.key,
			"page": page,
			"pages": pages,
			"first": first,
			"last": first + voices.length - 1,
			"total": total,
			"class": "astro-5wpmd2ns"
		})}</div><section class="sheet part astro-5wpmd2ns" aria-labelledby="others-title"><div class="wrap stack astro-5wpmd2ns"><h2 id="others-title" class="astro-5wpmd2ns">${t("voices.byRegion")}</h2>${renderComponent($$result, "Regions", $$Regions, {
			"regions": regions,
			"current": page === 1 ? region.key : "",
			"class": "astro-5wpmd2ns"
		})}</div></section>`,
		"hero": ($$result) => renderTemplate`${renderComponent($$result, "Hero", $$Hero, {
			"slot": "hero",
			"inner": true,
			"class": "astro-5wpmd2ns"
		}, {
			"default": ($$result) => renderTemplate`${renderComponent($$result, "Breadcrumbs", $$Breadcrumbs, {
				"trail": [{
					words: t("menu.voices"),
					address: address(paths.testimonials)
				}, {
					words: region.name,
					lang
				}],
				"class": "astro-5wpmd2ns"
			})}<h1${addAttribute(lang, "lang")}${addAttribute(turned(lang), "dir")} class="astro-5wpmd2ns">${region.name}</h1><p class="lead astro-5wpmd2ns">${t("voices.count", {
				count: total,
				number: number(total)
			})}</p>`,
			"drawing": ($$result) => renderTemplate`${renderComponent($$result, "RegionMap", $$RegionMap, {
				"slot": "drawing",
				"map": map,
				"class": "astro-5wpmd2ns"
			})}`
		})}`
	})}`;
}, "/work/main/site/src/layouts/RegionVoices.astro", void 0);
export { $$RegionVoices as t };

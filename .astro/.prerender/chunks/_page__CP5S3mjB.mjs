import { t as __exportAll } from "./rolldown-runtime_D8jQpDG7.mjs";
import { a as renderComponent, f as renderTemplate } from "./server_BDZp1_g5.mjs";
import { c as createComponent, s as createAstro } from "./Base_Cg41znlV.mjs";
import { C as worldMap, F as paths, S as voicesOfRegion, b as segmentsOf, d as find, f as frame, g as pathOfVoice, n as address, s as all, y as regionsWithCounts } from "./urls_Du2hnmVS.mjs";
import { t as $$RegionVoices } from "./RegionVoices__qbM0mot.mjs";
// site/src/pages/testimonials/[region]/page/[page].astro
var _page__exports = /* @__PURE__ */ __exportAll({
	default: () => $$Page,
	file: () => $$file,
	getStaticPaths: () => getStaticPaths,
	url: () => $$url
});
createAstro("http://127.0.0.1:4321");
var getStaticPaths = () => segmentsOf("region").filter(([, , following]) => following === "page").map(([, region, , page]) => ({ params: {
	region,
	page
} }));
var $$Page = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$Page;
	const region = find("region", Astro.params.region);
	const page = Number(Astro.params.page);
	if (!region || !Number.isInteger(page) || page < 2) return new Response(null, { status: 404 });
	const { voices, first, total, pages } = voicesOfRegion(region.key, page);
	if (page > pages) return new Response(null, { status: 404 });
	const entries = voices.map((voice) => ({
		voice,
		href: address(pathOfVoice(voice))
	}));
	return renderTemplate`${renderComponent($$result, "RegionVoices", $$RegionVoices, {
		"region": region,
		"page": page,
		"pages": pages,
		"first": first,
		"total": total,
		"voices": entries,
		"regions": regionsWithCounts(),
		"sections": all("benefit-section"),
		"map": worldMap().closeUp(region.key, 8 / 5),
		"frame": frame(paths.region(region.key, page))
	})}`;
}, "/work/main/site/src/pages/testimonials/[region]/page/[page].astro", void 0);
var $$file = "/work/main/site/src/pages/testimonials/[region]/page/[page].astro";
var $$url = "/ja/testimonials/[region]/page/[page]/";
// \0virtual:astro:page:src/pages/testimonials/[region]/page/[page]@_@astro
var page = () => _page__exports;
export { page };

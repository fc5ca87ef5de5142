import { t as __exportAll } from "./rolldown-runtime_D8jQpDG7.mjs";
import { a as renderComponent, f as renderTemplate } from "./server_BDZp1_g5.mjs";
import { c as createComponent, s as createAstro } from "./Base_BjCYcIGW.mjs";
import { C as worldMap, F as paths, S as voicesOfRegion, b as segmentsOf, d as find, f as frame, g as pathOfVoice, n as address, s as all, y as regionsWithCounts } from "./urls_CT6i-b5u.mjs";
import { t as $$RegionVoices } from "./RegionVoices_B5B_Heoj.mjs";
// site/src/pages/testimonials/[region]/index.astro
var _region__exports = /* @__PURE__ */ __exportAll({
	default: () => $$Index,
	file: () => $$file,
	getStaticPaths: () => getStaticPaths,
	url: () => $$url
});
createAstro("http://127.0.0.1:4321");
var getStaticPaths = () => segmentsOf("region").filter(([, , following]) => following === "").map(([, region]) => ({ params: { region } }));
var $$Index = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$Index;
	const region = find("region", Astro.params.region);
	if (!region) return new Response(null, { status: 404 });
	const { voices, first, total, pages } = voicesOfRegion(region.key, 1);
	const entries = voices.map((voice) => ({
		voice,
		href: address(pathOfVoice(voice))
	}));
	return renderTemplate`${renderComponent($$result, "RegionVoices", $$RegionVoices, {
		"region": region,
		"page": 1,
		"pages": pages,
		"first": first,
		"total": total,
		"voices": entries,
		"regions": regionsWithCounts(),
		"sections": all("benefit-section"),
		"map": worldMap().closeUp(region.key, 8 / 5),
		"frame": frame(paths.region(region.key))
	})}`;
}, "/work/main/site/src/pages/testimonials/[region]/index.astro", void 0);
var $$file = "/work/main/site/src/pages/testimonials/[region]/index.astro";
var $$url = "/fr/testimonials/[region]/";
// \0virtual:astro:page:src/pages/testimonials/[region]/index@_@astro
var page = () => _region__exports;
export { page };

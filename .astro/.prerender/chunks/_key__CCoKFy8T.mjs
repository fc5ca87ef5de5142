import { t as __exportAll } from "./rolldown-runtime_D8jQpDG7.mjs";
import { a as renderComponent, f as renderTemplate, h as addAttribute, p as maybeRenderHead } from "./server_BDZp1_g5.mjs";
import { c as createComponent, s as createAstro, t as $$Base } from "./Base_DtdKCztX.mjs";
import { F as paths, M as t, b as segmentsOf, d as find, f as frame, g as pathOfVoice, k as foreign, n as address, s as all } from "./urls_JwHtvQBp.mjs";
import { t as $$Around } from "./Around_CQPTMzsI.mjs";
import { t as $$Breadcrumbs } from "./Breadcrumbs_B32FJr8R.mjs";
import { t as $$PlainHead } from "./PlainHead_CsYXVXBc.mjs";
import { t as $$SectionLinks } from "./SectionLinks_B9LmKpkz.mjs";
import { t as $$Voice } from "./Voice_-MM8Fjw9.mjs";
import { a as description, i as day } from "./formats_vSxRDuLR.mjs";
// site/src/pages/testimonials/[region]/[key].astro
var _key__exports = /* @__PURE__ */ __exportAll({
	default: () => $$Key,
	file: () => $$file,
	getStaticPaths: () => getStaticPaths,
	url: () => $$url
});
createAstro("http://127.0.0.1:4321");
var getStaticPaths = () => segmentsOf("testimonial").map(([, region, key]) => ({ params: {
	region,
	key
} }));
var $$Key = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$Key;
	const voice = find("testimonial", Astro.params.key);
	const region = find("region", Astro.params.region);
	if (!voice || !region || pathOfVoice(voice) !== paths.testimonial(region.key, voice.key)) return new Response(null, { status: 404 });
	const section = find("benefit-section", voice.section);
	const { speaker, place } = voice;
	const title = all("testimonial").filter((one) => one.speaker === speaker && one.place === place).length === 1 ? t("voices.titleOf", {
		speaker,
		place
	}) : t("voices.titleOfDay", {
		speaker,
		place,
		day: day(voice.givenOn)
	});
	return renderTemplate`${renderComponent($$result, "Base", $$Base, {
		"title": title,
		"description": description(voice.quote.replaceAll("\n", " ")),
		"frame": frame(pathOfVoice(voice)),
		"plan": section?.icon
	}, {
		"default": ($$result) => renderTemplate`${maybeRenderHead($$result)}<div class="sheet part"><div class="wrap stack">${renderComponent($$result, "Voice", $$Voice, {
			"voice": voice,
			"big": true,
			"atOnce": true
		})}<p class="small">${t("voices.on", { day: day(voice.givenOn) })}</p></div></div><section class="wrap part columns side" aria-labelledby="next-title"><h2 id="next-title">${t("section.next")}</h2><div class="stack screen">${section && renderTemplate`${renderComponent($$result, "SectionLinks", $$SectionLinks, { "sections": [section] })}`}<p><a class="onward"${addAttribute(address(paths.region(region.key)), "href")}>${renderComponent($$result, "Around", $$Around, {
			"sentence": t("voices.more", { region: "\n" }),
			"lang": foreign(region)
		}, { "default": ($$result) => renderTemplate`${region.name}` })}</a></p><p class="row"><a class="button"${addAttribute(address(paths.fees), "href")}>${t("section.fees")}</a>${" "}<a class="button quiet"${addAttribute(address(paths.contact), "href")}>${t("section.ask")}</a></p></div></section>`,
		"hero": ($$result) => renderTemplate`${renderComponent($$result, "PlainHead", $$PlainHead, { "slot": "hero" }, { "default": ($$result) => renderTemplate`${renderComponent($$result, "Breadcrumbs", $$Breadcrumbs, { "trail": [
			{
				words: t("menu.voices"),
				address: address(paths.testimonials)
			},
			{
				words: region.name,
				address: address(paths.region(region.key)),
				lang: foreign(region)
			},
			{ words: voice.speaker }
		] })}<h1>${title}</h1>` })}`
	})}`;
}, "/work/main/site/src/pages/testimonials/[region]/[key].astro", void 0);
var $$file = "/work/main/site/src/pages/testimonials/[region]/[key].astro";
var $$url = "/en/testimonials/[region]/[key]/";
// \0virtual:astro:page:src/pages/testimonials/[region]/[key]@_@astro
var page = () => _key__exports;
export { page };

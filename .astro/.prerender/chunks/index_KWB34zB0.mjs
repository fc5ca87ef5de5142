import { t as __exportAll } from "./rolldown-runtime_D8jQpDG7.mjs";
import { a as renderComponent, f as renderTemplate, h as addAttribute, o as Fragment, p as maybeRenderHead } from "./server_BDZp1_g5.mjs";
import { c as createComponent, s as createAstro, t as $$Base } from "./Base_BjCYcIGW.mjs";
import { C as worldMap, D as squaresOf, E as rowOf, F as paths, M as t, N as turned, T as columnOf, f as frame, g as pathOfVoice, k as foreign, m as newestVoices, n as address, s as all, y as regionsWithCounts } from "./urls_CT6i-b5u.mjs";
import { t as $$Breadcrumbs } from "./Breadcrumbs_jQhUKXZK.mjs";
import { t as $$PlainHead } from "./PlainHead_-35F_VwA.mjs";
import { n as $$Streets, t as $$VoiceGrid } from "./VoiceGrid_QvaaAtc3.mjs";
import { f as number } from "./formats_BZqLm1FX.mjs";
// site/src/components/World.astro
createAstro("http://127.0.0.1:4321");
var $$World = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$World;
	const { map, regions } = Astro.props;
	const { column, row, width, height } = map.frame;
	const frame = `${column} ${row} ${width} ${height}`;
	const numbers = map.regions.flatMap(({ number: block }, index) => block === void 0 ? [] : [{
		block,
		index
	}]);
	return renderTemplate`${maybeRenderHead($$result)}<div class="world"><svg${addAttribute(frame, "viewBox")} width="0" height="0" aria-hidden="true"><path${addAttribute(map.around, "d")}></path></svg><ul>${regions.map(({ region, count }, index) => renderTemplate`<li><a${addAttribute(address(paths.region(region.key)), "href")}><svg${addAttribute(frame, "viewBox")} width="0" height="0" aria-hidden="true"><path${addAttribute(map.regions[index]?.shade, "data-shade")}${addAttribute(map.regions[index]?.land, "d")}></path></svg><b${addAttribute(foreign(region), "lang")}${addAttribute(turned(foreign(region)), "dir")}>${region.name}</b>${" "}<span>${t("voices.count", {
		count,
		number: number(count)
	})}</span></a></li>`)}</ul><svg class="over"${addAttribute(frame, "viewBox")} width="0" height="0" aria-hidden="true">${renderComponent($$result, "Streets", $$Streets, { "frame": map.frame })}<path class="voices kerb"${addAttribute(map.voices, "d")}></path><path class="voices"${addAttribute(map.voices, "d")}></path><path class="plates"${addAttribute(squaresOf(numbers.map(({ block }) => block)), "d")}></path>${numbers.map(({ block, index }) => renderTemplate`<text${addAttribute(columnOf(block) + .5, "x")}${addAttribute(rowOf(block) + .5, "y")}>${index + 1}</text>`)}</svg></div>`;
}, "/work/main/site/src/components/World.astro", void 0);
// site/src/pages/testimonials/index.astro
var testimonials_exports = /* @__PURE__ */ __exportAll({
	default: () => $$Index,
	file: () => $$file,
	url: () => $$url
});
var $$Index = createComponent(($$result, $$props, $$slots) => {
	const voices = newestVoices("testimonials").map((voice) => ({
		voice,
		href: address(pathOfVoice(voice))
	}));
	return renderTemplate`${renderComponent($$result, "Base", $$Base, {
		"title": t("voices.title"),
		"description": t("voices.description"),
		"frame": frame(paths.testimonials)
	}, {
		"default": ($$result) => renderTemplate`${maybeRenderHead($$result)}<section class="sheet part" aria-labelledby="regions-title"><div class="wrap stack"><h2 id="regions-title">${t("voices.byRegion")}</h2>${voices.length > 0 && renderTemplate`<p class="small">${t("world.squares")}</p>`}${renderComponent($$result, "World", $$World, {
			"map": worldMap(),
			"regions": regionsWithCounts()
		})}</div></section><section class="wrap part stack" aria-labelledby="newest-title"><h2 id="newest-title">${t("voices.newest")}</h2>${voices.length > 0 ? renderTemplate`${renderComponent($$result, "Fragment", Fragment, {}, { "default": ($$result) => renderTemplate`${renderComponent($$result, "VoiceGrid", $$VoiceGrid, {
			"voices": voices,
			"sections": all("benefit-section")
		})}<p class="screen"><a class="onward"${addAttribute(address(paths.feed), "href")}>${t("world.feed")}</a></p>` })}` : renderTemplate`<p>${t("voices.noneAtAll")}</p>`}</section>`,
		"hero": ($$result) => renderTemplate`${renderComponent($$result, "PlainHead", $$PlainHead, { "slot": "hero" }, { "default": ($$result) => renderTemplate`${renderComponent($$result, "Breadcrumbs", $$Breadcrumbs, { "trail": [{ words: t("menu.voices") }] })}<h1>${t("voices.title")}</h1><p class="lead">${t("voices.lead")}</p>` })}`
	})}`;
}, "/work/main/site/src/pages/testimonials/index.astro", void 0);
var $$file = "/work/main/site/src/pages/testimonials/index.astro";
var $$url = "/fr/testimonials/";
// \0virtual:astro:page:src/pages/testimonials/index@_@astro
var page = () => testimonials_exports;
export { page };

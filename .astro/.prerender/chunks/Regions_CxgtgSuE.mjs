import { f as renderTemplate, h as addAttribute, p as maybeRenderHead } from "./server_BDZp1_g5.mjs";
import { c as createComponent, s as createAstro } from "./Base_BjCYcIGW.mjs";
import { F as paths, M as t, N as turned, k as foreign, n as address } from "./urls_CT6i-b5u.mjs";
import { f as number } from "./formats_BZqLm1FX.mjs";
// site/src/components/Regions.astro
createAstro("http://127.0.0.1:4321");
var $$Regions = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$Regions;
	const { regions, current } = Astro.props;
	return renderTemplate`${maybeRenderHead($$result)}<ul class="regions">${regions.map(({ region, count }) => renderTemplate`<li><a${addAttribute(address(paths.region(region.key)), "href")}${addAttribute(foreign(region), "lang")}${addAttribute(turned(foreign(region)), "dir")}${addAttribute(region.key === current ? "page" : void 0, "aria-current")}>${region.name}</a>${" "}<span>${t("voices.count", {
		count,
		number: number(count)
	})}</span></li>`)}</ul>`;
}, "/work/main/site/src/components/Regions.astro", void 0);
export { $$Regions as t };

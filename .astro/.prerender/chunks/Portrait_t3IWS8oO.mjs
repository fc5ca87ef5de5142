import { a as renderComponent, f as renderTemplate, h as addAttribute, p as maybeRenderHead } from "./server_BDZp1_g5.mjs";
import { c as createComponent, s as createAstro } from "./Base_Cg41znlV.mjs";
import { F as paths, N as turned, R as pictureRecipe, k as foreign, n as address } from "./urls_Du2hnmVS.mjs";
import { o as initialsOf } from "./formats_CmN-AjQO.mjs";
import { n as $$Wall, t as $$OpenSquare } from "./OpenSquare_DZGQPnsd.mjs";
// site/src/components/Portrait.astro
createAstro("http://127.0.0.1:4321");
var $$Portrait = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$Portrait;
	const { of, name, big = false, atOnce = false } = Astro.props;
	const { portrait, portraitAlt, portraitDecorative } = of;
	const size = big ? 144 : 72;
	const at = (width, format) => portrait && address(paths.picture(portrait, width, format));
	const sources = (format) => pictureRecipe.widths.filter((width) => width >= size).map((width) => `${at(width, format)}${width > size ? ` ${width / size}x` : ""}`).join(", ");
	return renderTemplate`${portrait ? renderTemplate`${maybeRenderHead($$result)}<span${addAttribute([{ big }, "astro-idcj4gp7"], "class:list")}><picture class="astro-idcj4gp7"><source type="image/avif"${addAttribute(sources("avif"), "srcset")} class="astro-idcj4gp7"><source type="image/webp"${addAttribute(sources("webp"), "srcset")} class="astro-idcj4gp7"><img${addAttribute(at(144, "jpg"), "src")}${addAttribute(sources("jpg"), "srcset")}${addAttribute(portraitDecorative ? "" : portraitAlt, "alt")}${addAttribute(portraitDecorative ? void 0 : foreign(of), "lang")}${addAttribute(portraitDecorative ? void 0 : turned(foreign(of)), "dir")}${addAttribute(size, "width")}${addAttribute(size, "height")}${addAttribute(atOnce ? void 0 : "lazy", "loading")} decoding="async" class="astro-idcj4gp7"></picture><svg viewBox="0 0 96 96" aria-hidden="true" class="astro-idcj4gp7">${renderComponent($$result, "Wall", $$Wall, { "class": "astro-idcj4gp7" })}</svg></span>` : renderTemplate`<svg viewBox="0 0 96 96" width="72" height="72" aria-hidden="true" class="astro-idcj4gp7">${renderComponent($$result, "OpenSquare", $$OpenSquare, {
		"lines": [initialsOf(name)],
		"class": "astro-idcj4gp7"
	})}</svg>`}`;
}, "/work/main/site/src/components/Portrait.astro", void 0);
export { $$Portrait as t };

import { f as renderTemplate, h as addAttribute, l as renderSlot, p as maybeRenderHead } from "./server_BDZp1_g5.mjs";
import { c as createComponent, s as createAstro } from "./Base_DtdKCztX.mjs";
// site/src/components/Hero.astro
createAstro("http://127.0.0.1:4321");
var $$Hero = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$Hero;
	const { inner = false } = Astro.props;
	return renderTemplate`${maybeRenderHead($$result)}<div${addAttribute([[
		"wrap",
		"hero",
		{ inner }
	], "astro-ge2uvauf"], "class:list")}><div class="words astro-ge2uvauf">${renderSlot($$result, $$slots["default"])}</div>${renderSlot($$result, $$slots["drawing"])}</div>`;
}, "/work/main/site/src/components/Hero.astro", void 0);
export { $$Hero as t };

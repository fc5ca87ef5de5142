import { f as renderTemplate, h as addAttribute, p as maybeRenderHead } from "./server_BDZp1_g5.mjs";
import { c as createComponent, s as createAstro } from "./Base_CI3b1rNS.mjs";
// site/src/components/Plan.astro
createAstro("http://127.0.0.1:4321");
var $$Plan = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$Plan;
	const { plan } = Astro.props;
	return renderTemplate`${maybeRenderHead($$result)}<svg viewBox="0 0 96 96" width="96" height="96" aria-hidden="true"${addAttribute(plan, "data-plan")}><use${addAttribute(`#plan-${plan}`, "href")}></use></svg>`;
}, "/work/main/site/src/components/Plan.astro", void 0);
export { $$Plan as t };

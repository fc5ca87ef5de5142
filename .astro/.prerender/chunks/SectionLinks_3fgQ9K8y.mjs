import { a as renderComponent, f as renderTemplate, h as addAttribute, p as maybeRenderHead } from "./server_BDZp1_g5.mjs";
import { c as createComponent, s as createAstro } from "./Base_CI3b1rNS.mjs";
import { F as paths, k as foreign, n as address } from "./urls_C-lakmZk.mjs";
import { t as $$Around } from "./Around_CwdDb7pI.mjs";
import { t as $$Plan } from "./Plan_5cnP7pk_.mjs";
// site/src/components/SectionLinks.astro
createAstro("http://127.0.0.1:4321");
var $$SectionLinks = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$SectionLinks;
	const { sections } = Astro.props;
	return renderTemplate`${maybeRenderHead($$result)}<ul class="astro-dt6lbu4n">${sections.map((section) => renderTemplate`<li${addAttribute(section.icon, "data-plan")} class="astro-dt6lbu4n"><a${addAttribute(address(paths.section(section.key)), "href")} class="astro-dt6lbu4n">${renderComponent($$result, "Plan", $$Plan, {
		"plan": section.icon,
		"class": "astro-dt6lbu4n"
	})}${" "}${renderComponent($$result, "Around", $$Around, {
		"sentence": "\n",
		"lang": foreign(section),
		"class": "astro-dt6lbu4n"
	}, { "default": ($$result) => renderTemplate`${section.title}` })}</a></li>`)}</ul>`;
}, "/work/main/site/src/components/SectionLinks.astro", void 0);
export { $$SectionLinks as t };

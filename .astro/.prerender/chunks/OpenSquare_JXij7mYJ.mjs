import { a as renderComponent, f as renderTemplate, h as addAttribute, p as maybeRenderHead } from "./server_BDZp1_g5.mjs";
import { c as createComponent, s as createAstro } from "./Base_BjCYcIGW.mjs";
// site/src/components/Wall.astro
var $$Wall = createComponent(($$result, $$props, $$slots) => {
	return renderTemplate`${maybeRenderHead($$result)}<path fill="none" stroke="var(--ink,gray)" stroke-width="3" stroke-dasharray="11 4 25 10 25 4 11 0" d="M3 3h90v90H3z"></path>`;
}, "/work/main/site/src/components/Wall.astro", void 0);
// site/src/components/OpenSquare.astro
createAstro("http://127.0.0.1:4321");
var $$OpenSquare = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$OpenSquare;
	const { lines } = Astro.props;
	const first = 54 - (lines.length - 1) * 12;
	return renderTemplate`${maybeRenderHead($$result)}<path fill="var(--paper,none)" d="M0 0h96v96H0z" class="astro-gnze5w7n"></path>${renderComponent($$result, "Wall", $$Wall, { "class": "astro-gnze5w7n" })}${lines.map((line, index) => renderTemplate`<text x="48"${addAttribute(first + index * 24, "y")} class="astro-gnze5w7n">${line}</text>`)}`;
}, "/work/main/site/src/components/OpenSquare.astro", void 0);
export { $$Wall as n, $$OpenSquare as t };

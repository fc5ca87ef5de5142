import { a as renderComponent, f as renderTemplate, h as addAttribute, p as maybeRenderHead } from "./server_BDZp1_g5.mjs";
import { c as createComponent, s as createAstro } from "./Base_BjCYcIGW.mjs";
import { n as placeOfOpen, r as squaresOf, t as placeOfAlone } from "./city-sheet_DM5T5HEp.mjs";
import { t as $$OpenSquare } from "./OpenSquare_JXij7mYJ.mjs";
// site/src/components/DeadEnd.astro
var $$DeadEnd = createComponent(($$result, $$props, $$slots) => {
	return renderTemplate`${maybeRenderHead($$result)}<g><path d="M-.5-.5h97v97h-97z" fill="var(--plate,none)"></path><g fill="none" stroke="var(--street,gray)"><path stroke-width="5" d="M48-1v23m0 75V74M-1 48h23m75 0H74"></path><path stroke-width="2" stroke-linecap="square" d="M16 0v16H0M80 0v16h16M0 80h16v16m80-16H80v16"></path><circle cx="48" cy="28" r="6" stroke-width="4"></circle><circle cx="48" cy="68" r="6" stroke-width="4"></circle><circle cx="28" cy="48" r="6" stroke-width="4"></circle><circle cx="68" cy="48" r="6" stroke-width="4"></circle></g></g>`;
}, "/work/main/site/src/components/DeadEnd.astro", void 0);
// site/src/components/City.astro
createAstro("http://127.0.0.1:4321");
var $$City = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$City;
	const { lit, open, short = false } = Astro.props;
	const squares = squaresOf(lit === "dead-end" ? "none" : lit);
	const tinted = lit !== "all" && lit !== "dead-end";
	return renderTemplate`${maybeRenderHead($$result)}<svg${addAttribute(["city", {
		short,
		tinted
	}], "class:list")} viewBox="0 0 480 384" width="480" height="384" preserveAspectRatio="xMinYMin slice" aria-hidden="true">${squares.map(({ plan, place, lit }) => renderTemplate`<use${addAttribute(`#plan-${plan}`, "href")}${addAttribute(place, "transform")}${addAttribute(lit ? plan : void 0, "data-plan")}></use>`)}${lit === "dead-end" && renderTemplate`<g${addAttribute(placeOfAlone, "transform")} data-plan="dead-end">${renderComponent($$result, "DeadEnd", $$DeadEnd, {})}</g>`}${open && renderTemplate`<g${addAttribute(placeOfOpen, "transform")}>${renderComponent($$result, "OpenSquare", $$OpenSquare, { "lines": open })}</g>`}</svg>`;
}, "/work/main/site/src/components/City.astro", void 0);
export { $$City as t };

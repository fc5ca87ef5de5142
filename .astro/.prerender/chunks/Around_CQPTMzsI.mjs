import { f as renderTemplate, h as addAttribute, l as renderSlot, p as maybeRenderHead } from "./server_BDZp1_g5.mjs";
import { c as createComponent, s as createAstro } from "./Base_DtdKCztX.mjs";
import { N as turned } from "./urls_JwHtvQBp.mjs";
// site/src/components/Around.astro
createAstro("http://127.0.0.1:4321");
var $$Around = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$Around;
	const { sentence, lang } = Astro.props;
	const [before, after] = sentence.split("\n");
	return renderTemplate`${before}${lang ? renderTemplate`${maybeRenderHead($$result)}<span${addAttribute(lang, "lang")}${addAttribute(turned(lang), "dir")}>${renderSlot($$result, $$slots["default"])}</span>` : renderTemplate`${renderSlot($$result, $$slots["default"])}`}${after}`;
}, "/work/main/site/src/components/Around.astro", void 0);
export { $$Around as t };

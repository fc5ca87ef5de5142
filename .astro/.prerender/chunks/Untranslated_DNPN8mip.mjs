import { a as renderComponent, f as renderTemplate, p as maybeRenderHead } from "./server_BDZp1_g5.mjs";
import { c as createComponent, n as $$Notice, s as createAstro } from "./Base_BjCYcIGW.mjs";
import { M as t, k as foreign } from "./urls_CT6i-b5u.mjs";
// site/src/components/Untranslated.astro
createAstro("http://127.0.0.1:4321");
var $$Untranslated = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$Untranslated;
	const { of, announced = false } = Astro.props;
	return renderTemplate`${foreign(of) && !announced && renderTemplate`${renderComponent($$result, "Notice", $$Notice, {}, { "default": ($$result) => renderTemplate`${maybeRenderHead($$result)}<p>${t("notice.text")}</p>` })}`}`;
}, "/work/main/site/src/components/Untranslated.astro", void 0);
export { $$Untranslated as t };

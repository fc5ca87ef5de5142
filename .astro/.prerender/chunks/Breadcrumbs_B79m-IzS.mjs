import { a as renderComponent, f as renderTemplate, h as addAttribute, p as maybeRenderHead } from "./server_BDZp1_g5.mjs";
import { c as createComponent, r as $$StructuredData, s as createAstro } from "./Base_CI3b1rNS.mjs";
import { F as paths, M as t, N as turned, n as address, t as absolute } from "./urls_C-lakmZk.mjs";
// site/src/components/Breadcrumbs.astro
createAstro("http://127.0.0.1:4321");
var $$Breadcrumbs = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$Breadcrumbs;
	const { trail } = Astro.props;
	const steps = [{
		words: t("site.home"),
		address: address(paths.join)
	}, ...trail];
	return renderTemplate`${maybeRenderHead($$result)}<nav class="trail screen astro-vx4iavld"${addAttribute(t("site.trail"), "aria-label")}><ol class="astro-vx4iavld"><li class="astro-vx4iavld"><a${addAttribute(address(paths.join), "href")} class="astro-vx4iavld">${t("site.home")}</a></li>${trail.map(({ words, address, lang }) => renderTemplate`<li class="astro-vx4iavld">${address ? renderTemplate`<a${addAttribute(address, "href")}${addAttribute(lang, "lang")}${addAttribute(turned(lang), "dir")} class="astro-vx4iavld">${words}</a>` : renderTemplate`<span aria-current="page"${addAttribute(lang, "lang")}${addAttribute(turned(lang), "dir")} class="astro-vx4iavld">${words}</span>`}</li>`)}</ol></nav>${renderComponent($$result, "StructuredData", $$StructuredData, {
		"data": {
			"@type": "BreadcrumbList",
			itemListElement: steps.map(({ words, address }, index) => ({
				"@type": "ListItem",
				position: index + 1,
				name: words,
				...address !== void 0 && { item: absolute(address) }
			}))
		},
		"class": "astro-vx4iavld"
	})}`;
}, "/work/main/site/src/components/Breadcrumbs.astro", void 0);
export { $$Breadcrumbs as t };

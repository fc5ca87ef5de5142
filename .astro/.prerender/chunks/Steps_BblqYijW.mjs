import { f as renderTemplate, h as addAttribute, p as maybeRenderHead } from "./server_BDZp1_g5.mjs";
import { c as createComponent, s as createAstro } from "./Base_CI3b1rNS.mjs";
import { M as t, N as turned, O as direction, j as language, k as foreign } from "./urls_C-lakmZk.mjs";
// site/src/components/Steps.astro
createAstro("http://127.0.0.1:4321");
var $$Steps = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$Steps;
	const { form, short = false } = Astro.props;
	return renderTemplate`${maybeRenderHead($$result)}<ol${addAttribute(foreign(form), "lang")}${addAttribute(turned(foreign(form)), "dir")} class="astro-5wfdsgz3">${form.steps.map(({ title, text, who, howLong }) => renderTemplate`<li class="astro-5wfdsgz3"><h3 class="astro-5wfdsgz3">${title}</h3>${!short && renderTemplate`<p class="astro-5wfdsgz3">${text}</p>`}${short ? renderTemplate`<p class="small astro-5wfdsgz3">${who} · ${howLong}</p>` : renderTemplate`<dl class="small astro-5wfdsgz3"><div class="astro-5wfdsgz3"><dt${addAttribute(foreign(form) && language, "lang")}${addAttribute(turned(foreign(form)) && direction, "dir")} class="astro-5wfdsgz3">${t("apply.who")}</dt><dd class="astro-5wfdsgz3">${who}</dd></div><div class="astro-5wfdsgz3"><dt${addAttribute(foreign(form) && language, "lang")}${addAttribute(turned(foreign(form)) && direction, "dir")} class="astro-5wfdsgz3">${t("apply.howLong")}</dt><dd class="astro-5wfdsgz3">${howLong}</dd></div></dl>`}</li>`)}</ol>`;
}, "/work/main/site/src/components/Steps.astro", void 0);
export { $$Steps as t };

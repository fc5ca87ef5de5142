import { a as renderComponent, f as renderTemplate, h as addAttribute, o as Fragment, p as maybeRenderHead } from "./server_BDZp1_g5.mjs";
import { c as createComponent, o as $$Isolated, s as createAstro } from "./Base_BjCYcIGW.mjs";
import { M as t, N as turned, k as foreign } from "./urls_CT6i-b5u.mjs";
import { t as $$Plan } from "./Plan_D22c649L.mjs";
import { t as $$Portrait } from "./Portrait__7SC6KIK.mjs";
import { n as officeOf, t as marksOf } from "./speaker_B-vBh_b0.mjs";
// site/src/components/Speaker.astro
createAstro("http://127.0.0.1:4321");
var $$Speaker = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$Speaker;
	const { voice, href } = Astro.props;
	return renderTemplate`${maybeRenderHead($$result)}<span class="name astro-vdgoqehd">${href ? renderTemplate`<a${addAttribute(href, "href")} class="astro-vdgoqehd">${renderComponent($$result, "Isolated", $$Isolated, { "class": "astro-vdgoqehd" }, { "default": ($$result) => renderTemplate`${voice.speaker}` })}</a>` : renderTemplate`${renderComponent($$result, "Isolated", $$Isolated, { "class": "astro-vdgoqehd" }, { "default": ($$result) => renderTemplate`${voice.speaker}` })}`}</span>${" "}<span class="small astro-vdgoqehd">${officeOf(voice)}</span><span class="small marks astro-vdgoqehd">${marksOf(voice).map((mark) => renderTemplate`${renderComponent($$result, "Fragment", Fragment, {}, { "default": ($$result) => renderTemplate`<span class="astro-vdgoqehd">${mark}</span>${" "}` })}`)}${voice.sample && renderTemplate`<span class="tag astro-vdgoqehd">${t("notice.sample")}</span>`}</span>`;
}, "/work/main/site/src/components/Speaker.astro", void 0);
// site/src/components/Voice.astro
createAstro("http://127.0.0.1:4321");
var $$Voice = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$Voice;
	const { voice, big = false, section, href, atOnce = false } = Astro.props;
	const spoken = t("voices.quoted", { text: voice.quote }).split("\n");
	return renderTemplate`${maybeRenderHead($$result)}<figure${addAttribute([{ big }, "astro-d6druz62"], "class:list")}${addAttribute(section?.icon, "data-plan")}>${section && renderTemplate`<p class="about astro-d6druz62">${renderComponent($$result, "Plan", $$Plan, {
		"plan": section.icon,
		"class": "astro-d6druz62"
	})}${" "}<span${addAttribute(foreign(section), "lang")}${addAttribute(turned(foreign(section)), "dir")} class="astro-d6druz62">${section.title}</span></p>`}<blockquote class="astro-d6druz62">${spoken.map((paragraph) => renderTemplate`<p class="astro-d6druz62">${paragraph}</p>`)}</blockquote><figcaption${addAttribute([{ who: voice.portrait }, "astro-d6druz62"], "class:list")}>${voice.portrait && renderTemplate`${renderComponent($$result, "Portrait", $$Portrait, {
		"of": voice,
		"name": voice.speaker,
		"big": big,
		"atOnce": atOnce,
		"class": "astro-d6druz62"
	})}`}<div class="astro-d6druz62">${renderComponent($$result, "Speaker", $$Speaker, {
		"voice": voice,
		"href": href,
		"class": "astro-d6druz62"
	})}</div></figcaption></figure>`;
}, "/work/main/site/src/components/Voice.astro", void 0);
export { $$Voice as t };

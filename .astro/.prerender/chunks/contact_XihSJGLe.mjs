import { t as __exportAll } from "./rolldown-runtime_D8jQpDG7.mjs";
import { a as renderComponent, f as renderTemplate, h as addAttribute, p as maybeRenderHead } from "./server_BDZp1_g5.mjs";
import { c as createComponent, o as $$Isolated, s as createAstro, t as $$Base } from "./Base_Cg41znlV.mjs";
import { F as paths, M as t, N as turned, _ as personsFor, f as frame, k as foreign, n as address, s as all, w as yearOfContent } from "./urls_Du2hnmVS.mjs";
import { t as $$Breadcrumbs } from "./Breadcrumbs_BZIeNCwD.mjs";
import { t as $$Person } from "./Person_x_j42kvh.mjs";
import { t as $$PlainHead } from "./PlainHead_BYWgUMUu.mjs";
import { c as list, f as number, r as countryNames } from "./formats_CmN-AjQO.mjs";
// site/src/components/RegionPersons.astro
createAstro("http://127.0.0.1:4321");
var $$RegionPersons = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$RegionPersons;
	const { entries } = Astro.props;
	return renderTemplate`${maybeRenderHead($$result)}<ul class="astro-azl5uf3p">${entries.map(({ region, persons }) => renderTemplate`<li class="astro-azl5uf3p"><h3${addAttribute(foreign(region), "lang")}${addAttribute(turned(foreign(region)), "dir")} class="astro-azl5uf3p">${region.name}</h3>${persons.map(({ key, name, email }) => renderTemplate`<p class="row astro-azl5uf3p"><a${addAttribute(address(paths.contact, key), "href")} class="astro-azl5uf3p">${renderComponent($$result, "Isolated", $$Isolated, { "class": "astro-azl5uf3p" }, { "default": ($$result) => renderTemplate`${name}` })}</a><a class="small astro-azl5uf3p"${addAttribute(`mailto:${email}`, "href")}>${renderComponent($$result, "Isolated", $$Isolated, { "class": "astro-azl5uf3p" }, { "default": ($$result) => renderTemplate`${email}` })}</a></p>`)}<details class="astro-azl5uf3p"><summary class="opener small astro-azl5uf3p">${t("contact.countries", {
		count: region.countries.length,
		number: number(region.countries.length)
	})}</summary><p class="small astro-azl5uf3p">${list(countryNames(region.countries))}</p></details></li>`)}</ul>`;
}, "/work/main/site/src/components/RegionPersons.astro", void 0);
// site/src/pages/contact.astro
var contact_exports = /* @__PURE__ */ __exportAll({
	default: () => $$Contact,
	file: () => $$file,
	url: () => $$url
});
var $$Contact = createComponent(($$result, $$props, $$slots) => {
	const regions = all("region");
	const around = frame(paths.contact);
	const year = yearOfContent();
	return renderTemplate`${renderComponent($$result, "Base", $$Base, {
		"title": t("contact.title"),
		"description": t("contact.description"),
		"frame": around,
		"class": "astro-6bfsojfh"
	}, {
		"default": ($$result) => renderTemplate`${maybeRenderHead($$result)}<section class="wrap stack persons astro-6bfsojfh" aria-labelledby="persons-title"><h2 id="persons-title" class="astro-6bfsojfh">${t("contact.persons")}</h2><div class="columns astro-6bfsojfh">${all("contact-person").map((person, index) => renderTemplate`${renderComponent($$result, "Person", $$Person, {
			"person": person,
			"regions": regions,
			"year": year,
			"announced": around.fallback,
			"atOnce": index === 0,
			"class": "astro-6bfsojfh"
		})}`)}</div></section><section class="sheet part astro-6bfsojfh" aria-labelledby="regions-title"><div class="wrap stack astro-6bfsojfh"><h2 id="regions-title" class="astro-6bfsojfh">${t("contact.findRegion")}</h2>${renderComponent($$result, "RegionPersons", $$RegionPersons, {
			"entries": regions.map((region) => ({
				region,
				persons: personsFor(region.key)
			})),
			"class": "astro-6bfsojfh"
		})}</div></section>`,
		"hero": ($$result) => renderTemplate`${renderComponent($$result, "PlainHead", $$PlainHead, {
			"slot": "hero",
			"class": "astro-6bfsojfh"
		}, { "default": ($$result) => renderTemplate`${renderComponent($$result, "Breadcrumbs", $$Breadcrumbs, {
			"trail": [{ words: t("menu.contact") }],
			"class": "astro-6bfsojfh"
		})}<h1 class="astro-6bfsojfh">${t("contact.title")}</h1><p class="lead astro-6bfsojfh">${t("contact.lead")}</p>` })}`
	})}`;
}, "/work/main/site/src/pages/contact.astro", void 0);
var $$file = "/work/main/site/src/pages/contact.astro";
var $$url = "/ja/contact/";
// \0virtual:astro:page:src/pages/contact@_@astro
var page = () => contact_exports;
export { page };

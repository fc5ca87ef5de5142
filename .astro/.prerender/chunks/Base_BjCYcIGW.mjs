import { N as InvalidComponentArgs, S as unescapeHTML, Y as UnavailableAstroGlobal, Z as AstroError, a as renderComponent, et as ASTRO_GENERATOR, f as renderTemplate, h as addAttribute, l as renderSlot, m as renderHead, o as Fragment, p as maybeRenderHead } from "./server_BDZp1_g5.mjs";
import { F as paths, I as switcherOf, M as t, N as turned, O as direction, P as addressOf, V as languageOf, a as mailAbout, i as isExternal, j as language, k as foreign, n as address, o as publicAddress, r as alternatesOf } from "./urls_CT6i-b5u.mjs";
import { i as day, u as locale } from "./formats_BZqLm1FX.mjs";
// node_modules/astro/dist/runtime/server/astro-component.js
function validateArgs(args) {
	if (args.length !== 3) return false;
	if (!args[0] || typeof args[0] !== "object") return false;
	return true;
}
function baseCreateComponent(cb, moduleId, propagation) {
	const name = moduleId?.split("/").pop()?.replace(".astro", "") ?? "";
	const fn = (...args) => {
		if (!validateArgs(args)) throw new AstroError({
			...InvalidComponentArgs,
			message: InvalidComponentArgs.message(name)
		});
		return cb(...args);
	};
	Object.defineProperty(fn, "name", {
		value: name,
		writable: false
	});
	fn.isAstroComponentFactory = true;
	fn.moduleId = moduleId;
	fn.propagation = propagation;
	return fn;
}
function createComponentWithOptions(opts) {
	return baseCreateComponent(opts.factory, opts.moduleId, opts.propagation);
}
function createComponent(arg1, moduleId, propagation) {
	if (typeof arg1 === "function") return baseCreateComponent(arg1, moduleId, propagation);
	else return createComponentWithOptions(arg1);
}
// node_modules/astro/dist/runtime/server/astro-global.js
function createError(name) {
	return new AstroError({
		...UnavailableAstroGlobal,
		message: UnavailableAstroGlobal.message(name)
	});
}
function createAstro(site) {
	return {
		get site() {
			console.warn(`Astro.site inside getStaticPaths is deprecated and will be removed in a future major version of Astro. Use import.meta.env.SITE instead`);
			return site ? new URL(site) : void 0;
		},
		get generator() {
			console.warn(`Astro.generator inside getStaticPaths is deprecated and will be removed in a future major version of Astro.`);
			return ASTRO_GENERATOR;
		},
		get callAction() {
			throw createError("callAction");
		},
		get clientAddress() {
			throw createError("clientAddress");
		},
		get cookies() {
			throw createError("cookies");
		},
		get csp() {
			throw createError("csp");
		},
		get currentLocale() {
			throw createError("currentLocale");
		},
		get getActionResult() {
			throw createError("getActionResult");
		},
		get isPrerendered() {
			throw createError("isPrerendered");
		},
		get locals() {
			throw createError("locals");
		},
		get originPathname() {
			throw createError("originPathname");
		},
		get params() {
			throw createError("params");
		},
		get preferredLocale() {
			throw createError("preferredLocale");
		},
		get preferredLocaleList() {
			throw createError("preferredLocaleList");
		},
		get props() {
			throw createError("props");
		},
		get redirect() {
			throw createError("redirect");
		},
		get request() {
			throw createError("request");
		},
		get response() {
			throw createError("response");
		},
		get rewrite() {
			throw createError("rewrite");
		},
		get routePattern() {
			throw createError("routePattern");
		},
		get self() {
			throw createError("self");
		},
		get slots() {
			throw createError("slots");
		},
		get url() {
			throw createError("url");
		},
		get session() {
			throw createError("session");
		},
		get cache() {
			throw createError("cache");
		},
		get logger() {
			throw createError("logger");
		}
	};
}
// content-schemas/dist/preview.js
/** The picture of a page that others show beside a link to it, in pixels. A change that draws other bytes takes another version. */
var previewRecipe = {
	version: 1,
	width: 1200,
	height: 630
};
// site/src/components/Isolated.astro
var $$Isolated = createComponent(($$result, $$props, $$slots) => {
	return renderTemplate`${direction === "rtl" ? renderTemplate`${maybeRenderHead($$result)}<bdi>${renderSlot($$result, $$slots["default"])}</bdi>` : renderTemplate`${renderSlot($$result, $$slots["default"])}`}`;
}, "/work/main/site/src/components/Isolated.astro", void 0);
var $$TextLink = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$TextLink;
	const { href } = Astro.props;
	return renderTemplate`${isExternal(href) ? renderTemplate`${maybeRenderHead($$result)}<a${addAttribute(href, "href")} rel="external">${renderSlot($$result, $$slots["default"])}<span class="hidden"> ${t("site.external")}</span></a>` : renderTemplate`<a${addAttribute(href, "href")}>${renderSlot($$result, $$slots["default"])}</a>`}`;
}, "/work/main/site/src/components/TextLink.astro", void 0);
var $$Footer = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$Footer;
	const { frame } = Astro.props;
	const { facts, information, changedAt } = frame;
	const lines = facts.address.split("\n");
	return renderTemplate`${maybeRenderHead($$result)}<footer class="astro-jo6i4kqk"><div class="wrap bar astro-jo6i4kqk"><div class="astro-jo6i4kqk"><p class="name astro-jo6i4kqk"${addAttribute(foreign(facts), "lang")}${addAttribute(turned(foreign(facts)), "dir")}>${facts.name}</p><address class="astro-jo6i4kqk">${lines.map((line, index) => renderTemplate`${renderComponent($$result, "Fragment", Fragment, {}, { "default": ($$result) => renderTemplate`${index > 0 && renderTemplate`<br class="astro-jo6i4kqk">`}${renderComponent($$result, "Isolated", $$Isolated, { "class": "astro-jo6i4kqk" }, { "default": ($$result) => renderTemplate`${line}` })}` })}`)}</address></div><nav class="screen astro-jo6i4kqk"${addAttribute(t("site.about"), "aria-label")}><ul class="astro-jo6i4kqk">${information.map((page) => renderTemplate`<li class="astro-jo6i4kqk"><a${addAttribute(address(paths.information(page.key)), "href")}${addAttribute(foreign(page), "lang")}${addAttribute(turned(foreign(page)), "dir")} class="astro-jo6i4kqk">${page.title}</a></li>`)}${facts.socialLinks.map(({ name, address }) => renderTemplate`<li class="astro-jo6i4kqk">${renderComponent($$result, "TextLink", $$TextLink, {
		"href": address,
		"class": "astro-jo6i4kqk"
	}, { "default": ($$result) => renderTemplate`${name}` })}</li>`)}</ul></nav><p class="date astro-jo6i4kqk">${changedAt && renderTemplate`<span class="astro-jo6i4kqk">${t("site.changed", { day: day(changedAt) })}</span>`} <span class="astro-jo6i4kqk">${t("site.quiet")}</span>${" "}<a class="screen astro-jo6i4kqk"${addAttribute(mailAbout(frame, t("finding.mistakeSubject")), "href")}>${t("finding.mistake")}</a></p></div></footer>`;
}, "/work/main/site/src/components/Footer.astro", void 0);
// site/src/preview.ts
/** Path of the picture that stands for a page where a link to it is shown. The build draws it from the page, under this name. */
async function previewPath({ language, direction, title, site, plan }) {
	const shows = JSON.stringify([
		previewRecipe.version,
		language,
		direction,
		title,
		site,
		plan ?? ""
	]);
	const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(shows));
	return paths.preview([...new Uint8Array(digest, 0, 8)].map((byte) => byte.toString(16).padStart(2, "0")).join(""));
}
var $$Head = createComponent(async ($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$Head;
	const { title, description, frame, plan } = Astro.props;
	const { page, facts, fallback } = frame;
	const missing = page.kind === "not-found";
	const hasFeed = [
		"testimonials",
		"region",
		"testimonial"
	].includes(page.kind);
	const full = page.kind === "join" ? title : t("site.title", {
		page: title,
		network: facts.shortName
	});
	const url = publicAddress(language, page.path);
	const site = t("site.name", { network: facts.shortName });
	const preview = publicAddress(language, await previewPath({
		language,
		direction,
		title,
		site,
		plan
	}));
	const { language: spoken, region } = new Intl.Locale(locale).maximize();
	return renderTemplate`<meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${full}</title><meta name="description"${addAttribute(description, "content")}>${(missing || fallback) && renderTemplate`<meta name="robots" content="noindex">`}${!missing && renderTemplate`<link rel="canonical"${addAttribute(url, "href")}>`}${!missing && !fallback && alternatesOf(page).map(({ hreflang, href }) => renderTemplate`<link rel="alternate"${addAttribute(hreflang, "hreflang")}${addAttribute(href, "href")}>`)}${hasFeed && renderTemplate`<link rel="alternate" type="application/rss+xml"${addAttribute(t("voices.title"), "title")}${addAttribute(address(paths.feed), "href")}>`}<meta property="og:type" content="website"><meta property="og:site_name"${addAttribute(site, "content")}><meta property="og:title"${addAttribute(title, "content")}><meta property="og:description"${addAttribute(description, "content")}>${!missing && renderTemplate`${renderComponent($$result, "Fragment", Fragment, {}, { "default": ($$result) => renderTemplate`<meta property="og:url"${addAttribute(url, "content")}><meta property="og:image"${addAttribute(preview, "content")}><meta property="og:image:width"${addAttribute(previewRecipe.width, "content")}><meta property="og:image:height"${addAttribute(previewRecipe.height, "content")}><meta property="og:image:alt"${addAttribute(full, "content")}><meta name="twitter:card" content="summary_large_image">` })}`}<meta property="og:locale"${addAttribute(`${spoken}_${region ?? ""}`, "content")}><meta name="theme-color" content="#ffffff" media="(prefers-color-scheme: light)"><meta name="theme-color" content="#0f1821" media="(prefers-color-scheme: dark)"><link rel="icon" href="/favicon.ico" sizes="32x32"><link rel="icon" href="/favicon.svg" type="image/svg+xml"><link rel="apple-touch-icon" href="/apple-touch-icon.png">`;
}, "/work/main/site/src/components/Head.astro", void 0);
var $$LanguageSwitcher = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$LanguageSwitcher;
	const { page } = Astro.props;
	const entries = switcherOf(page, language, page.kind === "not-found" ? paths.join : page.path).map((entry) => ({
		...entry,
		autonym: languageOf(entry.language).autonym
	}));
	return renderTemplate`${maybeRenderHead($$result)}<details class="screen astro-l4evwy7q"><summary class="astro-l4evwy7q"><span class="hidden astro-l4evwy7q">${t("site.language")} </span>${languageOf(language).autonym}</summary><ul class="astro-l4evwy7q">${entries.map(({ language: code, address, autonym }) => renderTemplate`<li class="astro-l4evwy7q"><a${addAttribute(address, "href")}${addAttribute(code, "lang")}${addAttribute(turned(code), "dir")}${addAttribute(code, "hreflang")}${addAttribute(code === language ? "true" : void 0, "aria-current")} class="astro-l4evwy7q">${autonym}</a></li>`)}</ul></details>`;
}, "/work/main/site/src/components/LanguageSwitcher.astro", void 0);
// site/src/components/Mark.astro
var $$Mark = createComponent(($$result, $$props, $$slots) => {
	return renderTemplate`${maybeRenderHead($$result)}<svg viewBox="0 0 28 28" width="28" height="28" aria-hidden="true"><path fill="currentColor" d="M0 0h12.5v12.5H0zm15.5 0H28v12.5H15.5zM0 15.5h12.5V28H0z"></path><path fill="none" stroke="currentColor" stroke-width="2" stroke-dasharray="2.4 2" d="M16.5 16.5H27V27H16.5z"></path></svg>`;
}, "/work/main/site/src/components/Mark.astro", void 0);
var $$Menu = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$Menu;
	const { page } = Astro.props;
	const entries = [
		{
			words: t("menu.benefits"),
			href: address(paths.join, "benefits"),
			own: void 0,
			below: ["section"]
		},
		{
			words: t("menu.voices"),
			href: address(paths.testimonials),
			own: "testimonials",
			below: ["region", "testimonial"]
		},
		{
			words: t("menu.fees"),
			href: address(paths.fees),
			own: "fees",
			below: ["quote"]
		},
		{
			words: t("menu.apply"),
			href: address(paths.apply),
			own: "apply",
			below: ["form"]
		},
		{
			words: t("menu.contact"),
			href: address(paths.contact),
			own: "contact",
			below: []
		}
	];
	const current = ({ own, below }) => own === page.kind ? "page" : below.some((kind) => kind === page.kind) ? "true" : void 0;
	return renderTemplate`${maybeRenderHead($$result)}<nav class="screen astro-xrc56gie"${addAttribute(t("site.menu"), "aria-label")}><ul class="astro-xrc56gie">${entries.map((entry) => renderTemplate`<li class="astro-xrc56gie"><a${addAttribute(entry.href, "href")}${addAttribute(current(entry), "aria-current")} class="astro-xrc56gie">${entry.words}</a></li>`)}</ul></nav>`;
}, "/work/main/site/src/components/Menu.astro", void 0);
var $$Header = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$Header;
	const { page, network } = Astro.props;
	return renderTemplate`${maybeRenderHead($$result)}<header class="astro-nen7h5rs"><div class="wrap bar astro-nen7h5rs"><a class="brand astro-nen7h5rs"${addAttribute(address(paths.join), "href")}>${renderComponent($$result, "Mark", $$Mark, { "class": "astro-nen7h5rs" })} ${t("site.name", { network })}</a>${renderComponent($$result, "LanguageSwitcher", $$LanguageSwitcher, {
		"page": page,
		"class": "astro-nen7h5rs"
	})}${renderComponent($$result, "Menu", $$Menu, {
		"page": page,
		"class": "astro-nen7h5rs"
	})}</div></header>`;
}, "/work/main/site/src/components/Header.astro", void 0);
var $$StructuredData = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$StructuredData;
	const { data } = Astro.props;
	const json = JSON.stringify({
		"@context": "https://schema.org",
		...data
	}).replaceAll("<", "\\u003c");
	return renderTemplate`<script type="application/ld+json">${unescapeHTML(json)}<\/script>`;
}, "/work/main/site/src/components/StructuredData.astro", void 0);
var $$PageData = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$PageData;
	const { frame, title } = Astro.props;
	const { facts, page } = frame;
	const organization = {
		"@type": "Organization",
		name: facts.name,
		alternateName: facts.shortName,
		url: publicAddress(language, paths.join),
		...page.kind === "join" && {
			foundingDate: String(facts.founded),
			address: facts.address.replaceAll("\n", ", "),
			email: frame.mail,
			...facts.socialLinks.length > 0 && { sameAs: facts.socialLinks.map(({ address }) => address) }
		}
	};
	return renderTemplate`${renderComponent($$result, "StructuredData", $$StructuredData, { "data": {
		"@type": "WebPage",
		name: title,
		url: publicAddress(language, page.path),
		inLanguage: frame.fallback ? "en" : language,
		...frame.changedAt && { dateModified: frame.changedAt },
		publisher: organization
	} })}`;
}, "/work/main/site/src/components/PageData.astro", void 0);
// site/src/components/Notice.astro
var $$Notice = createComponent(($$result, $$props, $$slots) => {
	return renderTemplate`${maybeRenderHead($$result)}<div class="notice astro-5laazbic">${renderSlot($$result, $$slots["default"])}</div>`;
}, "/work/main/site/src/components/Notice.astro", void 0);
var $$PageNotices = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$PageNotices;
	const { frame, kind } = Astro.props;
	const { newerEnglish: newer } = frame;
	return renderTemplate`${kind === "fallback" && frame.fallback && renderTemplate`${maybeRenderHead($$result)}<div class="wrap notices astro-plx5qle3">${renderComponent($$result, "Notice", $$Notice, { "class": "astro-plx5qle3" }, { "default": ($$result) => renderTemplate`<p class="astro-plx5qle3">${t("notice.page")}</p>` })}</div>`}${kind === "newer" && newer && renderTemplate`<div class="wrap notices astro-plx5qle3">${renderComponent($$result, "Notice", $$Notice, { "class": "astro-plx5qle3" }, { "default": ($$result) => renderTemplate`<p class="astro-plx5qle3">${t("notice.newer", {
		day: day(newer.changedAt),
		own: day(newer.translatedAt)
	})}</p><p class="screen astro-plx5qle3"><a${addAttribute(addressOf("en", frame.page.path), "href")}${addAttribute("en", "hreflang")} class="astro-plx5qle3">${t("notice.readEnglish")}</a></p>` })}</div>`}`;
}, "/work/main/site/src/components/PageNotices.astro", void 0);
// site/src/components/Plans.astro
var $$Plans = createComponent(($$result, $$props, $$slots) => {
	return renderTemplate`${maybeRenderHead($$result)}<svg class="hidden" width="0" height="0" aria-hidden="true"><defs><g id="plan-star"><path d="M-.5-.5h97v97h-97z" fill="var(--plate,none)"></path><g fill="none" stroke="var(--street,gray)"><path stroke-width="5" d="M48-1v39m0 20v39M-1 48h39m20 0h39"></path><path stroke-width="2" stroke-linecap="square" d="m16 0 26 40M80 0 54 40M16 96l26-40m38 40L54 56M0 16l40 26M0 80l40-26m56-38L56 42m40 38L56 54"></path><circle cx="48" cy="48" r="9.5" stroke-width="4"></circle><path stroke-width="1.5" d="m48 24-17 7-7 17 7 17 17 7 17-7 7-17-7-17zm0-16L20 20 8 48l12 28 28 12 28-12 12-28-12-28z"></path></g></g><g id="plan-grid"><path d="M-.5-.5h97v97h-97z" fill="var(--plate,none)"></path><g fill="none" stroke="var(--street,gray)"><path stroke-width="5" d="M48-1v98M-1 48h98"></path><path stroke-width="2" d="M16-1v98m64-98v98M-1 16h98M-1 80h98"></path><path stroke-width="1.5" d="M32 16v64m32-64v64M16 32h64M16 64h64"></path><path stroke-width="3" d="m15.3-1 65.4 98"></path></g><path fill="var(--street,gray)" d="m48 40 8 8-8 8-8-8zM16 11l5 5-5 5-5-5zm64 0 5 5-5 5-5-5zM16 75l5 5-5 5-5-5zm64 0 5 5-5 5-5-5z"></path></g><g id="plan-river"><path d="M-.5-.5h97v97h-97z" fill="var(--plate,none)"></path><path fill="var(--street,gray)" opacity=".5" d="M0 45.5C18 45 20 24 42 27s24 34 54 18.5v5C66 66 62 44 42 41S20 51 0 50.5z"></path><g fill="none" stroke="var(--street,gray)"><path stroke-width="5" d="M48-1v98"></path><path stroke-width="2" stroke-linecap="square" d="m16 0 2 50-2 46M80 0l-2 50 2 46M0 16q22-12 48-2t48 2M0 80q28-20 48-12t48 12"></path><path stroke-width="1.5" d="M17 37c7-23 27-19 37-9s16 17 25 15M18 55c10-11 26-9 36 1s16 8 24 3M33 69l-2 27m33-22v22M32 10v12m32-7v22M17 84h63"></path></g></g><g id="plan-ring"><path d="M-.5-.5h97v97h-97z" fill="var(--plate,none)"></path><g fill="none" stroke="var(--street,gray)"><path stroke-width="5" d="M48-1v70m0 11v17M-1 48h14m70 0h14"></path><path stroke-width="2" d="M-1 80h98M16 80v17m64-17v17M15.6-1 42 69m38.4-70L54 69M-.7 15 38.5 73m58.2-58L57.5 73M12 48l24.5 27M84 48 59.5 75"></path><path stroke-width="3" d="M36 80a12 12 0 0 1 24 0M0 80a48 48 0 0 1 96 0"></path><path stroke-width="1.5" d="M26 80a22 22 0 0 1 44 0m-55 0a33 33 0 0 1 66 0"></path></g></g><g id="plan-fan"><path d="M-.5-.5h97v97h-97z" fill="var(--plate,none)"></path><g fill="none" stroke="var(--street,gray)"><path stroke-width="5" d="M48-1v98"></path><path stroke-width="3" d="m15.5-1 32.5 71L80.5-1"></path><path stroke-width="2" stroke-linecap="square" d="M0 16h96M0 80h96m-80 0v16m64-16v16M0 48h38m58 0H58"></path><path stroke-width="1.5" d="M16 16v64m64-64v64M30 32h36M16 64h28m36 0H52"></path></g><circle cx="48" cy="72" r="10" fill="var(--street,gray)"></circle><circle cx="48" cy="72" r="3.5" fill="var(--plate,none)"></circle></g></defs></svg>`;
}, "/work/main/site/src/components/Plans.astro", void 0);
var $$Base = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$Base;
	const { title, description, frame, plan } = Astro.props;
	return renderTemplate`<html${addAttribute(language, "lang")}${addAttribute(direction, "dir")}><head>${renderComponent($$result, "Head", $$Head, {
		"title": title,
		"description": description,
		"frame": frame,
		"plan": plan
	})}${frame.page.kind !== "not-found" && renderTemplate`${renderComponent($$result, "PageData", $$PageData, {
		"frame": frame,
		"title": title
	})}`}${renderHead($$result)}</head><body><a class="skip" href="#main">${t("site.skip")}</a>${renderComponent($$result, "Plans", $$Plans, {})}${renderComponent($$result, "Header", $$Header, {
		"page": frame.page,
		"network": frame.facts.shortName
	})}<main id="main"${addAttribute(plan, "data-plan")}>${renderComponent($$result, "PageNotices", $$PageNotices, {
		"frame": frame,
		"kind": "fallback"
	})}${renderSlot($$result, $$slots["hero"])}${renderComponent($$result, "PageNotices", $$PageNotices, {
		"frame": frame,
		"kind": "newer"
	})}${renderSlot($$result, $$slots["default"])}</main>${renderComponent($$result, "Footer", $$Footer, { "frame": frame })}</body></html>`;
}, "/work/main/site/src/layouts/Base.astro", void 0);
export { $$TextLink as a, createComponent as c, $$Mark as i, $$Notice as n, $$Isolated as o, $$StructuredData as r, createAstro as s, $$Base as t };

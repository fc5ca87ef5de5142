import { t as __exportAll } from "./rolldown-runtime_D8jQpDG7.mjs";
import { a as renderComponent, f as renderTemplate, h as addAttribute, l as renderSlot, p as maybeRenderHead } from "./server_BDZp1_g5.mjs";
import { c as createComponent, s as createAstro, t as $$Base } from "./Base_CI3b1rNS.mjs";
import { F as paths, M as t, d as find, f as frame, h as only, j as language, k as foreign, n as address, s as all } from "./urls_C-lakmZk.mjs";
import { t as $$Breadcrumbs } from "./Breadcrumbs_B79m-IzS.mjs";
import { t as $$PlainHead } from "./PlainHead_BnkeZ7-A.mjs";
import { t as $$RichText } from "./RichText_ePLaT927.mjs";
import { i as day } from "./formats_DDeppqvu.mjs";
// site/src/components/FormField.astro
createAstro("http://127.0.0.1:4321");
var $$FormField = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$FormField;
	const { id, label, type, inputmode, autocomplete = "off", lines, width, lang } = Astro.props;
	return renderTemplate`${maybeRenderHead($$result)}<div${addAttribute(["field", width], "class:list")}><label${addAttribute(id, "for")}>${label}</label>${lines === void 0 ? renderTemplate`<input${addAttribute(id, "id")}${addAttribute(type, "type")}${addAttribute(inputmode, "inputmode")}${addAttribute(autocomplete, "autocomplete")}${addAttribute(lang, "lang")}>` : renderTemplate`<textarea${addAttribute(id, "id")}${addAttribute(lines, "rows")}${addAttribute(autocomplete, "autocomplete")}${addAttribute(lang, "lang")}></textarea>`}</div>`;
}, "/work/main/site/src/components/FormField.astro", void 0);
// site/src/components/FormGroup.astro
createAstro("http://127.0.0.1:4321");
var $$FormGroup = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$FormGroup;
	const { title, instead } = Astro.props;
	return renderTemplate`${maybeRenderHead($$result)}<fieldset class="wrap columns side astro-fh2pf2ir"><legend class="astro-fh2pf2ir"><h2 class="astro-fh2pf2ir">${title}</h2></legend><div class="fields astro-fh2pf2ir">${instead && renderTemplate`<p class="instead astro-fh2pf2ir"><input type="checkbox"${addAttribute(instead.id, "id")} autocomplete="off" class="astro-fh2pf2ir"><label${addAttribute(instead.id, "for")} class="astro-fh2pf2ir">${instead.words}</label></p>`}${renderSlot($$result, $$slots["default"])}</div></fieldset>`;
}, "/work/main/site/src/components/FormGroup.astro", void 0);
// site/src/components/FormPerson.astro
createAstro("http://127.0.0.1:4321");
var $$FormPerson = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$FormPerson;
	const { id, own = false, elected = false } = Astro.props;
	return renderTemplate`${renderComponent($$result, "FormField", $$FormField, {
		"id": `${id}-name`,
		"label": t("form.name"),
		"autocomplete": own ? "name" : "off"
	})}${renderComponent($$result, "FormField", $$FormField, {
		"id": `${id}-position`,
		"label": t("form.position"),
		"autocomplete": own ? "organization-title" : "off",
		"lines": 1
	})}${renderComponent($$result, "FormField", $$FormField, {
		"id": `${id}-email`,
		"label": t("contact.email"),
		"type": "email",
		"autocomplete": own ? "email" : "off"
	})}${renderComponent($$result, "FormField", $$FormField, {
		"id": `${id}-phone`,
		"label": t("contact.phone"),
		"type": "tel",
		"autocomplete": own ? "tel" : "off",
		"width": elected ? "brief" : void 0
	})}${elected ? renderTemplate`${renderComponent($$result, "FormField", $$FormField, {
		"id": `${id}-term`,
		"label": t("form.termEnd"),
		"width": "brief"
	})}` : renderTemplate`${renderComponent($$result, "FormField", $$FormField, {
		"id": `${id}-department`,
		"label": t("form.department"),
		"lines": 1
	})}`}`;
}, "/work/main/site/src/components/FormPerson.astro", void 0);
// site/src/components/FormSending.astro
createAstro("http://127.0.0.1:4321");
var $$FormSending = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$FormSending;
	const { form, facts, privacy } = Astro.props;
	const network = facts.shortName;
	const subject = encodeURIComponent(t("form.title"));
	return renderTemplate`${maybeRenderHead($$result)}<section class="sheet part astro-b7bokxbh" aria-labelledby="send-title"><div class="wrap columns sending astro-b7bokxbh"><div class="stack astro-b7bokxbh"><h2 id="send-title" class="astro-b7bokxbh">${t("apply.send")}</h2><ol class="astro-b7bokxbh"><li class="screen astro-b7bokxbh">${t("form.print")}</li><li class="astro-b7bokxbh">${t("form.byHand")}</li><li class="astro-b7bokxbh">${t("form.byEmail")} <a${addAttribute(`mailto:${form.sendTo}?subject=${subject}`, "href")} class="astro-b7bokxbh">${form.sendTo}</a></li><li class="astro-b7bokxbh">${t("form.byPost")}<address class="astro-b7bokxbh">${facts.address.split("\n").join(", ")}</address></li></ol></div><div class="stack astro-b7bokxbh"><h2 class="astro-b7bokxbh">${t("form.privacy")}</h2><p class="astro-b7bokxbh">${t("form.privacyText", { network })}</p><p class="astro-b7bokxbh">${t("form.privacyRights")}</p>${privacy && renderTemplate`<p class="screen astro-b7bokxbh"><a class="onward astro-b7bokxbh"${addAttribute(address(paths.information(privacy.key)), "href")}${addAttribute(foreign(privacy), "lang")}>${privacy.title}</a></p>`}</div></div></section>`;
}, "/work/main/site/src/components/FormSending.astro", void 0);
// site/src/components/FormSignature.astro
var $$FormSignature = createComponent(($$result, $$props, $$slots) => {
	return renderTemplate`${renderComponent($$result, "FormField", $$FormField, {
		"id": "place",
		"label": t("form.place"),
		"class": "astro-vkrl6brh"
	})}${renderComponent($$result, "FormField", $$FormField, {
		"id": "date",
		"label": t("form.date"),
		"class": "astro-vkrl6brh"
	})}${renderComponent($$result, "FormField", $$FormField, {
		"id": "signer",
		"label": t("form.signer"),
		"lines": 1,
		"width": "wide",
		"class": "astro-vkrl6brh"
	})}${maybeRenderHead($$result)}<p class="by-hand astro-vkrl6brh">${t("form.signature")}</p><p class="by-hand astro-vkrl6brh">${t("form.seal")}</p>`;
}, "/work/main/site/src/components/FormSignature.astro", void 0);
// site/src/components/FormTypes.astro
createAstro("http://127.0.0.1:4321");
var $$FormTypes = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$FormTypes;
	const { types } = Astro.props;
	return renderTemplate`${maybeRenderHead($$result)}<fieldset class="types wide astro-lkcx2iue"><legend class="astro-lkcx2iue">${t("form.type")}</legend>${types.map((type) => renderTemplate`<div${addAttribute(foreign(type), "lang")} class="astro-lkcx2iue"><input type="radio" name="type"${addAttribute(`type-${type.key}`, "id")} autocomplete="off" class="astro-lkcx2iue"><label${addAttribute(`type-${type.key}`, "for")} class="astro-lkcx2iue">${type.name}</label></div>`)}</fieldset>`;
}, "/work/main/site/src/components/FormTypes.astro", void 0);
// site/src/pages/apply/form.astro
var form_exports = /* @__PURE__ */ __exportAll({
	default: () => $$Form,
	file: () => $$file,
	url: () => $$url
});
var $$Form = createComponent(($$result, $$props, $$slots) => {
	const form = only("application-form");
	const around = frame(paths.form);
	const { shortName: network } = around.facts;
	const changed = around.changedAt ?? "";
	return renderTemplate`${renderComponent($$result, "Base", $$Base, {
		"title": t("form.title"),
		"description": t("form.description"),
		"frame": around,
		"class": "astro-2q7ozbd4"
	}, {
		"default": ($$result) => renderTemplate`${maybeRenderHead($$result)}<div class="form astro-2q7ozbd4" spellcheck="false">${renderComponent($$result, "FormGroup", $$FormGroup, {
			"title": t("form.member"),
			"class": "astro-2q7ozbd4"
		}, { "default": ($$result) => renderTemplate`${renderComponent($$result, "FormTypes", $$FormTypes, {
			"types": all("applicant-type"),
			"class": "astro-2q7ozbd4"
		})}${renderComponent($$result, "FormField", $$FormField, {
			"id": "name",
			"label": t("form.officialName"),
			"autocomplete": "organization",
			"lines": 1,
			"width": "wide",
			"class": "astro-2q7ozbd4"
		})}${renderComponent($$result, "FormField", $$FormField, {
			"id": "english",
			"label": t("form.englishName"),
			"lines": 1,
			"width": "wide",
			"lang": "en",
			"class": "astro-2q7ozbd4"
		})}${renderComponent($$result, "FormField", $$FormField, {
			"id": "state",
			"label": t("form.state"),
			"class": "astro-2q7ozbd4"
		})}${renderComponent($$result, "FormField", $$FormField, {
			"id": "country",
			"label": t("form.country"),
			"class": "astro-2q7ozbd4"
		})}${renderComponent($$result, "FormField", $$FormField, {
			"id": "population",
			"label": t("form.population"),
			"inputmode": "numeric",
			"class": "astro-2q7ozbd4"
		})}${renderComponent($$result, "FormField", $$FormField, {
			"id": "website",
			"label": t("form.website"),
			"type": "url",
			"class": "astro-2q7ozbd4"
		})}` })}${renderComponent($$result, "FormGroup", $$FormGroup, {
			"title": t("form.official"),
			"class": "astro-2q7ozbd4"
		}, { "default": ($$result) => renderTemplate`${renderComponent($$result, "FormPerson", $$FormPerson, {
			"id": "official",
			"elected": true,
			"class": "astro-2q7ozbd4"
		})}` })}${renderComponent($$result, "FormGroup", $$FormGroup, {
			"title": t("form.elected"),
			"instead": {
				id: "same",
				words: t("form.electedSame")
			},
			"class": "astro-2q7ozbd4"
		}, { "default": ($$result) => renderTemplate`${renderComponent($$result, "FormPerson", $$FormPerson, {
			"id": "elected",
			"elected": true,
			"class": "astro-2q7ozbd4"
		})}` })}${renderComponent($$result, "FormGroup", $$FormGroup, {
			"title": t("form.staff"),
			"class": "astro-2q7ozbd4"
		}, { "default": ($$result) => renderTemplate`${renderComponent($$result, "FormPerson", $$FormPerson, {
			"id": "staff",
			"own": true,
			"class": "astro-2q7ozbd4"
		})}` })}${renderComponent($$result, "FormGroup", $$FormGroup, {
			"title": t("form.invoice"),
			"class": "astro-2q7ozbd4"
		}, { "default": ($$result) => renderTemplate`${renderComponent($$result, "FormField", $$FormField, {
			"id": "invoice-to",
			"label": t("form.invoiceTo"),
			"lines": 1,
			"class": "astro-2q7ozbd4"
		})}${renderComponent($$result, "FormField", $$FormField, {
			"id": "invoice-email",
			"label": t("form.invoiceEmail"),
			"type": "email",
			"class": "astro-2q7ozbd4"
		})}${renderComponent($$result, "FormField", $$FormField, {
			"id": "invoice-address",
			"label": t("form.invoiceAddress"),
			"lines": 2,
			"width": "wide",
			"class": "astro-2q7ozbd4"
		})}${renderComponent($$result, "FormField", $$FormField, {
			"id": "order",
			"label": t("form.order"),
			"class": "astro-2q7ozbd4"
		})}${renderComponent($$result, "FormField", $$FormField, {
			"id": "tax",
			"label": t("form.tax"),
			"class": "astro-2q7ozbd4"
		})}` })}${renderComponent($$result, "FormGroup", $$FormGroup, {
			"title": t("apply.asks"),
			"class": "astro-2q7ozbd4"
		}, { "default": ($$result) => renderTemplate`<div class="asks wide astro-2q7ozbd4"${addAttribute(foreign(form), "lang")}>${renderComponent($$result, "RichText", $$RichText, {
			"body": form.asks,
			"headings": 3,
			"class": "astro-2q7ozbd4"
		})}</div>` })}${renderComponent($$result, "FormGroup", $$FormGroup, {
			"title": t("form.sign"),
			"class": "astro-2q7ozbd4"
		}, { "default": ($$result) => renderTemplate`<p class="agree wide astro-2q7ozbd4">${t("form.agree", { network })}</p><p class="small wide astro-2q7ozbd4">${t("form.version", {
			day: day(changed),
			version: `${changed.slice(0, 10)}/${form.language ?? language}`
		})}</p>${renderComponent($$result, "FormSignature", $$FormSignature, { "class": "astro-2q7ozbd4" })}` })}</div>${renderComponent($$result, "FormSending", $$FormSending, {
			"form": form,
			"facts": around.facts,
			"privacy": find("information-page", "privacy"),
			"class": "astro-2q7ozbd4"
		})}`,
		"hero": ($$result) => renderTemplate`${renderComponent($$result, "PlainHead", $$PlainHead, {
			"slot": "hero",
			"class": "astro-2q7ozbd4"
		}, { "default": ($$result) => renderTemplate`${renderComponent($$result, "Breadcrumbs", $$Breadcrumbs, {
			"trail": [{
				words: t("menu.apply"),
				address: address(paths.apply)
			}, { words: t("form.title") }],
			"class": "astro-2q7ozbd4"
		})}<h1 class="astro-2q7ozbd4">${t("form.title")}</h1><p class="lead screen astro-2q7ozbd4">${t("form.lead")}</p><p class="screen astro-2q7ozbd4">${t("form.private")}</p><p class="astro-2q7ozbd4">${t("form.empty")}</p>` })}`
	})}`;
}, "/work/main/site/src/pages/apply/form.astro", void 0);
var $$file = "/work/main/site/src/pages/apply/form.astro";
var $$url = "/zh-hans/apply/form/";
// \0virtual:astro:page:src/pages/apply/form@_@astro
var page = () => form_exports;
export { page };

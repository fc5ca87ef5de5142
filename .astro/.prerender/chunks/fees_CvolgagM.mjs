import { t as __exportAll } from "./rolldown-runtime_D8jQpDG7.mjs";
import { a as renderComponent, f as renderTemplate, h as addAttribute, l as renderSlot, p as maybeRenderHead } from "./server_BDZp1_g5.mjs";
import { c as createComponent, n as $$Notice, s as createAstro, t as $$Base } from "./Base_BjCYcIGW.mjs";
import { F as paths, M as t, N as turned, f as frame, h as only, k as foreign, n as address, s as all, u as fees, v as personsToAsk } from "./urls_CT6i-b5u.mjs";
import { t as $$Around } from "./Around_Ci6VP1ed.mjs";
import { t as $$Breadcrumbs } from "./Breadcrumbs_jQhUKXZK.mjs";
import { _ as waysToWrite, c as list, d as money, h as population, i as day, m as percent, n as countryName, r as countryNames, t as amount } from "./formats_BZqLm1FX.mjs";
import { n as renderScript, t as $$FeeData } from "./FeeData_CmWnazAk.mjs";
import { t as $$RichText } from "./RichText_DZJcXiH_.mjs";
import { t as $$Untranslated } from "./Untranslated_DNPN8mip.mjs";
import { t as $$PlainHead } from "./PlainHead_-35F_VwA.mjs";
// site/src/components/Slots.astro
createAstro("http://127.0.0.1:4321");
var $$Slots = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$Slots;
	const parts = Astro.props.sentence.split("\n");
	return renderTemplate`${parts.map((part, index) => index % 2 === 1 ? renderTemplate`${maybeRenderHead($$result)}<span${addAttribute(part, "data-slot")}></span>` : part)}`;
}, "/work/main/site/src/components/Slots.astro", void 0);
// site/src/components/FeeReasons.astro
createAstro("http://127.0.0.1:4321");
var $$FeeReasons = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$FeeReasons;
	const { types, schedule, regions, persons } = Astro.props;
	const grouped = schedule.groups.length > 0;
	const added = schedule.surcharges.map(({ region: key, kind, value, currency = "" }) => ({
		key,
		region: regions.find((region) => region.key === key),
		amount: kind === "percent" ? percent(value) : money(currency, value)
	}));
	return renderTemplate`${maybeRenderHead($$result)}<div data-outcome="amount no-band no-group no-amount" hidden class="astro-chzmngjr"><dl class="astro-chzmngjr"><div class="astro-chzmngjr"><dt class="astro-chzmngjr">${t("calculator.type")}</dt>${types.map(({ key, name, language }) => renderTemplate`<dd${addAttribute(key, "data-type")}${addAttribute(foreign({ language }), "lang")} class="astro-chzmngjr">${name}</dd>`)}</div><div class="astro-chzmngjr"><dt class="astro-chzmngjr">${t("calculator.country")}</dt><dd data-slot="name" class="astro-chzmngjr"></dd></div><div data-sized="true" class="astro-chzmngjr"><dt class="astro-chzmngjr">${t("calculator.population")}</dt><dd data-slot="people" class="astro-chzmngjr"></dd></div></dl><dl data-outcome="amount" class="astro-chzmngjr"><div class="astro-chzmngjr"><dt class="astro-chzmngjr">${t("calculator.band")}</dt><dd data-slot="band" class="astro-chzmngjr"></dd></div>${grouped && renderTemplate`<div class="astro-chzmngjr"><dt class="astro-chzmngjr">${t("calculator.group")}</dt><dd class="astro-chzmngjr">${renderComponent($$result, "Slots", $$Slots, {
		"sentence": t("fees.group", { group: `
group
` }),
		"class": "astro-chzmngjr"
	})}</dd></div>`}${added.map(({ key, region, amount }) => renderTemplate`<div${addAttribute(key, "data-region")} class="astro-chzmngjr"><dt class="astro-chzmngjr">${t("calculator.surcharge")}</dt><dd class="astro-chzmngjr">${renderComponent($$result, "Around", $$Around, {
		"sentence": t("calculator.included", {
			region: "\n",
			amount
		}),
		"lang": region && foreign(region),
		"class": "astro-chzmngjr"
	}, { "default": ($$result) => renderTemplate`${region?.name}` })}</dd></div>`)}</dl><dl class="astro-chzmngjr"><div class="astro-chzmngjr"><dt class="astro-chzmngjr">${t("calculator.person")}</dt>${persons.map(({ person, regions }) => renderTemplate`<dd${addAttribute(regions.join(" "), "data-region")} class="astro-chzmngjr"><a${addAttribute(address(paths.contact, person.key), "href")} class="astro-chzmngjr">${person.name}</a></dd>`)}</div></dl></div>`;
}, "/work/main/site/src/components/FeeReasons.astro", void 0);
// site/src/components/FeeStrip.astro
var $$FeeStrip = createComponent(($$result, $$props, $$slots) => {
	return renderTemplate`${maybeRenderHead($$result)}<svg class="strip" viewBox="0 0 960 96" aria-hidden="true">${[
		"river",
		"star",
		"ring",
		"grid",
		"fan",
		"star",
		"river",
		"grid",
		"ring",
		"fan"
	].map((plan, index) => renderTemplate`<use${addAttribute(`#plan-${plan}`, "href")}${addAttribute(index * 96, "x")}${addAttribute(plan, "data-plan")}></use>`)}</svg>`;
}, "/work/main/site/src/components/FeeStrip.astro", void 0);
// site/src/components/FeeAnswer.astro
createAstro("http://127.0.0.1:4321");
var $$FeeAnswer = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$FeeAnswer;
	const { types, schedule, expired, regions, persons, facts } = Astro.props;
	return renderTemplate`${maybeRenderHead($$result)}<div class="answer sheet astro-b3bnozg4">${renderComponent($$result, "FeeStrip", $$FeeStrip, { "class": "astro-b3bnozg4" })}<div class="stack box astro-b3bnozg4"><div role="status" class="stack astro-b3bnozg4"><p class="screen astro-b3bnozg4" data-outcome="waiting">${t("calculator.waiting")}</p><div data-outcome="amount" hidden class="astro-b3bnozg4"><p class="astro-b3bnozg4">${t("calculator.annualFee", { year: schedule.year })}</p><ul class="astro-b3bnozg4">${schedule.currencies.map((currency) => renderTemplate`<li${addAttribute(currency, "data-slot")} class="astro-b3bnozg4"></li>`)}</ul></div><p class="sum astro-b3bnozg4" data-outcome="no-band no-group no-amount" hidden>${t("fees.askUs")}</p><p data-outcome="no-band" hidden class="astro-b3bnozg4">${expired ? t("fees.expired", { day: day(schedule.validTo) }) : t("calculator.noBand")}</p><p data-outcome="no-group" hidden class="astro-b3bnozg4">${t("calculator.noGroup")}</p><p data-outcome="no-amount" hidden class="astro-b3bnozg4">${t("calculator.noAmount")}</p></div>${renderComponent($$result, "FeeReasons", $$FeeReasons, {
		"types": types,
		"schedule": schedule,
		"regions": regions,
		"persons": persons,
		"class": "astro-b3bnozg4"
	})}<div class="stack astro-b3bnozg4" data-outcome="amount" hidden><p class="small astro-b3bnozg4">${renderComponent($$result, "Around", $$Around, {
		"sentence": t("fees.adopted", {
			body: "\n",
			day: day(schedule.adoptedOn),
			until: day(schedule.validTo)
		}),
		"lang": foreign(facts),
		"class": "astro-b3bnozg4"
	}, { "default": ($$result) => renderTemplate`${facts.adoptedBy}` })}${" "}${t(`fees.${schedule.period}`)}</p>${schedule.illustrative && renderTemplate`${renderComponent($$result, "Notice", $$Notice, { "class": "astro-b3bnozg4" }, { "default": ($$result) => renderTemplate`<p class="astro-b3bnozg4">${t("fees.illustrative")}</p>` })}`}</div></div></div>`;
}, "/work/main/site/src/components/FeeAnswer.astro", void 0);
// site/src/components/FeeQuestion.astro
createAstro("http://127.0.0.1:4321");
var $$FeeQuestion = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$FeeQuestion;
	const { types, tables } = Astro.props;
	const example = waysToWrite(3e6);
	const onlyDigits = /^[\d\s.,]+$/.test(example);
	return renderTemplate`${maybeRenderHead($$result)}<form name="fee" class="screen stack astro-qbqz3vxu"${addAttribute(`#${tables}`, "action")} autocomplete="off" novalidate><fieldset class="astro-qbqz3vxu"><legend class="astro-qbqz3vxu">${t("calculator.type")}</legend>${types.map(({ key, name, language }, index) => renderTemplate`<label class="astro-qbqz3vxu"><input type="radio" name="type"${addAttribute(key, "value")}${addAttribute(index === 0, "checked")} class="astro-qbqz3vxu"><span${addAttribute(foreign({ language }), "lang")} class="astro-qbqz3vxu">${name}</span></label>`)}</fieldset><div class="field astro-qbqz3vxu"><label for="country" class="astro-qbqz3vxu">${t("calculator.country")}</label><p class="small astro-qbqz3vxu" id="country-hint">${t("calculator.countryHint")}</p><p class="faults astro-qbqz3vxu" id="country-fault"><span data-country="unknown" hidden class="astro-qbqz3vxu">${t("calculator.countryUnknown", { example: countryName("KE") })}</span></p><input type="text" id="country" name="country" list="countries" autocomplete="off" aria-describedby="country-hint country-fault" class="astro-qbqz3vxu"><datalist id="countries" class="astro-qbqz3vxu"></datalist></div><div class="field astro-qbqz3vxu" data-sized="true"><label for="population" class="astro-qbqz3vxu">${t("calculator.population")}</label><p class="small astro-qbqz3vxu" id="population-hint">${t("calculator.populationHint", { example })}</p><p class="faults astro-qbqz3vxu" id="population-fault"><span data-population="empty" hidden class="astro-qbqz3vxu">${t("calculator.populationEmpty")}</span><span data-population="unclear" hidden class="astro-qbqz3vxu">${t("calculator.populationUnclear", { example })}</span><span data-population="fraction" hidden class="astro-qbqz3vxu">${t("calculator.populationFraction", { example })}</span><span data-population="large" hidden class="astro-qbqz3vxu">${t("calculator.populationLarge")}</span></p><input type="text" id="population" name="population"${addAttribute(onlyDigits ? "numeric" : void 0, "inputmode")} autocomplete="off" aria-describedby="population-hint population-fault" class="astro-qbqz3vxu"></div><p class="astro-qbqz3vxu"><button class="button astro-qbqz3vxu" type="submit">${t("join.findFee")}</button></p></form>`;
}, "/work/main/site/src/components/FeeQuestion.astro", void 0);
// site/src/components/FeeCalculator.astro
createAstro("http://127.0.0.1:4321");
var $$FeeCalculator = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$FeeCalculator;
	const { schedule, bands, expired, types, regions, persons, facts, tables } = Astro.props;
	return renderTemplate`${maybeRenderHead($$result)}<section class="wrap stack astro-de3rmf25" aria-labelledby="calculator-title"><h2 id="calculator-title" class="astro-de3rmf25">${t("calculator.title", { year: schedule.year })}</h2><noscript><p class="astro-de3rmf25">${t("calculator.noScript")}</p></noscript><div class="columns astro-de3rmf25">${renderComponent($$result, "FeeQuestion", $$FeeQuestion, {
		"types": types,
		"tables": tables,
		"class": "astro-de3rmf25"
	})}${renderComponent($$result, "FeeAnswer", $$FeeAnswer, {
		"types": types,
		"schedule": schedule,
		"expired": expired,
		"regions": regions,
		"persons": persons,
		"facts": facts,
		"class": "astro-de3rmf25"
	})}</div>${renderComponent($$result, "FeeData", $$FeeData, {
		"schedule": schedule,
		"bands": bands,
		"regions": regions,
		"expired": expired,
		"class": "astro-de3rmf25"
	})}</section>${renderScript($$result, "/work/main/site/src/components/FeeCalculator.astro?astro&type=script&index=0&lang.ts")}`;
}, "/work/main/site/src/components/FeeCalculator.astro", void 0);
// site/src/components/FeeConditions.astro
createAstro("http://127.0.0.1:4321");
var $$FeeConditions = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$FeeConditions;
	const { join, schedule, regions, announced } = Astro.props;
	const surcharges = (schedule?.surcharges ?? []).map(({ region, kind, value, currency }) => ({
		region: regions.find(({ key }) => key === region),
		amount: kind === "percent" ? percent(value) : money(currency ?? "", value)
	}));
	return renderTemplate`${maybeRenderHead($$result)}<div class="sheet part astro-6wmhqufa"><div class="wrap columns astro-6wmhqufa"><section class="stack astro-6wmhqufa" aria-labelledby="how-title"><h2 id="how-title" class="astro-6wmhqufa">${t("fees.how")}</h2>${renderComponent($$result, "Untranslated", $$Untranslated, {
		"of": join,
		"announced": announced,
		"class": "astro-6wmhqufa"
	})}<div${addAttribute(foreign(join), "lang")}${addAttribute(turned(foreign(join)), "dir")} class="astro-6wmhqufa">${renderComponent($$result, "RichText", $$RichText, {
		"body": join.feesNote,
		"headings": 3,
		"class": "astro-6wmhqufa"
	})}</div></section><div class="stack more astro-6wmhqufa">${schedule && renderTemplate`<section class="stack astro-6wmhqufa" aria-labelledby="period-title"><h2 id="period-title" class="astro-6wmhqufa">${t("fees.period")}</h2><p class="astro-6wmhqufa">${t(`fees.${schedule.period}`)}</p></section>`}${surcharges.length > 0 && renderTemplate`<section class="stack astro-6wmhqufa" aria-labelledby="surcharges-title"><h2 id="surcharges-title" class="astro-6wmhqufa">${t("fees.surcharges")}</h2><ul class="astro-6wmhqufa">${surcharges.map((surcharge) => renderTemplate`<li class="astro-6wmhqufa">${renderComponent($$result, "Around", $$Around, {
		"sentence": t("fees.surcharge", {
			region: "\n",
			amount: surcharge.amount
		}),
		"lang": surcharge.region && foreign(surcharge.region),
		"class": "astro-6wmhqufa"
	}, { "default": ($$result) => renderTemplate`${surcharge.region?.name}` })}</li>`)}</ul></section>`}<section class="stack screen astro-6wmhqufa" aria-labelledby="next-title"><h2 id="next-title" class="astro-6wmhqufa">${t("fees.next")}</h2><p class="row astro-6wmhqufa"><a class="button astro-6wmhqufa"${addAttribute(address(paths.apply), "href")}>${t("fees.apply")}</a>${" "}<a class="button quiet astro-6wmhqufa"${addAttribute(address(paths.contact), "href")}>${t("fees.ask")}</a></p></section></div></div></div>`;
}, "/work/main/site/src/components/FeeConditions.astro", void 0);
// site/src/fee-tables.ts
/** The tables of an applicant type: one for each income group, or a single one where the groups pay the same. */
function tablesOf({ currencies, groups }, bands, applicantType) {
	const own = bands.filter((band) => band.applicantType === applicantType);
	const rowsFor = (group) => own.map((band) => {
		const amounts = currencies.map((currency) => band.amounts.find((row) => row.currency === currency && row.group === group)?.amount);
		return {
			from: band.populationFrom,
			to: band.populationTo,
			amounts,
			askUs: band.askUs || amounts.every((amount) => amount === void 0)
		};
	});
	if (own.length === 0) return [];
	if (groups.length === 0) return [{
		position: void 0,
		group: void 0,
		rows: rowsFor(void 0)
	}];
	const tables = groups.map(({ key }, index) => ({
		position: index + 1,
		group: key,
		rows: rowsFor(key)
	}));
	const [first] = tables;
	const same = tables.every(({ rows }) => JSON.stringify(rows) === JSON.stringify(first?.rows));
	return first && same ? [{
		position: void 0,
		group: void 0,
		rows: first.rows
	}] : tables;
}
/** Anchor of a table. */
var anchorOf = (applicantType, position) => `${applicantType}-group-${position}`;
// site/src/components/FeeTable.astro
createAstro("http://127.0.0.1:4321");
var $$FeeTable = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$FeeTable;
	const { id, currencies, table } = Astro.props;
	const rows = table.rows.map(({ from, to, amounts, askUs }) => ({
		label: population(from, to),
		askUs,
		cells: currencies.map((currency, index) => {
			const value = amounts[index];
			return value === void 0 ? void 0 : amount(currency, value);
		})
	}));
	const contact = address(paths.contact);
	return renderTemplate`${maybeRenderHead($$result)}<div class="scroll astro-ai6rbhcr"${addAttribute(id, "id")} role="group"${addAttribute(`${id}-caption`, "aria-labelledby")} tabindex="0"><table class="astro-ai6rbhcr"><caption${addAttribute(`${id}-caption`, "id")} class="astro-ai6rbhcr">${renderSlot($$result, $$slots["caption"])}</caption><thead class="astro-ai6rbhcr"><tr class="astro-ai6rbhcr"><th scope="col" class="astro-ai6rbhcr">${t("fees.people")}</th>${currencies.map((currency) => renderTemplate`<th scope="col" class="astro-ai6rbhcr">${currency}</th>`)}</tr></thead><tbody class="astro-ai6rbhcr">${rows.map(({ label, askUs, cells }) => renderTemplate`<tr class="astro-ai6rbhcr"><th scope="row" class="astro-ai6rbhcr">${label}</th>${askUs ? renderTemplate`<td${addAttribute(currencies.length, "colspan")} class="astro-ai6rbhcr"><a${addAttribute(contact, "href")} class="astro-ai6rbhcr">${t("fees.askUs")}</a></td>` : cells.map((cell) => renderTemplate`<td class="astro-ai6rbhcr">${cell ?? renderTemplate`<a${addAttribute(contact, "href")} class="astro-ai6rbhcr">${t("fees.askUs")}</a>`}</td>`)}</tr>`)}</tbody></table></div>`;
}, "/work/main/site/src/components/FeeTable.astro", void 0);
// site/src/components/FeeTables.astro
createAstro("http://127.0.0.1:4321");
var $$FeeTables = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$FeeTables;
	const { schedule, tables, announced } = Astro.props;
	const { year, currencies, groups } = schedule;
	const captionOf = ({ group }) => group === void 0 ? t("fees.caption", {
		type: "\n",
		year
	}) : t("fees.captionGroup", {
		type: "\n",
		group,
		year
	});
	return renderTemplate`${tables.map(({ type, tables }) => tables.length > 0 && renderTemplate`${maybeRenderHead($$result)}<section class="stack"${addAttribute(`${type.key}-title`, "aria-labelledby")}>${renderComponent($$result, "Untranslated", $$Untranslated, {
		"of": type,
		"announced": announced
	})}<h2${addAttribute(`${type.key}-title`, "id")}${addAttribute(foreign(type), "lang")}${addAttribute(turned(foreign(type)), "dir")}>${type.name}</h2><p${addAttribute(foreign(type), "lang")}${addAttribute(turned(foreign(type)), "dir")}>${type.description}</p>${groups.length > 0 && tables.length === 1 && renderTemplate`<p>${t("fees.allGroups")}</p>`}<div class="columns">${tables.map((table) => renderTemplate`${renderComponent($$result, "FeeTable", $$FeeTable, {
		"id": anchorOf(type.key, table.position ?? 0),
		"currencies": currencies,
		"table": table
	}, { "caption": ($$result) => renderTemplate`${renderComponent($$result, "Around", $$Around, {
		"slot": "caption",
		"sentence": captionOf(table),
		"lang": foreign(type)
	}, { "default": ($$result) => renderTemplate`${type.name}` })}` })}`)}</div></section>`)}`;
}, "/work/main/site/src/components/FeeTables.astro", void 0);
// site/src/components/IncomeGroups.astro
createAstro("http://127.0.0.1:4321");
var $$IncomeGroups = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$IncomeGroups;
	const { groups, anchors } = Astro.props;
	const usd = (value) => money("USD", value);
	const entries = groups.map(({ key, incomeAbove, countries }, index) => ({
		key,
		income: income(incomeAbove, groups[index + 1]?.incomeAbove),
		countries: list(countryNames(countries)),
		anchor: anchors[index]
	}));
	function income(from, to) {
		if (from === void 0 && to === void 0) return void 0;
		if (to === void 0) return t("fees.groupAbove", { from: usd(from ?? 0) });
		return from ? t("fees.groupBetween", {
			from: usd(from),
			to: usd(to)
		}) : t("fees.groupUpTo", { to: usd(to) });
	}
	return renderTemplate`${maybeRenderHead($$result)}<section class="stack astro-nyl2xhb5" id="groups" aria-labelledby="groups-title"><h2 id="groups-title" class="astro-nyl2xhb5">${t("fees.groupsTitle")}</h2><p class="astro-nyl2xhb5">${t("fees.groupsText")}</p><ul class="astro-nyl2xhb5">${entries.map(({ key, income, countries, anchor }) => renderTemplate`<li class="astro-nyl2xhb5"><h3 class="astro-nyl2xhb5">${t("fees.group", { group: key })}</h3>${income && renderTemplate`<p class="small astro-nyl2xhb5">${income}</p>`}<p class="countries astro-nyl2xhb5">${countries}</p>${anchor && renderTemplate`<p class="screen astro-nyl2xhb5"><a class="onward astro-nyl2xhb5"${addAttribute(address(paths.fees, anchor), "href")}>${t("fees.toTable", { group: key })}</a></p>`}</li>`)}</ul><p class="astro-nyl2xhb5"><a${addAttribute(address(paths.contact), "href")} class="astro-nyl2xhb5">${t("fees.noGroup")}</a></p></section>`;
}, "/work/main/site/src/components/IncomeGroups.astro", void 0);
// site/src/pages/fees.astro
var fees_exports = /* @__PURE__ */ __exportAll({
	default: () => $$Fees,
	file: () => $$file,
	url: () => $$url
});
var $$Fees = createComponent(($$result, $$props, $$slots) => {
	const inForce = fees();
	const year = inForce?.schedule.year;
	const around = frame(paths.fees);
	const tables = inForce ? all("applicant-type").map((type) => ({
		type,
		tables: tablesOf(inForce.schedule, inForce.bands, type.key)
	})) : [];
	const grouped = tables.find((entry) => entry.tables.length > 1);
	const title = year === void 0 ? t("fees.titleNone") : t("fees.title", { year });
	const description = year === void 0 ? t("fees.descriptionNone") : t("fees.description", { year });
	return renderTemplate`${renderComponent($$result, "Base", $$Base, {
		"title": title,
		"description": description,
		"frame": around,
		"class": "astro-x7lgfoxj"
	}, {
		"default": ($$result) => renderTemplate`${inForce && renderTemplate`${renderComponent($$result, "FeeCalculator", $$FeeCalculator, {
			"schedule": inForce.schedule,
			"bands": inForce.bands,
			"expired": inForce.expired,
			"types": all("applicant-type"),
			"regions": all("region"),
			"persons": personsToAsk(),
			"facts": around.facts,
			"tables": "tables",
			"class": "astro-x7lgfoxj"
		})}`}${inForce && renderTemplate`${maybeRenderHead($$result)}<div class="wrap tables astro-x7lgfoxj" id="tables">${grouped && renderTemplate`${renderComponent($$result, "IncomeGroups", $$IncomeGroups, {
			"groups": inForce.schedule.groups,
			"anchors": inForce.schedule.groups.map((_, index) => anchorOf(grouped.type.key, index + 1)),
			"class": "astro-x7lgfoxj"
		})}`}${renderComponent($$result, "FeeTables", $$FeeTables, {
			"schedule": inForce.schedule,
			"tables": tables,
			"announced": around.fallback,
			"class": "astro-x7lgfoxj"
		})}</div>`}${renderComponent($$result, "FeeConditions", $$FeeConditions, {
			"join": only("join-page"),
			"schedule": inForce?.schedule,
			"regions": all("region"),
			"announced": around.fallback,
			"class": "astro-x7lgfoxj"
		})}`,
		"hero": ($$result) => renderTemplate`${renderComponent($$result, "PlainHead", $$PlainHead, {
			"slot": "hero",
			"class": "astro-x7lgfoxj"
		}, { "default": ($$result) => renderTemplate`${renderComponent($$result, "Breadcrumbs", $$Breadcrumbs, {
			"trail": [{ words: t("menu.fees") }],
			"class": "astro-x7lgfoxj"
		})}<h1 class="astro-x7lgfoxj">${title}</h1>${inForce && renderTemplate`<p class="astro-x7lgfoxj">${renderComponent($$result, "Around", $$Around, {
			"sentence": t("fees.adopted", {
				body: "\n",
				day: day(inForce.schedule.adoptedOn),
				until: day(inForce.schedule.validTo)
			}),
			"lang": foreign(around.facts),
			"class": "astro-x7lgfoxj"
		}, { "default": ($$result) => renderTemplate`${around.facts.adoptedBy}` })}</p>`}${inForce?.expired && renderTemplate`${renderComponent($$result, "Notice", $$Notice, { "class": "astro-x7lgfoxj" }, { "default": ($$result) => renderTemplate`<p class="astro-x7lgfoxj"><strong class="astro-x7lgfoxj">${t("fees.expired", { day: day(inForce.schedule.validTo) })}</strong></p><p class="screen astro-x7lgfoxj"><a${addAttribute(address(paths.contact), "href")} class="astro-x7lgfoxj">${t("fees.ask")}</a></p>` })}`}${inForce?.schedule.illustrative && renderTemplate`${renderComponent($$result, "Notice", $$Notice, { "class": "astro-x7lgfoxj" }, { "default": ($$result) => renderTemplate`<p class="astro-x7lgfoxj">${t("fees.illustrative")}</p>` })}`}${!inForce && renderTemplate`${renderComponent($$result, "Notice", $$Notice, { "class": "astro-x7lgfoxj" }, { "default": ($$result) => renderTemplate`<p class="astro-x7lgfoxj">${t("fees.none")}</p>` })}`}` })}`
	})}`;
}, "/work/main/site/src/pages/fees.astro", void 0);
var $$file = "/work/main/site/src/pages/fees.astro";
var $$url = "/fr/fees/";
// \0virtual:astro:page:src/pages/fees@_@astro
var page = () => fees_exports;
export { page };

import { f as renderTemplate, g as createRenderInstruction, h as addAttribute, p as maybeRenderHead } from "./server_BDZp1_g5.mjs";
import { c as createComponent, s as createAstro } from "./Base_BjCYcIGW.mjs";
import { B as fixedLists } from "./urls_CT6i-b5u.mjs";
import { h as population, u as locale } from "./formats_BZqLm1FX.mjs";
// node_modules/astro/dist/runtime/server/render/script.js
async function renderScript(result, id) {
	const inlined = result.inlinedScripts.get(id);
	let content = "";
	if (inlined != null) {
		if (inlined) content = `<script type="module">${inlined}<\/script>`;
	} else {
		const resolved = await result.resolve(id);
		content = `<script type="module" src="${result.userAssetsBase ? (result.base === "/" ? "" : result.base) + result.userAssetsBase : ""}${resolved}"><\/script>`;
	}
	return createRenderInstruction({
		type: "script",
		id,
		content
	});
}
// site/src/make-fee-data.ts
/** Only what the fee rule asks for: it is sent with the page. */
var makeFeeData = ({ groups, surcharges }, bands, regions, labelOf) => ({
	places: placesOf(groups, regions),
	bands: bands.map((band) => {
		const { applicantType, populationFrom, populationTo, askUs, amounts } = band;
		return {
			applicantType,
			populationFrom,
			populationTo,
			askUs,
			label: labelOf(band),
			amounts
		};
	}),
	surcharges
});
function placesOf(groups, regions) {
	const keyIn = (among, country) => among.find(({ countries }) => countries.includes(country))?.key ?? "";
	const keys = fixedLists.country.map((code) => ({
		code,
		region: keyIn(regions, code),
		group: keyIn(groups, code)
	}));
	return [...Map.groupBy(keys, ({ region, group }) => JSON.stringify([region, group])).values()].flatMap((countries) => {
		const [first] = countries;
		return first ? [{
			region: first.region,
			group: first.group,
			codes: countries.map(({ code }) => code).join(" ")
		}] : [];
	});
}
// site/src/components/FeeData.astro
createAstro("http://127.0.0.1:4321");
var $$FeeData = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$FeeData;
	const { schedule, bands, regions, expired } = Astro.props;
	const json = JSON.stringify(makeFeeData(schedule, expired ? [] : bands, regions, ({ populationFrom, populationTo }) => population(populationFrom, populationTo)));
	return renderTemplate`${maybeRenderHead($$result)}<div id="fee-data" hidden${addAttribute(locale, "data-locale")}${addAttribute(json, "data-fees")}></div>`;
}, "/work/main/site/src/components/FeeData.astro", void 0);
export { renderScript as n, $$FeeData as t };

import { t as __exportAll } from "./rolldown-runtime_D8jQpDG7.mjs";
import { F as paths, M as t, f as frame, h as only, n as address, s as all, t as absolute, u as fees } from "./urls_C-lakmZk.mjs";
// site/src/pages/llms.txt.ts
var llms_txt_exports = /* @__PURE__ */ __exportAll({ GET: () => GET });
var plain = (text) => text.replace(/\s+/g, " ").replace(/[[\]\\]/g, "\\$&");
var line = (title, path, says) => `- [${plain(title)}](${absolute(address(path))})${says === void 0 ? "" : `: ${plain(says)}`}`;
function pages() {
	const year = fees()?.schedule.year;
	return [
		[t("menu.benefits"), all("benefit-section").map(({ key, title, summary }) => line(title, paths.section(key), summary))],
		[t("join.then"), [
			year === void 0 ? line(t("fees.titleNone"), paths.fees, t("fees.descriptionNone")) : line(t("fees.title", { year }), paths.fees, t("fees.description", { year })),
			line(t("apply.title"), paths.apply, t("apply.description")),
			line(t("contact.title"), paths.contact, t("contact.description"))
		]],
		[t("menu.voices"), [line(t("voices.title"), paths.testimonials, t("voices.description")), ...all("region").map(({ key, name }) => line(t("voices.regionTitle", { region: name }), paths.region(key)))]],
		[t("site.about"), all("information-page").map(({ key, title }) => line(title, paths.information(key)))]
	];
}
/** For language models (llmstxt.org): what the site is, and its pages with what they say; not every testimonial. */
var GET = () => {
	const { facts } = frame(paths.join);
	const join = only("join-page");
	const sections = pages().filter(([, lines]) => lines.length > 0).map(([heading, lines]) => `## ${heading}\n\n${lines.join("\n")}\n`);
	const start = line(join.title, paths.join, join.heroText);
	return new Response([
		`# ${t("site.name", { network: facts.shortName })}\n`,
		`> ${plain(join.description)}\n`,
		`${start}\n`,
		...sections
	].join("\n"));
};
// \0virtual:astro:page:src/pages/llms.txt@_@ts
var page = () => llms_txt_exports;
export { page };

import { t as __exportAll } from "./rolldown-runtime_D8jQpDG7.mjs";
import { F as paths, M as t, O as direction, g as pathOfVoice, h as only, j as language, o as publicAddress, p as newestInFeed } from "./urls_CT6i-b5u.mjs";
import { n as officeOf, t as marksOf } from "./speaker_B-vBh_b0.mjs";
import rss from "@astrojs/rss";
// site/src/pages/testimonials/feed.xml.ts
var feed_xml_exports = /* @__PURE__ */ __exportAll({ GET: () => GET });
/** The newest testimonials of this language, for feed readers. Its dates are the documents': the same content, the same bytes. */
var GET = () => {
	const voices = newestInFeed();
	const changed = voices.map(({ changedAt }) => changedAt).toSorted();
	return rss({
		title: t("site.title", {
			page: t("voices.title"),
			network: only("network-facts").shortName
		}),
		description: t("voices.description"),
		site: publicAddress(language, paths.testimonials),
		xmlns: { atom: "http://www.w3.org/2005/Atom" },
		customData: [
			`<language>${language}</language>`,
			...changed.slice(-1).map((time) => `<lastBuildDate>${new Date(time).toUTCString()}</lastBuildDate>`),
			`<atom:link href="${publicAddress(language, paths.feed)}" rel="self" type="application/rss+xml"/>`
		].join(""),
		items: voices.map(itemOf)
	});
};
var itemOf = ({ content: voice }) => ({
	title: t("voices.titleOf", {
		speaker: voice.speaker,
		place: voice.place
	}),
	link: publicAddress(language, pathOfVoice(voice)),
	pubDate: new Date(voice.givenOn),
	description: descriptionOf(voice)
});
/** Feed readers take a description for HTML. */
function descriptionOf(voice) {
	const quote = t("voices.quoted", { text: voice.quote }).split("\n");
	const marks = [...marksOf(voice), ...voice.sample ? [t("notice.sample")] : []];
	const said = [
		voice.speaker,
		officeOf(voice),
		marks.join(" · ")
	];
	const html = `<blockquote>${quote.map(paragraph).join("")}</blockquote>${said.map(paragraph).join("")}`;
	return direction === "rtl" ? `<div dir="${direction}">${html}</div>` : html;
}
var paragraph = (text) => `<p>${text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")}</p>`;
// \0virtual:astro:page:src/pages/testimonials/feed.xml@_@ts
var page = () => feed_xml_exports;
export { page };

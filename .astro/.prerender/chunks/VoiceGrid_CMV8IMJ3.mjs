import { a as renderComponent, f as renderTemplate, h as addAttribute, p as maybeRenderHead } from "./server_BDZp1_g5.mjs";
import { c as createComponent, s as createAstro } from "./Base_CI3b1rNS.mjs";
import { t as $$Voice } from "./Voice_XkoLyn7K.mjs";
// site/src/components/Streets.astro
createAstro("http://127.0.0.1:4321");
var $$Streets = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$Streets;
	const { column, row, width, height } = Astro.props.frame;
	return renderTemplate`${maybeRenderHead($$result)}<path class="streets"${addAttribute(`M${column} ${row + height / 2}h${width}`, "d")}${addAttribute(height, "stroke-width")}></path><path class="streets"${addAttribute(`M${column + width / 2} ${row}v${height}`, "d")}${addAttribute(width, "stroke-width")}></path>`;
}, "/work/main/site/src/components/Streets.astro", void 0);
// site/src/components/VoiceGrid.astro
createAstro("http://127.0.0.1:4321");
var $$VoiceGrid = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$VoiceGrid;
	const { voices, sections } = Astro.props;
	return renderTemplate`${maybeRenderHead($$result)}<div class="columns">${voices.map(({ voice, href }) => renderTemplate`${renderComponent($$result, "Voice", $$Voice, {
		"voice": voice,
		"href": href,
		"section": sections.find(({ key }) => key === voice.section)
	})}`)}</div>`;
}, "/work/main/site/src/components/VoiceGrid.astro", void 0);
export { $$Streets as n, $$VoiceGrid as t };

import { a as renderComponent, f as renderTemplate, p as maybeRenderHead } from "./server_BDZp1_g5.mjs";
import { a as $$TextLink, c as createComponent, s as createAstro } from "./Base_DtdKCztX.mjs";
// site/src/components/Inline.astro
createAstro("http://127.0.0.1:4321");
var $$Inline = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$Inline;
	const { pieces } = Astro.props;
	return renderTemplate`${pieces.map((piece) => piece.type === "link" ? renderTemplate`${renderComponent($$result, "TextLink", $$TextLink, {
		"href": piece.url,
		"class": "astro-smpnxvk3"
	}, { "default": ($$result) => renderTemplate`${renderComponent($$result, "Astro.self", Astro.self, {
		"pieces": piece.children,
		"class": "astro-smpnxvk3"
	})}` })}` : piece.bold ? renderTemplate`${maybeRenderHead($$result)}<strong class="astro-smpnxvk3">${piece.text}</strong>` : piece.italic ? renderTemplate`<em class="astro-smpnxvk3">${piece.text}</em>` : piece.text)}`;
}, "/work/main/site/src/components/Inline.astro", void 0);
// site/src/components/RichText.astro
createAstro("http://127.0.0.1:4321");
var $$RichText = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$RichText;
	const { body, headings } = Astro.props;
	return renderTemplate`${maybeRenderHead($$result)}<div class="body">${body.map((block) => {
		switch (block.type) {
			case "paragraph": return renderTemplate`<p>${renderComponent($$result, "Inline", $$Inline, { "pieces": block.children })}</p>`;
			case "quote": return renderTemplate`<blockquote><p>${renderComponent($$result, "Inline", $$Inline, { "pieces": block.children })}</p></blockquote>`;
			case "heading": return headings === 2 ? renderTemplate`<h2>${renderComponent($$result, "Inline", $$Inline, { "pieces": block.children })}</h2>` : headings === 3 ? renderTemplate`<h3>${renderComponent($$result, "Inline", $$Inline, { "pieces": block.children })}</h3>` : renderTemplate`<h4>${renderComponent($$result, "Inline", $$Inline, { "pieces": block.children })}</h4>`;
			case "list": return block.format === "ordered" ? renderTemplate`<ol>${block.children.map(({ children }) => renderTemplate`<li>${renderComponent($$result, "Inline", $$Inline, { "pieces": children })}</li>`)}</ol>` : renderTemplate`<ul>${block.children.map(({ children }) => renderTemplate`<li>${renderComponent($$result, "Inline", $$Inline, { "pieces": children })}</li>`)}</ul>`;
		}
	})}</div>`;
}, "/work/main/site/src/components/RichText.astro", void 0);
export { $$RichText as t };

import { f as renderTemplate, l as renderSlot, p as maybeRenderHead } from "./server_BDZp1_g5.mjs";
import { c as createComponent } from "./Base_CI3b1rNS.mjs";
// site/src/components/PlainHead.astro
var $$PlainHead = createComponent(($$result, $$props, $$slots) => {
	return renderTemplate`${maybeRenderHead($$result)}<div class="wrap stack astro-xmng3wmm">${renderSlot($$result, $$slots["default"])}</div>`;
}, "/work/main/site/src/components/PlainHead.astro", void 0);
export { $$PlainHead as t };

const product = / \| Strapi$/;

/** Takes the product's name out of the window title, which Strapi writes without a setting. */
export function nameWindow(): void {
  const rename = (): void => {
    const title = document.title.replace(product, '');
    if (title !== document.title) document.title = title;
  };
  new MutationObserver(rename).observe(document.head, { childList: true, subtree: true, characterData: true });
}
